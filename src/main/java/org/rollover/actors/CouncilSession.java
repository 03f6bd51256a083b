package org.rollover.actors;

import org.rollover.council.EndingProcedure;
import org.rollover.council.Minutes;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.council.RenewalProcedure;
import org.rollover.council.SoleHoldOut;
import org.rollover.council.Terms;

/** One decision of the council in one history: brings the governments' values to the procedure, and takes home its result. */
final class CouncilSession implements SoleHoldOut.Scaled, EndingProcedure.Positions {
    /** A value so low that luck cannot make up for it, utils. */
    static final double SURELY_AGAINST = -1e6;

    private final World world;
    private final Terms terms;
    private final double[] company;
    private final double[] base;
    private final boolean[] bound;
    private final boolean lapses;
    /** How many members object to each lower level, and who last. */
    private final int[] objectors;

    private final int[] lastObjector;
    private boolean rehearsing;

    CouncilSession(World world) {
        this.world = world;
        this.lapses = world.lapsesByDefault();
        this.terms = terms(world);
        int n = world.governments.length;
        company = new double[n];
        base = new double[n];
        bound = new boolean[n];
        objectors = new int[terms.lowerLevels().length];
        lastObjector = new int[objectors.length];
        world.linked = world.law.linked(world);
        world.nextMood();
        world.mood = world.moodState;
        for (GovernmentAgent government : world.governments) {
            government.drawLuck();
            bound[government.index] = cannotBlock(government, !lapses, world);
        }
        recountBase();
    }

    private static Terms terms(World world) {
        double[] lower = world.reading.lowerShares.clone();
        for (int l = 0; l < lower.length; l++) {
            lower[l] = world.reversion + (world.level - world.reversion) * lower[l];
        }
        return new Terms(world.level, world.reversion, lower, world.settings.concessionLimit, world.reading.stageDays);
    }

    /**
     * By law (a floor above the reversion: its objection could only lead below the floor, and so it takes a lower level
     * too when the others have let renewal fail) or as a caretaker.
     */
    static boolean cannotBlock(GovernmentAgent government, boolean ending, World world) {
        if (government.caretaker) {
            return true;
        }
        return !ending && floor(government, world) > world.reversion;
    }

    static double floor(GovernmentAgent government, World world) {
        return government.lawMayBind ? world.law.floorLevel(government.name, world) : 0;
    }

    /** Conducts the decision and lets it take effect. */
    void decide() {
        if (lapses) {
            expect(base);
        } else {
            expectEnding();
        }
        Foresight foresight = Foresight.of(this, world);
        Proceeding proceeding = conduct(world.traced() ? new SessionMinutes(world) : Minutes.NONE);
        double votedOn = world.level;
        world.annals.decided(proceeding);
        world.tell(new Happening.Decided(world.month(), proceeding.outcome(), proceeding.level(), proceeding.days()));
        world.level = proceeding.level();
        world.mood = 0;
        if (!proceeding.outcome().renewed() && proceeding.level() <= world.reversion) {
            world.end();
        }
        if (foresight != null) {
            world.annals.foresaw(foresight.against(world.sustained()));
        }
        new RedLines(world, proceeding, votedOn, lapses).cross();
    }

    private Proceeding conduct(Minutes minutes) {
        return lapses
                ? new RenewalProcedure(this, world.rule, terms, minutes).conduct()
                : EndingProcedure.conduct(this, world.rule, terms, minutes);
    }

    /** Conducts the decision with the luck that the governments have now; nothing of it remains. */
    Proceeding rehearse() {
        Proceeding[] proceeding = new Proceeding[1];
        rehearsing(() -> proceeding[0] = conduct(Minutes.NONE));
        return proceeding[0];
    }

    /** Does something that presses governments, and takes the pressure back. */
    private void rehearsing(Runnable act) {
        Memory memory = new Memory(world);
        double[] baseBefore = base.clone();
        rehearsing = true;
        act.run();
        rehearsing = false;
        memory.restore();
        System.arraycopy(baseBefore, 0, base, 0, base.length);
    }

    /** Tells the ends of a decision in which member {@code i} alone holds out; the pressure on it is taken back. */
    void tellAlone(int i, SoleHoldOut.Ends ends) {
        GovernmentAgent government = world.governments[i];
        Memory.Of memory = new Memory.Of(government);
        double baseBefore = base[i];
        rehearsing = true;
        SoleHoldOut.tell(this, terms, i, ends);
        rehearsing = false;
        memory.restore();
        base[i] = baseBefore;
    }

    /** Looks up, at the luck that members have now, who would object to which lower level while one other objects. */
    void askAboutLowerLevels() {
        int n = size();
        double share = n > 1 ? (n - 2.0) / (n - 1) : 1;
        double[] levels = terms.lowerLevels();
        for (int l = 0; l < levels.length; l++) {
            objectors[l] = 0;
            for (int j = 0; j < n; j++) {
                if (!bound[j] && supportAt(levels[l], j, share, terms.stageDays().length) < 0) {
                    objectors[l]++;
                    lastObjector[l] = j;
                }
            }
        }
    }

    @Override
    public boolean othersAccept(int lower, int i) {
        return objectors[lower] == 0 || (objectors[lower] == 1 && lastObjector[lower] == i);
    }

    /** True if the measures lapse without agreement. */
    boolean lapses() {
        return lapses;
    }

    /** True if a decision that ends so leaves the measures unsustained. */
    boolean failing(Outcome outcome, double level) {
        return (!outcome.renewed() && level <= world.reversion) || level < world.sustainedLevel();
    }

    /** The chance that a member's ballot in the straw poll is an objection. */
    double chanceToHoldOut(int i) {
        return bound[i] ? 0 : ValueOfRenewal.logistic((ask(i) - sureSupport(i, company[i], 0)) / noise(i));
    }

    private void recountBase() {
        for (GovernmentAgent government : world.governments) {
            base[government.index] = government.baseValue(world.level, world);
        }
    }

    /** Expected company before ballots are declared on a motion with these values (without the cost of standing alone). */
    private void expect(double[] values) {
        int n = values.length;
        double[] kappa = new double[n];
        double[] noise = new double[n];
        for (GovernmentAgent government : world.governments) {
            kappa[government.index] = government.kappa;
            noise[government.index] = government.noise;
        }
        world.company.settle(values, kappa, noise, bound, world.settings.gamma, company, new double[n]);
    }

    private void expectEnding() {
        double[] values = new double[base.length];
        for (GovernmentAgent government : world.governments) {
            int i = government.index;
            // Whom law forbids to accept the end objects for sure.
            values[i] = mayNotAccept(world.reversion, i) ? SURELY_AGAINST : endingValue(government, world.reversion);
        }
        expect(values);
    }

    @Override
    public int size() {
        return world.governments.length;
    }

    @Override
    public double expectedCompany(int i) {
        return company[i];
    }

    @Override
    public double support(int i, double share, int stage) {
        return sureSupport(i, share, stage) + noise(i) * world.governments[i].luck;
    }

    @Override
    public double sureSupport(int i, double share, int stage) {
        return base[i] + isolation(world.governments[i], share, stage);
    }

    @Override
    public double noise(int i) {
        return world.governments[i].noise;
    }

    @Override
    public double supportAt(double level, int i, double share, int stage) {
        return sureSupportAt(level, i, share, stage) + noiseAt(level, i) * world.governments[i].luck;
    }

    @Override
    public double sureSupportAt(double level, int i, double share, int stage) {
        GovernmentAgent government = world.governments[i];
        return government.baseValue(level, world) + isolation(government, share, stage);
    }

    @Override
    public double noiseAt(double level, int i) {
        return noise(i) * (level - world.reversion) / (world.level - world.reversion);
    }

    private double isolation(GovernmentAgent government, double share, int stage) {
        return ValueOfRenewal.isolation(government.kappa, world.settings.heat, stage, share, world.settings.gamma);
    }

    @Override
    public double ask(int i) {
        return world.governments[i].ask;
    }

    @Override
    public double band() {
        return world.settings.eta;
    }

    @Override
    public boolean cannotBlock(int i) {
        return bound[i];
    }

    @Override
    public void surge(int stage, boolean[] holdOuts) {
        int alone = rehearsing ? only(holdOuts) : -1;
        if (alone >= 0) {
            pressAlone(world.governments[alone]);
            return;
        }
        double[] leverage = new double[holdOuts.length];
        for (int i = 0; i < leverage.length; i++) {
            leverage[i] = holdOuts[i] ? 1 : 0;
        }
        for (LobbyistAgent lobbyist : world.lobbyists) {
            if (!lobbyist.idle()) {
                lobbyist.split(lobbyist.surgeBudget(world), leverage, world);
            }
        }
        if (rehearsing) {
            Stages.act(world);
        } else {
            Stages.press(world, stage);
        }
        recountBase();
    }

    /** The only hold-out, or -1. */
    private static int only(boolean[] holdOuts) {
        int only = -1;
        for (int i = 0; i < holdOuts.length; i++) {
            if (holdOuts[i]) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    /** The same pressure where one alone feels it, without a look at all others. */
    private void pressAlone(GovernmentAgent government) {
        for (LobbyistAgent lobbyist : world.lobbyists) {
            if (!lobbyist.idle()) {
                lobbyist.surgeOn(government, world);
            }
        }
        world.applyPushes(government);
        base[government.index] = government.baseValue(world.level, world);
    }

    @Override
    public boolean endingWanted() {
        if (world.scenario.measure().endingAlwaysMoved()) {
            return true;
        }
        for (GovernmentAgent government : world.governments) {
            if (!government.caretaker && government.felt(world) < world.halfWay()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The value of moving down from {@code q} to {@code q'}: the policy gain, the company of those who do not block the
     * end, less what renewal's other terms are worth in proportion. Luck keeps its sign, what favours the measures speaks
     * against ending them, and is scaled by what is at stake.
     */
    @Override
    public double support(double level, int i, double share) {
        GovernmentAgent government = world.governments[i];
        double stake = (world.level - level) / (world.level - world.reversion);
        return endingValue(government, level)
                + isolation(government, share, 0)
                - government.noise * government.luck * stake;
    }

    private double endingValue(GovernmentAgent government, double level) {
        double felt = government.felt(world);
        double rest =
                base[government.index] - ValueOfRenewal.policy(government.salience, felt, world.reversion, world.level);
        double stake = (world.level - level) / (world.level - world.reversion);
        return ValueOfRenewal.policy(government.salience, felt, world.level, level) - rest * stake;
    }

    @Override
    public boolean followsOthers(int i) {
        return world.governments[i].caretaker;
    }

    @Override
    public boolean mayNotAccept(double level, int i) {
        return level < floor(world.governments[i], world);
    }
}
