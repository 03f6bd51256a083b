package org.rollover.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.rollover.archive.Sha256;
import org.rollover.ensemble.Panel;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedScenario;

/**
 * Where scenarios are run for an exercise: always with the same luck and as often, so that equal solutions have equal
 * figures. What was run once is not run again. May be used by several threads.
 */
public final class Bench {
    private final Plan plan;
    private final String version;
    private final Store store;
    private final Watcher watcher;

    /** A run was stopped; its figure is not known. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Where figures are kept, by a key. */
    public interface Store {
        /** The figure that was kept under a key. */
        Optional<Found> get(String key);

        /** Keeps a figure. */
        void put(String key, Found found);

        /** One that forgets when the program ends. */
        static Store inMemory() {
            Map<String, Found> kept = new ConcurrentHashMap<>();
            return new Store() {
                @Override
                public Optional<Found> get(String key) {
                    return Optional.ofNullable(kept.get(key));
                }

                @Override
                public void put(String key, Found found) {
                    kept.put(key, found);
                }
            };
        }
    }

    /**
     * A bench.
     *
     * @param version the program's, as another may find other figures
     */
    public Bench(Plan plan, String version, Store store) {
        this(plan, version, store, Watcher.NONE);
    }

    private Bench(Plan plan, String version, Store store, Watcher watcher) {
        this.plan = plan;
        this.version = version;
        this.store = store;
        this.watcher = watcher;
    }

    /** The same, but a run ends with {@link Stopped} soon after it is asked to stop; nothing of it is kept then. */
    public Bench until(BooleanSupplier stop) {
        return new Bench(plan, version, store, new Watcher() {
            @Override
            public boolean stop() {
                return stop.getAsBoolean();
            }
        });
    }

    /** How everything is run. */
    public Plan plan() {
        return plan;
    }

    /** P(sustained) of a scenario with its changes. */
    public Found probability(LoadedScenario scenario, Solution solution) {
        return known("probability", scenario, solution, () -> {
            Panel panel = Panel.run(List.of(solution.of(scenario)), plan, watcher);
            Panel.Contrast share = panel.probability(0).asProbability(panel.draws());
            return Found.of(share.value(), share.interval());
        });
    }

    /** What changes do to P(sustained): with them less without them, over the same luck. */
    public Found effect(LoadedScenario scenario, Solution solution) {
        return effect(scenario, scenario, solution);
    }

    /** The same, where the changes begin with another scenario in the place of the first. */
    public Found effect(LoadedScenario scenario, LoadedScenario changed, Solution solution) {
        return known("effect on " + scenario.sha256(), changed, solution, () -> {
            Panel panel = Panel.run(List.of(Solution.NOTHING.of(scenario), solution.of(changed)), plan, watcher);
            Panel.Contrast gain = panel.difference(1, 0).asDifference(panel.draws());
            return Found.of(gain.value(), gain.interval());
        });
    }

    private Found known(
            String what, LoadedScenario scenario, Solution solution, java.util.function.Supplier<Found> run) {
        String key = Sha256.of(String.join(
                "\n",
                what,
                version,
                scenario.sha256(),
                solution.key(),
                Long.toString(plan.seed()),
                Long.toString(plan.replicates()),
                Integer.toString(plan.perDraw())));
        Optional<Found> kept = store.get(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Found found = run.get();
        if (watcher.stop()) {
            throw new Stopped();
        }
        store.put(key, found);
        return found;
    }
}
