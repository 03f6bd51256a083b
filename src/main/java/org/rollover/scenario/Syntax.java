package org.rollover.scenario;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser complains of, in words for someone who does not know its terms. */
final class Syntax {
    private Syntax() {}

    static void explain(MarkedYAMLException e, String file, Problems problems) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Location where =
                mark == null ? Location.whole(file) : new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
        String said = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        if (said.contains("'\\t(TAB)'")) {
            problems.error(where, "", "a tab", "indent with spaces");
        } else if (said.contains("mapping values are not allowed here")) {
            problems.error(
                    where,
                    "",
                    "a colon where none can stand",
                    "put text with a colon in quotes, and check the indentation");
        } else if (context.contains("simple key") || said.contains("could not find expected ':'")) {
            problems.error(where, "", "a key without its colon", "write key: value");
        } else if (said.contains("expected <block end>")) {
            problems.error(where, "", "this line does not fit in here", "indent the keys of one block alike");
        } else if (said.contains("unexpected end of stream")) {
            problems.error(where, "", "the file ends too early", "close the quotes or brackets" + opened(e));
        } else if (said.contains("expected ',' or")) {
            problems.error(
                    where,
                    "",
                    "a comma or a closing bracket is missing",
                    "" + opened(e).strip());
        } else {
            problems.error(where, "", "this is not valid YAML", Problems.plain(said.replace('\n', ' ')));
        }
    }

    private static String opened(MarkedYAMLException e) {
        @Nullable Mark mark = e.getContextMark();
        return mark == null ? "" : " opened in line " + (mark.getLine() + 1);
    }

    /** The place of the character at {@code offset}. */
    static Location place(String text, int offset, String file) {
        int line = 1;
        int column = 1;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            boolean newLine = text.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new Location(file, line, column);
    }
}
