package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.List;
import org.rollover.report.html.Block;

/**
 * The little Markdown that questions and explanations are written in, as blocks: paragraphs, lists and headings. Signs for
 * emphasis are taken away; all else is shown as it stands.
 */
final class Prose {
    private Prose() {}

    static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String part : markdown.strip().split("\\R\\s*\\R")) {
            List<String> items = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (String line : part.lines().map(String::strip).toList()) {
                if (line.matches("([-*+]|\\d{1,3}[.)])\\s+.*")) {
                    items.add(line.replaceFirst("^([-*+]|\\d{1,3}[.)])\\s+", ""));
                } else if (!items.isEmpty()) {
                    items.set(items.size() - 1, items.get(items.size() - 1) + " " + line);
                } else {
                    text.append(text.isEmpty() ? "" : " ").append(line.replaceFirst("^#{1,6}\\s+", ""));
                }
            }
            if (!text.isEmpty()) {
                blocks.add(new Block.Paragraph(plain(text.toString())));
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(items.stream().map(Prose::plain).toList()));
            }
        }
        return blocks;
    }

    /** On one line, without the signs of Markdown. */
    static String plain(String markdown) {
        return markdown.replaceAll("\\s+", " ")
                .replaceAll("\\[([^\\]]*)\\]\\((https?://[^)\\s]+)\\)", "$1 ($2)")
                .replaceAll("(\\*\\*|__)(\\S[^*_]*?)\\1", "$2")
                .replaceAll("(?<![\\w*])([*_])(\\S[^*_]*?)\\1(?![\\w*])", "$2")
                .replaceAll("`([^`]+)`", "$1")
                .strip();
    }
}
