package org.rollover.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedScenario;

/** Runs what a student changed, with the luck of practice, so that the student sees what comes of it before handing it in. */
public final class Rehearsal {
    private final HandOut handOut;
    private final LoadedScenario scenario;
    private final Bench bench;

    /**
     * Rehearses with what a student was given.
     *
     * @param bench with the seed of practice
     */
    public Rehearsal(HandOut handOut, LoadedScenario scenario, Bench bench) {
        this.handOut = handOut;
        this.scenario = scenario;
        this.bench = bench;
    }

    /** Whether a goal is reached. */
    public enum Reach {
        /** With the whole interval. */
        SURELY,
        /** With a part of it: graded with other luck, it may turn out otherwise. */
        PERHAPS,
        NOT
    }

    /**
     * A goal that was tried.
     *
     * @param solution the changes that may be made
     * @param cost what they cost
     * @param left what is left of the budget, less than 0 if it was not enough; null if there is none
     * @param untouched P(sustained) with nothing changed
     * @param reached P(sustained) with the changes
     * @param faults what cannot be made, and was left out
     */
    public record Tried(
            Asked.Goal goal,
            Solution solution,
            double cost,
            @Nullable Double left,
            Found untouched,
            Found reached,
            Reach reach,
            List<AnswerCheck.Fault> faults) {}

    /** How many runs there are. */
    public int runs() {
        long goals = handOut.tasks().values().stream()
                .filter(Asked.Goal.class::isInstance)
                .count();
        return goals == 0 ? 0 : (int) goals + 1;
    }

    /**
     * Tries each goal of a submission.
     *
     * @param done is told how many runs are finished
     * @param stop asked before each run and in it
     * @return the goals by task; fewer if it was stopped
     */
    public Map<String, Tried> run(SubmissionFile file, IntConsumer done, BooleanSupplier stop) {
        Map<String, Tried> all = new LinkedHashMap<>();
        try {
            run(file, done, stop, bench.until(stop), all);
        } catch (Bench.Stopped e) {
            return all;
        }
        return all;
    }

    private void run(
            SubmissionFile file, IntConsumer done, BooleanSupplier stop, Bench stoppable, Map<String, Tried> all) {
        int finished = 0;
        for (Map.Entry<String, Asked> task : handOut.tasks().entrySet()) {
            if (task.getValue() instanceof Asked.Goal goal) {
                if (stop.getAsBoolean()) {
                    break;
                }
                Found untouched = stoppable.probability(scenario, Solution.NOTHING);
                done.accept(finished + 1);
                if (stop.getAsBoolean()) {
                    break;
                }
                all.put(task.getKey(), tried(goal, file.answers().get(task.getKey()), untouched, stoppable));
                finished++;
                done.accept(finished + 1);
            }
        }
    }

    private Tried tried(Asked.Goal goal, SubmissionFile.@Nullable Answer answer, Found untouched, Bench stoppable) {
        List<AnswerCheck.Fault> faults = new ArrayList<>();
        Rules rules = handOut.rules();
        Solution solution = answer == null
                ? Solution.NOTHING
                : new AnswerCheck(rules, scenario).solution(answer, goal.changes(), faults);
        double cost = solution.cost(rules, scenario);
        Double budget = rules.budget();
        Found reached = stoppable.probability(scenario, solution);
        return new Tried(
                goal,
                solution,
                cost,
                budget == null ? null : budget - cost,
                untouched,
                reached,
                reach(goal, reached),
                List.copyOf(faults));
    }

    static Reach reach(Asked.Goal goal, Found found) {
        Double most = goal.atMost();
        double least = goal.atLeast() == null ? 0 : goal.atLeast();
        boolean surely = most == null ? found.low() >= least : found.high() <= most;
        boolean perhaps = most == null ? found.high() >= least : found.low() <= most;
        return surely ? Reach.SURELY : perhaps ? Reach.PERHAPS : Reach.NOT;
    }
}
