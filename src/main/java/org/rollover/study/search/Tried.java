package org.rollover.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Asks the evaluator for points of the unit cube, and remembers what none of the others beats. */
final class Tried {

    /**
     * A setting of the levers and its outcomes.
     *
     * @param gains the goals so that more is better
     * @param missing by how much it misses the demands
     */
    record Candidate(double[] levers, double[] outcomes, double[] gains, double missing) {
        boolean beats(Candidate other) {
            return Quest.dominance(gains, missing, other.gains, other.missing, gains.length) > 0;
        }
    }

    private static final int MOST_KEPT = 1000;
    private static final int MOST_FRONT = 400;

    private final Quest quest;
    private final Evaluator evaluator;
    private final boolean lone;
    private final int kept;
    private final List<Candidate> best = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int evaluations;

    /** With one goal the {@code kept} best are remembered, with more the front. */
    Tried(Quest quest, Evaluator evaluator, int kept) {
        this.quest = quest;
        this.evaluator = evaluator;
        this.lone = quest.goals().size() == 1;
        this.kept = kept;
    }

    /** After so many evaluations one was better than all before that kept to the demands. */
    record Step(int evaluations, double gain) {}

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** How a search for one goal went. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    int evaluations() {
        return evaluations;
    }

    Candidate at(double[] unit) {
        return all(List.of(unit)).get(0);
    }

    /** Several at once. */
    List<Candidate> all(List<double[]> units) {
        List<double[]> settings = units.stream().map(quest::levers).toList();
        List<double[]> outcomes =
                evaluator.evaluateAll(settings.stream().map(double[]::clone).toList(), false);
        return IntStream.range(0, settings.size())
                .mapToObj(i -> remembered(settings.get(i), outcomes.get(i)))
                .toList();
    }

    private Candidate remembered(double[] levers, double[] outcomes) {
        Candidate candidate = new Candidate(levers, outcomes, quest.gains(outcomes), quest.violation(outcomes));
        evaluations++;
        if (lone && candidate.missing() <= 0 && (steps.isEmpty() || candidate.gains()[0] > last().gain())) {
            steps.add(new Step(evaluations, candidate.gains()[0]));
        }
        if (lone) {
            best.add(candidate);
            if (best.size() > MOST_KEPT) {
                keepBest();
            }
        } else if (best.stream()
                .noneMatch(other -> other.beats(candidate) || Arrays.equals(other.gains(), candidate.gains()))) {
            best.removeIf(candidate::beats);
            best.add(candidate);
            if (best.size() > MOST_FRONT) {
                thin(MOST_FRONT / 2);
            }
        }
        return candidate;
    }

    /**
     * Each setting once. With demands the best that only just keep to them may fall with other luck, and all of them together, as they
     * have the same; so the best of those that keep to them by more and more are kept, too.
     */
    private void keepBest() {
        best.sort(Comparator.comparingDouble(Candidate::missing).thenComparingDouble(one -> -one.gains()[0]));
        List<Candidate> chosen = new ArrayList<>();
        double most = best.stream()
                .mapToDouble(one -> quest.slack(one.outcomes()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int halves = 0; halves < kept - 1 && most > 0; halves++) {
            double wanted = most * StrictMath.pow(2, -halves);
            best.stream()
                    .filter(one -> quest.slack(one.outcomes()) >= wanted)
                    .findFirst()
                    .ifPresent(one -> addNew(one, chosen));
        }
        best.forEach(one -> addNew(one, chosen));
        best.retainAll(chosen);
    }

    private void addNew(Candidate one, List<Candidate> chosen) {
        if (chosen.size() < kept && chosen.stream().noneMatch(other -> Arrays.equals(other.levers(), one.levers()))) {
            chosen.add(one);
        }
    }

    /** With one goal the best first; with more the front, thinned out where it is crowded, along its first goal. */
    List<Candidate> best() {
        if (lone) {
            keepBest();
        } else {
            thin(kept);
            best.sort(Comparator.comparingDouble(one -> -one.gains()[0]));
        }
        return List.copyOf(best);
    }

    /** Takes away the most crowded, one after the other (the crowding distance of Deb et al. 2002). */
    private void thin(int most) {
        while (best.size() > most) {
            double[] room = room();
            int least = 0;
            for (int i = 1; i < room.length; i++) {
                least = room[i] < room[least] ? i : least;
            }
            best.remove(least);
        }
    }

    private double[] room() {
        double[] room = new double[best.size()];
        for (int g = 0; g < quest.goals().size(); g++) {
            int goal = g;
            double[] gains = best.stream().mapToDouble(one -> one.gains()[goal]).toArray();
            List<Integer> order = IntStream.range(0, gains.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> gains[i]))
                    .toList();
            int last = order.size() - 1;
            double range = gains[order.get(last)] - gains[order.get(0)];
            room[order.get(0)] = Double.POSITIVE_INFINITY;
            room[order.get(last)] = Double.POSITIVE_INFINITY;
            for (int i = 1; i < last; i++) {
                room[order.get(i)] += range > 0 ? (gains[order.get(i + 1)] - gains[order.get(i - 1)]) / range : 0;
            }
        }
        return room;
    }
}
