package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollover.archive.ArchiveException;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.scenario.Doc;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.SourceReport;
import org.rollover.study.DesignSpec;
import org.rollover.study.Factor;
import org.rollover.study.Job;
import org.rollover.study.StudyFile;
import org.rollover.study.StudyTable;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Input;

/** What a study asks: what was varied, over which ranges, by which design; and what stands behind what was varied. */
final class StudyQuestion {
    private final StudyKept study;
    private final LoadedScenario scenario;

    StudyQuestion(StudyKept study) throws ArchiveException {
        this.study = study;
        this.scenario = study.kept().scenario();
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        String about = study.outline().file().about().strip().replaceAll("\\s+", " ");
        if (!about.isEmpty()) {
            blocks.add(new Block.Paragraph(about));
        }
        String question = scenario.scenario().question().strip().replaceAll("\\s+", " ");
        blocks.add(new Block.Paragraph("The scenario is “" + scenario.scenario().title() + "”."
                + (question.isEmpty() ? "" : " It asks: " + question)
                + (study.search()
                        ? " The search asks which values of " + counted() + " serve best."
                        : " The study asks it again and again, each time with other values of " + counted() + ".")));
        blocks.add(new Block.Facts(facts()));
        blocks.add(new Block.Table(varied()));
        return new Chapter("question", "The question", blocks);
    }

    /** As {@code 2 uncertainties and 1 lever}. */
    private String counted() {
        long levers = study.factors().stream()
                .filter(factor -> factor.input().role() == Input.Role.LEVER)
                .count();
        long others = study.factors().size() - levers;
        List<String> parts = new ArrayList<>();
        if (others > 0) {
            parts.add(others + (others == 1 ? " uncertainty" : " uncertainties") + " (what nobody knows)");
        }
        if (levers > 0) {
            parts.add(levers + (levers == 1 ? " lever" : " levers") + " (what somebody decides)");
        }
        return String.join(" and ", parts);
    }

    private List<Block.Fact> facts() {
        List<Block.Fact> facts = new ArrayList<>();
        fact(facts, "design", design());
        fact(
                facts,
                study.search() ? "settings" : "points",
                Figures.count(study.points())
                        + (study.failed() > 0 ? ", of which " + Figures.count(study.failed()) + " failed" : ""));
        fact(facts, "histories", Figures.count(study.histories()) + " in all, " + each());
        fact(
                facts,
                "outcomes",
                study.yardsticks().stream().map(Yardstick::name).limit(20).collect(Collectors.joining(", ")));
        if (study.search()) {
            fact(facts, "sought", sought());
        }
        return facts;
    }

    private static void fact(List<Block.Fact> facts, String term, String says) {
        facts.add(new Block.Fact(term, DataTable.Cell.of(says)));
    }

    private String each() {
        Job.Luck luck = study.outline().luck();
        String most = ChartText.count(luck.replications(), "history").replace("historys", "histories");
        return luck.precision() > 0
                ? "at each point as many as bring its 95% interval to ±" + Figures.percent(luck.precision(), 1)
                        + ", and " + most + " at most"
                : most + " at each point";
    }

    private String design() {
        DesignSpec design = study.outline().file().design();
        if (study.search() || design == null) {
            return "a search, which chooses its points one after the other";
        }
        String name = design.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        Doc doc = design.getClass().getAnnotation(Doc.class);
        return name + ". " + (doc == null ? "" : doc.value()) + size(design);
    }

    private static String size(DesignSpec design) {
        if (design instanceof DesignSpec.Crossed crossed) {
            return " Here " + Figures.count(crossed.worlds()) + " worlds.";
        } else if (design instanceof DesignSpec.Saltelli saltelli) {
            return " Here " + Figures.count(saltelli.blocks()) + " blocks.";
        } else if (design instanceof DesignSpec.Morris morris) {
            return " Here " + Figures.count(morris.trajectories()) + " trajectories on " + morris.levels() + " levels.";
        }
        return "";
    }

    private String sought() {
        StudyFile.SearchSpec search =
                java.util.Objects.requireNonNull(study.outline().file().search());
        List<String> parts = new ArrayList<>();
        search.maximise().forEach(name -> parts.add("most " + name));
        search.minimise().forEach(name -> parts.add("least " + name));
        search.subjectTo().forEach(bound -> parts.add("with " + bound));
        return String.join(", ", parts) + "; " + Figures.count(search.evaluations()) + " settings at most";
    }

    private DataTable varied() {
        DataTable.Builder table = DataTable.of("What was varied")
                .words("factor")
                .words("is")
                .words("values")
                .words("unit");
        study.factors()
                .forEach(factor -> table.row(
                        factor.name(),
                        factor.input().role().name().toLowerCase(Locale.ROOT),
                        values(factor),
                        factor.input().unit()));
        return table.build();
    }

    private static String values(Factor factor) {
        Input input = factor.input();
        if (input.categorical()) {
            return input.labels().stream().map(label -> "“" + label + "”").collect(Collectors.joining(", "));
        }
        return ChartText.number(Estimate.bare(input.low())) + " to " + ChartText.number(Estimate.bare(input.high()));
    }

    /** The chapter on where each factor stands in the scenario, and what stands behind its value there. */
    Chapter factors() {
        Map<String, SourceReport.Line> lines = SourceReport.of(scenario).stream()
                .collect(Collectors.toMap(SourceReport.Line::path, Function.identity(), (a, b) -> a));
        DataTable.Builder table = DataTable.of("What was varied, and what the scenario says of it")
                .words("factor")
                .words("place in the scenario")
                .words("varied")
                .words("scenario’s value")
                .words("what stands behind it");
        for (Factor factor : study.factors()) {
            String place = StudyTable.place(factor);
            SourceReport.Line line = lines.get(place);
            table.row(List.of(
                    DataTable.Cell.of(factor.name()),
                    DataTable.Cell.of(place),
                    DataTable.Cell.of(values(factor)),
                    DataTable.Cell.of(line == null ? "–" : line.value()),
                    line == null
                            ? DataTable.Cell.of(
                                    place.equals("policies")
                                            ? "a choice among policies; each is a scenario of its own in the folder"
                                            : "no number: nothing stands behind it but the study")
                            : DataTable.Cell.linked(behind(line))));
        }
        return new Chapter(
                "factors",
                "What stands behind what was varied",
                List.of(
                        new Block.Paragraph("The ranges are the study’s choice and say how far one looked, not how"
                                + " likely a value is. What was not varied keeps what the scenario believes of it."),
                        new Block.Table(table.build())));
    }

    private static String behind(SourceReport.Line line) {
        return switch (line.status()) {
            case SOURCED, JUDGEMENT, NOTED -> line.text();
            case NONE -> "neither source nor note";
            case DEFAULT -> "the language's default";
        };
    }
}
