package org.rollover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.ensemble.Attribution;
import org.rollover.ensemble.Attribution.Share;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.LoadedScenario;

/** What holds the measures up, and what pulls them down. */
public final class AttributionReport implements Answerable {
    private static final int NAMED = 3;

    private final Attribution attribution;

    public AttributionReport(Attribution attribution) {
        this.attribution = attribution;
    }

    private LoadedScenario scenario() {
        return attribution.asked().scenario();
    }

    /** The levers that may matter, from what holds up most to what pulls down most; by the change alone if need be. */
    private List<Share> ranked() {
        return attribution.shares().stream()
                .filter(share -> share.lever().mayMatter())
                .sorted(Comparator.comparingDouble(
                                (Share share) -> -ranking(share).value())
                        .thenComparing(share -> share.lever().id()))
                .toList();
    }

    private static Contrast ranking(Share share) {
        Contrast shapley = share.shapley();
        return shapley == null ? share.alone() : shapley;
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("What holds the measures up: " + scenario().scenario().title());
        page.paragraph(scenario().scenario().question()).gap();
        page.strong(answer()).gap();
        if (ranked().isEmpty()) {
            page.paragraph("None of the levers asked for can matter here, so that there is nothing to share out.");
        } else if (attribution.none() == null) {
            page.paragraph(
                    "The run was stopped before the contributions of the levers were worked out; what each changes"
                            + " alone is told below.");
        } else {
            contributions(page);
        }
        if (!ranked().isEmpty()) {
            alone(page);
        }
        idle(page);
        method(page);
        return page.text();
    }

    /** The answer alone. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(answer()).text();
    }

    private String answer() {
        String present = "As the scenario stands, the measures are sustained with a probability of "
                + Contrasts.probability(attribution.present()) + ".";
        if (attribution.present().error() == 0) {
            present = "As the scenario stands, the measures are " + Contrasts.probability(attribution.present()) + " ("
                    + Figures.count(attribution.replicates()) + ").";
        }
        if (attribution.none() == null) {
            return present;
        }
        if (ranked().isEmpty()) {
            return present + " None of the levers asked for can matter here.";
        }
        String up = named(
                ranked().stream().filter(share -> ranking(share).interval().low() > 0));
        List<Share> turned = new ArrayList<>(ranked());
        java.util.Collections.reverse(turned);
        String down =
                named(turned.stream().filter(share -> ranking(share).interval().high() < 0));
        return present
                + (up.isEmpty() ? " No lever can be told to hold them up." : " What holds them up most: " + up + ".")
                + (down.isEmpty()
                        ? " None can be told to pull them down."
                        : " What pulls them down most: " + down + ".");
    }

    private static String named(java.util.stream.Stream<Share> shares) {
        return shares.limit(NAMED)
                .map(share -> share.lever().name() + " (" + Contrasts.points(ranking(share)) + " points)")
                .collect(Collectors.joining(", "));
    }

    private void contributions(Page page) {
        page.heading("What each lever contributes, in percentage points");
        List<DivergingBars.Bar> bars = ranked().stream()
                .map(share -> new DivergingBars.Bar(
                        share.lever().name(),
                        ranking(share).value(),
                        ranking(share).interval(),
                        Contrasts.points(ranking(share))))
                .toList();
        new DivergingBars(bars, page).draw();
        page.gap();
        page.indented("● best estimate, ├─┤ its 95% interval. Right of the line: holds the measures up (█ as far as the"
                        + " interval is sure); left: pulls them down (▓).")
                .gap();
        if (ranked().size() == 1) {
            page.paragraph("With one lever there is nothing to share out: it contributes what it changes alone.");
            return;
        }
        page.paragraph(
                "Levers help and hinder one another, so what one is worth depends on which others are in place. A"
                        + " lever's contribution (its Shapley value) is the change in the probability when it is put in place,"
                        + " averaged over all orders in which all levers could be put in place one after another.");
        Contrast all = attribution.all();
        Contrast none = attribution.none();
        if (all != null && none != null) {
            page.paragraph("The contributions sum to "
                    + Figures.signed((all.value() - none.value()) * 100, 1)
                    + " points: from " + state(none) + " without any of the levers to " + state(all)
                    + " with all of them."
                    + (attribution.asked().exact()
                            ? " These rest on the histories of the combinations, not on those of the probability above,"
                                    + " so that they may differ from it within their intervals."
                            : ""));
        }
    }

    private static String range(Contrast change) {
        if (change.error() == 0) {
            return (change.value() == 0 ? "no difference seen: " : "the same in every history: ")
                    + Contrasts.range(change);
        }
        return Contrasts.range(change);
    }

    private static String state(Contrast p) {
        boolean unseen = p.error() == 0 && (p.value() >= 1 || p.value() <= 0);
        return unseen
                ? (p.value() >= 1 ? "all" : "none") + " of the histories (" + Contrasts.bounds(p) + ")"
                : Contrasts.percent(p);
    }

    private void alone(Page page) {
        page.heading("What would bring them down: one lever taken away, all others left in place");
        Grid grid = new Grid()
                .words("lever")
                .numbers("change in points")
                .numbers("95% interval")
                .words("taken away, this means");
        attribution.shares().stream()
                .filter(share -> share.lever().mayMatter())
                .sorted(Comparator.comparingDouble(
                                (Share share) -> -share.alone().value())
                        .thenComparing(share -> share.lever().id()))
                .forEach(share -> {
                    Contrast change = minus(share.alone());
                    grid.row(
                            share.lever().name(),
                            Contrasts.points(change),
                            range(change),
                            lower(share.lever().away()));
                });
        page.table(grid).gap();
        page.paragraph(
                "This is what compare shows for a scenario with this one thing changed. A lever that contributes much"
                        + " and changes little alone has others that stand in for it; one that changes more alone than it"
                        + " contributes matters most while the others are in place.");
    }

    /** As it stands within a sentence. */
    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The change when a lever is taken away: the other way round than what it adds. */
    private static Contrast minus(Contrast loss) {
        Interval turned = new Interval(
                -loss.interval().high(), -loss.interval().low(), loss.interval().level());
        return new Contrast(-loss.value(), loss.error(), turned);
    }

    private void idle(Page page) {
        List<Share> idle = attribution.shares().stream()
                .filter(share -> !share.lever().mayMatter())
                .toList();
        if (!idle.isEmpty()) {
            page.heading("Levers that cannot matter here");
            idle.forEach(share ->
                    page.item(share.lever().name() + ": 0. " + share.lever().idle()));
        }
    }

    private void method(Page page) {
        page.gap();
        String alone = "The probability and the changes of one lever rest on "
                + Figures.count(attribution.replicates()) + " histories each (seed "
                + attribution.asked().plan().seed() + ", the same luck for all). ";
        int active = (int) attribution.shares().stream()
                .filter(share -> share.lever().mayMatter())
                .count();
        if (active == 0) {
            page.paragraph("The probability rests on " + Figures.count(attribution.replicates()) + " histories (seed "
                    + attribution.asked().plan().seed() + ").");
        } else if (attribution.none() == null) {
            page.paragraph(alone);
        } else if (active == 1) {
            page.paragraph(alone + "The contribution rests on " + Figures.count(attribution.combinationReplicates())
                    + " histories with the lever and as many without it; --per-combination asks for more.");
        } else if (attribution.asked().exact()) {
            page.paragraph(alone + "The contributions are averaged exactly, over all "
                    + Figures.count(1L << active) + " combinations of the " + active + " levers, with "
                    + Figures.count(attribution.combinationReplicates())
                    + " histories for each; --per-combination asks for more, and narrower intervals.");
        } else {
            page.paragraph(alone + "With " + active + " levers there are too many combinations to try them all: the"
                    + " contributions are averaged over " + Figures.count(orders())
                    + " orders drawn by lot, and the intervals hold the error of that; --replicates asks for more, and"
                    + " --levers for fewer levers (up to " + Attribution.MOST_EXACT
                    + " are averaged exactly).");
        }
        if (!attribution.complete()) {
            page.paragraph("The run was stopped before its end; this is what was finished.");
        }
    }

    private long orders() {
        return attribution.combinationReplicates() / attribution.asked().plan().perDraw();
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
