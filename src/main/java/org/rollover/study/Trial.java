package org.rollover.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What a study will take, by a short trial of some of its points.
 *
 * @param failures why points of the trial failed
 * @param seconds that one history takes on one thread, its share of a point's costs included
 * @param diskBytes that the table will need, about
 */
public record Trial(List<String> failures, double seconds, long diskBytes) {
    private static final int POINTS = 400;
    private static final long HISTORIES = 200;
    /** So long that Java has compiled what counts; nanoseconds. */
    private static final long LONGEST = 4_000_000_000L;

    private static final int BYTES = 8;

    /** Tries a study. */
    public static Trial of(Study study) {
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
        List<String> failures = new ArrayList<>();
        Worker worker = new Worker(small, estimate -> List.of());
        long begun = System.nanoTime();
        int last = 0;
        double seconds = 0;
        long histories = 0;
        for (int p = 0; p < POINTS && System.nanoTime() - begun < LONGEST; p++) {
            // Spread over the design; again from the start where there are few. The first ones warm the machine up.
            int number = (int) ((long) p * study.size() / POINTS);
            long from = System.nanoTime();
            Outcome outcome = worker.run(study.point(number));
            boolean cold = p < POINTS / 2 && System.nanoTime() - begun < LONGEST / 2;
            if (outcome.error() != null && (p == 0 || number != last)) {
                failures.add("point " + number + ": " + outcome.error());
            }
            seconds = (cold ? 0 : seconds) + (System.nanoTime() - from) / 1e9;
            histories = (cold ? 0 : histories) + outcome.replicates();
            last = number;
        }
        return new Trial(failures, histories == 0 ? Double.NaN : seconds / histories, disk(study));
    }

    /** The factors of a study that change nothing and may not. */
    public static List<Factor> idle(Study study) {
        return new IdleCheck(study).idle();
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
