package org.rollover.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static Document page(String markdown) {
        Chapter chapter = new Chapter("one", "One", List.of(new Block.Prose(markdown)));
        return Jsoup.parse(new HtmlPage("Title", "Subtitle", List.of(chapter), "Foot").html());
    }

    private static Element prose(String markdown) {
        return page(markdown).select(".prose").get(0);
    }

    @Test
    void paragraphs_lists_tables_and_links_are_what_they_are_in_markdown() {
        Element prose = prose(
                "## Who\n\nFour *governments*:\n\n1. Alpha\n2. [Beta](https://example.org/b)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");

        assertThat(prose.select("h3").text()).isEqualTo("Who");
        assertThat(prose.select("em").text()).isEqualTo("governments");
        assertThat(prose.select("ol > li").eachText()).containsExactly("Alpha", "Beta");
        assertThat(prose.select("a[href=https://example.org/b]").attr("rel")).contains("noopener");
        assertThat(prose.select("div.scroll > table td").eachText()).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick='x()'>bold</b>",
                "<iframe src='https://example.org'></iframe>",
                "</div></section><style>*{display:none}</style>"
            })
    void html_is_shown_as_it_was_typed(String typed) {
        Element prose = prose(typed);

        assertThat(prose.select("script, img, b, iframe, style, [onclick], [onerror]"))
                .isEmpty();
        assertThat(prose.text()).contains(typed.replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](data:text/html,hi)",
                "[x](file:///etc/passwd)",
                "[x](//example.org)",
                "![x](https://example.org/pixel.gif)"
            })
    void links_lead_to_the_web_alone_and_there_are_no_pictures(String markdown) {
        assertThat(prose(markdown).select("img, a[href]")).isEmpty();
    }

    @Test
    void a_page_without_charts_carries_no_script() {
        Document page = page("text");

        assertThat(page.select("script, noscript")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'", "script-src 'none'");
    }
}
