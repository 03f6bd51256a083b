package org.rollover.casebook.classic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * Actors typed into a table: one row an actor, with its capability, its position and its salience; and, where the table holds
 * several issues, the issue. Other columns are for people to read.
 *
 * <p>Saliences may be given from 0 to 1 or from 0 to 100: all of an issue are divided by 100 where one of them is above 10.
 * Where the largest is above 1 and not above 10, nobody can tell which is meant, and the table is refused.
 */
public final class ActorTable {
    private static final String ACTOR = "actor";
    private static final String CAPABILITY = "capability";
    private static final String POSITION = "position";
    private static final String SALIENCE = "salience";
    private static final String ISSUE = "issue";
    private static final double LARGEST = 1e9;
    private static final double UNCLEAR = 10;

    private final CsvTable table;
    private final int mostActors;
    private final Map<String, List<Actor>> issues = new LinkedHashMap<>();
    private final Map<String, Integer> firstRow = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    private ActorTable(CsvTable table, int mostActors) {
        this.table = table;
        this.mostActors = mostActors;
    }

    /**
     * Reads a table.
     *
     * @return the actors of each issue, issues and actors in the order of the table; the issue is empty where there is no such
     *     column
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public static Map<String, List<Actor>> read(Path file, ReadingLimits limits) throws ScenarioException {
        CsvTable table = CsvReader.read(file, List.of(ACTOR, CAPABILITY, POSITION, SALIENCE), limits);
        ActorTable reading = new ActorTable(table, limits.actors());
        for (int row = 0; row < table.rows(); row++) {
            reading.add(row);
        }
        reading.checkWeights();
        reading.checkScale();
        table.throwIfErrors();
        reading.issues.replaceAll((issue, actors) -> scaled(actors));
        return reading.issues;
    }

    private void add(int row) {
        String issue = table.text(row, ISSUE);
        if (issue.isEmpty() && table.has(ISSUE)) {
            table.error(row, ISSUE, "a value is missing", "say which issue this is, or leave the column out", null);
        }
        String name = table.text(row, ACTOR);
        if (name.isEmpty()) {
            table.error(row, ACTOR, "a value is missing", "say who it is", null);
        } else if (!known.add(issue + '\n' + name)) {
            String where = issue.isEmpty() ? "" : " in this issue";
            table.error(row, ACTOR, "this actor stands twice" + where, "each stands once", null);
        }
        Actor actor = new Actor(
                name,
                table.number(row, CAPABILITY, 0, LARGEST),
                table.number(row, POSITION, -LARGEST, LARGEST),
                table.number(row, SALIENCE, 0, 100));
        List<Actor> actors = issues.computeIfAbsent(issue, unknown -> new ArrayList<>());
        firstRow.putIfAbsent(issue, row);
        actors.add(actor);
        if (actors.size() == mostActors + 1) {
            table.error(row, ACTOR, "an issue has too many actors", "at most " + mostActors, null);
        }
    }

    private void checkWeights() {
        issues.forEach((issue, actors) -> {
            if (actors.stream().allMatch(actor -> actor.stake() == 0)) {
                String what = issue.isEmpty() ? "nobody has" : "nobody in the issue " + issue + " has";
                table.error(
                        firstRow.getOrDefault(issue, 0),
                        CAPABILITY,
                        what + " both capability and salience",
                        "somebody must have a say",
                        null);
            }
        });
    }

    /** A scale of 1 to 10 would pass for one of 0 to 100, and every actor for one that hardly cares. */
    private void checkScale() {
        issues.forEach((issue, actors) -> {
            double largest = actors.stream().mapToDouble(Actor::salience).max().orElse(0);
            if (largest > 1 && largest <= UNCLEAR) {
                table.error(
                        firstRow.getOrDefault(issue, 0),
                        SALIENCE,
                        "the largest salience" + (issue.isEmpty() ? "" : " of the issue " + issue) + " is " + largest,
                        "from 0 to 1, or from 0 to 100 with one above 10; divide those on a scale of 1 to 10 by 10",
                        null);
            }
        });
    }

    private static List<Actor> scaled(List<Actor> actors) {
        if (actors.stream().allMatch(actor -> actor.salience() <= 1)) {
            return List.copyOf(actors);
        }
        return actors.stream()
                .map(a -> new Actor(a.name(), a.capability(), a.position(), a.salience() / 100))
                .toList();
    }
}
