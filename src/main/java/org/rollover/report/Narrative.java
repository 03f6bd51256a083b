package org.rollover.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Happening;
import org.rollover.archive.Json;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;

/** One history, told month by month. */
public final class Narrative {
    private final LoadedScenario scenario;
    private final long seed;
    private final long replicate;
    private final History history;
    private final List<Happening> happenings;

    /**
     * @param scenario the question
     * @param seed the seed of all luck
     * @param replicate which history
     * @param history how it ended
     * @param happenings what happened in it, in order
     */
    public Narrative(LoadedScenario scenario, long seed, long replicate, History history, List<Happening> happenings) {
        this.scenario = scenario;
        this.seed = seed;
        this.replicate = replicate;
        this.history = history;
        this.happenings = List.copyOf(happenings);
    }

    /** The story. */
    public String text(Look look) {
        Page page = new Page(look);
        page.heading(scenario.scenario().title());
        page.paragraph("History number " + replicate + " with seed " + seed
                + ": one of the many that were possible, told" + " month by month.");
        page.paragraph(
                "In a vote, support adds up what the level is worth to a member (wish), what standing alone would cost"
                        + " it (alone), lobbying (lobby), other things (the council's condition, the American example, the mood that all"
                        + " share, pledges) and luck. Above 0 a member would rather renew; a little above 0 it abstains; below 0 it"
                        + " objects, and in a straw poll also below its ask, the price that it holds out for. The unit: 1 is what a"
                        + " member that cares fully loses when the level is 100 points off.");
        Sentences sentences = new Sentences(scenario.scenario(), page);
        YearMonth month = null;
        for (Happening happening : happenings) {
            if (!happening.month().equals(month)) {
                month = happening.month();
                page.heading(Figures.month(month));
            }
            sentences.tell(happening);
        }
        page.heading("The end");
        page.paragraph(ending());
        return page.text();
    }

    private String ending() {
        String level = Figures.fixed(history.level(), 1) + " points";
        String threshold = Figures.fixed(history.threshold(), 1);
        return history.sustained()
                ? "The measures are sustained: they stand at " + level + ", and " + threshold + " would have done."
                : "The measures are not sustained: they stand at " + level + ", and " + threshold + " were needed.";
    }

    /** The same for programs. */
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("name", scenario.name());
        question.put("title", scenario.scenario().title());
        question.put("sha256", scenario.sha256());
        json.put("scenario", question);
        json.put("seed", seed);
        json.put("replicate", replicate);
        json.put("sustained", history.sustained());
        json.put("levelAtHorizon", history.level());
        json.put("sustainedFrom", history.threshold());
        json.put(
                "outcomes",
                history.annals().decisions().stream()
                        .map(decision -> ResultJson.key(decision.outcome()))
                        .toList());
        List<Object> told = new ArrayList<>();
        happenings.forEach(happening -> told.add(HappeningJson.of(happening)));
        json.put("happenings", told);
        return Json.write(json);
    }
}
