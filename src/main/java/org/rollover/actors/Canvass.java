package org.rollover.actors;

/**
 * The coming vote as lobbyists count heads: every government's value of the motion on the present state, and how much each
 * lobbyist believes each government moves the outcome (model section 5.3). Where the default is stay, the motion is to end
 * the measures. One object serves one world; a count is good for one round.
 */
final class Canvass {
    private final World world;
    private final double[] value;
    private final double[] noise;
    private final double[] kappa;
    private final double[] company;
    private final Company expectation;
    private final boolean[] cannotBlock;
    private final boolean[] settled;
    private final double[] seen;
    private final double[] object;
    private final double[] agree;
    private final double[] leverage;

    Canvass(World world) {
        this.world = world;
        int n = world.governments.length;
        value = new double[n];
        noise = new double[n];
        cannotBlock = new boolean[n];
        settled = new boolean[n];
        seen = new double[n];
        object = new double[n];
        agree = new double[n];
        leverage = new double[n];
        kappa = new double[n];
        company = new double[n];
        expectation = new Company(n);
    }

    /** Counts heads on the present state; what lobbyists see from now on is this count. */
    void count() {
        boolean ending = !world.lapsesByDefault();
        world.linked = world.law.linked(world);
        world.mood = 0;
        for (GovernmentAgent government : world.governments) {
            int i = government.index;
            double base = government.baseValue(world.level, world);
            value[i] = ending ? -base : base;
            settled[i] = ending && CouncilSession.floor(government, world) > world.reversion;
            if (settled[i]) {
                value[i] = CouncilSession.SURELY_AGAINST;
            }
            kappa[i] = government.kappa;
            noise[i] = government.noise;
            cannotBlock[i] = CouncilSession.cannotBlock(government, ending, world);
        }
        double gamma = world.settings.gamma;
        expectation.settle(value, kappa, noise, cannotBlock, gamma, company, object);
        for (int i = 0; i < value.length; i++) {
            value[i] += ValueOfRenewal.isolation(kappa[i], 0, 0, company[i], gamma);
        }
    }

    /**
     * The derivative of the chance of passing by each government's value, as a lobbyist sees it; valid until the next call.
     * Chances that do not bear on what the lobbyist can reach are not worked out.
     */
    double[] leverageSeenBy(LobbyistAgent lobbyist) {
        lobbyist.perceive(seen);
        for (int i = 0; i < seen.length; i++) {
            seen[i] = (value[i] + seen[i]) / noise[i];
        }
        if (world.rule.needsYes()) {
            double eta = world.settings.eta;
            for (int i = 0; i < seen.length; i++) {
                agree[i] = cannotBlock[i] ? 1 : ValueOfRenewal.logistic(seen[i] - eta / noise[i]);
            }
        } else {
            for (int i = 0; i < seen.length; i++) {
                object[i] = cannotBlock[i] || !lobbyist.reaches(i) ? 0 : ValueOfRenewal.logistic(-seen[i]);
            }
        }
        world.rule.leverage(object, agree, noise, leverage);
        for (int i = 0; i < leverage.length; i++) {
            if (settled[i]) {
                leverage[i] = 0; // law has decided its vote, so nobody need press it
            }
        }
        return leverage;
    }
}
