package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in the making, laid out for the place where it will be shown. */
public final class Page {
    /** Stands for a space at which no line is broken. */
    static final char GLUE = '\u00a0';

    private static final String INDENT = "  ";

    private final Look look;
    private final StringBuilder text = new StringBuilder();

    public Page(Look look) {
        this.look = look;
    }

    Look look() {
        return look;
    }

    /** A title over what follows, set off by an empty line. */
    public Page heading(String words) {
        gap();
        for (String line : wrap(clean(words), look.line())) {
            text.append(Ink.BOLD.on(line, look)).append('\n');
        }
        return this;
    }

    /** Words, wrapped. */
    public Page paragraph(String words) {
        return wrapped(words, "", "");
    }

    /** Words, wrapped and set in. */
    public Page indented(String words) {
        return wrapped(words, INDENT, INDENT);
    }

    /** One point of a list. */
    public Page item(String words) {
        return wrapped(words, INDENT + "• ", INDENT + INDENT);
    }

    /** What is to be said of the point above it. */
    public Page remark(String words) {
        return wrapped(words, INDENT + INDENT, INDENT + INDENT);
    }

    /** Words that matter most. */
    public Page strong(String words) {
        for (String line : wrap(clean(words), look.line())) {
            text.append(Ink.BOLD.on(line, look)).append('\n');
        }
        return this;
    }

    /** A table, set in. */
    public Page table(Grid grid) {
        return table(grid, INDENT);
    }

    /** A table that belongs to the point above it. */
    Page tableOfItem(Grid grid) {
        return table(grid, INDENT + INDENT);
    }

    private Page table(Grid grid, String indent) {
        for (String line : grid.lines(look, look.width() - indent.length())) {
            text.append((indent + line).stripTrailing()).append('\n');
        }
        return this;
    }

    /** A line that is laid out already. */
    Page line(String ready) {
        text.append(ready).append('\n');
        return this;
    }

    /** An empty line, unless there is one already. */
    public Page gap() {
        if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    private Page wrapped(String words, String first, String rest) {
        String indent = first;
        for (String line : wrap(clean(words), look.line() - rest.length())) {
            text.append(indent).append(line).append('\n');
            indent = rest;
        }
        return this;
    }

    /** The whole text. */
    public String text() {
        String spaced = text.toString().replace(GLUE, ' ');
        return look.unicode() ? spaced : Ascii.fold(spaced);
    }

    /** A message as it may be shown: lines kept, but without control characters, and in ASCII where that must do. */
    public static String plain(String message, boolean unicode) {
        String clean = message.lines().map(Page::clean).collect(Collectors.joining("\n"));
        return unicode ? clean : Ascii.fold(clean);
    }

    /** Without control characters: a name in a scenario must not move the cursor or colour the screen. */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isWhitespace(c) && c != GLUE ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Lines of at most {@code width} characters; a word that is longer is cut. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split(" +")) {
            String rest = word;
            if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
