package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.rollover.archive.Table;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/** Scenario discovery by the patient rule induction method: in which worlds is it so? */
final class Prim implements Analysis {
    /** Boxes that are looked for, one after the other, in what is left. */
    private static final int BOXES = 3;
    /** A further box holds at least this share of all points of interest. */
    private static final double FURTHER_COVERAGE = 0.1;
    /** And is at least so dense, as a share of the first box's density. */
    private static final double FURTHER_DENSITY = 0.5;

    private final PrimSearch search = PrimSearch.USUAL;

    /** A box, the rows that it was looked for in, and what it is worth there. */
    private record Box(PrimSearch.Found found, PrimData data) {
        PrimData.Count count() {
            return found.count();
        }
    }

    @Override
    public String name() {
        return "prim";
    }

    @Override
    public String doc() {
        return "In which worlds is it so? A box of inputs that holds most points of interest and few others, by peeling and"
                + " pasting (PRIM: Friedman and Fisher 1999; Bryant and Lempert 2010).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return Discovery.objections(table, asked);
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Asked.Interest interest = Objects.requireNonNull(asked.interest(), "objections");
        Observations whole = table.whole(asked.output());
        PrimData data = Discovery.data(whole, asked.output(), interest);
        List<Box> boxes = boxes(data);
        PrimTrial trial = PrimTrial.of(data, search, asked.seed());
        String is = asked.output() + " is " + interest.words();
        List<String> warnings = new ArrayList<>(Discovery.warnings(table, whole, data, asked, interest));
        warnings.addAll(warnings(boxes.get(0), data, trial));
        List<Table> tables = List.of(boxTable(boxes, data), limitTable(boxes, trial), wayTable(boxes.get(0), data));
        return new Findings(
                name(),
                "In which worlds is " + asked.output() + " " + interest.words() + "? (PRIM)",
                answer(boxes, data, is),
                warnings,
                tables,
                exhibits(boxes, whole, data, is));
    }

    private List<Box> boxes(PrimData data) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(search.of(data), data));
        PrimData left = data;
        while (boxes.size() < BOXES && !boxes.get(0).found.nothing()) {
            BitSet others = boxes.get(boxes.size() - 1).found.box().rows(left.columns(), left.rows());
            others.flip(0, left.rows());
            left = left.picked(others);
            if (left.interest() < FURTHER_COVERAGE * data.interest() || left.interest() == 0) {
                break;
            }
            Box next = new Box(search.of(left), left);
            boolean worth = !next.found.nothing()
                    && next.count().coverage(data.interest()) >= FURTHER_COVERAGE
                    && next.count().density()
                            >= FURTHER_DENSITY * boxes.get(0).count().density();
            if (!worth) {
                break;
            }
            boxes.add(next);
        }
        return boxes;
    }

    private static List<String> answer(List<Box> boxes, PrimData data, String is) {
        List<String> answer = new ArrayList<>();
        Box first = boxes.get(0);
        String base = is + " in " + Figures.percent((double) data.interest() / data.rows()) + " of the "
                + Figures.count(data.rows()) + " points.";
        if (first.found.nothing()) {
            answer.add(base + " No box of inputs was found that tells these points from the others.");
            return answer;
        }
        answer.add(base + " It is so in " + Figures.percent(first.count().density()) + " of those in which "
                + first.found.box().words(data.inputs()) + "; this box holds "
                + Figures.percent(first.count().coverage(data.interest())) + " of all such points (coverage).");
        int held = first.count().hits();
        for (Box further : boxes.subList(1, boxes.size())) {
            held += further.count().hits();
            answer.add("Of the points outside, it is so in "
                    + Figures.percent(further.count().density())
                    + " of those in which " + further.found.box().words(data.inputs())
                    + "; with this box " + Figures.percent((double) held / data.interest())
                    + " of all such points are held.");
        }
        return answer;
    }

    private static List<String> warnings(Box first, PrimData data, PrimTrial trial) {
        double base = (double) data.interest() / data.rows();
        if (first.found.nothing()) {
            return List.of(
                    "What is asked about does not sit in one corner of these inputs, or they do not matter to it;"
                            + " see a sensitivity analysis, or ask about the other side of the bound.");
        }
        List<String> warnings = new ArrayList<>();
        if (trial.lucky(base)) {
            warnings.add("The box may be luck: searches on random halves found boxes of which "
                    + Figures.percent(trial.seen()) + " was of interest, but only " + Figures.percent(trial.unseen())
                    + " in the other half, where " + Figures.percent(base) + " of all points are. Run more points.");
        }
        for (int input : first.found.box().restricted()) {
            if (trial.restricted()[input] < PrimTrial.HALVES / 2) {
                warnings.add(data.inputs().get(input).name() + " was restricted in " + trial.restricted()[input]
                        + " of " + PrimTrial.HALVES
                        + " searches on random halves of the points: its bound is not sure.");
            }
        }
        return warnings;
    }

    private static Table boxTable(List<Box> boxes, PrimData data) {
        Table table = new Table(
                "prim-boxes", "box", "points", "of_interest", "density", "coverage", "mass", "restricted", "words");
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            table.row(
                    i + 1,
                    box.count().rows(),
                    box.count().hits(),
                    box.count().density(),
                    box.count().coverage(data.interest()),
                    (double) box.count().rows() / data.rows(),
                    box.found.box().restricted().length,
                    box.found.box().words(data.inputs()));
        }
        return table;
    }

    /** Limits by box and input; how often halves restrict an input is known for the first box only. */
    private static Table limitTable(List<Box> boxes, PrimTrial trial) {
        Table table = new Table("prim-limits", "box", "input", "from", "to", "words", "quasi_p", "halves_restricted");
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            Region region = box.found.box();
            for (int input : region.restricted()) {
                Input factor = box.data.inputs().get(input);
                table.row(
                        i + 1,
                        factor.name(),
                        region.low()[input],
                        region.high()[input],
                        region.words(factor, input),
                        told(PrimSearch.quasiP(box.data, region, input)),
                        i == 0 ? trial.restricted()[input] : null);
            }
        }
        return table;
    }

    /** Nothing is known so exactly; and a number with a hundred zeros serves nobody. */
    private static double told(double p) {
        return p < 1e-12 ? 0 : p;
    }

    private static Table wayTable(Box box, PrimData data) {
        Table table = new Table(
                "prim-trade-off", "step", "peeled", "points", "coverage", "density", "mass", "restricted", "chosen");
        for (int i = 0; i < box.found.steps().size(); i++) {
            PrimPeeling.Step step = box.found.steps().get(i);
            table.row(
                    i,
                    step.input() < 0 ? null : data.inputs().get(step.input()).name(),
                    step.count().rows(),
                    step.count().coverage(data.interest()),
                    step.count().density(),
                    (double) step.count().rows() / data.rows(),
                    step.box().restricted().length,
                    i == box.found.chosen());
        }
        return table;
    }

    private static List<Exhibit> exhibits(List<Box> boxes, Observations whole, PrimData data, String is) {
        List<Exhibit> exhibits = new ArrayList<>();
        List<Exhibit.Line> lines = new ArrayList<>();
        PrimSearch.Found first = boxes.get(0).found;
        double[] coverage = first.steps().stream()
                .mapToDouble(step -> step.count().coverage(data.interest()))
                .toArray();
        double[] density = first.steps().stream()
                .mapToDouble(step -> step.count().density())
                .toArray();
        boolean pasted = !first.count().equals(first.steps().get(first.chosen()).count());
        lines.add(new Exhibit.Line("peeling", coverage, density, pasted ? -1 : first.chosen()));
        if (pasted) {
            lines.add(new Exhibit.Line(
                    "after pasting",
                    new double[] {first.count().coverage(data.interest())},
                    new double[] {first.count().density()},
                    0));
        }
        exhibits.add(new Exhibit.Lines(
                "prim-trade-off",
                "Boxes in which " + is + ", from all points to few",
                "Coverage: share of all points of interest that the box holds",
                "Density: share of the box's points that are of interest",
                lines));
        for (int i = 0; i < boxes.size(); i++) {
            Region region = boxes.get(i).found.box();
            if (region.restricted().length > 0) {
                String number = boxes.size() == 1 ? "" : " " + (i + 1);
                exhibits.add(new Exhibit.Box(
                        "prim-box" + number.replace(' ', '-'), "Box" + number + ": where " + is, region.parts(whole)));
            }
        }
        return exhibits;
    }
}
