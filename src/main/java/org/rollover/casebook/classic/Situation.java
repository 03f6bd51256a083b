package org.rollover.casebook.classic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.ValueOfRenewal;
import org.rollover.council.Electorate;
import org.rollover.council.VotingRule;
import org.rollover.law.Circumstances;
import org.rollover.law.LawBook;
import org.rollover.scenario.Cabinet;
import org.rollover.scenario.CabinetMember;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Government;
import org.rollover.scenario.Measure;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

/**
 * A scenario as the classic models see it under one draw of its numbers: the first decision, at the positions of the start.
 *
 * <p>Actors are the governments in order of name; one with a cabinet stands at the mean of its members weighted by weight ×
 * salience. What the target has met of the condition counts as in our own model: positions are {@code x (1 - ψ m²)}.
 *
 * @param level what is in force, and up for renewal
 * @param reversion what is in force without it
 * @param options the levels that can come out, from the highest to the lowest: the level, the lower ones, the reversion
 * @param lapses true if the measures end unless renewed, false if they stay unless ended
 */
record Situation(
        List<Actor> actors,
        double level,
        double reversion,
        double[] options,
        boolean lapses,
        VotingRule rule,
        Electorate members) {

    static Situation of(Scenario scenario, Draw draw) {
        Measure measure = scenario.measure();
        double level = draw.of(measure.level());
        double reversion = draw.of(measure.reversion());
        Electorate members = electorate(scenario, draw);
        return new Situation(
                actors(scenario, draw),
                level,
                reversion,
                options(measure, draw, level, reversion),
                lapses(scenario, draw),
                VotingRule.of(scenario.council().rule(), members, draw),
                members);
    }

    private static double[] options(Measure measure, Draw draw, double level, double reversion) {
        List<Double> options = new ArrayList<>();
        measure.lowerLevels().forEach(share -> options.add(reversion + draw.of(share) * (level - reversion)));
        options.add(level);
        options.add(reversion);
        return options.stream()
                .distinct()
                .sorted((a, b) -> Double.compare(b, a))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** As the file says it; where it says nothing, by the law in force at the start. */
    private static boolean lapses(Scenario scenario, Draw draw) {
        Measure.Fallback fallback = scenario.measure().fallback();
        if (fallback != null) {
            return fallback == Measure.Fallback.LAPSE;
        }
        Start start = new Start(scenario.start(), draw.of(scenario.target().progress()));
        return new LawBook(scenario.constraints(), draw).expires(start);
    }

    /** The law at the start, before any event. */
    private record Start(YearMonth month, double progress) implements Circumstances {
        @Override
        public boolean happened(String event) {
            return false;
        }
    }

    private static List<Actor> actors(Scenario scenario, Draw draw) {
        double satisfied = draw.of(scenario.parameters().progressSatisfaction());
        double progress = draw.of(scenario.target().progress());
        List<Actor> actors = new ArrayList<>();
        new TreeMap<>(scenario.governments()).forEach((name, government) -> {
            double felt = ValueOfRenewal.felt(position(government, draw), satisfied, progress, 0, 0);
            actors.add(new Actor(name, draw.of(government.capability()), felt, draw.of(government.salience())));
        });
        return List.copyOf(actors);
    }

    private static double position(Government government, Draw draw) {
        Cabinet cabinet = government.cabinet();
        if (cabinet == null) {
            return start(government.current(), government.position(), draw);
        }
        List<Actor> members = new ArrayList<>();
        new TreeMap<>(cabinet.members())
                .forEach((name, member) -> members.add(new Actor(
                        name,
                        weight(member, draw),
                        start(member.current(), member.position(), draw),
                        draw.of(member.salience()))));
        return Voters.mean(members, Actor::stake);
    }

    private static double weight(CabinetMember member, Draw draw) {
        return member.weight() == null ? member.seats() : draw.of(member.weight());
    }

    private static double start(@Nullable Quantity current, @Nullable Quantity ideal, Draw draw) {
        Quantity known = current == null ? ideal : current;
        if (known == null) {
            throw new IllegalStateException("a government with neither position nor cabinet");
        }
        return draw.of(known);
    }

    private static Electorate electorate(Scenario scenario, Draw draw) {
        List<Government> governments = List.copyOf(new TreeMap<>(scenario.governments()).values());
        return new Electorate(
                governments.stream().mapToDouble(g -> draw.of(g.votes())).toArray(),
                governments.stream()
                        .mapToDouble(g -> g.population() == null ? 0 : g.population())
                        .toArray());
    }

    /** What a setter gets under the scenario's rule and default. */
    double setter() {
        return lapses ? Setter.renewal(actors, rule, level, reversion) : Setter.ending(actors, rule, level, reversion);
    }

    /** The class of the option nearest to a level; of two as near, the higher. */
    Outlook nearest(double predicted) {
        int nearest = 0;
        for (int o = 1; o < options.length; o++) {
            if (Math.abs(options[o] - predicted) < Math.abs(options[nearest] - predicted)) {
                nearest = o;
            }
        }
        return outlook(options[nearest]);
    }

    Outlook outlook(double option) {
        if (option >= level) {
            return Outlook.KEPT;
        }
        return option <= reversion ? Outlook.ENDED : Outlook.EASED;
    }
}
