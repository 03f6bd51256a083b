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
    private static final int MOST_ROWS = 12;
    private static final int MOST_TOLD = 5;
    private static final int BAR = 16;
    private static final int MOST_LETTERS = 240;
    private static final String CHANCE = " with probability ";

    private final ValueOfInformation worth;
    private final List<Number> numbers;
    private final Map<String, SourceReport.Line> sources;

    public WorthReport(ValueOfInformation worth) {
        this.worth = worth;
        this.numbers = worth.numbers();
        this.sources = SourceReport.of(worth.scenario()).stream()
                .collect(Collectors.toMap(SourceReport.Line::path, line -> line, (a, b) -> a));
    }

    private List<Number> told() {
        return numbers.stream().filter(Number::told).toList();
    }

    /** The answer in one sentence. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(answer()).text();
    }

    private String answer() {
        if (worth.scenario().uncertain().isEmpty()) {
            return "No number of the scenario is uncertain, so there is nothing to look up.";
        }
        if (!worth.enough()) {
            return tooFew();
        }
        if (!worth.matters()) {
            return "What we do not know makes no difference to the answer that these "
                    + Figures.count(worth.replicates())
                    + " histories can tell from chance, so no number can be named to"
                    + " look up first; more histories (--replicates) may tell.";
        }
        if (told().isEmpty()) {
            return "No uncertain number taken alone can be told from one that does not matter; take more histories, or"
                    + " accept that it is many small ones together.";
        }
        Number first = told().get(0);
        int decimals = Figures.decimals(first.interval().halfWidth());
        return "To look up first: " + first.quantity().path() + ". If it were known, "
                + share(first.share(), decimals) + " of the spread in the answer that comes from not knowing"
                + " would go on average (95% interval " + share(first.interval().low(), decimals) + " to "
                + share(first.interval().high(), decimals) + ").";
    }

    private String tooFew() {
        String draws = worth.draws() == 0
                ? "no draw of the uncertain numbers was finished"
                : worth.draws() == 1
                        ? "1 draw of the uncertain numbers was finished"
                        : Figures.count(worth.draws()) + " draws of the uncertain numbers were finished";
        long least = worth.leastDraws() * worth.plan().perDraw();
        return "Too few histories to tell what an uncertain number is worth: " + draws + ", and it takes "
                + Figures.count(worth.leastDraws()) + " or more (--replicates " + least + ").";
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("What to look up first: " + worth.scenario().scenario().title());
        page.paragraph(worth.scenario().scenario().question());
        page.gap().strong(answer());
        if (worth.replicates() < worth.plan().replicates()) {
            page.gap()
                    .paragraph("Stopped early: this rests on the first " + Figures.count(worth.replicates()) + " of "
                            + Figures.count(worth.plan().replicates()) + " histories.");
        }
        if (!numbers.isEmpty()) {
            table(page);
            rest(page);
            behind(page);
            reading(page);
        }
        return page.text();
    }

    private void table(Page page) {
        List<Number> shown = told().subList(0, Math.min(MOST_ROWS, told().size()));
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
        int decimals = decimals(told());
        for (Number number : shown) {
            List<String> cells = new java.util.ArrayList<>(List.of(
                    PathWords.of(number.quantity().path()),
                    share(number.share(), decimals),
                    share(number.interval().low(), decimals) + " – "
                            + share(number.interval().high(), decimals)));
            if (bars) {
                cells.add("█".repeat((int) Math.max(1, Math.round(number.share() / longest * BAR))));
            }
            cells.add(probability(number.low()));
            cells.add(probability(number.high()));
            grid.row(cells);
        }
        page.table(grid);
    }

    private void rest(Page page) {
        int told = told().size();
        int left = numbers.size() - told;
        if (told > MOST_ROWS) {
            page.indented((told - MOST_ROWS) + " more can be told apart; --csv and --json list them all.");
        }
        if (left > 0) {
            String others = told == 0
                    ? (left == 1 ? "The only uncertain number" : "All " + left + " uncertain numbers")
                    : "The other " + (left == 1 ? "" : left + " ") + "of " + numbers.size() + " uncertain numbers";
            page.indented(others + " cannot be told from "
                    + (left == 1 ? "a number that does not matter" : "numbers that do not matter") + ": with "
                    + Figures.count(worth.draws()) + " draws, that takes a share of about "
                    + Figures.percent(worth.floor(), Figures.decimals(worth.floor()))
                    + ", less for a number of few values.");
        }
        if (told > 0) {
            page.indented(sum(left));
        }
    }

    /** Added up as they are shown, so that the reader's own sum is the same. */
    private String sum(int left) {
        int decimals = decimals(told());
        double sum = told().stream()
                .mapToDouble(number ->
                        Double.parseDouble(Figures.fixed(Math.max(0, Math.min(1, number.share())) * 100, decimals)))
                .sum();
        String shares = told().size() == 1 ? "The share above is " : "The shares above add up to ";
        if (sum >= 100) {
            return told().size() == 1
                    ? "Within its error, the number above is all of the spread."
                    : "The shares above add up to 100% within their error.";
        }
        if (numbers.size() == 1) {
            return shares + Figures.fixed(sum, decimals)
                    + "%. As there is no other uncertain number, what it lacks of 100%"
                    + " is the error of the share and what moves within a twentieth of its range.";
        }
        return shares + Figures.fixed(sum, decimals) + "%. The rest belongs to "
                + (left > 0 ? "the numbers too small to be seen, and to " : "")
                + "numbers that matter only in combination, within the error of the shares.";
    }

    private static int decimals(List<Number> some) {
        return some.stream()
                .mapToInt(number -> Figures.decimals(number.interval().halfWidth()))
                .min()
                .orElse(0);
    }

    private void behind(Page page) {
        List<Number> first = told().subList(0, Math.min(MOST_TOLD, told().size()));
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
            page.remark(
                    "Once known, the answer would on average lie in a range about as wide as " + left(number) + ".");
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

    private String left(Number number) {
        String range = Answer.range(number.left().low(), number.left().high());
        return range.isEmpty() ? "a single point" : "that " + range;
    }

    private void reading(Page page) {
        page.heading("How to read this");
        String now = Answer.range(worth.acrossDraws().low(), worth.acrossDraws().high());
        page.paragraph("The model's answer is " + probability(worth.probability()) + " over all that the "
                + (numbers.size() == 1 ? "uncertain number" : numbers.size() + " uncertain numbers") + " may be"
                + (now.isEmpty()
                        ? ""
                        : "; it lies " + now + " in nine cases in ten (the ends assume a beta distribution)")
                + ". A share says what part of this spread (its variance) would go on average if one number were"
                + " known" + (numbers.size() == 1 ? "" : " and the others stayed as uncertain as they are")
                + ". Chance is not in it: no knowledge takes that"
                + " away.");
        page.paragraph("The last two columns say how likely the measures are to be sustained in the draws in which the"
                + " number is among its lowest or highest fifth. A share is only as good as the range that was put in:"
                + " a number that was given too narrow a range looks unimportant.");
        page.paragraph(Figures.count(worth.replicates()) + " histories over " + Figures.count(worth.draws())
                + " draws, seed " + worth.plan().seed() + ".");
    }

    private String probability(double probability) {
        double within = Math.max(0, Math.min(1, probability));
        return Figures.percent(within, Math.min(2, Figures.decimals(worth.reachOfFifth())));
    }

    private static String share(double share, int decimals) {
        return Figures.percent(Math.max(0, Math.min(1, share)), decimals);
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
