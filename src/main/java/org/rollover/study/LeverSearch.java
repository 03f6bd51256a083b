package org.rollover.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Holding;
import org.rollover.study.analysis.Findings;
import org.rollover.study.search.Evaluator;
import org.rollover.study.search.Search;

/**
 * A search over a study's levers. Each setting is a point of the study, worked out once, all with the same luck; the winners once more
 * with other luck and more histories. Settings that are finished are on disk: a search that is begun again asks for the same ones
 * in the same order, and is told them from there. The same bits on any number of threads.
 */
public final class LeverSearch implements AutoCloseable {
    private final Study study;
    private final SearchStore store;
    private final int threads;
    private final Figures figures;
    private final Map<String, Point> asked = new LinkedHashMap<>();
    private final Map<String, Point> askedAgain = new LinkedHashMap<>();
    private @Nullable Findings findings;

    private LeverSearch(Study study, SearchStore store, int threads, Figures figures) {
        this.study = study;
        this.store = store;
        this.threads = threads;
        this.figures = figures;
    }

    /** Opens a search in a folder that is held, with all that is finished there. */
    public static LeverSearch open(Holding holding, Study study, int threads, Figures figures) throws IOException {
        return new LeverSearch(study, SearchStore.open(holding, study), threads, figures);
    }

    /** Told how far a search is. */
    public interface Course {
        /** So many settings were asked for and are known; {@code fresh} where they are winners that are tried once more. */
        void at(int done, int all, boolean fresh);
    }

    /** It was stopped. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Settings that are known, winners that were tried once more among them. */
    public int finished() {
        return store.size();
    }

    /** Histories at all of them. */
    public long replicates() {
        return store.replicates();
    }

    /**
     * Searches to the end, or until it is to stop.
     *
     * @return false if it was stopped
     */
    public boolean run(Course course, BooleanSupplier stop) {
        Sought sought = new Sought(study);
        try {
            Trials trials = new Trials(sought, course, stop);
            findings = Search.of(sought.quest(), trials, sought.effort());
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    /** What was found, once {@link #run} has come to its end. */
    public Findings findings() {
        return Objects.requireNonNull(findings);
    }

    /** Settings that failed. */
    public long failed() {
        return asked.values().stream()
                .filter(point -> !known(point, false).succeeded())
                .count();
    }

    private Outcome known(Point point, boolean fresh) {
        return Objects.requireNonNull(store.find(point.values(), fresh));
    }

    /** Writes the tables of all settings; returns the study with them as its points. */
    public Study seal() throws IOException {
        store.seal(values(askedAgain), true);
        return store.seal(values(asked), false);
    }

    private static List<double[]> values(Map<String, Point> points) {
        return points.values().stream().map(Point::values).toList();
    }

    /** Takes away what is needed only while it is under way. */
    public void finish() throws IOException {
        store.finish();
    }

    @Override
    public void close() {
        store.close();
    }

    /** What the search asks. */
    private final class Trials implements Evaluator {
        private final Job fresh;
        private final Sought sought;
        private final Course course;
        private final BooleanSupplier stop;
        private final Map<Integer, Worker> workers = new HashMap<>();
        private final Map<Integer, Worker> freshWorkers = new HashMap<>();
        private int tried;

        Trials(Sought sought, Course course, BooleanSupplier stop) {
            this.fresh = sought.freshJob();
            this.sought = sought;
            this.course = course;
            this.stop = stop;
        }

        @Override
        public double[] evaluate(double[] levers, boolean again) {
            return evaluateAll(List.of(levers), again).get(0);
        }

        @Override
        public List<double[]> evaluateAll(List<double[]> settings, boolean again) {
            Map<String, Point> order = again ? askedAgain : asked;
            List<Point> points = settings.stream()
                    .map(levers -> order.computeIfAbsent(
                            Arrays.toString(levers), key -> new Point(order.size(), levers.clone())))
                    .toList();
            List<Point> unknown = points.stream()
                    .distinct()
                    .filter(point -> store.find(point.values(), again) == null)
                    .toList();
            int before = again ? 0 : tried;
            int all = again ? settings.size() : Math.max(sought.evaluations(), tried + settings.size());
            work(unknown, again, before + settings.size() - unknown.size(), all);
            tried += again ? 0 : settings.size();
            return points.stream().map(point -> told(point, again)).toList();
        }

        private void work(List<Point> unknown, boolean again, int before, int all) {
            if (unknown.isEmpty()) {
                return;
            }
            Map<Integer, Point> byNumber = new HashMap<>();
            unknown.forEach(point -> byNumber.put(point.number(), point));
            List<Outcome> done = new ArrayList<>();
            new ThreadEngine(threads)
                    .run(
                            place -> worker(place, again),
                            unknown.iterator(),
                            unknown.size(),
                            outcome -> {
                                Point point = Objects.requireNonNull(byNumber.get(outcome.number()));
                                store.add(point.values(), again, outcome);
                                done.add(outcome);
                                course.at(before + done.size(), all, again);
                            },
                            stop);
            if (done.size() < unknown.size()) {
                throw new Stopped();
            }
        }

        /** Kept from one generation to the next, as each has read its scenario. */
        private Worker worker(int place, boolean again) {
            Map<Integer, Worker> mine = again ? freshWorkers : workers;
            synchronized (mine) {
                return mine.computeIfAbsent(place, p -> new Worker(again ? fresh : study.job(), figures));
            }
        }

        /** The study's outcomes, then the levers. */
        private double[] told(Point point, boolean again) {
            double[] outcomes = known(point, again).figures();
            double[] all = Arrays.copyOf(outcomes, outcomes.length + point.values().length);
            System.arraycopy(point.values(), 0, all, outcomes.length, point.values().length);
            return all;
        }
    }
}
