package org.rollover.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;
import org.rollover.casebook.classic.Actor;
import org.rollover.casebook.classic.ClassicModels;
import org.rollover.casebook.classic.PowerIndices;
import org.rollover.casebook.classic.Yardsticks;
import org.rollover.casebook.classic.Yardsticks.CouncilYardsticks;
import org.rollover.scenario.DecisionRule;

/** What the classic models say of a table of actors, or of a scenario. */
public final class YardsticksReport {
    private static final int MOST_OPTIONS = 12;

    /**
     * The outcomes that the models predict over draws of a scenario's uncertain numbers.
     *
     * @param byModel shares of kept, eased and ended, as from {@link ClassicModels#shares}
     */
    public record Shares(Map<String, double[]> byModel, long seed, int draws) {}

    private final String title;
    private final List<Yardsticks> issues;
    private final @Nullable Shares shares;

    /**
     * @param title what was asked about
     * @param issues at least one
     * @param shares only for a scenario
     */
    public YardsticksReport(String title, List<Yardsticks> issues, @Nullable Shares shares) {
        this.title = title;
        this.issues = List.copyOf(issues);
        this.shares = shares;
    }

    /** For people. */
    public String text(Look look) {
        Page page = new Page(look);
        page.strong(title);
        if (issues.size() > 1) {
            manyIssues(page);
            return page.text();
        }
        Yardsticks found = issues.get(0);
        CouncilYardsticks council = found.council();
        if (council == null) {
            page.paragraph(actors(found) + ", with positions from " + outermost(found) + ".");
        } else {
            page.paragraph(question(found, council));
        }
        page.heading("What each model predicts");
        predictions(page, found);
        rounds(page, found);
        election(page, found);
        if (council != null) {
            power(page, found, council);
        }
        return page.text();
    }

    private static String actors(Yardsticks found) {
        String issue = found.issue().isEmpty() ? "" : found.issue() + ": ";
        int count = found.actors().size();
        return issue + (count == 1 ? "one actor" : count + " actors");
    }

    private static String outermost(Yardsticks found) {
        DoubleStream.Builder positions = DoubleStream.builder();
        found.actors().forEach(actor -> positions.add(actor.position()));
        double[] sorted = positions.build().sorted().toArray();
        return plain(sorted[0]) + " to " + plain(sorted[sorted.length - 1]);
    }

    private static String question(Yardsticks found, CouncilYardsticks council) {
        return "The first decision: " + found.actors().size() + " governments on a level of "
                + plain(council.level()) + ", by " + words(council.rule()) + "; without an agreement "
                + (council.lapses()
                        ? "the measures lapse and " + plain(council.reversion()) + " is left."
                        : "they stay.");
    }

    private static String words(DecisionRule rule) {
        if (rule instanceof DecisionRule.QualifiedMajority) {
            return "qualified majority";
        }
        if (rule instanceof DecisionRule.SimpleMajority) {
            return "simple majority";
        }
        return rule instanceof DecisionRule.Weighted ? "weighted votes" : "unanimity";
    }

    /** What each model predicts, in the order of {@link ClassicModels#names}, without the setter where there is none. */
    static List<Double> levels(Yardsticks found) {
        List<Double> levels = new ArrayList<>(List.of(
                found.mean(),
                found.median(),
                found.compromise(),
                found.salientMedian(),
                found.challenge(),
                found.options()[found.likeliest()]));
        CouncilYardsticks council = found.council();
        if (council != null) {
            levels.add(council.setter());
        }
        return levels;
    }

    private void predictions(Page page, Yardsticks found) {
        Shares drawn = shares;
        List<Double> levels = levels(found);
        Grid grid = new Grid().words("model").numbers(found.council() == null ? "position" : "level");
        if (drawn != null) {
            grid.numbers("kept").numbers("eased").numbers("ended");
        }
        for (int m = 0; m < levels.size(); m++) {
            String name = ClassicModels.names().get(m);
            List<String> row = new ArrayList<>(List.of(name, Figures.fixed(levels.get(m), decimals(found))));
            if (drawn != null) {
                double[] share = drawn.byModel().getOrDefault(name, new double[3]);
                Arrays.stream(share).forEach(s -> row.add(Figures.percent(s, 0)));
            }
            grid.row(row);
        }
        page.table(grid);
        page.indented(
                "Mean and median voter count actors by capability; the compromise model is the mean, and the median by"
                        + " stake the median, by capability × salience. The challenge model ends at that median after "
                        + count(found.strongest().size() - 1, "round")
                        + ". Of the Condorcet election the likeliest option is shown.");
        if (drawn != null) {
            page.indented("The level is that at expected values; the shares are of "
                    + Figures.count(drawn.draws()) + " draws of the uncertain numbers (seed " + drawn.seed()
                    + "), in each of which a model that predicts a level is taken to mean the nearest of those that can"
                    + " come out (" + list(found.options()) + "). The Condorcet election gives chances in each draw.");
        }
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String list(double[] levels) {
        return Arrays.stream(levels).mapToObj(YardsticksReport::plain).collect(Collectors.joining(", "));
    }

    private static void rounds(Page page, Yardsticks found) {
        page.heading("The challenge model, round by round");
        new RoundTables(page, Math.max(0, decimals(found) - 1)).write(found);
    }

    private static void election(Page page, Yardsticks found) {
        page.heading("The Condorcet election");
        List<Integer> order = IntStream.range(0, found.options().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer o) -> -found.election()[o]))
                .limit(MOST_OPTIONS)
                .sorted()
                .toList();
        Grid grid = new Grid()
                .numbers(found.council() == null ? "position" : "level")
                .numbers("probability");
        order.forEach(o -> grid.row(plain(found.options()[o]), Figures.percent(found.election()[o], 1)));
        page.table(grid);
        if (order.size() < found.options().length) {
            page.indented(
                    (found.options().length - order.size()) + " less likely options are left out; --json has them.");
        }
    }

    private static void power(Page page, Yardsticks found, CouncilYardsticks council) {
        page.heading("The power that the rule gives, whatever members want");
        PowerIndices power = council.power();
        double[] values = power.banzhaf();
        double most = Arrays.stream(values).max().orElse(0);
        if (most - Arrays.stream(values).min().orElse(0) < 1e-12) {
            int n = values.length;
            page.indented("All " + n + " have the same: 1/" + n + " by both indices. Each decides in "
                    + Figures.significant(most * 100) + "% of the coalitions of the others.");
            return;
        }
        Grid grid = new Grid()
                .words("government")
                .numbers("decides in")
                .numbers("Banzhaf")
                .numbers("Shapley-Shubik");
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
        Collections.sort(order, Comparator.comparingDouble((Integer i) -> -power.shapleyShubik()[i]));
        for (int i : order) {
            grid.row(
                    found.actors().get(i).name(),
                    Figures.percent(values[i], 1),
                    Figures.fixed(power.normalised()[i], 4),
                    Figures.fixed(power.shapleyShubik()[i], 4));
        }
        page.table(grid);
        page.indented(
                "Decides in: the share of the coalitions of the others in which the member makes the difference (the absolute"
                        + " Banzhaf index). The other two sum to 1.");
    }

    private void manyIssues(Page page) {
        page.paragraph(issues.size() + " issues; "
                + count(issues.get(0).strongest().size() - 1, "round") + " of the challenge model.");
        page.gap();
        Grid grid = new Grid()
                .words("issue")
                .numbers("actors")
                .numbers("mean")
                .numbers("median")
                .numbers("compromise")
                .numbers("median by stake")
                .numbers("challenge")
                .numbers("Condorcet");
        for (Yardsticks found : issues) {
            List<String> row = new ArrayList<>(
                    List.of(found.issue(), String.valueOf(found.actors().size())));
            levels(found).forEach(level -> row.add(Figures.fixed(level, decimals(found))));
            grid.row(row);
        }
        page.table(grid);
    }

    /** A position as it was given, or with six digits. */
    private static String plain(double position) {
        return new BigDecimal(position, new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Decimals that tell about a thousand places on the issue's scale. */
    private static int decimals(Yardsticks found) {
        double[] positions =
                found.actors().stream().mapToDouble(Actor::position).sorted().toArray();
        double range = positions[positions.length - 1] - positions[0];
        return range > 0 ? (int) Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(range)))) : 2;
    }

    /** The main table: one row an issue, or for a scenario one row a model. */
    public Table table() {
        return shares == null ? YardsticksJson.issues(issues) : YardsticksJson.models(issues.get(0), shares);
    }

    /** For programs. */
    public String json() {
        return YardsticksJson.of(title, issues, shares);
    }
}
