package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Sample.Difference;

/** Several scenarios side by side, each against the first, over the same random numbers. */
public final class Comparison {
    private final List<Estimate> estimates;

    /** The estimates, all of the same plan; the first is what the others are compared with. */
    public Comparison(List<Estimate> estimates) {
        this.estimates = List.copyOf(estimates);
    }

    private Difference difference(Estimate estimate) {
        return estimate.sample().minus(estimates.get(0).sample());
    }

    /** As a person reads it. */
    public String text(Look look) {
        Page page = new Page(look);
        Estimate first = estimates.get(0);
        page.heading("Compared with: " + first.scenario().scenario().title());
        page.paragraph(first.scenario().scenario().question());
        page.gap();
        Grid grid = new Grid()
                .words("scenario")
                .numbers("probability sustained")
                .numbers("95% interval")
                .numbers("difference in points")
                .numbers("95% interval");
        for (Estimate estimate : estimates) {
            Interval interval = estimate.interval();
            int decimals = Figures.decimals(interval.halfWidth());
            Difference difference = difference(estimate);
            grid.row(
                    estimate.scenario().scenario().title(),
                    Figures.percent(estimate.probability(), decimals),
                    Figures.percent(interval.low(), decimals) + " – " + Figures.percent(interval.high(), decimals),
                    estimate == first ? "" : points(difference.difference(), difference.interval()),
                    estimate == first ? "" : range(difference.interval()));
        }
        page.table(grid);
        page.gap();
        estimates.stream().skip(1).forEach(estimate -> page.item(verdict(estimate)));
        page.gap()
                .paragraph(
                        "Each scenario had the same " + Figures.count(first.replicates()) + " histories of luck (seed "
                                + first.plan().seed() + "), so that what they share drops out of the difference.");
        return page.text();
    }

    private static String points(double share, Interval interval) {
        return Figures.signed(share * 100, Figures.decimals(interval.halfWidth()));
    }

    private static String range(Interval interval) {
        return points(interval.low(), interval) + " to " + points(interval.high(), interval);
    }

    private String verdict(Estimate estimate) {
        Difference difference = difference(estimate);
        Interval interval = difference.interval();
        String title = estimate.scenario().scenario().title();
        if (interval.low() <= 0 && interval.high() >= 0) {
            return title + ": no difference that these histories can tell from chance.";
        }
        String changed = Figures.count(difference.better() + difference.worse());
        return title + ": " + (difference.difference() > 0 ? "more" : "less")
                + " likely to be sustained; the end is another in "
                + changed + " histories, of which " + Figures.count(difference.better()) + " go from not sustained to"
                + " sustained and " + Figures.count(difference.worse()) + " the other way.";
    }

    /** As a program reads it. */
    public String json(String version) {
        List<Object> all = new ArrayList<>();
        for (Estimate estimate : estimates) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", estimate.scenario().name());
            json.put("title", estimate.scenario().scenario().title());
            json.put("sha256", estimate.scenario().sha256());
            Map<String, Object> probability = new LinkedHashMap<>();
            probability.put("sustained", estimate.probability());
            bounds(probability, estimate.interval());
            json.put("probability", probability);
            Difference difference = difference(estimate);
            Map<String, Object> against = new LinkedHashMap<>();
            against.put("value", difference.difference());
            bounds(against, difference.interval());
            against.put("better", difference.better());
            against.put("worse", difference.worse());
            json.put("difference", estimate == estimates.get(0) ? null : against);
            all.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("seed", estimates.get(0).plan().seed());
        json.put("replicates", estimates.get(0).replicates());
        json.put("replicatesPerDraw", estimates.get(0).plan().perDraw());
        json.put("scenarios", all);
        return Json.write(json);
    }

    private static void bounds(Map<String, Object> into, Interval interval) {
        into.put("low", interval.low());
        into.put("high", interval.high());
        into.put("level", interval.level());
    }

    /** As a spreadsheet reads it. */
    public String csv() {
        Table table = new Table(
                "comparison",
                "scenario",
                "title",
                "replicates",
                "sustained",
                "low",
                "high",
                "difference",
                "difference_low",
                "difference_high");
        for (Estimate estimate : estimates) {
            Difference difference = difference(estimate);
            boolean first = estimate == estimates.get(0);
            table.row(
                    estimate.scenario().name(),
                    estimate.scenario().scenario().title(),
                    estimate.replicates(),
                    estimate.probability(),
                    estimate.interval().low(),
                    estimate.interval().high(),
                    first ? null : difference.difference(),
                    first ? null : difference.interval().low(),
                    first ? null : difference.interval().high());
        }
        return table.csv();
    }

    /** The probabilities alone, a line each. */
    public String brief(Look look) {
        Page page = new Page(look);
        for (Estimate estimate : estimates) {
            Difference difference = difference(estimate);
            String against = estimate == estimates.get(0)
                    ? ""
                    : ", " + points(difference.difference(), difference.interval()) + " points ("
                            + range(difference.interval()) + ")";
            page.paragraph(estimate.scenario().name() + ": "
                    + Answer.percent(estimate.probability(), estimate.interval()) + against);
        }
        return page.text();
    }
}
