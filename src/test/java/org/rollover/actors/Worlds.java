package org.rollover.actors;

import java.util.ArrayList;
import java.util.List;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** Worlds for tests of single stages, without a clock. */
final class Worlds {
    private Worlds() {}

    /** The world of a scenario at its beginning, with uncertain numbers at their expected values. */
    static World of(ScenarioText text) {
        return of(text, 1, new ArrayList<>());
    }

    static World of(ScenarioText text, long replicate) {
        return of(text, replicate, new ArrayList<>());
    }

    static World of(ScenarioText text, long replicate, List<Happening> chronicle) {
        return of(text.load(), replicate, chronicle);
    }

    static World of(LoadedScenario loaded, long replicate, List<Happening> chronicle) {
        Cast cast = new Cast(loaded.scenario());
        Reading reading = new Reading(cast, Draw.central(loaded.uncertain()));
        return new World(cast, reading, Streams.of(1, replicate), chronicle);
    }

    /** One whole month without a clock. */
    static void month(World world, int month) {
        world.enter(month);
        Stages.events(world);
        Stages.target(world);
        Stages.usAdministration(world);
        Stages.lobbying(world);
        Stages.opinion(world);
        Stages.cabinets(world);
        Stages.council(world);
    }

    static GovernmentAgent government(World world, String name) {
        return world.governments[world.cast.governmentIndex(name)];
    }

    static CabinetMemberAgent member(World world, String government, String name) {
        GovernmentAgent agent = government(world, government);
        return agent.cabinet.members.get(world.memberIndex(agent, name));
    }

    /** All happenings of one kind, in order. */
    static <T extends Happening> List<T> of(Class<T> kind, List<Happening> chronicle) {
        return chronicle.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
