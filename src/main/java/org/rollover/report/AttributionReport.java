package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.ensemble.Attribution;
import org.rollover.ensemble.Attribution.Share;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.LoadedScenario;

/** What holds the measures up, and what pulls them down. */
public final class AttributionReport implements Answerable {
    private final Attribution attribution;
    private final AttributionWords words;

    public AttributionReport(Attribution attribution) {
        this.attribution = attribution;
        this.words = AttributionWords.of(attribution);
    }

    private LoadedScenario scenario() {
        return attribution.asked().scenario();
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("What holds the measures up: " + scenario().scenario().title());
        page.paragraph(scenario().scenario().question()).gap();
        page.strong(words.answer()).gap();
        if (words.ranked().isEmpty()) {
            page.paragraph(AttributionWords.NOTHING);
        } else if (attribution.none() == null) {
            page.paragraph(AttributionWords.STOPPED_BEFORE);
        } else {
            contributions(page);
        }
        if (!words.ranked().isEmpty()) {
            alone(page);
        }
        idle(page);
        method(page);
        return page.text();
    }

    /** The answer alone. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(words.answer()).text();
    }

    private void contributions(Page page) {
        page.heading("What each lever contributes, in percentage points");
        List<DivergingBars.Bar> bars = words.ranked().stream()
                .map(share -> new DivergingBars.Bar(
                        share.lever().name(),
                        AttributionWords.ranking(share).value(),
                        AttributionWords.ranking(share).interval(),
                        Contrasts.points(AttributionWords.ranking(share))))
                .toList();
        new DivergingBars(bars, page).draw();
        page.gap();
        page.indented("● best estimate, ├─┤ its 95% interval. Right of the line: holds the measures up (█ as far as the"
                        + " interval is sure); left: pulls them down (▓).")
                .gap();
        if (words.ranked().size() == 1) {
            page.paragraph(AttributionWords.ONE);
            return;
        }
        page.paragraph(AttributionWords.CONTRIBUTION);
        page.paragraph(words.sum());
    }

    private void alone(Page page) {
        page.heading("What would bring them down: one lever taken away, all others left in place");
        Grid grid = new Grid()
                .words("lever")
                .numbers("change in points")
                .numbers("95% interval")
                .words("taken away, this means");
        words.byLoss().forEach(share -> {
            Contrast change = AttributionWords.change(share);
            grid.row(
                    share.lever().name(),
                    Contrasts.points(change),
                    AttributionWords.range(change),
                    AttributionWords.away(share.lever()));
        });
        page.table(grid).gap();
        page.paragraph(AttributionWords.ALONE);
    }

    private void idle(Page page) {
        List<Share> idle = words.idle();
        if (!idle.isEmpty()) {
            page.heading("Levers that cannot matter here");
            idle.forEach(share ->
                    page.item(share.lever().name() + ": 0. " + share.lever().idle()));
        }
    }

    private void method(Page page) {
        page.gap();
        page.paragraph(words.basis());
        if (!attribution.complete()) {
            page.paragraph("The run was stopped before its end; this is what was finished.");
        }
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        Map<String, Object> json =
                Heads.of(scenario(), version, attribution.asked().plan());
        json.put("replicates", attribution.replicates());
        json.put("method", attribution.asked().exact() ? "all-combinations" : "sampled-orders");
        json.put("combinationReplicates", attribution.combinationReplicates());
        json.put("complete", attribution.complete());
        json.put("present", Contrasts.json(attribution.present()));
        json.put("all", orNull(attribution.all()));
        json.put("none", orNull(attribution.none()));
        List<Object> levers = new ArrayList<>();
        for (Share share : attribution.shares()) {
            Map<String, Object> lever = new LinkedHashMap<>();
            lever.put("id", share.lever().id());
            lever.put("kind", kind(share));
            lever.put("name", share.lever().name());
            lever.put("takenAway", share.lever().away());
            lever.put("cannotMatter", share.lever().idle());
            lever.put("contribution", orNull(share.shapley()));
            lever.put("alone", Contrasts.json(share.alone()));
            levers.add(lever);
        }
        json.put("levers", levers);
        return Json.write(json);
    }

    private static @Nullable Map<String, Object> orNull(@Nullable Contrast contrast) {
        return contrast == null ? null : Contrasts.json(contrast);
    }

    private static String kind(Share share) {
        return share.lever().kind().name().toLowerCase(Locale.ROOT);
    }

    /** As a spreadsheet reads it. */
    @Override
    public String csv() {
        Table table = new Table(
                "levers",
                "lever",
                "kind",
                "name",
                "contribution",
                "contribution_low",
                "contribution_high",
                "alone",
                "alone_low",
                "alone_high");
        for (Share share : attribution.shares()) {
            @Nullable Contrast shapley = share.shapley();
            table.row(
                    share.lever().id(),
                    kind(share),
                    share.lever().name(),
                    shapley == null ? null : shapley.value(),
                    shapley == null ? null : shapley.interval().low(),
                    shapley == null ? null : shapley.interval().high(),
                    share.alone().value(),
                    share.alone().interval().low(),
                    share.alone().interval().high());
        }
        return table.csv();
    }
}
