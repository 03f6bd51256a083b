package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollover.ensemble.Lever;
import org.rollover.scenario.Nearest;

/** Levers by the names that are typed: their ids, with their kind before it where two have the same, as {@code norm:consensus}. */
final class LeverNames {
    private static final String COMMA = ",";

    private final List<Lever> all;

    LeverNames(List<Lever> all) {
        this.all = List.copyOf(all);
    }

    /** A name that only this lever has. */
    String of(Lever lever) {
        return alike(lever.id()).size() == 1 ? lever.id() : qualified(lever);
    }

    private static String qualified(Lever lever) {
        String kind =
                switch (lever.kind()) {
                    case LOBBYIST -> "lobbyist";
                    case LAW -> "law";
                    case CONDITION -> "condition";
                    case CONSENSUS -> "norm";
                    case OPINION -> "opinion";
                    case TARGET -> "target";
                };
        return kind + ":" + lever.id();
    }

    private List<Lever> alike(String id) {
        return all.stream().filter(lever -> lever.id().equals(id)).toList();
    }

    /** All levers that a name may mean. */
    private List<Lever> meant(String name) {
        List<Lever> alike = alike(name);
        return alike.isEmpty()
                ? all.stream().filter(lever -> qualified(lever).equals(name)).toList()
                : alike;
    }

    /** The levers of names that {@link #of} gave, in the order of all; fewer than names where one is not known. */
    List<Lever> again(List<String> names) {
        return all.stream().filter(lever -> names.contains(of(lever))).toList();
    }

    /**
     * The levers that were typed, in the order of all; all where nothing was.
     *
     * @param texts each a name, or several with commas between them; a name may hold commas, and stand in quotation marks
     */
    List<Lever> named(List<String> texts, Faults faults) {
        if (texts.isEmpty()) {
            return all;
        }
        Set<Lever> wanted = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> parts = List.of(text.split(COMMA, -1));
            int from = 0;
            while (from < parts.size()) {
                int to = parts.size();
                while (to > from + 1 && meant(joined(parts, from, to)).isEmpty()) {
                    to--;
                }
                add(joined(parts, from, to), wanted, faults);
                from = to;
            }
        }
        return all.stream().filter(wanted::contains).toList();
    }

    /** Parts as the name they would be together. */
    private static String joined(List<String> parts, int from, int to) {
        String name = String.join(COMMA, parts.subList(from, to)).strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private void add(String name, Set<Lever> wanted, Faults faults) {
        List<Lever> meant = meant(name);
        if (meant.size() > 1) {
            faults.add("--levers: '" + name + "' names " + meant.size() + " levers; say "
                    + meant.stream().map(LeverNames::qualified).collect(Collectors.joining(" or ")));
        } else if (meant.isEmpty()) {
            List<String> names = new ArrayList<>(all.stream().map(this::of).toList());
            String nearest = Nearest.to(name, names);
            faults.add("--levers: there is no lever '" + name + "'; "
                    + (nearest == null ? "there are " + String.join(", ", names) : "did you mean " + nearest + "?"));
        }
        wanted.addAll(meant);
    }
}
