package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.chance.Distribution;
import org.rollover.ensemble.ValueOfInformation;
import org.rollover.ensemble.ValueOfInformation.Number;
import org.rollover.scenario.SourceReport;

/** Which uncertain number to look up first, as a person, a program and a spreadsheet read it. */
public final class WorthReport implements Answerable {
    private static final int MOST_ROWS = WorthWords.MOST_ROWS;
    private static final int MOST_TOLD = 5;
    private static final int BAR = 16;
    private static final int MOST_LETTERS = 240;
    private static final String CHANCE = " with probability ";

    private final ValueOfInformation worth;
    private final WorthWords words;
    private final List<Number> numbers;
    private final Map<String, SourceReport.Line> sources;

    public WorthReport(ValueOfInformation worth) {
        this.worth = worth;
        this.numbers = worth.numbers();
        this.words = WorthWords.of(worth);
        this.sources = SourceReport.of(worth.scenario()).stream()
                .collect(Collectors.toMap(SourceReport.Line::path, line -> line, (a, b) -> a));
    }

    /** The answer in one sentence. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(words.answer()).text();
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("What to look up first: " + worth.scenario().scenario().title());
        page.paragraph(worth.scenario().scenario().question());
        page.gap().strong(words.answer());
        if (worth.replicates() < worth.plan().replicates()) {
            page.gap()
                    .paragraph("Stopped early: this rests on the first " + Figures.count(worth.replicates()) + " of "
                            + Figures.count(worth.plan().replicates()) + " histories.");
        }
        if (!numbers.isEmpty()) {
            table(page);
            words.rest().forEach(page::indented);
            behind(page);
            reading(page);
        }
        return page.text();
    }

    private void table(Page page) {
        List<Number> shown =
                words.told().subList(0, Math.min(MOST_ROWS, words.told().size()));
        if (shown.isEmpty()) {
            return;
        }
        page.heading("What it would be worth to know a number");
        boolean bars = page.look().width() >= 100;
        Grid grid = new Grid().words("number").numbers("share of the spread").numbers("95% interval");
        if (bars) {
            grid.words("");
        }
        grid.numbers("sustained in its lowest fifth").numbers("in its highest fifth");
        double longest = Math.max(1e-9, shown.get(0).share());
        // The same decimals for all shares: those that the least certain of them supports.
        int decimals = WorthWords.decimals(words.told());
        for (Number number : shown) {
            List<String> cells = new java.util.ArrayList<>(List.of(
                    PathWords.of(number.quantity().path()),
                    WorthWords.share(number.share(), decimals),
                    WorthWords.share(number.interval().low(), decimals) + " – "
                            + WorthWords.share(number.interval().high(), decimals)));
            if (bars) {
                cells.add("█".repeat((int) Math.max(1, Math.round(number.share() / longest * BAR))));
            }
            cells.add(words.probability(number.low()));
            cells.add(words.probability(number.high()));
            grid.row(cells);
        }
        page.table(grid);
    }

    private void behind(Page page) {
        List<Number> first =
                words.told().subList(0, Math.min(MOST_TOLD, words.told().size()));
        if (first.isEmpty()) {
            return;
        }
        page.heading("Where they stand, and what we believe now");
        page.indented("In full: rollover sources FILE --all.");
        for (Number number : first) {
            SourceReport.Line line = sources.get(number.quantity().path());
            page.item(number.quantity().path());
            if (line != null) {
                page.remark(line.doc());
                page.remark(
                        "Now: " + belief(number, line) + (line.where() == null ? "" : " (" + line.where() + ")") + ".");
                if (!line.text().isEmpty()) {
                    page.remark("Behind it: " + shortened(line.text()));
                }
            }
            page.remark("Once known, the answer would on average lie in a range about as wide as " + words.left(number)
                    + ".");
        }
    }

    /** Of single values each has its unit, which stands at the end of the whole otherwise. */
    private static String belief(Number number, SourceReport.Line line) {
        if (!(number.quantity().distribution() instanceof Distribution.Discrete)) {
            return line.value();
        }
        String unit = line.value().replaceFirst("^.*" + CHANCE + "\\S+", "");
        String values = line.value().substring(0, line.value().length() - unit.length());
        return values.replace(CHANCE, unit + CHANCE);
    }

    /** The beginning; rollover sources has the whole. */
    private static String shortened(String text) {
        if (text.length() <= MOST_LETTERS) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(' ', MOST_LETTERS) + 1).stripTrailing() + " …";
    }

    private void reading(Page page) {
        page.heading("How to read this");
        page.paragraph(words.now());
        page.paragraph(WorthWords.FIFTHS);
        page.paragraph(words.basis());
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", worth.scenario().name());
        scenario.put("title", worth.scenario().scenario().title());
        scenario.put("sha256", worth.scenario().sha256());
        json.put("scenario", scenario);
        json.put("version", version);
        json.put("seed", worth.plan().seed());
        json.put("replicates", worth.replicates());
        json.put("replicatesPerDraw", worth.plan().perDraw());
        json.put("draws", worth.draws());
        json.put("matters", worth.matters());
        if (worth.enough()) {
            json.put("probability", worth.probability());
            json.put(
                    "variance",
                    IntervalJson.of(worth.variance().value(), worth.variance().interval()));
            json.put("range", IntervalJson.of(worth.acrossDraws()));
            json.put("leastShareSeen", worth.matters() ? (Object) worth.floor() : null);
        }
        json.put("numbers", numbers.stream().map(this::json).toList());
        return Json.write(json);
    }

    private Map<String, Object> json(Number number) {
        Map<String, Object> json = new LinkedHashMap<>();
        SourceReport.Line line = sources.get(number.quantity().path());
        json.put("path", number.quantity().path());
        json.put("belief", line == null ? "" : line.value());
        json.put("source", line == null ? "" : line.text());
        json.put("share", IntervalJson.of(number.share(), number.interval()));
        json.put("told", number.told());
        json.put("sustainedInLowestFifth", number.low());
        json.put("sustainedInHighestFifth", number.high());
        json.put("rangeIfKnown", IntervalJson.of(number.left()));
        return json;
    }

    /** As a spreadsheet reads it. */
    public Table table() {
        Table table = new Table(
                "value-of-information",
                "number",
                "share",
                "low",
                "high",
                "told",
                "sustained_in_lowest_fifth",
                "sustained_in_highest_fifth",
                "range_if_known_low",
                "range_if_known_high",
                "belief",
                "source");
        for (Number number : numbers) {
            SourceReport.Line line = sources.get(number.quantity().path());
            table.row(
                    number.quantity().path(),
                    number.share(),
                    number.interval().low(),
                    number.interval().high(),
                    number.told(),
                    number.low(),
                    number.high(),
                    number.left().low(),
                    number.left().high(),
                    line == null ? "" : line.value(),
                    line == null ? "" : line.text());
        }
        return table;
    }

    @Override
    public String csv() {
        return table().csv();
    }
}
