package org.rollover.report.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Parquet;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.study.Factor;
import org.rollover.study.analysis.Analyses;

/** The report of a study, a sweep or a search. */
final class StudyStory implements Story {
    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        StudyKept study = StudyKept.of(kept);
        List<Path> parts = kept.parts("points");
        if (parts.isEmpty()) {
            throw new ArchiveException(kept.name() + ": the study has no points; the folder is damaged");
        }
        try (StudyPoints points = StudyPoints.open(parts)) {
            return new Told(study.outline().file().title(), subtitle(study), chapters(study, points));
        } catch (IOException e) {
            throw new ArchiveException(kept.name() + ": the points cannot be read: " + e.getMessage());
        }
    }

    private static String subtitle(StudyKept study) {
        return (study.search() ? "A search over " : "A study of ")
                + study.outline().scenario() + ": "
                + ChartText.count(study.points(), study.search() ? "setting" : "point") + ", "
                + Figures.count(study.histories()) + " histories";
    }

    private static List<Chapter> chapters(StudyKept study, StudyPoints points) throws ArchiveException, IOException {
        Map<String, StudyPoints.Range> outcomes = points.outcomes(
                study.yardsticks().stream().map(Yardstick::column).toList());
        StudyQuestion question = new StudyQuestion(study);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(question.chapter());
        chapters.add(answer(study, points, outcomes));
        chapters.addAll(new FoundChapters(study.kept(), study.found()).chapters());
        chapters.add(PointsChapter.of(study, points, outcomes));
        chapters.add(StudySureness.chapter(study, points));
        chapters.add(more(study, points));
        chapters.add(question.factors());
        chapters.add(AssumptionsChapter.of(study.kept()));
        chapters.add(RepeatChapter.of(study.kept(), List.of()));
        return chapters;
    }

    // ------------------------------------------------------------------------------------------ the answer

    private static Chapter answer(StudyKept study, StudyPoints points, Map<String, StudyPoints.Range> outcomes)
            throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<Found> found = study.found();
        if (found.isEmpty()) {
            plain(study, points, outcomes).forEach(blocks::add);
        } else {
            found.get(0).answer().stream().limit(1).forEach(first -> blocks.add(new Block.Lead(first)));
            List<String> others = found.stream()
                    .skip(1)
                    .filter(one -> !one.answer().isEmpty())
                    .map(one -> one.title() + ": " + one.answer().get(0))
                    .toList();
            if (!others.isEmpty()) {
                blocks.add(new Block.Bullets(others));
            }
            long warnings =
                    found.stream().mapToLong(one -> one.warnings().size()).sum();
            if (warnings > 0) {
                blocks.add(new Block.Caution("The chapters below say what to bear in mind with "
                        + (found.size() == 1 ? "this answer: " : "these answers: ")
                        + ChartText.count(warnings, "warning") + "."));
            }
        }
        return new Chapter("answer", "The answer", blocks);
    }

    private static List<Block> plain(StudyKept study, StudyPoints points, Map<String, StudyPoints.Range> outcomes)
            throws IOException {
        Yardstick yard = study.yardsticks().get(0);
        StudyPoints.Range range = java.util.Objects.requireNonNull(outcomes.get(yard.column()));
        if (range.known() == 0) {
            return List.of(new Block.Lead("There is no answer: no point has a number of " + yard.name() + "."));
        }
        String what = study.measures().get(0).words();
        if (!range.varies()) {
            return List.of(new Block.Lead(ChartText.capital(what) + " is " + yard.told(range.least())
                    + (study.points() == 1
                            ? " at the one point."
                            : " at every point: what was varied does not move it.")));
        }
        return List.of(
                new Block.Lead(ChartText.capital(what) + " goes from " + yard.told(range.least()) + " to "
                        + yard.told(range.most()) + " over the " + ChartText.count(study.points(), "point") + ", "
                        + yard.told(range.mean()) + " on average."),
                new Block.Paragraph("Least at " + where(study, points, points.ends(yard.column())[0]) + "; greatest at "
                        + where(study, points, points.ends(yard.column())[1]) + "."));
    }

    private static String where(StudyKept study, StudyPoints points, long point) throws IOException {
        double[] values = points.values(study.factors(), point);
        List<String> parts = new ArrayList<>();
        for (int f = 0; f < Math.min(6, values.length); f++) {
            Factor factor = study.factors().get(f);
            parts.add(factor.name() + " "
                    + (factor.input().categorical()
                            ? "“" + factor.words(values[f]) + "”"
                            : ChartText.number(values[f])));
        }
        return "point " + point + " (" + String.join(", ", parts) + (values.length > 6 ? ", …" : "") + ")";
    }

    // ------------------------------------------------------------------------------------------ asking more

    private static Chapter more(StudyKept study, StudyPoints points) throws IOException {
        String name = study.kept().name();
        String outcome = study.yardsticks().get(0).column();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Command(
                "Read the table in another way (" + String.join(", ", Analyses.names())
                        + "; --list says what each answers and needs):",
                Shell.line(List.of("rollover", "analyse", name, "--method", "pawn", "--output", outcome))));
        blocks.add(new Block.Command(
                "Ask the table any question in SQL:",
                Shell.line(List.of(
                        "rollover",
                        "query",
                        name,
                        "SELECT * FROM points ORDER BY " + Parquet.name(outcome) + " LIMIT 10"))));
        long least = points.ends(outcome)[0];
        if (least >= 0) {
            blocks.add(new Block.Command(
                    "See one history, month by month, at the point where "
                            + study.yardsticks().get(0).name() + " is least:",
                    Shell.line(
                            List.of("rollover", "trace", name, "--point", String.valueOf(least), "--replicate", "0"))));
        }
        if (study.failed() > 0) {
            blocks.add(new Block.Paragraph("To run the points that failed once more, give the same rollover study (or"
                    + " sweep) with --retry-failed."));
        }
        return new Chapter("more", "How to ask more", blocks);
    }
}
