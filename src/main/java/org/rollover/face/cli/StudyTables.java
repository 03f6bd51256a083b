package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Parquet;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.KeptStudy;
import org.rollover.study.Study;
import org.rollover.study.StudyTable;
import org.rollover.study.table.Observations;

/** The table of a study that was kept. */
record StudyTables(Study study, Observations all) {

    /** Reads it; null where faults were noted. */
    static @Nullable StudyTables read(Surroundings surroundings, Path named, Faults faults) {
        Path folder = StudyPlace.of(surroundings, named, faults);
        if (!KeptStudy.isAt(folder)) {
            return null;
        }
        try (Parquet parquet = Parquet.open()) {
            Study study = KeptStudy.read(folder, parquet);
            return new StudyTables(study, new StudyTable(study).observations(parquet, folder));
        } catch (IOException e) {
            faults.add(named + ": " + Words.reason(e));
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
        }
        return null;
    }

    /** The outcome that is meant where none is named. */
    String usual() {
        return study.job().measures().all().get(0).column();
    }

    /** The table, if it has the outcome; else null, which is noted. */
    @Nullable
    Observations table(String output, Faults faults) {
        if (all.outputs().containsKey(output)) {
            return all;
        }
        String near = Nearest.to(output, all.outputs().keySet());
        faults.add("--output: there is no outcome '" + output + "'; "
                + (near == null
                        ? "there are " + String.join(", ", all.outputs().keySet())
                        : "did you mean '" + near + "'?"));
        return null;
    }
}
