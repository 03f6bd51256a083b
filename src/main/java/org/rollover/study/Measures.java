package org.rollover.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rollover.actors.Cast;
import org.rollover.council.Proceeding;
import org.rollover.ensemble.Estimate;
import org.rollover.scenario.Nearest;
import org.rollover.simulation.History;

/**
 * What is written down of each point, column by column; the probability of being sustained also with its interval.
 *
 * @param all the measures in order
 * @param histories whether a row is kept for each history
 */
public record Measures(List<Measure> all, boolean histories) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The columns of a history's row. */
    public static final List<String> HISTORY =
            List.of("sustained", "level", "decisions", "hold_outs", "delay_days", "concessions");

    static final String LOW = "_low";
    static final String HIGH = "_high";

    public Measures {
        all = List.copyOf(all);
    }

    /** A word of a study file that names no measure; the message says why. */
    static final class NoMeasure extends Exception {
        private static final long serialVersionUID = 1L;

        private final String allowed;

        NoMeasure(String what, String allowed) {
            super(what);
            this.allowed = allowed;
        }

        String allowed() {
            return allowed;
        }
    }

    /** The measures that a word names, as {@code survival} or {@code hold-out-rate@Italy}. */
    static List<Measure> named(String word, Cast cast) throws NoMeasure {
        int at = word.indexOf('@');
        String name = at < 0 ? word : word.substring(0, at);
        String of = at < 0 ? "" : word.substring(at + 1);
        Measure.Kind kind = kind(name);
        List<String> months = cast.decisionMonths().stream()
                .map(month -> cast.months().get(month).toString())
                .toList();
        switch (kind) {
            case SURVIVAL -> {
                if (of.isEmpty()) {
                    return months.stream().map(month -> measure(kind, month)).toList();
                }
                among(of, months, "a decision of the scenario");
            }
            case HOLD_OUT_RATE, VETO_RATE -> {
                if (!of.isEmpty()) {
                    among(of, cast.governmentNames(), "a government of the scenario");
                }
            }
            case FIGURE -> {
                if (!of.startsWith("/")) {
                    throw new NoMeasure("a figure needs its place", "as figure@/decisions/0/delayDays/mean");
                }
            }
            default -> {
                if (!of.isEmpty()) {
                    throw new NoMeasure(name + " takes nothing after it", "as " + name);
                }
            }
        }
        return List.of(measure(kind, of));
    }

    private static Measure.Kind kind(String name) throws NoMeasure {
        List<String> words =
                Arrays.stream(Measure.Kind.values()).map(Measure.Kind::word).toList();
        int place = words.indexOf(name);
        if (place < 0) {
            String near = Nearest.to(name, words);
            throw new NoMeasure(
                    "there is no outcome '" + name + "'",
                    near == null ? "one of " + String.join(", ", words) : "did you mean '" + near + "'?");
        }
        return Measure.Kind.values()[place];
    }

    private static void among(String of, List<String> known, String what) throws NoMeasure {
        if (!known.contains(of)) {
            String near = Nearest.to(of, known);
            String some =
                    known.size() > 12 ? String.join(", ", known.subList(0, 12)) + ", …" : String.join(", ", known);
            throw new NoMeasure(
                    "'" + of + "' is not " + what, near == null ? "one of " + some : "did you mean '" + near + "'?");
        }
    }

    private static Measure measure(Measure.Kind kind, String of) {
        String column = kind.word() + (of.isEmpty() ? "" : "_" + of);
        return new Measure(kind, of, column(column));
    }

    /** A name that SQL, R and Python take as it is. */
    static String column(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "x_" + plain : plain;
    }

    /** The same names, told apart where two are alike. */
    static List<String> distinct(List<String> names) {
        Set<String> taken = new LinkedHashSet<>();
        for (String name : names) {
            String free = name;
            for (int twin = 2; taken.stream().anyMatch(free::equalsIgnoreCase); twin++) {
                free = name + "_" + twin;
            }
            taken.add(free);
        }
        return List.copyOf(taken);
    }

    /** The columns of a point's figures. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Measure measure : all) {
            columns.add(measure.column());
            if (measure.kind() == Measure.Kind.SUSTAINED) {
                columns.add(measure.column() + LOW);
                columns.add(measure.column() + HIGH);
            }
        }
        return columns;
    }

    /** A point's figures, by column. */
    double[] of(Estimate estimate, Figures figures) {
        double[] values = new double[columns().size()];
        int next = 0;
        for (Measure measure : all) {
            values[next++] = measure.of(estimate, figures);
            if (measure.kind() == Measure.Kind.SUSTAINED) {
                values[next++] = estimate.interval().low();
                values[next++] = estimate.interval().high();
            }
        }
        return values;
    }

    /** A history's row, by column of {@link #HISTORY}. */
    static double[] of(History history) {
        int holdOuts = 0;
        double days = 0;
        double price = 0;
        for (Proceeding proceeding : history.annals().decisions()) {
            if (proceeding.contested()) {
                days += proceeding.days();
                for (int i = 0; i < proceeding.holdOut().length; i++) {
                    holdOuts += proceeding.holdOut()[i] ? 1 : 0;
                    price += proceeding.price()[i];
                }
            }
        }
        return new double[] {
            history.sustained() ? 1 : 0,
            history.level(),
            history.annals().decisions().size(),
            holdOuts,
            days,
            price
        };
    }
}
