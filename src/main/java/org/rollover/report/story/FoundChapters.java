package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollover.archive.Table;
import org.rollover.report.FindingsTable;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.study.analysis.Analyses;
import org.rollover.study.analysis.Analysis;
import org.rollover.study.analysis.Exhibit;

/** A chapter for each analysis of a study: what it answers, its sentences and warnings, its charts and tables. */
final class FoundChapters {
    /** Rows of a table on the page. */
    private static final int MOST_ROWS = 200;

    private final Kept kept;
    private final List<Found> all;

    FoundChapters(Kept kept, List<Found> all) {
        this.kept = kept;
        this.all = all;
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            chapters.add(chapter(all.get(i), "analysis-" + (i + 1)));
        }
        return chapters;
    }

    private Chapter chapter(Found found, String id) {
        List<Block> blocks = new ArrayList<>();
        found.answer().forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        if (!found.warnings().isEmpty()) {
            blocks.add(new Block.Heading("To be borne in mind"));
            blocks.add(new Block.Bullets(found.warnings()));
        }
        blocks.addAll(charts(found, id));
        for (int t = 0; t < found.tables().size(); t++) {
            blocks.addAll(table(found, found.tables().get(t), t == 0));
        }
        method(found)
                .ifPresent(doc ->
                        blocks.add(new Block.Folded("What this method answers", List.of(new Block.Paragraph(doc)))));
        return new Chapter(id, found.title(), blocks);
    }

    private static Optional<String> method(Found found) {
        return Analyses.named(found.method()).map(Analysis::doc);
    }

    private List<Block> charts(Found found, String id) {
        List<Exhibit> exhibits = found.exhibits();
        if (exhibits == null) {
            return List.of(new Block.Paragraph("This result was written by Rollover "
                    + kept.manifest().version()
                    + " before the data of charts were kept; the charts themselves lie in its folder, as analyses/"
                    + found.name() + "*.svg."));
        }
        List<Block> blocks = new ArrayList<>();
        for (int e = 0; e < exhibits.size(); e++) {
            Exhibit exhibit = exhibits.get(e);
            Optional<Block.Figure> figure = ExhibitFigures.of(id + "-" + (e + 1), exhibit);
            if (figure.isPresent()) {
                blocks.add(figure.get());
            } else if (exhibit instanceof Exhibit.Box box) {
                blocks.add(new Block.Paragraph(inWords(box)));
            } else {
                blocks.add(new Block.Paragraph("“" + exhibit.title() + "” is not drawn: there is no number in it."));
            }
        }
        return blocks;
    }

    private static String inWords(Exhibit.Box box) {
        return box.parts().isEmpty()
                ? box.title() + ": no input is restricted."
                : box.title() + ": "
                        + ChartText.list(box.parts().stream()
                                .map(part -> part.input() + " is " + part.words())
                                .toList())
                        + ". Labels have no scale on which to draw them.";
    }

    private List<Block> table(Found found, Table table, boolean main) {
        if (table.size() == 0) {
            return List.of();
        }
        FindingsTable shown = new FindingsTable(table, MOST_ROWS);
        DataTable.Builder builder = DataTable.of(main ? found.title() : words(found, table));
        boolean numbered = found.method().equals("search");
        if (numbered) {
            builder.words("setting");
        }
        shown.columns().forEach(column -> {
            if (column.numeric()) {
                builder.numbers(column.title());
            } else {
                builder.words(column.title());
            }
        });
        int number = 0;
        for (List<String> row : shown.cells()) {
            List<String> cells = new ArrayList<>(row);
            if (numbered) {
                number += row.get(row.size() - 1).equals("no") ? 0 : 1;
                cells.add(0, row.get(row.size() - 1).equals("no") ? "does not hold" : String.valueOf(number));
            }
            builder.row(cells.toArray(String[]::new));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Table(builder.build())));
        if (shown.more() > 0) {
            blocks.add(new Block.Paragraph(
                    ChartText.count(shown.more(), "more row") + " in analyses/" + found.name() + " of the folder."));
        }
        return main ? blocks : List.of(new Block.Folded(words(found, table), blocks));
    }

    /** {@code prim-trade-off} is a table on the trade-off. */
    private static String words(Found found, Table table) {
        String own = table.name().startsWith(found.method() + "-")
                ? table.name().substring(found.method().length() + 1)
                : table.name();
        return "Table: " + own.replace('-', ' ');
    }
}
