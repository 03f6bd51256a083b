package org.rollover.report.story;

import java.io.IOException;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.Factor;
import org.rollover.study.KeptStudy;
import org.rollover.study.Measure;

/**
 * A finished study as it is kept, without its points.
 *
 * @param found what its analyses found
 * @param failed points that failed
 * @param histories at all points
 */
record StudyKept(Kept kept, KeptStudy.Outline outline, List<Found> found, long failed, long histories) {

    /**
     * Reads it.
     *
     * @throws ArchiveException if it is damaged, or a part of a study only
     */
    static StudyKept of(Kept kept) throws ArchiveException {
        if (!kept.has("result.json")) {
            throw new ArchiveException(
                    kept.name() + ": this is a part of a study (a shard); rollover merge puts the parts"
                            + " together, and the whole has a report");
        }
        try {
            KeptStudy.Outline outline = KeptStudy.outline(kept.text("study.json"), kept.text("study.yaml"));
            return new StudyKept(
                    kept,
                    outline,
                    Found.of(kept),
                    kept.result().path("failed").asLong(),
                    kept.result().path("replicates").asLong());
        } catch (IOException e) {
            throw new ArchiveException(kept.folder() + ": " + e.getMessage());
        } catch (ScenarioException e) {
            throw new ArchiveException(kept.folder() + ": this version cannot read what version "
                    + kept.manifest().version() + " wrote: " + e.getMessage());
        }
    }

    boolean search() {
        return outline.file().search() != null;
    }

    long points() {
        return outline.points();
    }

    /** The outcomes in order. */
    List<Measure> measures() {
        return outline.measures().all();
    }

    List<Yardstick> yardsticks() {
        return measures().stream().map(Yardstick::of).toList();
    }

    List<Factor> factors() {
        return outline.factors();
    }

    /** A factor with its unit, as an axis says it. */
    static String axis(Factor factor) {
        String unit = factor.input().unit();
        return factor.name() + (unit.isEmpty() ? "" : " (" + unit + ")");
    }
}
