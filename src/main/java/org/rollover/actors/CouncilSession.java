package org.rollover.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.council.Ballot;
import org.rollover.council.EndingProcedure;
import org.rollover.council.Minutes;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.council.RenewalProcedure;
import org.rollover.council.SoleHoldOut;
import org.rollover.council.Terms;
import org.rollover.scenario.Council;
import org.rollover.scenario.Government.Successor;
import org.rollover.scenario.Quantity;

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
    private boolean rehearsing;

    CouncilSession(World world) {
        this.world = world;
        this.lapses = world.lapsesByDefault();
        this.terms = terms(world);
        int n = world.governments.length;
        company = new double[n];
        base = new double[n];
        bound = new boolean[n];
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
        double span = world.level - world.reversion;
        double[] lower = world.scenario.measure().lowerLevels().stream()
                .mapToDouble(share -> world.reversion + span * world.draw.of(share))
                .sorted()
                .toArray();
        double[] highestFirst = new double[lower.length];
        for (int l = 0; l < lower.length; l++) {
            highestFirst[l] = lower[lower.length - 1 - l];
        }
        double[] days = world.scenario.council().stages().values().stream()
                .map(Council.Stage::days)
                .mapToDouble(world.draw::of)
                .toArray();
        return new Terms(world.level, world.reversion, highestFirst, world.settings.concessionLimit, days);
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
        for (GovernmentAgent government : world.governments) {
            if (government.cabinet != null) {
                crossRedLines(government, government.cabinet, proceeding, votedOn);
            }
        }
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
    void rehearsing(Runnable act) {
        Memory memory = new Memory(world);
        double[] baseBefore = base.clone();
        rehearsing = true;
        act.run();
        rehearsing = false;
        memory.restore();
        System.arraycopy(baseBefore, 0, base, 0, base.length);
    }

    /** Tells the ends of a decision in which member {@code i} alone holds out; to be called within a rehearsal. */
    void tellAlone(int i, SoleHoldOut.Ends ends) {
        SoleHoldOut.tell(this, terms, i, ends);
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
        Company.expected(values, kappa, noise, bound, world.settings.gamma, company, new double[n]);
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

    /** Members whose red line the vote crossed leave with their propensity; a majority lost brings a successor. */
    private void crossRedLines(
            GovernmentAgent government, CabinetAgent cabinet, Proceeding proceeding, double votedOn) {
        List<CabinetMemberAgent> leavers = new ArrayList<>();
        for (CabinetMemberAgent member : cabinet.members) {
            if (member.leaves(crossed(member, government.index, proceeding, votedOn))) {
                leavers.add(member);
            }
        }
        if (leavers.isEmpty()) {
            return;
        }
        cabinet.members.removeAll(leavers);
        world.cabinetsChanged();
        List<String> left = leavers.stream().map(m -> m.name).toList();
        if (cabinet.hasMajority()) {
            government.position = cabinet.position();
            tellFall(new CabinetFall(world.month(), government.name, left, cabinet.name));
        } else {
            succeed(government, cabinet, left);
        }
    }

    /**
     * A level is crossed where the government consented to (or, where the measures stay by default, insisted on) a level
     * above it; {@code blocking} where the government's veto stood.
     */
    private boolean crossed(CabinetMemberAgent member, int i, Proceeding proceeding, double votedOn) {
        if (proceeding.ballots().length == 0) {
            return false;
        }
        if (!lapses) {
            return proceeding.vetoed()[i] && proceeding.outcome().renewed() && votedOn > member.redLineLevel;
        }
        if (member.objectsToBlocking && proceeding.vetoed()[i]) {
            return true;
        }
        boolean consented = proceeding.ballots()[i] != Ballot.OBJECT && !world.ended();
        return consented && proceeding.level() > member.redLineLevel;
    }

    private void succeed(GovernmentAgent government, CabinetAgent fallen, List<String> left) {
        Map<String, Successor> successors = new TreeMap<>(
                world.cast.governments().get(government.index).spec().successors());
        successors.remove(fallen.name);
        double total = 0;
        for (Successor successor : successors.values()) {
            total += world.draw.of(successor.probability());
        }
        double u = government.successorLuck.uniform() * Math.max(1, total);
        double reached = 0;
        for (Map.Entry<String, Successor> entry : successors.entrySet()) {
            Quantity probability = entry.getValue().probability();
            reached += world.draw.of(probability);
            if (u < reached) {
                government.install(world.cast.seat(
                        government.name, entry.getKey(), entry.getValue().cabinet(), world));
                tellFall(new CabinetFall(world.month(), government.name, left, entry.getKey()));
                return;
            }
        }
        government.install(null);
        tellFall(new CabinetFall(world.month(), government.name, left, CabinetFall.CARETAKER));
    }

    private void tellFall(CabinetFall fall) {
        world.annals.fell(fall);
        world.tell(new Happening.CabinetChanged(world.month(), fall));
    }
}
