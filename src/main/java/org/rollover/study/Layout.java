package org.rollover.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.design.Designs;
import org.rollover.study.design.Points;
import org.rollover.study.table.Input;
import org.rollover.study.table.Structure;

/** Lays the points of a study. */
final class Layout {
    /** Points, or the values of a table by row. */
    record Laid(Points points, List<double[]> values) {}

    private final RecordReader.Content<StudyFile> content;
    private final List<Factor> factors;
    private final Path folder;
    private final List<Problem> problems;

    Layout(RecordReader.Content<StudyFile> content, List<Factor> factors, Path folder, List<Problem> problems) {
        this.content = content;
        this.factors = factors;
        this.folder = folder;
        this.problems = problems;
    }

    /** The points; of no use where something was complained about. */
    Laid laid() {
        DesignSpec design = content.value().layout();
        if (design instanceof DesignSpec.Csv csv) {
            return new Laid(Designs.grid(new int[] {1}), table(csv));
        }
        try {
            Points points = points(design);
            if (points.size() > Study.MOST_POINTS) {
                error("design", "the design has " + points.size() + " points", "at most " + Study.MOST_POINTS);
            }
            return new Laid(points, List.of());
        } catch (IllegalArgumentException | ArithmeticException e) {
            error("design", String.valueOf(e.getMessage()), "");
            return new Laid(Designs.grid(new int[] {1}), List.of());
        }
    }

    private Points points(DesignSpec design) {
        int k = factors.size();
        long seed = content.value().seed();
        if (design instanceof DesignSpec.Grid) {
            return grid(factors, "design");
        }
        if (design instanceof DesignSpec.Fractional fractional) {
            return Designs.fractional(k, fractional.resolution());
        }
        if (design instanceof DesignSpec.LatinHypercube cube) {
            return cube.maximin()
                    ? Designs.maximin(k, cube.points(), seed)
                    : Designs.latinHypercube(k, cube.points(), seed);
        }
        if (design instanceof DesignSpec.MonteCarlo chance) {
            return Designs.monteCarlo(k, chance.points(), seed);
        }
        if (design instanceof DesignSpec.Sobol sobol) {
            return Designs.sobol(k, sobol.points());
        }
        if (design instanceof DesignSpec.Saltelli saltelli) {
            return Designs.saltelli(k, saltelli.blocks(), saltelli.secondOrder());
        }
        if (design instanceof DesignSpec.Morris morris) {
            return morris.candidates() == 0
                    ? Designs.trajectories(k, morris.trajectories(), morris.levels(), seed)
                    : Designs.optimised(k, morris.trajectories(), morris.candidates(), morris.levels(), seed);
        }
        if (design instanceof DesignSpec.OneAtATime) {
            return Designs.oneAtATime(k);
        }
        return crossed((DesignSpec.Crossed) design, seed);
    }

    private Points grid(List<Factor> varied, String place) {
        long size = 1;
        for (Factor factor : varied) {
            if (factor.levels() == 0) {
                error(
                        place,
                        "this design needs levels, and " + factor.name() + " has none",
                        "give it levels, or a range and steps");
                return Designs.grid(new int[] {1});
            }
            size = Math.min(Integer.MAX_VALUE, size * factor.levels());
        }
        if (size > Study.MOST_POINTS) {
            error(
                    place,
                    "the design has more than " + Study.MOST_POINTS + " points",
                    "fewer factors or levels, or another design");
            return Designs.grid(new int[] {1});
        }
        return Designs.grid(varied.stream().mapToInt(Factor::levels).toArray());
    }

    private Points crossed(DesignSpec.Crossed design, long seed) {
        List<Factor> levers = role(Input.Role.LEVER);
        List<Factor> uncertainties = role(Input.Role.UNCERTAINTY);
        if (levers.isEmpty() || uncertainties.isEmpty()) {
            error("design", "there are no " + (levers.isEmpty() ? "levers" : "uncertainties") + " to be crossed", "");
            return Designs.grid(new int[] {1});
        }
        int k = uncertainties.size();
        Points worlds =
                switch (design.sampling()) {
                    case LATIN_HYPERCUBE -> Designs.latinHypercube(k, design.worlds(), seed);
                    case MONTE_CARLO -> Designs.monteCarlo(k, design.worlds(), seed);
                    case SOBOL -> Designs.sobol(k, design.worlds());
                };
        return new Crossed(grid(levers, "levers"), worlds);
    }

    private List<Factor> role(Input.Role role) {
        return factors.stream().filter(factor -> factor.input().role() == role).toList();
    }

    /** Every policy in every world; uncertainties come first among the factors. */
    record Crossed(Points policies, Points worlds) implements Points {
        @Override
        public int size() {
            long size = (long) policies.size() * worlds.size();
            return (int) Math.min(Integer.MAX_VALUE, size);
        }

        @Override
        public int dimensions() {
            return policies.dimensions() + worlds.dimensions();
        }

        @Override
        public double[] at(int index) {
            double[] world = worlds.at(index % worlds.size());
            double[] policy = policies.at(index / worlds.size());
            return IntStream.range(0, dimensions())
                    .mapToDouble(d -> d < world.length ? world[d] : policy[d - world.length])
                    .toArray();
        }

        @Override
        public Structure structure() {
            return new Structure.Crossed(policies.size(), worlds.size());
        }
    }

    // ------------------------------------------------------------------------------------------------ a table

    private List<double[]> table(DesignSpec.Csv design) {
        List<double[]> rows = new ArrayList<>();
        try {
            List<String> columns = factors.stream().map(Factor::column).toList();
            CsvTable table = CsvReader.read(folder.resolve(design.file()), columns, ReadingLimits.tables());
            for (int row = 0; row < table.rows(); row++) {
                double[] values = new double[factors.size()];
                for (int f = 0; f < values.length; f++) {
                    values[f] = value(table, row, factors.get(f));
                }
                rows.add(values);
            }
            table.throwIfErrors();
        } catch (ScenarioException e) {
            for (Problem problem : e.problems()) {
                boolean itself = problem.where().line() == 0;
                String what = problem.where().file() + ": " + problem.what();
                problems.add(itself ? content.error("design.file", what, problem.allowed(), null) : problem);
            }
        } catch (java.nio.file.InvalidPathException e) {
            error("design.file", "'" + design.file() + "' is not a file name", "");
        }
        return rows;
    }

    private static double value(CsvTable table, int row, Factor factor) {
        Input input = factor.input();
        if (input.categorical()) {
            return input.labels().indexOf(table.choice(row, factor.column(), input.labels()));
        }
        double value = table.number(row, factor.column(), input.low(), input.high());
        if (input.kind() == Input.Kind.WHOLE && value != Math.rint(value)) {
            table.error(row, factor.column(), "a whole number belongs here", "", null);
        }
        return value;
    }

    private void error(String path, String what, String allowed) {
        problems.add(content.error(path, what, allowed, (@Nullable String) null));
    }
}
