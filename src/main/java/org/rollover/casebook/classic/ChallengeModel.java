package org.rollover.casebook.classic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The challenge model of Bueno de Mesquita (1984 to 1997) by the printed equations of Scholz, Calbert and Smith (2011), with
 * {@code Q = 1} as there (an actor that is not challenged stays where it is). In each round, with {@code R} the distance
 * between the outermost positions and {@code d = |x_i - x_j| / R}:
 *
 * <pre>
 * P_ij   chance that i prevails over j: a {@link Contest} of all actors
 * E_ij = s_j [P_ij u⁺ + (1 - P_ij) u⁻] + (1 - s_j) u⁺ - u⁰      what i expects of challenging j
 * u⁺ = 2 - 4 [(1 - d)/2]^r_i,  u⁻ = 2 - 4 [(1 + d)/2]^r_i,  u⁰ = 2 - 4 (1/2)^r_i
 * S_i = Σ_j E_ji with all r = 1                             what the others expect of challenging i
 * R_i = (2 S_i - max S - min S) / (max S - min S),  r_i = (1 - R_i/3) / (1 + R_i/3)
 * </pre>
 *
 * <p>j's challenge moves i where E_ji > 0 and: both expect to gain and j more (confrontation: i takes j's position); i expects
 * to lose, but less than j to gain (compromise: i goes {@code |E_ij / E_ji|} of the way); i expects to lose more than j to gain
 * (i is compelled to j's position). An actor takes one offer a round. All move at once.
 */
public final class ChallengeModel {
    /** Differences in utility (which is from -2 to 2) that are none. */
    private static final double SAME = 1e-9;

    /** Which of several offers an actor takes; the texts leave room for both readings. */
    public enum Choice {
        /** That of the actor who expects most of enforcing it; of equals, that which asks for the smallest move. */
        STRONGEST,
        /** That which asks for the smallest move; of equals, the strongest. */
        NEAREST
    }

    /**
     * What stands at the end of a round; round 0 is the start.
     *
     * @param median weighted by capability × salience: the model's prediction
     * @param mean weighted likewise
     * @param positions one per actor
     * @param risk the exponent {@code r_i} that each actor had in this round, from 1/2 to 2; below 1 it takes risks
     */
    public record Round(int number, double median, double mean, double[] positions, double[] risk) {}

    private final List<Actor> actors;
    private final Choice choice;
    private final int n;
    private final double[][] prevails;

    private ChallengeModel(List<Actor> actors, Choice choice) {
        this.actors = List.copyOf(actors);
        this.choice = choice;
        this.n = actors.size();
        this.prevails = new double[n][n];
    }

    /** The start and so many rounds after it. */
    public static List<Round> rounds(List<Actor> actors, int rounds, Choice choice) {
        ChallengeModel model = new ChallengeModel(actors, choice);
        double[] positions = actors.stream().mapToDouble(Actor::position).toArray();
        double[] risk = new double[actors.size()];
        Arrays.fill(risk, 1);
        List<Round> told = new ArrayList<>();
        told.add(model.round(0, positions, risk));
        for (int round = 1; round <= rounds; round++) {
            risk = risk.clone();
            positions = model.next(positions, risk);
            told.add(model.round(round, positions, risk));
        }
        return told;
    }

    private Round round(int number, double[] positions, double[] risk) {
        List<Actor> now = at(positions);
        double median = Voters.median(now, Actor::stake);
        return new Round(number, median, Voters.mean(now, Actor::stake), positions, risk);
    }

    private List<Actor> at(double[] positions) {
        List<Actor> now = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            Actor actor = actors.get(i);
            now.add(new Actor(actor.name(), actor.capability(), positions[i], actor.salience()));
        }
        return now;
    }

    /** The positions after one round; fills in the exponents of risk. */
    private double[] next(double[] x, double[] risk) {
        double range =
                Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow();
        Arrays.fill(risk, 1);
        double[] moved = x.clone();
        if (!(range > 0)) {
            return moved;
        }
        Contest contest = new Contest(at(x));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                prevails[i][j] = contest.prevails(x[i], x[j]);
                prevails[j][i] = 1 - prevails[i][j];
            }
        }
        takeRisks(risk, expected(x, risk, range));
        double[][] gain = expected(x, risk, range);
        for (int i = 0; i < n; i++) {
            moved[i] = move(i, x, gain, range);
        }
        return moved;
    }

    /** {@code E_ij}: what each actor expects of challenging each other. */
    private double[][] expected(double[] x, double[] risk, double range) {
        double[][] gain = new double[n][n];
        for (int i = 0; i < n; i++) {
            double stay = utility(0.5, risk[i]);
            for (int j = 0; j < n; j++) {
                double distance = Math.abs(x[i] - x[j]) / range;
                double won = utility((1 - distance) / 2, risk[i]);
                double lost = utility((1 + distance) / 2, risk[i]);
                double resistance = actors.get(j).salience();
                double fought = prevails[i][j] * won + (1 - prevails[i][j]) * lost;
                gain[i][j] = i == j ? 0 : resistance * fought + (1 - resistance) * won - stay;
            }
        }
        return gain;
    }

    private static double utility(double loss, double risk) {
        return 2 - 4 * Math.pow(loss, risk);
    }

    /**
     * Who is least exposed has paid for its security by giving up some of what it wants, and avoids risk (2); who is most
     * exposed takes risks (1/2).
     */
    private void takeRisks(double[] risk, double[][] gain) {
        double[] threat = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                threat[i] += gain[j][i];
            }
        }
        double most = Arrays.stream(threat).max().orElseThrow();
        double least = Arrays.stream(threat).min().orElseThrow();
        for (int i = 0; i < n; i++) {
            double at = most - least > SAME ? (2 * threat[i] - most - least) / (most - least) : 0;
            risk[i] = (1 - at / 3) / (1 + at / 3);
        }
    }

    /** Where actor i stands after it has taken one of the offers made to it. */
    private double move(int i, double[] x, double[][] gain, double range) {
        double best = x[i];
        double strength = 0;
        boolean any = false;
        for (int j = 0; j < n; j++) {
            double mine = gain[i][j];
            double theirs = gain[j][i];
            boolean offered = theirs > SAME && (mine < -SAME || (mine > SAME && theirs > mine + SAME));
            if (x[i] != x[j] && offered) {
                double way = mine < 0 && -mine < theirs ? -mine / theirs : 1;
                double target = way == 1 ? x[j] : x[i] + way * (x[j] - x[i]);
                if (!any || better(target, theirs, best, strength, x[i], range)) {
                    best = target;
                    strength = theirs;
                    any = true;
                }
            }
        }
        return best;
    }

    /** True if an offer is taken rather than the best so far; of offers equal in all, the lower position. */
    private boolean better(
            double target, double strength, double best, double bestStrength, double here, double range) {
        double nearer = (Math.abs(best - here) - Math.abs(target - here)) / range;
        double stronger = strength - bestStrength;
        double first = choice == Choice.STRONGEST ? stronger : nearer;
        double second = choice == Choice.STRONGEST ? nearer : stronger;
        if (Math.abs(first) > SAME) {
            return first > 0;
        }
        return Math.abs(second) > SAME ? second > 0 : target < best;
    }
}
