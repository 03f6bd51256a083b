package org.rollover.classroom.grading;

import java.util.List;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;

/** Pages in words alone. */
public final class PlainPages implements Pages {
    @Override
    public String feedback(Exercise exercise, Graded graded, Edition edition, Map<String, Model> models) {
        StringBuilder page = new StringBuilder(head(exercise.file().title() + ": " + graded.student()));
        for (Mark mark : graded.marks()) {
            page.append("<h2>").append(safe(mark.task())).append("</h2>\n<p>");
            page.append(Decimals.text(mark.points())).append(" of ").append(Decimals.text(mark.of()));
            page.append("</p>\n<p>").append(safe(mark.said())).append("</p>\n<p>");
            page.append(safe(String.join(" ", mark.why()))).append("</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    @Override
    public String overview(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        StringBuilder page = new StringBuilder(head(exercise.file().title()));
        all.forEach(one -> page.append("<p>")
                .append(safe(one.student()))
                .append(": ")
                .append(Decimals.text(one.points()))
                .append("</p>\n"));
        return page.append("</body></html>\n").toString();
    }

    private static String head(String title) {
        String safe = safe(title);
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + safe
                + "</title></head><body>\n<h1>" + safe + "</h1>\n";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
