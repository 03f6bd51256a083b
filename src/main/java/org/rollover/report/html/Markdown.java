package org.rollover.report.html;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Turns Markdown (CommonMark with tables) into elements. HTML in it is shown as it was typed; of what Markdown makes, only text and
 * its order pass, and links to the web or to write to somebody. There are no pictures.
 */
final class Markdown {
    private static final int DEEPEST_HEADING = 6;
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private Markdown() {}

    /** Adds the text to an element; its largest headings are of this depth. */
    static void write(String markdown, Element to, int depth) {
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        Document clean = new Cleaner(allowed()).clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false);
        Element body = clean.body();
        headings(body, depth);
        body.select("a").attr("rel", "noopener noreferrer");
        body.select("p, li, th, td, h1, h2, h3, h4, h5, h6").attr("dir", "auto");
        body.select("pre").attr("tabindex", "0").attr("role", "region").attr("aria-label", "text to copy");
        for (Element table : body.select("table")) {
            table.wrap("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"table\"></div>");
        }
        to.appendChildren(List.copyOf(body.childNodes()));
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
                .addTags("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "a")
                .addAttributes("ol", "start")
                .addAttributes("a", "href")
                .addProtocols("a", "href", "http", "https", "mailto");
    }

    /** The largest heading of the text becomes one of the depth, and the others go with it. */
    private static void headings(Element body, int depth) {
        List<Element> headings = body.select("h1, h2, h3, h4, h5, h6");
        int largest = headings.stream()
                .mapToInt(heading -> heading.tagName().charAt(1) - '0')
                .min()
                .orElse(1);
        for (Element heading : headings) {
            int level = heading.tagName().charAt(1) - '0' - largest + depth;
            heading.tagName("h" + Math.min(DEEPEST_HEADING, level));
        }
    }
}
