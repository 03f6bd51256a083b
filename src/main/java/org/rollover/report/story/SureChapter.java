package org.rollover.report.story;

import static org.rollover.report.html.Options.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Interval;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** How sure the answer is: what is chance, what we do not know, and what to look up first. */
final class SureChapter {
    private final FoundRun found;

    private SureChapter(FoundRun found) {
        this.found = found;
    }

    static Chapter tell(FoundRun found, List<Block> worth) throws ArchiveException {
        SureChapter chapter = new SureChapter(found);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(chapter.lead()));
        double share = FoundRun.number(found.result().path("notKnowing").path("shareOfSpread"));
        if (found.uncertain() > 0 && !Double.isNaN(share)) {
            blocks.add(new Block.Paragraph(
                    "Each history plays out in a world with its own values of the uncertain numbers, and"
                            + " with its own luck. Of the spread between histories, " + Figures.percent(1 - share, 0)
                            + " is chance, which no knowledge would remove; " + Figures.percent(share, 0)
                            + " comes from "
                            + (found.uncertain() == 1
                                    ? "the one number"
                                    : "the " + Figures.count(found.uncertain()) + " numbers")
                            + " that we are unsure of."));
            blocks.add(figure(share));
        }
        blocks.add(new Block.Heading("What to look up first"));
        blocks.addAll(worth);
        blocks.add(new Block.Caution(
                "A model’s answer to a what-if question, for research and teaching, and no forecast: it can be"
                        + " no better than the numbers put in, many of them judgements, and neither range says whether the model itself"
                        + " is right. Trust the figure less than what moves it: change one thing and compare."));
        return new Chapter("sure", "How sure this is", blocks);
    }

    private String lead() {
        Interval error = found.simulation();
        int decimals = Figures.decimals(error.halfWidth());
        String simulated = "The error of simulation leaves " + Figures.percent(error.low(), decimals) + " to "
                + Figures.percent(error.high(), decimals);
        Interval across = found.notKnowing();
        if (found.uncertain() == 0) {
            return simulated
                    + ". No number of the scenario is written as uncertain, so nothing is said of what we do not"
                    + " know.";
        }
        if (Double.isNaN(across.low())) {
            return simulated + ". What we do not know cannot be told from chance with so few histories of one draw.";
        }
        if (across.high() - across.low() < 0.0005) {
            return simulated + "; what we do not know makes no difference that can be seen.";
        }
        return simulated + "; what we do not know leaves " + Figures.percent(across.low(), 1) + " to "
                + Figures.percent(across.high(), 1) + ", nine cases in ten.";
    }

    private static Block figure(double unknown) {
        String chance = Figures.percent(1 - unknown, 0);
        String not = Figures.percent(unknown, 0);
        Map<String, Object> x = Options.values("share of the spread between histories", "%");
        x.put("min", 0);
        x.put("max", 100);
        List<String> names = List.of("chance", "what we do not know");
        Map<String, Object> option = Options.of(
                "legend", Options.legend(names),
                "grid", Options.grid(30, 44),
                "xAxis", x,
                "yAxis", Options.of("type", "category", "data", List.of(""), "show", false),
                "series",
                        list(
                                part(names.get(0), 1 - unknown, chance, Tone.OVER, 0),
                                part(names.get(1), unknown, not, Tone.CONCESSION, 1)));
        DataTable data = DataTable.of("Where the spread between histories comes from")
                .words("from")
                .numbers("share of the variance")
                .row(names.get(0), chance)
                .row(names.get(1), not)
                .build();
        return new Block.Figure(
                "spread",
                "Where the spread between histories comes from (share of its variance, %)",
                chance + " is chance and " + not + " is what we do not know.",
                new Chart(option, 130),
                data);
    }

    private static Map<String, Object> part(String name, double share, String said, Tone tone, int pattern) {
        return Options.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                "all",
                "barMaxWidth",
                34,
                "data",
                list(Options.datum(share * 100, name + ": " + said)),
                "itemStyle",
                Options.of(
                        "color",
                        tone.token(),
                        "borderColor",
                        Tone.PAPER.token(),
                        "borderWidth",
                        1,
                        "decal",
                        Patterns.of(pattern)));
    }
}
