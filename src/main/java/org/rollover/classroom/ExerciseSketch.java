package org.rollover.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;

/**
 * A small exercise about any scenario, with comments, for an instructor to change. What lobbyists spend may be set and one thing may
 * be taken away; the goal is half of the way that the strongest of these goes by itself.
 */
public final class ExerciseSketch {
    private static final int MOST_LOBBYISTS = 4;
    private static final int MOST_REMOVALS = 2;
    private static final double FULL_RANGE = 10;
    private static final double BUDGET = 12;
    private static final double LEAST_WAY = 0.06;

    private final LoadedScenario scenario;
    private final String named;
    private final long seed;
    private final Bench bench;

    /**
     * A sketch about a scenario.
     *
     * @param named how the exercise's file names the scenario
     * @param seed the exercise's
     * @param bench to find what may be a goal
     */
    public ExerciseSketch(LoadedScenario scenario, String named, long seed, Bench bench) {
        this.scenario = scenario;
        this.named = named;
        this.seed = seed;
        this.bench = bench;
    }

    /** A number that may be set. */
    private record Offer(String path, String label, double now, double to, double price) {}

    /** Something that may be taken away. */
    private record Taking(String lever, String label) {}

    /** A goal: reached above, or else below. */
    private record Aim(boolean above, double p) {}

    /**
     * The file's text.
     *
     * @param without tasks that are left out
     */
    public String text(java.util.Set<String> without) {
        List<Offer> offers = offers();
        List<Taking> takings = takings();
        Aim aim = aim(offers, takings);
        StringBuilder text = new StringBuilder(head());
        text.append(
                "\n# What students may change; all else is locked. A price is of a change of 1, up or down.\nlevers:");
        text.append(offers.isEmpty() ? " {}\n" : "\n");
        for (Offer offer : offers) {
            text.append(String.format(
                    "  %s: {label: %s, from: 0, to: %s, price: %s}\n",
                    quoted(offer.path()),
                    quoted(offer.label()),
                    Decimals.text(offer.to()),
                    Decimals.text(offer.price())));
        }
        text.append(takings.isEmpty() ? "removals: {}\n" : "removals:\n");
        for (Taking taking : takings) {
            text.append(String.format(
                    "  %s: {label: %s, price: %s}\n",
                    quoted(taking.lever()), quoted(taking.label()), Decimals.text(FULL_RANGE)));
        }
        text.append("budget: ").append(Decimals.text(BUDGET)).append("   # for the changes of one task\n");
        text.append("\n# Kinds of tasks: goal, predict, explain, choice, text, memo.\ntasks:\n");
        tasks(aim, takings, without, text);
        return text.toString();
    }

    private String head() {
        return String.join(
                "\n",
                "# An exercise. Change it, then: rollover exercise check FILE, and: rollover exercise show FILE",
                "# Keep this file from students: it holds the answers. What they get is made by rollover exercise start.",
                "# What you leave out has a default. Texts are in Markdown. rollover schema --exercise helps editors to help you.",
                "",
                "title: " + quoted("An exercise on: " + scenario.scenario().title()),
                "level: introductory      # or intermediate, advanced",
                "minutes: 60              # for a student",
                "goals:",
                "  - You can say which government holds out, and why it does not veto.",
                "  - You can weigh what a change brings against what it costs.",
                "reading: []              # as - {title: \"Author (year) Title\", where: https://example.org}",
                "brief: |",
                "  "
                        + (scenario.scenario().question().isBlank()
                                ? "Are the measures sustained?"
                                : scenario.scenario().question().strip().replaceAll("\\s+", " ")),
                "",
                "  Write here what students should know before they begin.",
                "notes: |",
                "  For you alone: what to ask in the debriefing, what students often get wrong.",
                "",
                "scenario: " + quoted(named),
                "seed: " + seed + "   # of grading and of who gets which variant; students do not see it",
                "replications: 2000       # histories of each run",
                "",
                "# Take the # away to give students different numbers, so that neighbours do not have the same.",
                "# variants:",
                "#   count: 5",
                "#   numbers:",
                "#     " + quoted(varied()) + ": {from: 0.3, to: 0.5, step: 0.05}",
                "#",
                "# Or parts to play; a secret is for that role alone.",
                "# roles:",
                "#   Minister: {title: The minister, open: What all know of the part., secret: What only this one knows.}",
                "");
    }

    private String varied() {
        String first = scenario.scenario().governments().keySet().stream()
                .sorted()
                .findFirst()
                .orElse("");
        return "governments." + first + ".salience";
    }

    private void tasks(@Nullable Aim aim, List<Taking> takings, java.util.Set<String> without, StringBuilder text) {
        List<List<String>> tasks = new ArrayList<>();
        tasks.add(List.of(
                "  guess:                 # before anything is run; scored so that honesty pays",
                "    kind: predict",
                "    ask: How likely is it that the measures are sustained? Say what you believe before you run anything.",
                "    points: 10",
                "    of: probability"));
        if (aim != null) {
            tasks.add(List.of(
                    "  move:                  # reached at least cost",
                    "    kind: goal",
                    "    ask: "
                            + (aim.above()
                                    ? "Bring P(sustained) to " + Sentences.percent(aim.p()) + " or more"
                                    : "Bring P(sustained) down to " + Sentences.percent(aim.p()) + " or less")
                            + ", at as little cost as you can.",
                    "    points: 40",
                    "    " + (aim.above() ? "at-least: " : "at-most: ") + Decimals.text(aim.p()),
                    "    changes: 3"));
        }
        tasks.add(List.of(
                "  who:                   # worked out when it is graded",
                "    kind: explain",
                "    ask: Which government most often stands against renewal?",
                "    points: 10",
                "    of: hold-out"));
        if (!takings.isEmpty()) {
            tasks.add(List.of(
                    "  effect:",
                    "    kind: explain",
                    "    ask: "
                            + quoted("By how many percentage points does P(sustained) change if this is taken away: "
                                    + takings.get(0).label() + "?"),
                    "    points: 10",
                    "    of: {kind: effect, without: [" + quoted(takings.get(0).lever()) + "]}"));
        }
        tasks.add(List.of(
                "  interval:",
                "    kind: choice",
                "    ask: What does the 95 % interval of P(sustained) tell?",
                "    points: 10",
                "    options:",
                "      a: How far the figure may be off because only so many histories were simulated",
                "      b: How far the model may be off",
                "      c: How often the measures were sustained in the past",
                "    right: [a]",
                "    why: More histories make it narrower; they say nothing of whether the model is right."));
        tasks.add(List.of(
                "  why:                   # marked by hand, by this rubric",
                "    kind: text",
                "    ask: Why does the government that holds out most often not end the measures more often?",
                "    points: 20",
                "    words: 200",
                "    rubric:",
                "      - {says: Names what standing alone costs, points: 10}",
                "      - {says: \"Tells what is said in public from what is done in the council\", points: 10}"));
        for (List<String> task : tasks) {
            String id = task.get(0).strip().replaceFirst(":.*", "");
            if (!without.contains(id)) {
                text.append(String.join("\n", task)).append("\n\n");
            }
        }
    }

    private List<Offer> offers() {
        return Adjustable.of(scenario.scenario()).stream()
                .filter(number -> number.path().matches("lobbyists\\..*\\.budget"))
                .filter(number -> number.quantity().central() > 0)
                .sorted(Comparator.comparing(
                        (Adjustable number) -> -number.quantity().central()))
                .limit(MOST_LOBBYISTS)
                .map(ExerciseSketch::offer)
                .toList();
    }

    private static Offer offer(Adjustable number) {
        double now = number.quantity().central();
        double to = Math.min(number.max(), Math.max(1, Math.ceil(2 * now)));
        String who = number.path().replaceFirst("^lobbyists\\.", "").replaceFirst("\\.budget$", "");
        double price = Math.max(1, Math.round(FULL_RANGE / Math.max(to - now, now)));
        return new Offer(number.path(), "Lobbying by " + who + ", months of full-time work a month", now, to, price);
    }

    private List<Taking> takings() {
        return Levers.of(scenario.scenario()).stream()
                .filter(lever -> lever.kind() == Lever.Kind.LAW && lever.mayMatter())
                .limit(MOST_REMOVALS)
                .map(lever -> new Taking(lever.id(), lever.name()))
                .toList();
    }

    /** Half of the way that the strongest change goes; null where none goes far. */
    private @Nullable Aim aim(List<Offer> offers, List<Taking> takings) {
        double untouched = bench.probability(scenario, Solution.NOTHING).value();
        double farthest = 0;
        List<Solution> changes = new ArrayList<>();
        for (Offer offer : offers) {
            for (double end : List.of(0.0, offer.to())) {
                if (offer.price() * Math.abs(end - offer.now()) <= BUDGET) {
                    changes.add(new Solution(Map.of(offer.path(), end), List.of()));
                }
            }
        }
        takings.forEach(taking -> changes.add(new Solution(Map.of(), List.of(taking.lever()))));
        for (Solution change : changes) {
            double way = bench.probability(scenario, change).value() - untouched;
            farthest = Math.abs(way) > Math.abs(farthest) ? way : farthest;
        }
        if (Math.abs(farthest) < LEAST_WAY) {
            return null;
        }
        return new Aim(farthest > 0, Math.round((untouched + farthest / 2) * 100) / 100.0);
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
