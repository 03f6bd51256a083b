package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rollover.actors.Annals;
import org.rollover.actors.CabinetFall;
import org.rollover.actors.Cast;
import org.rollover.actors.UsMove;
import org.rollover.chance.Distribution;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Measure;
import org.rollover.scenario.Quantity;
import org.rollover.simulation.History;

/**
 * All signs that a history of a scenario may show before a decision. Nothing that comes with the decision or after it is
 * looked at: positions are those at the end of the month before; what the target, the president and the events of the
 * decision's own month do counts, as it comes before the vote in the model's month.
 */
final class Signs {
    private static final int LATELY = 3;
    private static final double FIFTH = 0.2;

    /** The least share of a lobbyist's effort at which a channel is worth watching. */
    private static final double IN_EARNEST = 0.1;

    private final Cast cast;
    private final int[] months;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();

    /** Whether a history shows a sign before a decision (from 0) that it came to. */
    @FunctionalInterface
    private interface Test {
        boolean shows(History history, Draw draw, int decision);
    }

    /** A figure of a history before a decision; NaN where it has none. */
    @FunctionalInterface
    private interface Figure {
        double of(History history, int decision);
    }

    /**
     * The signs of a scenario.
     *
     * @param pilot histories that say where the lowest and the highest fifth of positions and efforts begin
     */
    Signs(LoadedScenario scenario, Cast cast, List<History> pilot) {
        this.cast = cast;
        this.months = cast.decisionMonths().stream().mapToInt(Integer::intValue).toArray();
        target();
        president();
        events();
        decisions();
        positions(scenario, pilot);
        numbers(scenario.uncertain());
        efforts(pilot);
    }

    List<Sign> list() {
        return signs;
    }

    /** The signs that a history shows before the first decision, by their place in {@link #list}; it came to one. */
    BitSet early(History history, Draw draw) {
        return shown(true, 0, history, draw);
    }

    /** All signs that it shows before a decision; {@code early} as from {@link #early}. */
    BitSet before(int decision, History history, Draw draw, BitSet early) {
        BitSet shown = shown(false, decision, history, draw);
        shown.or(early);
        return shown;
    }

    private BitSet shown(boolean early, int decision, History history, Draw draw) {
        BitSet shown = new BitSet(tests.size());
        for (int s = 0; s < tests.size(); s++) {
            if (signs.get(s).early() == early && tests.get(s).shows(history, draw, decision)) {
                shown.set(s);
            }
        }
        return shown;
    }

    private void add(Sign.Kind kind, String who, boolean early, double cut, Test test) {
        signs.add(new Sign(kind, who, early, cut));
        tests.add(test);
    }

    /** Adds what can be looked for before the decision, and before the first one already. */
    private void both(Sign.Kind kind, String who, Test test) {
        add(kind, who, true, Double.NaN, test);
        add(kind, who, false, Double.NaN, test);
    }

    /** The same of a month (from 0, or never) that must not lie after the decision's. */
    private void month(Sign.Kind kind, java.util.function.ToIntFunction<Annals> month) {
        both(kind, "", (history, draw, d) -> {
            int when = month.applyAsInt(history.annals());
            return when != Annals.NEVER && when <= months[d];
        });
    }

    private void target() {
        both(Sign.Kind.ESCALATES, "", (history, draw, d) -> history.annals().escalations().stream()
                .anyMatch(t -> t <= months[d]));
        both(Sign.Kind.ESCALATES_LATELY, "", (history, draw, d) -> history.annals().escalations().stream()
                .anyMatch(t -> t <= months[d] && t >= months[d] - LATELY));
        both(Sign.Kind.PROGRESSES, "", (history, draw, d) -> history.annals().steps().stream()
                .anyMatch(t -> t <= months[d]));
    }

    private void president() {
        if (cast.scenario().us() == null) {
            return;
        }
        month(Sign.Kind.LEARNS, Annals::awareMonth);
        month(Sign.Kind.STOPS, Annals::stopMonth);
        month(Sign.Kind.ENDORSES, Annals::endorseMonth);
        both(Sign.Kind.MOVES, "", (history, draw, d) -> history.annals().usMoves().stream()
                .anyMatch(move -> !move.begun().isAfter(cast.months().get(months[d]))));
        settled(Sign.Kind.US_EASED, Set.of(UsMove.Fate.EASED));
        settled(Sign.Kind.LAW_STOPS, Set.of(UsMove.Fate.FORBIDDEN, UsMove.Fate.DISAPPROVED));
    }

    private void settled(Sign.Kind kind, Set<UsMove.Fate> fates) {
        both(kind, "", (history, draw, d) -> history.annals().usMoves().stream()
                .anyMatch(move -> fates.contains(move.fate())
                        && move.settled() != null
                        && !move.settled().isAfter(cast.months().get(months[d]))));
    }

    private void events() {
        cast.scenario().events().forEach((id, event) -> {
            int month = (int) cast.scenario().start().until(event.month(), java.time.temporal.ChronoUnit.MONTHS);
            both(
                    Sign.Kind.EVENT,
                    id,
                    (history, draw, d) ->
                            month <= months[d] && history.annals().events().contains(id));
        });
        new TreeMap<>(cast.scenario().governments()).forEach((name, government) -> {
            cabinet(Sign.Kind.CABINET, name, fall -> fall.government().equals(name));
            for (String successor : new TreeSet<>(government.successors().keySet())) {
                cabinet(
                        Sign.Kind.NEW_CABINET,
                        name + Sign.OF + successor,
                        fall -> fall.government().equals(name)
                                && fall.successor().equals(successor));
            }
        });
    }

    private void cabinet(Sign.Kind kind, String who, Predicate<CabinetFall> which) {
        both(kind, who, (history, draw, d) -> history.annals().falls().stream()
                .anyMatch(fall -> which.test(fall) && before(fall, d)));
    }

    /** A cabinet that falls over a vote falls after it; one that changes by schedule changes before it. */
    private boolean before(CabinetFall fall, int decision) {
        int order = fall.month().compareTo(cast.months().get(months[decision]));
        return order < 0 || (order == 0 && fall.left().isEmpty());
    }

    private void decisions() {
        List<String> names = cast.governmentNames();
        for (int i = 0; i < names.size(); i++) {
            int who = i;
            earlier(Sign.Kind.HOLDS_OUT, names.get(i), proceeding -> proceeding.holdOut()[who]);
            earlier(Sign.Kind.PAID, names.get(i), proceeding -> proceeding.price()[who] > 0);
            earlier(Sign.Kind.FACED_DOWN, names.get(i), proceeding -> proceeding.facedDown()[who]);
        }
        earlier(Sign.Kind.HELD_UP, "", Proceeding::contested);
        earlier(Sign.Kind.EASED, "", proceeding -> proceeding.outcome() == Outcome.EASED);
    }

    /** Something that was so at a decision before the one in question. */
    private void earlier(Sign.Kind kind, String who, Predicate<Proceeding> was) {
        add(kind, who, false, Double.NaN, (history, draw, d) -> {
            List<Proceeding> decisions = history.annals().decisions();
            for (int e = 0; e < d; e++) {
                if (was.test(decisions.get(e))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Of governments; of cabinet members before the first decision only, as later many are out of office. */
    private void positions(LoadedScenario scenario, List<History> pilot) {
        List<String> series = cast.series();
        int governments = cast.governmentNames().size();
        Measure measure = scenario.scenario().measure();
        boolean known = !measure.level().uncertain() && !measure.reversion().uncertain();
        double halfWay = (measure.level().central() + measure.reversion().central()) / 2;
        for (int s = 0; s < series.size(); s++) {
            int place = s;
            String who = series.get(s);
            Figure position = (history, d) -> months[d] == 0 ? Double.NaN : history.positions()[place][months[d] - 1];
            fifths(Sign.Kind.POSITION_LOW, Sign.Kind.POSITION_HIGH, who, position, pilot, s < governments);
            Test below = (history, draw, d) -> position.of(history, d) < halfWay;
            if (known) {
                add(Sign.Kind.BELOW_HALF_WAY, who, true, halfWay, below);
            }
            if (known && s < governments) {
                add(Sign.Kind.BELOW_HALF_WAY, who, false, halfWay, below);
            }
        }
    }

    private void numbers(List<Quantity> uncertain) {
        for (Quantity quantity : uncertain) {
            Distribution belief = quantity.distribution();
            double low = belief.quantile(FIFTH);
            double high = belief.quantile(1 - FIFTH);
            String path = quantity.path();
            add(Sign.Kind.NUMBER_LOW, path, true, low, (history, draw, d) -> draw.of(quantity) < low);
            add(Sign.Kind.NUMBER_HIGH, path, true, high, (history, draw, d) -> draw.of(quantity) > high);
        }
    }

    /** Through the channels that a lobbyist uses in earnest. */
    private void efforts(List<History> pilot) {
        for (int l = 0; l < cast.lobbyistNames().size(); l++) {
            int lobbyist = l;
            List<String> channels = cast.channelNames(l);
            double[] spent = spent(l, channels.size(), pilot);
            for (int c = 0; c < channels.size(); c++) {
                int channel = c;
                if (spent[c] > 0
                        && spent[c] >= IN_EARNEST * Arrays.stream(spent).sum()) {
                    fifths(
                            Sign.Kind.EFFORT_LOW,
                            Sign.Kind.EFFORT_HIGH,
                            cast.lobbyistNames().get(l) + Sign.OF + channels.get(c),
                            (history, d) -> history.annals().effortUpTo(d)[lobbyist][channel],
                            pilot,
                            true);
                }
            }
        }
    }

    /** What a lobbyist spent through each channel before the first decision, over the pilot. */
    private static double[] spent(int lobbyist, int channels, List<History> pilot) {
        double[] spent = new double[channels];
        for (History history : pilot) {
            for (int c = 0; c < channels && !history.annals().decisions().isEmpty(); c++) {
                spent[c] += history.annals().effortUpTo(0)[lobbyist][c];
            }
        }
        return spent;
    }

    /** Whether a figure is among the lowest or the highest fifth of what it was in the pilot before the same decision. */
    private void fifths(
            Sign.Kind low, Sign.Kind high, String who, Figure figure, List<History> pilot, boolean followed) {
        double[][] cuts = new double[months.length][];
        for (int d = 0; d < cuts.length; d++) {
            cuts[d] = cuts(figure, d, pilot);
        }
        Test lowest = (history, draw, d) -> figure.of(history, d) < cuts[d][0];
        Test highest = (history, draw, d) -> figure.of(history, d) > cuts[d][1];
        if (cuts.length > 0) {
            add(low, who, true, cuts[0][0], lowest);
            add(high, who, true, cuts[0][1], highest);
        }
        if (followed) {
            add(low, who, false, Double.NaN, lowest);
            add(high, who, false, Double.NaN, highest);
        }
    }

    private static double[] cuts(Figure figure, int decision, List<History> pilot) {
        double[] seen = pilot.stream()
                .filter(history -> history.annals().decisions().size() > decision)
                .mapToDouble(history -> figure.of(history, decision))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (seen.length == 0) {
            return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        return Arrays.stream(new double[] {FIFTH, 1 - FIFTH})
                .map(p -> seen[(int) Math.min(seen.length - 1, Math.floor(p * seen.length))])
                .toArray();
    }
}
