package org.rollover.classroom.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Asked;

/**
 * The file that a student fills: it can be read as it stands, with every task in it. Levers stand at their present values, so that
 * a change is one number typed over another.
 */
final class SubmissionTemplate {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Given given;
    private final StringBuilder text = new StringBuilder();

    private SubmissionTemplate(Given given) {
        this.given = given;
    }

    static String of(Given given) {
        return new SubmissionTemplate(given).text();
    }

    private String text() {
        comment("", given.file().title());
        comment(
                "",
                "Fill this file with any editor for text, and hand it in. What stands behind a # is for you to read.");
        comment("", "Answers stand between the quotes, texts under the bar |-, each line set in as the comment says.");
        comment("", "rollover exercise try submission.yaml shows what your changes do;");
        comment("", "rollover exercise submit-check submission.yaml says what is missing or in the wrong form.");
        text.append('\n');
        line("exercise", given.handOut().exercise());
        line("student", given.handOut().student());
        line("code", given.handOut().code());
        if (!given.handOut().role().isEmpty()) {
            line("role", given.handOut().role());
        }
        text.append("\nanswers:\n");
        given.handOut().tasks().forEach(this::task);
        return text.toString();
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(quoted(value)).append('\n');
    }

    private void task(String id, Asked task) {
        text.append('\n');
        comment("  ", id + ", " + Given.points(task.points()));
        task.ask().strip().lines().forEach(line -> comment("  ", line));
        if (task instanceof Asked.Choice choice) {
            choice.options().forEach((letter, says) -> comment("  ", "  " + letter + ": " + says));
        }
        comment("  ", Given.form(task));
        text.append("  ").append(key(id)).append(":\n");
        if (task instanceof Asked.Goal) {
            goal();
        } else if (task instanceof Asked.Text) {
            bar(INDENT, "text");
        } else if (task instanceof Asked.Memo memo) {
            text.append(INDENT).append("rounds:\n");
            memo.rounds().forEach(round -> bar(INDENT + "  ", round));
        } else {
            text.append(INDENT).append("answer: \"\"\n");
        }
    }

    private void goal() {
        List<Given.Lever> levers = given.levers();
        if (!levers.isEmpty()) {
            comment(INDENT, "These are the values as they are. Type others over those that you want to change.");
            text.append(INDENT).append("changes:\n");
            for (Given.Lever lever : levers) {
                text.append(INDENT)
                        .append("  ")
                        .append(key(lever.path()))
                        .append(": ")
                        .append(lever.now())
                        .append("  # ")
                        .append(plain(lever.label() + "; from " + lever.from() + " to " + lever.to()
                                + "; a change of 1 costs " + lever.price()))
                        .append('\n');
            }
        }
        Map<String, org.rollover.classroom.ExerciseFile.Removal> removals =
                given.handOut().removals();
        if (!removals.isEmpty()) {
            comment(INDENT, "What you take away stands in the brackets, parted by commas. There are:");
            removals.forEach((lever, removal) -> comment(
                    INDENT, "  " + lever + ": " + removal.label() + "; costs " + Decimals.text(removal.price())));
            text.append(INDENT).append("remove: []\n");
        }
    }

    private void bar(String indent, String key) {
        comment(indent, "Write below the bar; begin each line with " + (indent.length() + 2) + " spaces.");
        text.append(indent).append(key(key)).append(": |-\n").append(indent).append("  \n");
    }

    /** A comment, broken into lines. Nothing in it can end it. */
    private void comment(String indent, @Nullable String words) {
        String line = "";
        List<String> lines = new ArrayList<>();
        String said = plain(words == null ? "" : words);
        String begin = said.startsWith("  ") ? "  " : "";
        for (String word : said.strip().split(" +")) {
            if (!line.isEmpty() && indent.length() + line.length() + word.length() > WIDTH) {
                lines.add(line);
                line = begin;
            }
            line += (line.isBlank() ? begin.substring(0, Math.max(0, begin.length() - line.length())) : " ") + word;
        }
        lines.add(line);
        for (String each : lines) {
            text.append((indent + "# " + each).stripTrailing()).append('\n');
        }
    }

    /** Without what ends a line or cannot be seen. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A key as YAML takes it: in quotes unless it is nothing but letters, digits and what cannot be mistaken. */
    private static String key(String key) {
        boolean bare =
                key.matches("[\\p{L}][\\p{L}\\p{N} ._/-]*") && !key.matches("(?i)y|n|yes|no|on|off|true|false|null");
        return bare ? key : quoted(key);
    }

    private static String quoted(String value) {
        return "\"" + plain(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
