package org.rollover.actors;

import java.util.Arrays;
import java.util.List;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Lobbyist.Principal;
import org.rollover.scenario.Parameters;

/** A lobbyist in one history (model section 5.3). */
public final class LobbyistAgent {
    private static final int GONE = -1;
    private static final int GOVERNMENT = -2;

    final String name;
    final int index;
    private final Lobbyist spec;
    private final Lobbyist.Strategy strategy;
    private final List<Cast.Channel> channels;
    private final int[] government;
    private final int[] all;
    private final int[][] channelsTo;
    /** The place of a channel's member in the present cabinet; {@link #GONE}; {@link #GOVERNMENT} if it leads there. */
    private final int[] member;

    private int seenCabinets = -1;
    private final Stream perceptionLuck;
    private final boolean[] reached;
    private double[] access = new double[0];
    /** Effort of the present round, one per channel. */
    final double[] effort;

    private double ownPosition;
    private double budget;
    private double perceptionError;
    private double surge;

    LobbyistAgent(Cast.LobbyistPart part, int governments, Streams streams) {
        this.name = part.name();
        this.index = part.index();
        this.spec = part.spec();
        this.strategy = spec.strategy();
        this.channels = part.channels();
        this.all = part.all();
        this.channelsTo = part.channelsTo();
        this.government = part.governments();
        this.member = new int[government.length];
        Arrays.fill(member, GONE);
        this.reached = new boolean[governments];
        this.perceptionLuck = streams.stream(part.perceptionKey());
        this.effort = new double[government.length];
    }

    void read(Parameters general, Draw draw, double[] accessRead) {
        ownPosition = draw.of(spec.position());
        // Salience is the share of what it has that it spends here.
        budget = draw.of(spec.budget()) * draw.of(spec.salience());
        perceptionError = draw.of(spec.perceptionError(), general.perceptionError());
        surge = draw.of(spec.surge(), general.surge());
        access = accessRead;
        Arrays.fill(reached, false);
        for (int c = 0; c < access.length; c++) {
            reached[government[c]] |= access[c] > 0;
        }
    }

    boolean agentOfPresident() {
        return spec.principal() == Principal.PRESIDENT;
    }

    /** Where it stands: a bureaucracy goes no further than the US level once relief has cleared the law. */
    double position(World world) {
        return agentOfPresident() ? Math.min(ownPosition, world.administration.bureaucracyCeiling()) : ownPosition;
    }

    /** {@code d_L}: +1 if it wants renewal, -1 if it wants the lapse. */
    double direction(World world) {
        return position(world) >= world.halfWay() ? 1 : -1;
    }

    /** What it spends this month, after the orders of its principal. */
    double monthlyBudget(World world) {
        return agentOfPresident() ? budget * world.administration.effortFactor(world) : budget;
    }

    /** What it can spend at a stage of escalation. */
    double surgeBudget(World world) {
        return surge * monthlyBudget(world);
    }

    /** True if some channel leads to a government or into its cabinet. */
    boolean reaches(int i) {
        return reached[i];
    }

    /** True if it never spends anything, so that it changes no figure by being there. */
    boolean idle() {
        return budget == 0;
    }

    /**
     * How it sees each government's value of renewal: with normal noise of its own.
     *
     * @param seen receives the noise to be added to each value, utils
     */
    void perceive(double[] seen) {
        for (int i = 0; i < seen.length; i++) {
            seen[i] = perceptionError * perceptionLuck.normal();
        }
    }

    /**
     * Splits a budget over the channels by its strategy; {@link #effort} then holds the split. With {@code pivotal} the
     * marginal returns of all used channels are equal: {@code e_c = B c² / Σ c²}.
     *
     * @param leverage how much each government's value moves the vote, {@code g_i}, per util
     */
    void split(double spend, double[] leverage, World world) {
        lookUpMembers(world);
        for (int c = 0; c < effort.length; c++) {
            effort[c] = coefficient(c, leverage[government[c]], world);
        }
        share(spend, all);
    }

    /** Splits what a stage of escalation allows over the channels to one government, and acts on it. */
    void surgeOn(GovernmentAgent holdOut, World world) {
        lookUpMembers(world);
        int[] own = channelsTo[holdOut.index];
        for (int c : own) {
            effort[c] = coefficient(c, 1, world);
        }
        share(surgeBudget(world), own);
        for (int c : own) {
            press(c, world);
        }
    }

    /** Shares a budget among some channels; their {@link #effort} holds the coefficients before, and the split after. */
    private void share(double spend, int[] some) {
        int focus = -1;
        for (int c : some) {
            if (effort[c] > 0 && (focus < 0 || effort[c] > effort[focus])) {
                focus = c;
            }
        }
        double sum = 0;
        for (int c : some) {
            effort[c] = spend > 0 ? weight(c, focus) : 0;
            sum += effort[c];
        }
        if (sum > 0) {
            for (int c : some) {
                effort[c] = spend * effort[c] / sum;
            }
        }
    }

    /** By its coefficient, and by which channel is the best, what a channel weighs among the others. */
    private double weight(int c, int focus) {
        if (effort[c] <= 0) {
            return 0;
        }
        return switch (strategy) {
            case PIVOTAL -> effort[c] * effort[c];
            case PROPORTIONAL -> access[c];
            case EVEN -> 1;
            case FOCUSED -> c == focus ? 1 : 0;
        };
    }

    /** The coefficient {@code c} of a channel: effort {@code e} through it yields {@code c √e}. */
    private double coefficient(int c, double g, World world) {
        GovernmentAgent target = world.governments[government[c]];
        if (g <= 0 || access[c] <= 0 || target.caretaker) {
            return 0;
        }
        return member[c] == GOVERNMENT ? g * access[c] * world.settings.beta : inCabinet(c, g, target, world);
    }

    /** That of a channel to a cabinet member, whom it may persuade as well; 0 once the member is gone. */
    private double inCabinet(int c, double g, GovernmentAgent target, World world) {
        CabinetAgent cabinet = target.cabinet;
        if (member[c] == GONE || cabinet == null) {
            return 0;
        }
        CabinetMemberAgent pressed = cabinet.members.get(member[c]);
        double gap = Math.max(0, direction(world) * (position(world) - pressed.position));
        double persuasion = target.valueOfPersuasion(world) * world.settings.betaP * (1 - pressed.stubbornness) * gap;
        return g * cabinet.share(member[c]) * access[c] * (world.settings.beta + persuasion);
    }

    /** What the split effort does: inducements at once, pushes on cabinet members noted for {@link World#applyPushes}. */
    void press(World world) {
        for (int c = 0; c < effort.length; c++) {
            press(c, world);
        }
    }

    private void press(int c, World world) {
        if (effort[c] <= 0) {
            return;
        }
        GovernmentAgent target = world.governments[government[c]];
        double root = Math.sqrt(effort[c]);
        double share = 1;
        CabinetAgent cabinet = target.cabinet;
        if (member[c] >= 0 && cabinet != null) {
            CabinetMemberAgent pressed = cabinet.members.get(member[c]);
            share = cabinet.share(member[c]);
            double moved = Math.min(1, world.settings.betaP * access[c] * root);
            pressed.push += (1 - pressed.stubbornness) * moved * (position(world) - pressed.position);
        }
        target.inducement += direction(world) * world.settings.beta * share * access[c] * root;
    }

    private void lookUpMembers(World world) {
        if (seenCabinets != world.cabinetVersion()) {
            seenCabinets = world.cabinetVersion();
            for (int c = 0; c < member.length; c++) {
                String name = channels.get(c).member();
                member[c] = name == null ? GOVERNMENT : world.memberIndex(world.governments[government[c]], name);
            }
        }
    }

    double totalEffort() {
        return Arrays.stream(effort).sum();
    }
}
