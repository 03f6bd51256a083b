package org.rollover.casebook.classic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.rollover.council.Ballot;
import org.rollover.council.VotingRule;

/**
 * A setter makes one take-it-or-leave-it offer, and failing that a reversion point holds (Romer and Rosenthal 1978). Losses
 * grow with distance alike on both sides, so a member accepts what lies no further from its position than the reversion does:
 * up to {@code 2 x_i - r}. Whoever is the last needed by the rule, under unanimity the member with the lowest position,
 * decides how much the setter gets.
 */
public final class Setter {
    private Setter() {}

    /**
     * Measures lapse unless renewed: the setter wants the whole level, and gets the highest that passes.
     *
     * @return a level from {@code reversion} to {@code level}
     */
    public static double renewal(List<Actor> actors, VotingRule rule, double level, double reversion) {
        double[] wished = actors.stream()
                .mapToDouble(actor -> 2 * actor.position() - reversion)
                .toArray();
        return DoubleStream.concat(DoubleStream.of(level), Arrays.stream(wished))
                .filter(offer -> offer > reversion && offer <= level)
                .filter(offer -> passes(
                        rule,
                        Arrays.stream(wished).mapToObj(most -> most >= offer).toList()))
                .max()
                .orElse(reversion);
    }

    /**
     * Measures stay unless ended: the setter wants the reversion point, and gets the lowest level that passes.
     *
     * @return a level from {@code reversion} to {@code level}
     */
    public static double ending(List<Actor> actors, VotingRule rule, double level, double reversion) {
        double[] wished = actors.stream()
                .mapToDouble(actor -> 2 * actor.position() - level)
                .toArray();
        return DoubleStream.concat(DoubleStream.of(reversion), Arrays.stream(wished))
                .filter(offer -> offer >= reversion && offer < level)
                .filter(offer -> passes(
                        rule,
                        Arrays.stream(wished).mapToObj(least -> least <= offer).toList()))
                .min()
                .orElse(level);
    }

    private static boolean passes(VotingRule rule, List<Boolean> accepts) {
        return rule.passes(accepts.stream()
                .map(accepted -> accepted ? Ballot.AGREE : Ballot.OBJECT)
                .toArray(Ballot[]::new));
    }
}
