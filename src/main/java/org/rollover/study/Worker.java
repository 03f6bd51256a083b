package org.rollover.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.simulation.History;

/**
 * Works out points. What comes out depends on the job and the point alone, and is the same to the last bit as a run of the
 * scenario with the point's values set. Serves one thread, as it keeps the scenarios that it read last.
 *
 * <p>Numbers are changed in the draws of a scenario that was read once, since to read it anew for each point would take as
 * long as hundreds of histories; texts, whole numbers and policies change the scenario itself, of which there are few.
 */
public final class Worker {
    /** Scenarios that are kept; enough for the combinations of a few categories, few enough for a small memory. */
    private static final int KEPT = 256;

    private final Job job;
    private final Figures figures;
    private final ScenarioReader reader = new ScenarioReader(null, ReadingLimits.defaults());
    private final Map<String, LoadedScenario> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LoadedScenario> eldest) {
            return size() > KEPT;
        }
    };

    public Worker(Job job, Figures figures) {
        this.job = job;
        this.figures = figures;
    }

    /** What comes out at a point; a failure is an outcome too. */
    public Outcome run(Point point) {
        return run(point, 1, Watcher.NONE);
    }

    /**
     * The same on several threads.
     *
     * @param watcher if it stops the run, what comes out is that of fewer histories, and of no use
     */
    public Outcome run(Point point, int threads, Watcher watcher) {
        int columns = job.measures().columns().size();
        try {
            Rows rows = new Rows(watcher, job.measures().histories());
            Estimate estimate = estimate(point, threads, rows);
            double[] values = job.measures().of(estimate, figures);
            return new Outcome(point.number(), estimate.replicates(), values, rows.kept.toArray(double[][]::new), null);
        } catch (ScenarioException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
            return Outcome.failed(point.number(), columns, first);
        } catch (IllegalStateException e) {
            return Outcome.failed(point.number(), columns, String.valueOf(e.getMessage()));
        }
    }

    /** The estimate at a point. */
    public Estimate estimate(Point point, int threads, Watcher watcher) throws ScenarioException {
        Map<String, Double> numbers = numbers(point);
        return Ensemble.run(scenario(point), plan(point, threads), watcher, draw -> draw.with(numbers));
    }

    /** How a point is run. */
    public Plan plan(Point point, int threads) {
        Job.Luck luck = job.luck();
        long seed = luck.common()
                ? luck.seed()
                : Streams.of(luck.seed(), point.number()).stream("study", "seed of a point")
                        .bits();
        return new Plan(seed, luck.replications(), luck.perDraw(), threads)
                .until(luck.precision())
                .by(Plan.Method.valueOf(luck.method()));
    }

    /** The scenario with the point's values set, as {@code --set} would. */
    public LoadedScenario resolved(Point point) throws ScenarioException {
        return reader.readText(job.bases().get(base(point)), job.name() + ".yaml", settings(point, true));
    }

    /** What is set at a point, as {@code governments.Italy.salience=0.3}; policies come on top of it. */
    public List<String> settings(Point point) {
        return settings(point, true);
    }

    /** The scenario of a point but for the values of its numbers, which are those of another point. */
    private LoadedScenario scenario(Point point) throws ScenarioException {
        int base = base(point);
        String key = base + " " + settings(point, false);
        LoadedScenario known = read.get(key);
        if (known == null) {
            known = reader.readText(job.bases().get(base), job.name() + ".yaml", settings(point, true));
            read.put(key, known);
        }
        return known;
    }

    private int base(Point point) {
        int base = 0;
        for (int f = 0; f < job.actions().size(); f++) {
            if (job.actions().get(f) instanceof Job.Action.Policy policy) {
                base += policy.stride() * (int) point.values()[f];
            }
        }
        return base;
    }

    private Map<String, Double> numbers(Point point) {
        Map<String, Double> numbers = new HashMap<>();
        for (int f = 0; f < job.actions().size(); f++) {
            if (job.actions().get(f) instanceof Job.Action.Number number) {
                numbers.put(number.path(), point.values()[f]);
            }
        }
        return numbers;
    }

    /** What is set at a point, as {@code governments.Italy.salience=0.3}. */
    private List<String> settings(Point point, boolean withNumbers) {
        List<String> settings = new ArrayList<>();
        for (int f = 0; f < job.actions().size(); f++) {
            double value = point.values()[f];
            Job.Action action = job.actions().get(f);
            if (action instanceof Job.Action.Text text) {
                settings.add(text.path() + "=" + text.texts().get((int) value));
            } else if (action instanceof Job.Action.Whole whole) {
                settings.add(whole.path() + "=" + (long) value + whole.unit());
            } else if (action instanceof Job.Action.Number number && withNumbers) {
                settings.add(number.path() + "=" + written(value) + number.unit());
            }
        }
        return settings;
    }

    /** A number in plain decimals, which read back is the same to the last bit. */
    static String written(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    /** Keeps the rows of histories, if they are wanted. */
    private static final class Rows implements Watcher {
        private final Watcher watcher;
        private final boolean wanted;
        private final List<double[]> kept = new ArrayList<>();

        Rows(Watcher watcher, boolean wanted) {
            this.watcher = watcher;
            this.wanted = wanted;
        }

        @Override
        public void finished(long replicates) {
            watcher.finished(replicates);
        }

        @Override
        public boolean stop() {
            return watcher.stop();
        }

        @Override
        public boolean wantsReplicates() {
            return wanted;
        }

        @Override
        public void replicate(long replicate, History history) {
            kept.add(Measures.of(history));
        }
    }
}
