package org.rollover.report.html;

import java.util.List;

/** What stands on a page, before it is HTML. Texts but prose are plain; whatever characters they hold are shown. */
public sealed interface Block {

    record Paragraph(String text) implements Block {}

    /** Text in Markdown, which may have paragraphs, lists, tables and links of its own; HTML in it is shown, not followed. */
    record Prose(String markdown) implements Block {}

    /** A sentence that a reader must not miss. */
    record Lead(String text) implements Block {}

    /** What a reader must keep in mind, set apart. */
    record Caution(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /** A numbered list, as of sources; web addresses within the texts are links. */
    record References(List<String> items) implements Block {}

    /** A command to type, after what it is good for. */
    record Command(String purpose, String command) implements Block {}

    /** Text in lines of its own, as a citation for a machine. */
    record Listing(String text) implements Block {}

    /** A smaller heading within a chapter. */
    record Heading(String text) implements Block {}

    /** A term with what is to be said of it. */
    record Fact(String term, DataTable.Cell says) {}

    /** Terms, each with what is to be said of it. */
    record Facts(List<Fact> facts) implements Block {}

    record Table(DataTable table) implements Block {}

    /**
     * A chart.
     *
     * @param id unlike all others of the page; letters, digits and hyphens; the name of its files
     * @param title with the unit where the axes do not say it
     * @param says what it shows, in a sentence or two; read aloud in place of the picture
     * @param data the numbers behind it
     */
    record Figure(String id, String title, String says, Chart chart, DataTable data) implements Block {}

    /** Small charts beside each other. */
    record Gallery(List<Figure> figures) implements Block {}

    /** What is shown when it is asked for. */
    record Folded(String summary, List<Block> blocks) implements Block {}
}
