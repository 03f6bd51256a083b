package org.rollover.study;

import java.util.List;
import org.rollover.scenario.ScenarioException;

/**
 * What a study will take, by a short trial of some of its points.
 *
 * @param idle factors that change nothing and may not
 * @param failures why points of the trial failed
 * @param seconds that one history takes on one thread, its share of a point's costs included
 * @param diskBytes that the table will need, about
 */
public record Trial(List<Factor> idle, List<String> failures, double seconds, long diskBytes) {
    private static final int POINTS = 8;
    private static final long HISTORIES = 200;
    private static final int BYTES = 8;

    /**
     * Tries a study.
     *
     * @throws ScenarioException if a level of a factor cannot be read
     */
    public static Trial of(Study study) throws ScenarioException {
        List<Factor> idle = new IdleCheck(study).idle();
        Job job = study.job();
        Job.Luck luck = job.luck();
        Job small = new Job(
                job.name(),
                job.bases(),
                job.actions(),
                new Measures(job.measures().all(), false),
                new Job.Luck(
                        luck.seed(),
                        luck.common(),
                        Math.min(HISTORIES, luck.replications()),
                        0,
                        luck.perDraw(),
                        luck.method()));
        Worker worker = new Worker(small, estimate -> List.of());
        java.util.List<String> failures = new java.util.ArrayList<>();
        double seconds = 0;
        long histories = 0;
        for (int round = 0; round < 2; round++) {
            // The first round warms the machine up.
            seconds = 0;
            histories = 0;
            for (int p = 0; p < Math.min(POINTS, study.size()); p++) {
                int number = (int) ((long) p * study.size() / Math.min(POINTS, study.size()));
                long begun = System.nanoTime();
                Outcome outcome = worker.run(study.point(number));
                seconds += (System.nanoTime() - begun) / 1e9;
                histories += outcome.replicates();
                if (outcome.error() != null && round == 0) {
                    failures.add("point " + number + ": " + outcome.error());
                }
            }
        }
        return new Trial(idle, failures, histories == 0 ? Double.NaN : seconds / histories, disk(study));
    }

    private static long disk(Study study) {
        long row = (long) BYTES * new StudyTable(study).columns().size();
        long histories = study.job().measures().histories()
                ? study.job().luck().replications() * BYTES * (Measures.HISTORY.size() + 1) / 4
                : 0;
        return study.size() * (row + histories);
    }

    /** Seconds that the whole study will take on some threads, about. */
    public double total(Study study, int threads) {
        return seconds * study.replicates() / threads;
    }
}
