package org.rollover.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollover.chance.Streams;
import org.rollover.study.search.Quest;
import org.rollover.study.search.Quest.Demand;
import org.rollover.study.search.Quest.Goal;
import org.rollover.study.search.Quest.Lever;
import org.rollover.study.search.Search.Effort;
import org.rollover.study.table.Input;

/** What a study's file seeks, as the search knows it; its outcomes are the study's, then the levers. */
public final class Sought {
    /** A winner has so many times the histories of a setting that is tried. */
    static final int MORE_HISTORIES = 4;

    private final Study study;
    private final StudyFile.SearchSpec spec;

    /**
     * @throws NullPointerException if the study has no search
     */
    public Sought(Study study) {
        this.study = study;
        this.spec = Objects.requireNonNull(study.file().search());
    }

    /** True for a lever that is a number between two ends. */
    static boolean canBeSearched(Factor factor) {
        return factor.spread() instanceof Factor.Spread.Span || factor.spread() instanceof Factor.Spread.Wholes;
    }

    /** Settings to try. */
    public int evaluations() {
        return spec.evaluations();
    }

    /** Histories of a winner with fresh luck, at most. */
    public long freshHistories() {
        return freshJob().luck().replications();
    }

    Effort effort() {
        return new Effort(spec.evaluations(), study.job().luck().seed());
    }

    Quest quest() {
        List<Lever> levers = new ArrayList<>();
        List<String> outcomes = new ArrayList<>(study.job().measures().columns());
        for (Factor factor : study.factors()) {
            Input input = factor.input();
            levers.add(new Lever(factor.column(), input.low(), input.high(), input.kind() == Input.Kind.WHOLE));
            outcomes.add(factor.column());
        }
        List<Goal> goals = new ArrayList<>();
        spec.maximise().forEach(name -> goals.add(new Goal(column(name), false)));
        spec.minimise().forEach(name -> goals.add(new Goal(column(name), true)));
        List<Demand> demands = new ArrayList<>();
        for (String text : spec.subjectTo()) {
            Interest bound = Interest.parse(text).orElseThrow();
            demands.add(new Demand(
                    column(bound.output()),
                    !bound.interest().below(),
                    bound.interest().bound()));
        }
        Map<String, String> units = new HashMap<>();
        study.job()
                .measures()
                .all()
                .forEach(measure -> units.put(measure.column(), measure.kind().unit()));
        study.factors()
                .forEach(factor -> units.put(factor.column(), factor.input().unit()));
        return new Quest(levers, outcomes, goals, demands, units);
    }

    /** A lever may go by its name. */
    private String column(String name) {
        return study.job().measures().columns().contains(name)
                ? name
                : study.factors().stream()
                        .filter(factor -> factor.name().equals(name))
                        .map(Factor::column)
                        .findFirst()
                        .orElse(name);
    }

    /** The winners' job: luck of its own, and more of it. */
    Job freshJob() {
        Job job = study.job();
        Job.Luck luck = job.luck();
        long seed = Streams.of(luck.seed(), 0).stream("search", "fresh luck").bits();
        return new Job(
                job.name(),
                job.bases(),
                job.actions(),
                job.measures(),
                new Job.Luck(
                        seed,
                        luck.common(),
                        MORE_HISTORIES * luck.replications(),
                        luck.precision() / 2,
                        luck.perDraw(),
                        luck.method()));
    }
}
