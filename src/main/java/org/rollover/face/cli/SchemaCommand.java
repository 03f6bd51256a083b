package org.rollover.face.cli;

import java.util.stream.Stream;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.SubmissionFile;
import org.rollover.report.ResultSchema;
import org.rollover.scenario.ScenarioSchema;
import org.rollover.study.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Print the JSON Schema of scenario files, for editors and other programs.",
        footer = {"", "Examples:", "  rollover schema > rollover.schema.json", "  rollover schema --result"})
final class SchemaCommand extends Action {
    @Option(names = "--result", description = "The schema of what run --json prints instead.")
    private boolean result;

    @Option(names = "--study", description = "The schema of a study's file instead.")
    private boolean study;

    @Option(names = "--exercise", description = "The schema of an exercise's file instead.")
    private boolean exercise;

    @Option(names = "--submission", description = "The schema of what a student hands in instead.")
    private boolean submission;

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (Stream.of(result, study, exercise, submission)
                        .filter(asked -> asked)
                        .count()
                > 1) {
            throw new BadInput("--result, --study, --exercise and --submission exclude each other");
        }
        surroundings.printData(schema());
        return ExitCode.FINE;
    }

    private String schema() {
        if (result) {
            return ResultSchema.text();
        }
        if (study) {
            return ScenarioSchema.json(StudyFile.class, "Rollover study");
        }
        if (exercise) {
            return ScenarioSchema.json(ExerciseFile.class, "Rollover exercise");
        }
        return submission ? ScenarioSchema.json(SubmissionFile.class, "Rollover submission") : ScenarioSchema.json();
    }
}
