package org.rollover.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Cabinet;
import org.rollover.scenario.CabinetMember;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Government;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Measure;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

/** All judged numbers of one kind, one step of the coding scale higher or lower than they were judged. */
public enum CodingStep {
    AS_CODED("as coded"),
    OPPONENTS_DOWN("those who push for the end 10 points lower"),
    OPPONENTS_UP("those who push for the end 10 points higher"),
    OTHERS_DOWN("all other positions 10 points lower"),
    OTHERS_UP("all other positions 10 points higher"),
    SALIENCE_DOWN("all saliences 0.15 lower"),
    SALIENCE_UP("all saliences 0.15 higher"),
    NO_PLEDGES("no pledges"),
    PLEDGES_DOUBLE("pledges doubled"),
    LOBBYING_HALF("lobbyists' budgets halved"),
    LOBBYING_DOUBLE("lobbyists' budgets doubled"),
    PROGRESS_DOWN("the target's progress a class lower"),
    PROGRESS_UP("the target's progress a class higher"),
    SUSPENDED_IS_ENDED("suspended counts as ended");

    private static final double POINTS = 10;
    private static final double SALIENCE = 0.15;
    private static final double PROGRESS = 0.25;
    private static final double LEAST_SALIENCE = 0.01;

    private final String words;

    CodingStep(String words) {
        this.words = words;
    }

    /** In words, for a table. */
    public String words() {
        return words;
    }

    /** What it does to the draws of a scenario; null where the scenario has no number of this kind. */
    @Nullable
    UnaryOperator<Draw> change(Scenario scenario) {
        return switch (this) {
            case AS_CODED, SUSPENDED_IS_ENDED -> null;
            case OPPONENTS_DOWN -> each(positions(scenario, true), v -> clip(v - POINTS, 0, 100));
            case OPPONENTS_UP -> each(positions(scenario, true), v -> clip(v + POINTS, 0, 100));
            case OTHERS_DOWN -> each(positions(scenario, false), v -> clip(v - POINTS, 0, 100));
            case OTHERS_UP -> each(positions(scenario, false), v -> clip(v + POINTS, 0, 100));
            case SALIENCE_DOWN -> each(saliences(scenario), v -> clip(v - SALIENCE, LEAST_SALIENCE, 1));
            case SALIENCE_UP -> each(saliences(scenario), v -> clip(v + SALIENCE, LEAST_SALIENCE, 1));
            case NO_PLEDGES -> each(pledges(scenario), v -> 0);
            case PLEDGES_DOUBLE -> each(pledges(scenario), v -> 2 * v);
            case LOBBYING_HALF -> each(budgets(scenario), v -> v / 2);
            case LOBBYING_DOUBLE -> each(budgets(scenario), v -> 2 * v);
            case PROGRESS_DOWN -> each(List.of(scenario.target().progress()), v -> clip(v - PROGRESS, 0, 1));
            case PROGRESS_UP -> each(List.of(scenario.target().progress()), v -> clip(v + PROGRESS, 0, 1));
        };
    }

    private static double clip(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static @Nullable UnaryOperator<Draw> each(List<Quantity> numbers, DoubleUnaryOperator change) {
        return numbers.isEmpty()
                ? null
                : draw -> {
                    Map<String, Double> changed = new HashMap<>();
                    numbers.forEach(number -> changed.put(number.path(), change.applyAsDouble(draw.of(number))));
                    return draw.with(changed);
                };
    }

    /** The positions that are expected below half-way between reversion and level, or those that are not. */
    private static List<Quantity> positions(Scenario scenario, boolean low) {
        Measure measure = scenario.measure();
        double half = (measure.level().central() + measure.reversion().central()) / 2;
        List<Quantity> all = new ArrayList<>();
        for (Government government : scenario.governments().values()) {
            addPosition(all, government.position(), government.current(), half, low);
            for (CabinetMember member : members(government)) {
                addPosition(all, member.position(), member.current(), half, low);
            }
        }
        return all;
    }

    private static void addPosition(
            List<Quantity> all, @Nullable Quantity position, @Nullable Quantity current, double half, boolean low) {
        if (position != null && position.central() < half == low) {
            all.add(position);
            if (current != null) {
                all.add(current);
            }
        }
    }

    private static List<Quantity> saliences(Scenario scenario) {
        List<Quantity> all = new ArrayList<>();
        for (Government government : scenario.governments().values()) {
            all.add(government.salience());
            members(government).forEach(member -> all.add(member.salience()));
        }
        return all;
    }

    private static List<Quantity> pledges(Scenario scenario) {
        List<Quantity> all = new ArrayList<>();
        for (Government government : scenario.governments().values()) {
            add(all, government.pledge());
            members(government).forEach(member -> add(all, member.pledge()));
        }
        return all;
    }

    private static void add(List<Quantity> all, Quantity pledge) {
        if (pledge.central() > 0) {
            all.add(pledge);
        }
    }

    private static List<CabinetMember> members(Government government) {
        Cabinet cabinet = government.cabinet();
        return cabinet == null ? List.of() : List.copyOf(cabinet.members().values());
    }

    private static List<Quantity> budgets(Scenario scenario) {
        return scenario.lobbyists().values().stream().map(Lobbyist::budget).toList();
    }
}
