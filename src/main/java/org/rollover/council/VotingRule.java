package org.rollover.council;

import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.Draw;

/** How ballots are counted. Implementations are immutable but for scratch space, so one serves one thread. */
public sealed interface VotingRule permits UnanimityRule, MajorityRule {

    /** True if the motion passes. */
    boolean passes(Ballot[] ballots);

    /** True if only a yes counts for the motion, so that an abstention is as bad as an objection. */
    boolean needsYes();

    /** True if one objection stops a motion and nothing else does. */
    boolean unanimous();

    /**
     * Marks the ballots that the rule counts against a motion that has not passed.
     *
     * @param ballots one per member
     * @param holdOuts set to true where the member's ballot counts against the motion, else to false
     */
    void markHoldOuts(Ballot[] ballots, boolean[] holdOuts);

    /**
     * How much a member's support moves the chance of passing: the derivative of the logarithm of the chance under
     * unanimity, and chance of indifference times pivotality under other rules (model section 5.3).
     *
     * @param object chance that each member objects
     * @param agree chance that each member agrees
     * @param noise scale of each member's luck, utils, positive
     * @param leverage receives one non-negative value per member, per util
     */
    void leverage(double[] object, double[] agree, double[] noise, double[] leverage);

    /** The rule of a scenario for its members. */
    static VotingRule of(DecisionRule rule, Electorate members, Draw draw) {
        if (rule instanceof DecisionRule.Unanimity) {
            return new UnanimityRule(members, 2, 2);
        } else if (rule instanceof DecisionRule.ConstructiveAbstention limit) {
            return new UnanimityRule(members, draw.of(limit.members()), draw.of(limit.population()));
        } else if (rule instanceof DecisionRule.QualifiedMajority qmv) {
            return MajorityRule.qualified(
                    members, draw.of(qmv.members()), draw.of(qmv.population()), qmv.blockingMinority());
        } else if (rule instanceof DecisionRule.SimpleMajority) {
            return MajorityRule.simple(members);
        } else if (rule instanceof DecisionRule.Weighted weighted) {
            return MajorityRule.weighted(members, draw.of(weighted.quota()));
        }
        throw new IllegalStateException("no count for " + rule.getClass().getSimpleName());
    }
}
