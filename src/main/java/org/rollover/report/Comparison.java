package org.rollover.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Sample.Difference;
import org.rollover.ensemble.SideBySide;
import org.rollover.ensemble.SideBySide.Part;
import org.rollover.scenario.LoadedScenario;

/** Several scenarios side by side, each against the first, over the same random numbers. */
public final class Comparison implements Answerable {
    private static final int MOST_GOVERNMENTS = 6;
    private static final String GOVERNMENT = "government";

    private final SideBySide sides;
    private final List<Difference> differences;

    public Comparison(SideBySide sides) {
        this.sides = sides;
        this.differences = each(sides::difference);
    }

    private <T> List<T> each(IntFunction<T> of) {
        return IntStream.range(0, sides.scenarios().size()).mapToObj(of).toList();
    }

    private LoadedScenario scenario(int i) {
        return sides.scenarios().get(i);
    }

    private String name(int i) {
        return ComparisonWords.letter(i) + Page.GLUE + scenario(i).scenario().title();
    }

    private boolean told(int i) {
        return i > 0 && ComparisonWords.told(differences.get(i).interval());
    }

    private String probability(int i) {
        return ComparisonWords.probability(sides.probability(i), sides.interval(i));
    }

    private String verdict(int i) {
        return name(i) + ": " + ComparisonWords.verdict(differences.get(i)) + ".";
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("Compared with A: " + scenario(0).scenario().title());
        page.paragraph(scenario(0).scenario().question());
        if (!sides.complete()) {
            page.gap()
                    .paragraph("Stopped early: this rests on the first " + Figures.count(sides.replicates()) + " of "
                            + Figures.count(sides.plan().replicates()) + " histories of each scenario.");
        }
        page.gap();
        probabilities(page);
        page.gap();
        IntStream.range(1, sides.scenarios().size()).forEach(i -> page.item(verdict(i)));
        parts(page);
        page.gap()
                .paragraph("Each scenario had the same " + Figures.count(sides.replicates())
                        + " histories of luck (seed " + sides.plan().seed() + "), so that what they share drops out of"
                        + " the difference.");
        return page.text();
    }

    private void probabilities(Page page) {
        Grid grid = new Grid()
                .words("scenario")
                .numbers("probability sustained")
                .numbers("95% interval")
                .numbers("difference in points")
                .numbers("95% interval");
        for (int i = 0; i < sides.scenarios().size(); i++) {
            Interval interval = sides.interval(i);
            Difference difference = differences.get(i);
            grid.row(
                    name(i),
                    probability(i),
                    ComparisonWords.bounds(interval),
                    i == 0 ? "" : ComparisonWords.points(difference.difference(), difference.interval()),
                    i == 0 ? "" : ComparisonWords.range(difference.interval()));
        }
        page.table(grid);
    }

    private void parts(Page page) {
        List<Integer> shown = IntStream.range(1, sides.scenarios().size())
                .filter(this::told)
                .boxed()
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.heading("At which decision the difference arises");
        List<List<Part>> decisions = each(i -> told(i) ? sides.byDecision(i) : List.<Part>of());
        Grid grid = grid("decision", shown, decisions, names(shown, decisions, Integer.MAX_VALUE), Comparison::month);
        page.table(grid);
        page.indented("In percentage points, with the reach of the 95% interval to either side. A history that is not"
                + " sustained counts at the decision at which the measures stop being sustained. But for"
                + " rounding, the parts add up to the difference above.");
        vetoes(page, shown);
    }

    private void vetoes(Page page, List<Integer> shown) {
        page.heading("And with whose veto");
        List<List<Part>> governments = each(i -> told(i) ? sides.byGovernment(i) : List.<Part>of());
        Set<String> all = names(shown, governments, Integer.MAX_VALUE);
        if (all.isEmpty()) {
            page.indented("No history ends another way, so that there is nothing to divide among governments.");
            return;
        }
        Set<String> most = names(shown, governments, MOST_GOVERNMENTS);
        Grid grid = grid(GOVERNMENT, shown, governments, most, name -> name);
        page.table(grid);
        int left = all.size() - most.size();
        page.indented("Counted in these histories alone: each that is not sustained counts in equal parts with the"
                + " governments whose vetoes stand at its end, and all parts add up to the last line. The difference"
                + " above uses the chances of each decision too, and has less error."
                + (left == 0
                        ? ""
                        : left == 1
                                ? " One government with a smaller part is left out; --json has it."
                                : " " + left + " governments with smaller parts are left out; --json has them."));
    }

    /** The names of parts, those with the largest parts if there are too many, in their own order. */
    private static Set<String> names(List<Integer> shown, List<List<Part>> parts, int most) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        for (int i : shown) {
            parts.get(i).forEach(part -> sizes.merge(part.name(), Math.abs(part.value()), Math::max));
        }
        Set<String> largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> last = Set.of(SideBySide.NO_DECISION, SideBySide.NO_VETO);
        Set<String> ordered = new LinkedHashSet<>();
        sizes.keySet().stream()
                .filter(name -> largest.contains(name) && !last.contains(name))
                .sorted(
                        most == Integer.MAX_VALUE
                                ? Comparator.naturalOrder()
                                : Comparator.comparing(name -> -sizes.getOrDefault(name, 0.0)))
                .forEach(ordered::add);
        sizes.keySet().stream()
                .filter(name -> largest.contains(name) && last.contains(name))
                .forEach(ordered::add);
        return ordered;
    }

    /** A decision that neither scenario has is a dash; a government that was not seen has a part of 0, within a reach. */
    private Grid grid(
            String title,
            List<Integer> shown,
            List<List<Part>> parts,
            Set<String> names,
            Function<String, String> word) {
        Grid grid = new Grid().words(title);
        shown.forEach(i -> grid.numbers(ComparisonWords.letter(i)));
        boolean counted = title.equals(GOVERNMENT);
        List<List<String>> columns = new ArrayList<>();
        columns.add(new ArrayList<>(names.stream().map(word).toList()));
        columns.get(0).add(counted ? "all, as counted" : "together");
        for (int i : shown) {
            List<Optional<Part>> column = new ArrayList<>();
            for (String name : names) {
                column.add(parts.get(i).stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .or(() -> counted ? Optional.of(sides.unseen(name)) : Optional.empty()));
            }
            Difference all = counted ? sides.counted(i) : differences.get(i);
            column.add(Optional.of(new Part("", all.difference(), all.interval())));
            columns.add(cells(column));
        }
        return grid.columns(columns);
    }

    /** With the same decimals, so that they can be added up: those that the most certain of them supports. */
    private static List<String> cells(List<Optional<Part>> parts) {
        int decimals = parts.stream()
                .flatMap(Optional::stream)
                .mapToInt(part -> Figures.decimals(part.interval().halfWidth()))
                .max()
                .orElse(0);
        return parts.stream()
                .map(part -> part.map(one -> withReach(one, decimals)).orElse("–"))
                .toList();
    }

    private static String withReach(Part part, int decimals) {
        return Figures.signed(part.value() * 100, decimals) + Page.GLUE + "±" + Page.GLUE
                + Figures.fixed(part.interval().halfWidth() * 100, decimals);
    }

    private static String month(String name) {
        return name.equals(SideBySide.NO_DECISION) ? name : Figures.shortMonth(YearMonth.parse(name));
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        return ComparisonJson.text(sides, version);
    }

    /** As a spreadsheet reads it: a row for each scenario. */
    public Table table() {
        Table table = new Table(
                "comparison",
                "scenario",
                "title",
                "replicates",
                "sustained",
                "low",
                "high",
                "difference",
                "difference_low",
                "difference_high");
        for (int i = 0; i < sides.scenarios().size(); i++) {
            Difference difference = differences.get(i);
            table.row(
                    scenario(i).name(),
                    scenario(i).scenario().title(),
                    sides.replicates(),
                    sides.probability(i),
                    sides.interval(i).low(),
                    sides.interval(i).high(),
                    i == 0 ? null : difference.difference(),
                    i == 0 ? null : difference.interval().low(),
                    i == 0 ? null : difference.interval().high());
        }
        return table;
    }

    /** What makes the differences: a row for each scenario and decision, and for each scenario and government. */
    public Table parts() {
        Table table = new Table("differences", "scenario", "by", "name", "difference", "low", "high");
        for (int i = 1; i < sides.scenarios().size(); i++) {
            rows(table, i, "decision", sides.byDecision(i));
            rows(table, i, GOVERNMENT, sides.byGovernment(i));
        }
        return table;
    }

    private void rows(Table table, int i, String by, List<Part> parts) {
        for (Part part : parts) {
            table.row(
                    scenario(i).name(),
                    by,
                    part.name(),
                    part.value(),
                    part.interval().low(),
                    part.interval().high());
        }
    }

    /** The probabilities alone, a line each. */
    @Override
    public String answer(Look look) {
        Page page = new Page(look);
        for (int i = 0; i < sides.scenarios().size(); i++) {
            Difference difference = differences.get(i);
            String against = i == 0
                    ? ""
                    : ", " + ComparisonWords.points(difference.difference(), difference.interval()) + " points ("
                            + ComparisonWords.range(difference.interval()) + ")";
            page.paragraph(scenario(i).name() + ": " + probability(i) + against);
        }
        return page.text();
    }

    @Override
    public String csv() {
        return table().csv();
    }
}
