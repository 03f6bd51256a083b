package org.rollover.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as one HTML file. It may be opened by anyone from anywhere: a policy in its head forbids it to load or send anything and to run
 * any script but the two it was made with.
 *
 * @param title the heading
 * @param subtitle what kind of answer this is, from which scenario and when
 * @param chapters in the order of reading
 * @param foot the last line; also stands under charts that are saved
 */
public record HtmlPage(String title, String subtitle, List<Chapter> chapters, String foot) {
    /** What the head of every page holds, and no other file. */
    public static final String MARK = "<meta name=\"generator\" content=\"Rollover\">";

    public HtmlPage {
        chapters = List.copyOf(chapters);
    }

    /** The file's text; UTF-8. */
    public String html() {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.root().child(0).attr("lang", "en");
        // A page without charts needs no script, and is a hundredth as long.
        List<String> scripts = chapters.stream().anyMatch(chapter -> draws(chapter.blocks()))
                ? List.of(Assets.ECHARTS.text(), Assets.SCRIPT.text())
                : List.of();
        head(page.head(), scripts);
        body(page.body());
        for (String script : scripts) {
            page.body().appendElement("script").appendChild(new DataNode(script));
        }
        if (!scripts.isEmpty()) {
            page.body()
                    .appendElement("noscript")
                    .text("The charts of this page need JavaScript; the numbers behind them do not.");
        }
        return page.outerHtml() + "\n";
    }

    private static boolean draws(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Figure
                        || block instanceof Block.Gallery
                        || (block instanceof Block.Folded folded && draws(folded.blocks())));
    }

    private void head(Element head, List<String> scripts) {
        String permitted = scripts.isEmpty()
                ? "'none'"
                : scripts.stream().map(Assets::permission).collect(Collectors.joining(" "));
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr(
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action"
                                + " 'none'; script-src " + permitted);
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("meta").attr("name", "generator").attr("content", "Rollover");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(Assets.STYLE.text()));
    }

    private void body(Element body) {
        body.appendElement("a").addClass("skip").attr("href", "#main").text("Skip to the main part");
        Element header = body.appendElement("header");
        header.appendElement("h1").attr("dir", "auto").text(title);
        header.appendElement("p").addClass("subtitle").attr("dir", "auto").text(subtitle);
        contents(body.appendElement("nav").attr("aria-label", "Contents"));
        Element main = body.appendElement("main").attr("id", "main").attr("tabindex", "-1");
        Blocks blocks = new Blocks();
        for (Chapter chapter : chapters) {
            Element section = main.appendElement("section")
                    .attr("id", chapter.id())
                    .attr("aria-labelledby", chapter.id() + "-title");
            section.appendElement("h2").attr("id", chapter.id() + "-title").text(chapter.title());
            chapter.blocks().forEach(block -> blocks.write(block, section, 3));
        }
        body.appendElement("footer").appendElement("p").attr("id", "foot").text(foot);
    }

    private void contents(Element nav) {
        Element list = nav.appendElement("ol");
        for (Chapter chapter : chapters) {
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + chapter.id())
                    .text(chapter.title());
        }
    }
}
