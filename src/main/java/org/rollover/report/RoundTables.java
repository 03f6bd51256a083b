package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.casebook.classic.Actor;
import org.rollover.casebook.classic.ChallengeModel.Round;
import org.rollover.casebook.classic.EmissionStandards;
import org.rollover.casebook.classic.Yardsticks;

/** The rounds of the challenge model: side by side where they fit, else below each other. */
final class RoundTables {
    private static final int MOST_ACTORS = 40;
    private static final int SPACE = 2;

    private final Page page;
    private final int decimals;

    /** Positions are shown with so many decimals. */
    RoundTables(Page page, int decimals) {
        this.page = page;
        this.decimals = decimals;
    }

    void write(Yardsticks found) {
        List<Actor> actors = found.actors();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        if (found.council() == null && actors.size() <= MOST_ACTORS) {
            for (int i = 0; i < actors.size(); i++) {
                int actor = i;
                rows.put(
                        actors.get(i).name(),
                        found.strongest().stream()
                                .map(round -> Figures.fixed(round.positions()[actor], decimals))
                                .toList());
            }
        }
        table(rows, found.strongest());
        page.indented(
                "Positions at the end of each round, by the equations that Scholz, Calbert and Smith (2011) print; median"
                        + " and mean by capability × salience. Of several offers an actor takes that of the strongest.");
        page.gap();
        table(Map.of(), found.nearest());
        page.indented(
                "The same where an actor takes the offer that asks for the smallest move. The texts allow both readings;"
                        + " where these two differ much, the model says little.");
        if (EmissionStandards.are(actors)) {
            page.gap();
            table(Map.of(), printed(EmissionStandards.PRINTED_MEDIANS), printed(EmissionStandards.PRINTED_MEANS), 1);
            page.indented(
                    "What Scholz, Calbert and Smith (2011) print for these ten actors. It does not follow from their"
                            + " printed equations alone, so ours are not theirs.");
        }
    }

    private static List<String> printed(List<Double> numbers) {
        return numbers.stream().map(number -> Figures.fixed(number, 1)).toList();
    }

    private void table(Map<String, List<String>> actors, List<Round> rounds) {
        List<String> medians = rounds.stream()
                .map(round -> Figures.fixed(round.median(), decimals))
                .toList();
        List<String> means = rounds.stream()
                .map(round -> Figures.fixed(round.mean(), decimals))
                .toList();
        table(actors, medians, means, rounds.get(0).number());
    }

    private void table(Map<String, List<String>> actors, List<String> medians, List<String> means, int first) {
        Grid across = new Grid().words("round");
        IntStream.range(first, first + medians.size()).forEach(round -> across.numbers(String.valueOf(round)));
        actors.forEach((name, cells) -> across.row(with(name, cells)));
        across.row(with("median", medians)).row(with("mean", means));
        int widest = IntStream.concat(
                        actors.values().stream().flatMap(List::stream).mapToInt(Page::length),
                        IntStream.concat(
                                medians.stream().mapToInt(Page::length),
                                means.stream().mapToInt(Page::length)))
                .max()
                .orElse(1);
        int name = actors.keySet().stream().mapToInt(Page::length).max().orElse(0);
        int needed = SPACE + Math.max("median".length(), name) + (SPACE + widest) * medians.size();
        if (needed <= page.look().width()) {
            page.table(across);
            return;
        }
        Grid down = new Grid().numbers("round").numbers("median").numbers("mean");
        for (int r = 0; r < medians.size(); r++) {
            down.row(String.valueOf(first + r), medians.get(r), means.get(r));
        }
        page.table(down);
        if (!actors.isEmpty()) {
            page.indented("Each actor's positions need a wider page, or --json.");
        }
    }

    private static List<String> with(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }
}
