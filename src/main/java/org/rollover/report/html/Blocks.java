package org.rollover.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.rollover.archive.Json;

/** Writes blocks as elements. All text but Markdown goes in as text, so that no name can be markup. */
final class Blocks {
    private static final int DEEPEST_HEADING = 6;
    /** Letters beyond which a cell is a text rather than a word. */
    private static final int SENTENCE = 50;

    /** A web address in a text; what ends a sentence or a bracket around it is no part of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private final Set<String> ids = new HashSet<>();

    /** Adds a block to an element; its headings are of this depth. */
    void write(Block block, Element to, int depth) {
        if (block instanceof Block.Paragraph it) {
            text(to, "p", it.text());
        } else if (block instanceof Block.Lead it) {
            text(to, "p", it.text()).addClass("lead");
        } else if (block instanceof Block.Caution it) {
            text(to, "p", it.text()).addClass("caution");
        } else if (block instanceof Block.Heading it) {
            text(to, heading(depth), it.text());
        } else if (block instanceof Block.Listing it) {
            scrolling(to.appendElement("pre"), "text to copy").text(it.text());
        } else if (block instanceof Block.Bullets it) {
            Element list = to.appendElement("ul");
            it.items().forEach(item -> text(list, "li", item));
        } else if (block instanceof Block.References it) {
            Element list = to.appendElement("ol");
            it.items().forEach(item -> linked(item, list.appendElement("li").attr("dir", "auto")));
        } else {
            writeLarger(block, to, depth);
        }
    }

    /** The text, with its web addresses as links. */
    private static void linked(String text, Element to) {
        Matcher address = ADDRESS.matcher(text);
        int told = 0;
        while (address.find()) {
            to.appendText(text.substring(told, address.start()));
            cell(to, DataTable.Cell.linked(address.group()));
            told = address.end();
        }
        to.appendText(text.substring(told));
    }

    private void writeLarger(Block block, Element to, int depth) {
        if (block instanceof Block.Prose it) {
            Markdown.write(it.markdown(), to.appendElement("div").addClass("prose"), depth);
        } else if (block instanceof Block.Command it) {
            Element place = to.appendElement("div").addClass("command");
            text(place, "p", it.purpose());
            scrolling(place.appendElement("pre"), "command").text(it.command());
        } else if (block instanceof Block.Facts it) {
            Element list = to.appendElement("dl");
            it.facts().forEach(fact -> {
                text(list, "dt", fact.term());
                cell(list.appendElement("dd"), fact.says());
            });
        } else if (block instanceof Block.Table it) {
            table(it.table(), to, true);
        } else if (block instanceof Block.Figure it) {
            figure(it, to, depth);
        } else if (block instanceof Block.Gallery it) {
            Element gallery = to.appendElement("div").addClass("gallery");
            it.figures().forEach(figure -> figure(figure, gallery, depth));
        } else if (block instanceof Block.Folded it) {
            Element folded = to.appendElement("details").addClass("more");
            text(folded, "summary", it.summary());
            it.blocks().forEach(inner -> write(inner, folded, depth + 1));
        }
    }

    private static String heading(int depth) {
        return "h" + Math.min(DEEPEST_HEADING, depth);
    }

    /** Names may be in any script, so each text finds its own direction. */
    private static Element text(Element to, String tag, String text) {
        return to.appendElement(tag).attr("dir", "auto").text(text);
    }

    /** What may be wider than the page can be scrolled, with the keyboard too. */
    private static Element scrolling(Element element, String label) {
        return element.attr("tabindex", "0").attr("role", "region").attr("aria-label", label);
    }

    private void figure(Block.Figure figure, Element to, int depth) {
        if (!ids.add(figure.id())) {
            throw new IllegalArgumentException("two figures are called " + figure.id());
        }
        String id = "figure-" + figure.id();
        Element place = to.appendElement("figure").attr("id", id).attr("aria-labelledby", id + "-title");
        text(place, heading(depth), figure.title()).addClass("title").attr("id", id + "-title");
        place.appendElement("div")
                .addClass("chart")
                .attr("role", "img")
                .attr("aria-label", figure.says())
                .attr("data-chart", figure.id())
                .attr("style", "height:" + figure.chart().height() + "px");
        text(place.appendElement("figcaption"), "p", figure.says());
        String json = Json.write(Options.of(
                "option", figure.chart().option(),
                "narrow", figure.chart().narrow()));
        place.appendElement("script").attr("type", "application/json").appendChild(new DataNode(inScript(json)));
        Element tools = place.appendElement("div").addClass("tools");
        tool(tools, "svg", "SVG", figure.title());
        tool(tools, "png", "PNG", figure.title());
        Element data = place.appendElement("details").addClass("data");
        data.appendElement("summary").text("The numbers");
        table(figure.data(), data, false);
    }

    private static void tool(Element tools, String kind, String name, String title) {
        tools.appendElement("button")
                .attr("type", "button")
                .attr("data-save", kind)
                .attr("aria-label", "Save “" + title + "” as " + name)
                .text("Save " + name);
    }

    /** JSON that no parser of HTML takes for the end of its element. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static void table(DataTable data, Element to, boolean caption) {
        Element frame = scrolling(to.appendElement("div").addClass("scroll"), data.caption());
        Element table = frame.appendElement("table");
        Element title = text(table, "caption", data.caption());
        if (!caption) {
            title.addClass("unseen");
        }
        Element head = table.appendElement("thead").appendElement("tr");
        for (DataTable.Column column : data.columns()) {
            Element cell = text(head, "th", column.name()).attr("scope", "col");
            markNumber(cell, column);
        }
        boolean[] texts = texts(data);
        Element body = table.appendElement("tbody");
        for (List<DataTable.Cell> row : data.rows()) {
            Element line = body.appendElement("tr");
            for (int c = 0; c < row.size(); c++) {
                boolean name = c == 0;
                Element cell = line.appendElement(name ? "th" : "td");
                if (name) {
                    cell.attr("scope", "row");
                }
                markNumber(cell, data.columns().get(c));
                if (!name && texts[c]) {
                    cell.addClass("long");
                }
                cell(cell, row.get(c));
            }
        }
    }

    /** Which columns hold whole sentences: these must not become so narrow that a row fills a screen. */
    private static boolean[] texts(DataTable data) {
        boolean[] texts = new boolean[data.columns().size()];
        for (List<DataTable.Cell> row : data.rows()) {
            for (int c = 0; c < texts.length; c++) {
                texts[c] |=
                        !data.columns().get(c).numeric() && row.get(c).text().length() > SENTENCE;
            }
        }
        return texts;
    }

    private static void markNumber(Element cell, DataTable.Column column) {
        if (column.numeric()) {
            cell.addClass("number");
        }
    }

    private static void cell(Element to, DataTable.Cell cell) {
        to.attr("dir", "auto");
        String link = cell.link();
        if (link == null) {
            to.appendText(cell.text());
        } else {
            to.appendElement("a")
                    .attr("href", link)
                    .attr("rel", "noopener noreferrer")
                    .text(cell.text());
        }
    }
}
