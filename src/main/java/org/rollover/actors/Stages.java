package org.rollover.actors;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stages of a month in the order of model section 4, each a function of the world. Within a stage all act on the state
 * that the stage before left.
 */
public final class Stages {
    private Stages() {}

    /** What is scheduled for this month; the rally of earlier months has faded a little. */
    public static void events(World world) {
        world.rally *= 1 - world.settings.rallyDecay;
        Occurrences.occur(world);
    }

    /** The target complies or escalates. */
    public static void target(World world) {
        world.targetActs();
    }

    /** The president notices, decides, moves to ease. */
    public static void usAdministration(World world) {
        world.administration.act(world);
    }

    /** One round of lobbying: old inducements fade, all lobbyists split their budgets on the same state, then act. */
    public static void lobbying(World world) {
        for (GovernmentAgent government : world.governments) {
            government.inducement *= 1 - world.settings.delta;
        }
        Canvass canvass = null;
        for (LobbyistAgent lobbyist : world.lobbyists) {
            if (!lobbyist.idle()) {
                if (canvass == null) {
                    canvass = world.canvass();
                }
                lobbyist.split(lobbyist.monthlyBudget(world), canvass.leverageSeenBy(lobbyist), world);
            }
        }
        press(world, 0);
    }

    /** All lobbyists act on what they split, and their effort goes to the books; stage 0 is a monthly round. */
    static void press(World world, int stage) {
        for (LobbyistAgent lobbyist : world.lobbyists) {
            if (!lobbyist.idle()) {
                world.annals.spent(lobbyist.index, lobbyist.effort, stage > 0);
                if (world.traced() && lobbyist.totalEffort() > 0) {
                    tellEffort(lobbyist, stage, world);
                }
            }
        }
        act(world);
    }

    /** All lobbyists act on what they split, off the books. */
    static void act(World world) {
        for (LobbyistAgent lobbyist : world.lobbyists) {
            if (!lobbyist.idle()) {
                lobbyist.press(world);
            }
        }
        world.applyPushes();
    }

    private static void tellEffort(LobbyistAgent lobbyist, int stage, World world) {
        List<String> names = world.cast.channelNames(lobbyist.index);
        int[] used = IntStream.range(0, names.size())
                .filter(c -> lobbyist.effort[c] > 0)
                .toArray();
        List<String> channels = Arrays.stream(used).mapToObj(names::get).toList();
        List<Double> efforts =
                Arrays.stream(used).mapToObj(c -> lobbyist.effort[c]).toList();
        double direction = lobbyist.direction(world);
        world.tell(
                stage == 0
                        ? new Happening.Lobbying(world.month(), lobbyist.name, direction, channels, efforts)
                        : new Happening.Surge(world.month(), stage, lobbyist.name, direction, channels, efforts));
    }

    /** Unitary governments listen to each other, to their own ideal, and to chance. */
    public static void opinion(World world) {
        double weightedSum = 0;
        double totalWeight = 0;
        for (GovernmentAgent government : world.governments) {
            government.tire();
            world.heard[government.index] = government.position;
            weightedSum += government.capability * government.position;
            totalWeight += government.capability;
        }
        for (GovernmentAgent government : world.governments) {
            if (government.cabinet == null) {
                double peers = world.peers(government.index, weightedSum, totalWeight);
                government.position = government.opine(peers, world.settings);
            }
        }
    }

    /** Cabinet members listen to their government, and the cabinet's rule makes its position. */
    public static void cabinets(World world) {
        for (GovernmentAgent government : world.governments) {
            if (government.cabinet != null) {
                for (CabinetMemberAgent member : government.cabinet.members) {
                    member.opine(government.position, world.settings);
                }
                government.position = government.cabinet.position();
            }
        }
    }

    /** The council, when a decision is due. */
    public static void council(World world) {
        if (!world.cast.decides(world.monthIndex())) {
            return;
        }
        if (world.level <= world.reversion) {
            world.end(); // a scheduled change left nothing to renew
        } else {
            new CouncilSession(world).decide();
        }
    }
}
