package org.rollover.classroom.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Marking;
import org.rollover.classroom.Model;
import org.rollover.classroom.Models;
import org.rollover.classroom.SubmissionFile;
import org.rollover.classroom.Task;
import org.rollover.classroom.intake.Entrant;
import org.rollover.ensemble.Plan;

/**
 * Marks all students of an exercise. First the model answers are worked out, each run on all threads; then students are marked,
 * several at a time. A student can ask for no more than the exercise allows: as many histories as it says, as long as its scenario,
 * one run for each task in which something is changed.
 */
public final class Grading {
    /** As in every run: two histories share a draw of the uncertain numbers. */
    private static final int PER_DRAW = 2;

    /** A goal's model answer takes about so many times the work of a student's try. */
    private static final int SEARCH = 25;

    private final Exercise exercise;
    private final Bench.Store store;
    private final String version;
    private final int threads;
    private final Steps steps;

    /** Told how far a grading is. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Called from several threads, one at a time.
         *
         * @param done steps that are done
         * @param all all steps
         */
        void at(long done, long all);
    }

    /**
     * @param version the program's, as another may find other figures
     * @param threads at least 1; changes no bit of the result
     */
    public Grading(Exercise exercise, Bench.Store store, String version, int threads, Steps steps) {
        this.exercise = exercise;
        this.store = store;
        this.version = version;
        this.threads = threads;
        this.steps = steps;
    }

    /**
     * What came of it.
     *
     * @param graded one for each student, in order
     * @param models the model answers by edition and task, of the editions that somebody handed something in for
     */
    public record Outcome(List<Graded> graded, Map<Integer, Map<String, Model>> models) {
        public Outcome {
            graded = List.copyOf(graded);
        }
    }

    /** Marks all; the marks by hand are not in it yet. */
    public Outcome grade(List<Entrant> entrants) {
        long goals = exercise.file().tasks().values().stream()
                .filter(task -> task instanceof Task.Goal)
                .count();
        TreeSet<Integer> editions = new TreeSet<>();
        entrants.stream()
                .filter(entrant -> !entrant.absent())
                .forEach(entrant -> editions.add(entrant.seat().edition().number()));
        Count count = new Count(editions.size() * (1 + SEARCH * goals) + entrants.size() * (1 + goals));
        Models models = new Models(exercise, bench(threads));
        Map<Integer, Map<String, Model>> answers = new TreeMap<>();
        for (int edition : editions) {
            answers.put(edition, models.of(exercise.editions().get(edition)));
            count.add(1 + SEARCH * goals);
        }
        Marking marking = new Marking(exercise, models, bench(1));
        return new Outcome(all(entrants, marking, count, 1 + goals), answers);
    }

    private Bench bench(int crew) {
        Plan plan = new Plan(exercise.file().seed(), exercise.file().replications(), PER_DRAW, crew);
        return new Bench(plan, version, store);
    }

    private List<Graded> all(List<Entrant> entrants, Marking marking, Count count, long weight) {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Graded>> marked = new ArrayList<>();
            for (Entrant entrant : entrants) {
                marked.add(crew.submit(() -> {
                    Graded graded = one(entrant, marking);
                    count.add(weight);
                    return graded;
                }));
            }
            List<Graded> graded = new ArrayList<>();
            for (Future<Graded> one : marked) {
                graded.add(one.get());
            }
            return graded;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FigureStore.Stopped();
        } finally {
            crew.shutdownNow();
        }
    }

    private Graded one(Entrant entrant, Marking marking) {
        Edition edition = entrant.seat().edition();
        List<String> flags = new ArrayList<>(entrant.flags());
        List<Mark> marks = new ArrayList<>();
        Map<String, SubmissionFile.Answer> answers = entrant.answers();
        exercise.file().tasks().forEach((id, task) -> {
            if (answers == null) {
                marks.add(nothing(id, task, entrant.absent() ? "Nothing was handed in." : String.join(" ", flags)));
                return;
            }
            String unread = entrant.refused().get(id);
            if (unread != null) {
                marks.add(new Mark(id, Mark.Standing.REFUSED, 0, task.points(), "", List.of(unread), null));
                return;
            }
            try {
                marks.add(marking.mark(edition, id, task, answers.get(id)));
            } catch (FigureStore.Stopped | java.io.UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                // One answer that brings the program down must not keep the others from being graded.
                String what = "The answer to " + id + " could not be graded: " + e + ".";
                flags.add(what);
                marks.add(nothing(id, task, what));
            }
        });
        return new Graded(entrant.student(), edition.number(), entrant.seat().role(), flags, marks);
    }

    private static Mark nothing(String id, Task task, String why) {
        return new Mark(id, Mark.Standing.MISSING, 0, task.points(), "", List.of(why), null);
    }

    /** Steps that are done, counted by several threads. */
    private final class Count {
        private final long all;
        private long done;

        Count(long all) {
            this.all = all;
        }

        synchronized void add(long more) {
            done += more;
            Objects.requireNonNull(steps).at(done, all);
        }
    }
}
