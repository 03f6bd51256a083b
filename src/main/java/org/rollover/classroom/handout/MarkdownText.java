package org.rollover.classroom.handout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollover.report.Page;

/** Markdown on a terminal: headings, paragraphs and points of lists are wrapped; the signs within a line stay. */
final class MarkdownText {
    private static final Pattern POINT = Pattern.compile("\\s*(?:[-*+]|([0-9]+)\\.)\\s+(.*)");

    private final Page page;
    private final StringBuilder open = new StringBuilder();
    private boolean point;

    private MarkdownText(Page page) {
        this.page = page;
    }

    static void add(Page page, String markdown) {
        MarkdownText text = new MarkdownText(page);
        markdown.strip().lines().forEach(text::line);
        text.close();
    }

    private void line(String line) {
        Matcher matcher = POINT.matcher(line);
        if (line.isBlank()) {
            close();
            page.gap();
        } else if (line.startsWith("#")) {
            close();
            page.heading(line.replaceFirst("^#+\\s*", ""));
        } else if (matcher.matches()) {
            close();
            point = true;
            open.append(matcher.group(1) == null ? "" : matcher.group(1) + ". ").append(matcher.group(2));
        } else {
            open.append(open.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            String words = open.toString();
            if (point) {
                page.item(words);
            } else {
                page.paragraph(words);
            }
        }
        open.setLength(0);
        point = false;
    }
}
