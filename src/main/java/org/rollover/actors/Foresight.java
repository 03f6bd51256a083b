package org.rollover.actors;

import org.jspecify.annotations.Nullable;
import org.rollover.chance.Logistic;
import org.rollover.chance.Stream;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;

/**
 * The chances of a decision given the state of the world and the mood, before the luck of the members is drawn (conditional
 * Monte Carlo). Under unanimity, where the measures lapse without agreement: no hold-out and one hold-out alone are worked
 * out exactly; the rest, two hold-outs and more and members that hardly ever hold out, is tossed a few times with luck drawn on
 * the condition that it is such a case, and counts with the chance of that. Elsewhere the whole decision is tossed a few times.
 * The history itself goes on with luck of its own.
 */
final class Foresight {
    /** Who is less likely than this to hold out alone is left to the toss: working it out would cost more than it brings. */
    private static final double WORTH_WORKING_OUT = 3e-3;

    /** What it costs to work out a lone hold-out and to toss a decision, in months of a history; rounded from measurements. */
    private static final double LONE_MONTHS = 0.2;

    private static final double TOSS_MONTHS = 1;

    /** Tosses of the rest of a decision that is worked out. */
    private static final int TOSSES_OF_REST = 2;

    /** Tosses of a decision that cannot be worked out. */
    private static final int TOSSES = 4;

    private final World world;
    private final CouncilSession session;
    private final Stream stream;
    private final int n;
    private final boolean atStake;
    private final double[] outcomes = new double[Outcome.values().length];
    private final double[] objects;
    private final boolean[] alone;
    /** The chance that anyone from member i on holds out. */
    private final double[] anyFrom;
    /** The chance that the case is one for the toss, if nobody before member i holds out. */
    private final double[] restFrom;

    private final double[] failing;
    private final double[] staying;
    private double tossed;
    private double work;

    private Foresight(CouncilSession session, World world, Stream stream) {
        this.world = world;
        this.session = session;
        this.stream = stream;
        this.atStake = world.sustained();
        this.n = session.size();
        this.objects = new double[n];
        this.alone = new boolean[n];
        this.anyFrom = new double[n + 1];
        this.restFrom = new double[n + 1];
        int estimates = session.lapses() && world.rule.unanimous() ? 1 : TOSSES;
        this.failing = new double[estimates];
        this.staying = new double[estimates];
    }

    /** Works out the chances if the world asks for that; it is as before afterwards. */
    static @Nullable Foresight of(CouncilSession session, World world) {
        Stream stream = world.foresight();
        if (stream == null) {
            return null;
        }
        Foresight foresight = new Foresight(session, world, stream);
        double[] luck = new double[foresight.n];
        for (GovernmentAgent government : world.governments) {
            luck[government.index] = government.luck;
        }
        if (foresight.failing.length == 1) {
            foresight.workOut();
        } else {
            foresight.toss();
        }
        for (GovernmentAgent government : world.governments) {
            government.luck = luck[government.index];
        }
        return foresight;
    }

    /** The forecast, once it is known what became of the decision. */
    Forecast against(boolean sustained) {
        return new Forecast(outcomes, failing, staying, !sustained, atStake, work, tossed);
    }

    private void workOut() {
        double nobody = 1;
        for (int i = 0; i < n; i++) {
            objects[i] = session.chanceToHoldOut(i);
            nobody *= 1 - objects[i];
        }
        outcomes[Outcome.SMOOTH.ordinal()] += nobody;
        boolean drawn = false;
        for (int i = 0; i < n; i++) {
            double others = nobody / (1 - objects[i]);
            alone[i] = objects[i] < 1 && objects[i] * others >= WORTH_WORKING_OUT;
            if (alone[i]) {
                if (!drawn) {
                    drawAgreeing();
                    session.askAboutLowerLevels();
                    drawn = true;
                }
                sole(i, others);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            anyFrom[i] = objects[i] + (1 - objects[i]) * anyFrom[i + 1];
            restFrom[i] = objects[i] * (alone[i] ? anyFrom[i + 1] : 1) + (1 - objects[i]) * restFrom[i + 1];
        }
        tossed = restFrom[0] / TOSSES_OF_REST;
        // Half of the rest is a guess that knows nothing of the tosses.
        staying[0] = Math.max(0, 1 - failing[0] - restFrom[0] / 2);
        if (restFrom[0] > 0) {
            for (int t = 0; t < TOSSES_OF_REST; t++) {
                drawRest();
                failing[0] += tossed * tally(session.rehearse(), tossed);
            }
        }
    }

    /** Adds the ends of a decision in which member {@code i} alone holds out. */
    private void sole(int i, double others) {
        work += LONE_MONTHS;
        double[] top = {objects[i]};
        session.tellAlone(i, (least, outcome, level) -> {
            double below = least == Double.NEGATIVE_INFINITY ? 0 : ValueOfRenewal.logistic(least);
            if (below < top[0]) {
                double chance = (top[0] - below) * others;
                outcomes[outcome.ordinal()] += chance;
                failing[0] += session.failing(outcome, level) ? chance : 0;
                top[0] = below;
            }
        });
    }

    /** Luck under which nobody holds out. */
    private void drawAgreeing() {
        for (int i = 0; i < n; i++) {
            world.governments[i].luck = Logistic.quantile(objects[i] + (1 - objects[i]) * stream.uniform());
        }
    }

    /** Luck on the condition that the case is left to the toss, member by member. */
    private void drawRest() {
        boolean one = false;
        boolean settled = false;
        for (int i = 0; i < n; i++) {
            double p = objects[i];
            double chance = p;
            if (!settled) {
                chance = one ? p / anyFrom[i] : p * (alone[i] ? anyFrom[i + 1] : 1) / restFrom[i];
            }
            boolean holdsOut = stream.happens(chance);
            double u = stream.uniform();
            world.governments[i].luck = Logistic.quantile(holdsOut ? p * u : p + (1 - p) * u);
            settled |= holdsOut && (one || !alone[i]);
            one |= holdsOut;
        }
    }

    private void toss() {
        double sum = 0;
        for (int t = 0; t < TOSSES; t++) {
            for (GovernmentAgent government : world.governments) {
                government.luck = stream.logistic();
            }
            failing[t] = tally(session.rehearse(), 1.0 / TOSSES);
            sum += failing[t];
        }
        for (int t = 0; t < TOSSES; t++) {
            staying[t] = 1 - (sum - failing[t]) / (TOSSES - 1);
        }
        tossed = 1.0 / TOSSES;
    }

    /** Counts what a rehearsal came to; 1 if the measures are not sustained after it, else 0. */
    private double tally(Proceeding proceeding, double weight) {
        work += TOSS_MONTHS;
        outcomes[proceeding.outcome().ordinal()] += weight;
        return session.failing(proceeding.outcome(), proceeding.level()) ? 1 : 0;
    }
}
