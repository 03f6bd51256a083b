package org.rollover.actors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.chance.Stream;
import org.rollover.scenario.Event;
import org.rollover.scenario.Government.Successor;
import org.rollover.scenario.Quantity;

/** What scheduled events do (model section 5.8); one method per kind. */
final class Occurrences {
    private Occurrences() {}

    /** All events of the present month, in order of their ids. */
    static void occur(World world) {
        for (Cast.EventPart part : world.cast.events(world.monthIndex())) {
            Stream luck = world.streams.stream(part.key());
            if (luck.happens(world.draw.of(part.event().probability()))) {
                world.noteEvent(part.id());
                world.tell(new Happening.Scheduled(
                        world.month(), part.id(), part.event().getClass().getSimpleName()));
                apply(part.event(), luck, world);
            }
        }
    }

    private static void apply(Event event, Stream luck, World world) {
        if (event instanceof Event.Attack attack) {
            double rally = attack.rally() == null ? world.settings.rally : world.draw.of(attack.rally());
            TargetAgent.escalate(world.draw.of(attack.steps()), rally, world);
        } else if (event instanceof Event.Progress progress) {
            world.addProgress(world.draw.of(progress.amount()));
        } else if (event instanceof Event.Election election) {
            election(election, luck, world);
        } else if (event instanceof Event.NewCabinet next) {
            newCabinet(next.government(), next.cabinet(), world);
        } else if (event instanceof Event.Summit summit) {
            summit(summit, world);
        } else if (event instanceof Event.Leak) {
            world.administration.leak();
        } else if (event instanceof Event.Pledge pledge) {
            pledge(pledge, world);
        } else if (event instanceof Event.Change change) {
            world.read(world.draw.with(change.path(), world.draw.of(change.value())));
        } else if (!(event instanceof Event.Act)) {
            throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
        }
    }

    /** One of the named cabinets by its probability, in order of name; what is missing to 1 leaves the present one. */
    private static void election(Event.Election election, Stream luck, World world) {
        double u = luck.uniform();
        double reached = 0;
        for (Map.Entry<String, Quantity> outcome : new TreeMap<>(election.outcomes()).entrySet()) {
            reached += world.draw.of(outcome.getValue());
            if (u < reached) {
                newCabinet(election.government(), outcome.getKey(), world);
                return;
            }
        }
    }

    private static void newCabinet(String name, String cabinet, World world) {
        GovernmentAgent government = world.governments[world.cast.governmentIndex(name)];
        Successor successor = world.cast
                .governments()
                .get(government.index)
                .spec()
                .successors()
                .get(cabinet);
        if (successor == null) {
            throw new IllegalStateException("no successor " + cabinet + " of " + name);
        }
        government.install(world.cast.seat(name, cabinet, successor.cabinet(), world));
        world.cabinetsChanged();
        CabinetFall change = new CabinetFall(world.month(), name, List.of(), cabinet);
        world.annals.fell(change);
        world.tell(new Happening.CabinetChanged(world.month(), change));
    }

    /** The participants move towards their mean, the stubborn ones less; a cabinet moves with its government. */
    private static void summit(Event.Summit summit, World world) {
        double mean = summit.participants().stream()
                .sorted()
                .mapToDouble(name -> world.governments[world.cast.governmentIndex(name)].position)
                .average()
                .orElse(0);
        double pull = world.draw.of(summit.pull());
        for (String name : summit.participants()) {
            GovernmentAgent government = world.governments[world.cast.governmentIndex(name)];
            if (government.cabinet == null) {
                government.position += pull * (1 - government.stubbornness) * (mean - government.position);
            } else {
                for (CabinetMemberAgent member : government.cabinet.members) {
                    member.position += pull * (1 - member.stubbornness) * (mean - member.position);
                }
                government.position = government.cabinet.position();
            }
        }
    }

    private static void pledge(Event.Pledge pledge, World world) {
        double cost = world.draw.of(pledge.cost());
        int slash = pledge.by().indexOf('/');
        String name = slash < 0 ? pledge.by() : pledge.by().substring(0, slash);
        GovernmentAgent government = world.governments[world.cast.governmentIndex(name)];
        if (slash < 0) {
            government.pledge = cost;
        } else {
            int k = world.memberIndex(government, pledge.by().substring(slash + 1));
            if (k >= 0 && government.cabinet != null) {
                government.cabinet.members.get(k).pledge = cost;
            }
        }
    }
}
