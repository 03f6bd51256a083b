package org.rollover.scenario;

/** The general parameters of the model (model section 9), the same for all actors unless an actor says otherwise. */
@Doc("The general parameters of the model, the same for all actors unless an actor says otherwise.")
public record Parameters(
        @Doc("Spread of the luck in a vote.")
        @Symbol("τ")
        @Default("0.06")
        @Limits(unit = Unit.UTILS, min = 0.0001, max = 10)
        Quantity voteNoise,

        @Doc("How sharply company eases standing alone.")
        @Symbol("γ")
        @Default("4")
        @Limits(unit = Unit.FACTOR, min = 0, max = 20)
        Quantity consensusExponent,

        @Doc("What standing alone costs.") @Symbol("κ") @Default("0.12") @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity consensusWeight,

        @Doc("What the stated condition is worth while it is not met.")
        @Symbol("ℓ")
        @Default("0.04")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity linkageWeight,

        @Doc("What the example of the United States is worth.")
        @Symbol("ν")
        @Default("0.05")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity usExampleWeight,

        @Doc("How much support is too little to agree and too much to object.")
        @Symbol("η")
        @Default("0.03")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity abstentionBand,

        @Doc("What a member holds out for although it would live with renewal.")
        @Symbol("ask")
        @Default("0.01")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity ask,

        @Doc("What one unit of effort at full access is worth to a government.")
        @Symbol("β")
        @Default("0.08")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity lobbyingPower,

        @Doc("How far one unit of effort at full access moves a cabinet member.")
        @Symbol("β_p")
        @Default("0.3")
        @Limits(unit = Unit.FACTOR, min = 0, max = 10)
        Quantity persuasion,

        @Doc("The share of an inducement that is forgotten each month.")
        @Symbol("δ")
        @Default("0.15")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity lobbyingDecay,

        @Doc("How strongly others' positions draw.")
        @Symbol("μ")
        @Default("0.03")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity peerInfluence,

        @Doc("How strongly the own ideal draws back.")
        @Symbol("ρ")
        @Default("0.08")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity anchorPull,

        @Doc("Random movement of positions a month.")
        @Symbol("σ_x")
        @Default("1.0")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity opinionNoise,

        @Doc("How badly lobbyists read governments.")
        @Symbol("σ_L")
        @Default("0.03")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity perceptionError,

        @Doc("Spread of the mood that all members share at a decision.")
        @Symbol("σ_c")
        @Default("0.02")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity moodSpread,

        @Doc("How much of the mood lasts to the next decision.")
        @Symbol("φ")
        @Default("0.5")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity moodPersistence,

        @Doc("How far full progress satisfies.")
        @Symbol("ψ")
        @Default("0.7")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity progressSatisfaction,

        @Doc("How much more standing alone costs with each stage of escalation.")
        @Symbol("heat")
        @Default("0.1")
        @Limits(unit = Unit.FACTOR, min = 0, max = 10)
        Quantity heat,

        @Doc("The largest concession to one member.")
        @Symbol("limit")
        @Default("0.05")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity concessionLimit,

        @Doc("What a lobbyist can spend at each stage of escalation, in monthly budgets.")
        @Symbol("surge")
        @Default("2.5")
        @Limits(unit = Unit.FACTOR, min = 0, max = 100)
        Quantity surge,

        @Doc("The share of the rally that is gone after a month.")
        @Symbol("rally decay")
        @Default("0.15")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity rallyDecay,

        @Doc("How likely the target is to take a step of progress.")
        @Symbol("improve")
        @Default("0.02")
        @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
        Quantity improve,

        @Doc("How likely the target is to escalate.")
        @Symbol("escalate")
        @Default("0.03")
        @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
        Quantity escalate,

        @Doc("A step of progress.") @Symbol("step") @Default("0.1") @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity step,

        @Doc("Points that an escalation adds to the rally.")
        @Symbol("rally")
        @Default("8")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity rally) {}
