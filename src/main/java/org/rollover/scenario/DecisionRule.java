package org.rollover.scenario;

/** What it takes for a motion to pass. Data only: stage {@code council} counts. */
@Doc("What it takes for a motion to pass.")
public sealed interface DecisionRule {

    /** Passes unless a member objects (Art. 31(1) TEU). */
    @Doc("Passes unless a member objects; abstention does not block.")
    record Unanimity() implements DecisionRule {}

    /** Unanimity at which too many formal abstentions block (Art. 31(1) TEU, second subparagraph). */
    @Doc("Passes unless a member objects, or those who abstain reach both limits.")
    record ConstructiveAbstention(
            @Doc("Abstaining members that block, as a share of the members.")
            @Default("0.3333333333333333")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity members,

            @Doc("Population of the abstaining members that blocks, as a share.")
            @Default("0.3333333333333333")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity population)
            implements DecisionRule {}

    /** Qualified majority (Art. 16(4) TEU). */
    @Doc("Passes with enough members that stand for enough people, or when too few members are against.")
    record QualifiedMajority(
            @Doc("Members that must agree, as a share.") @Default("0.55") @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity members,

            @Doc("Population that must agree, as a share.")
            @Default("0.65")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity population,

            @Doc("A minority blocks by population only with at least this many members.")
            @Default("4")
            @Limits(unit = Unit.COUNT, min = 1, max = 500)
            int blockingMinority)
            implements DecisionRule {}

    /** More than half of all members agree. */
    @Doc("Passes when more than half of all members agree.")
    record SimpleMajority() implements DecisionRule {}

    /** The votes of those who agree reach a quota. */
    @Doc("Passes when the votes of those who agree reach the quota.")
    record Weighted(
            @Doc("Votes that must agree.") @Limits(unit = Unit.WEIGHT, min = 0, max = 1e9)
            Quantity quota) implements DecisionRule {}
}
