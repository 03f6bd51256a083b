package org.rollover.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.archive.Sha256;
import org.rollover.scenario.LoadedScenario;
import org.rollover.study.design.Points;
import org.rollover.study.table.Input;
import org.rollover.study.table.Structure;

/**
 * A study, ready to run. Immutable.
 *
 * @param name the name of its file without {@code .yaml}
 * @param file what its file says
 * @param base the scenario that is varied
 * @param factors what is varied: uncertainties, then levers
 * @param points where, as coordinates of the factors
 * @param values the points of a table instead, by row; empty for other designs
 * @param structure how the points belong together
 * @param job what a point is of
 * @param texts the files that it was made of, by name: what a result keeps to be repeated
 */
public record Study(
        String name,
        StudyFile file,
        LoadedScenario base,
        List<Factor> factors,
        Points points,
        List<double[]> values,
        Structure structure,
        Job job,
        Map<String, String> texts) {

    /** The most points of a study. */
    public static final int MOST_POINTS = 10_000_000;

    public Study {
        factors = List.copyOf(factors);
        values = List.copyOf(values);
    }

    /** How many points there are. */
    public int size() {
        return values.isEmpty() ? points.size() : values.size();
    }

    /** A point by its number. */
    public Point point(int number) {
        if (!values.isEmpty()) {
            return new Point(number, values.get(number).clone());
        }
        double[] u = points.at(number);
        boolean ends = file.layout().ends();
        double[] point = new double[factors.size()];
        for (int f = 0; f < point.length; f++) {
            point[f] = factors.get(f).spread().at(u[f], ends);
        }
        return new Point(number, point);
    }

    /** The factors as analyses know them. */
    public List<Input> inputs() {
        return factors.stream().map(Factor::input).toList();
    }

    /** The places of the levers among the factors. */
    public int[] levers() {
        return IntStream.range(0, factors.size())
                .filter(f -> factors.get(f).input().role() == Input.Role.LEVER)
                .toArray();
    }

    /**
     * What the points' outcomes depend on, by what it is called to a user: a hash each. Titles, texts and analyses are not among it.
     *
     * @param program the version and state of the program
     */
    public Map<String, String> identity(String program) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("program", program);
        identity.put("scenario", Sha256.of(String.join("\u0000", job.bases())));
        identity.put("factors", Sha256.of(factors.toString()));
        String rows = values.stream().map(Arrays::toString).collect(Collectors.joining());
        identity.put("design", Sha256.of(file.layout() + rows));
        if (file.search() != null) {
            identity.put("search", Sha256.of(file.search().toString()));
        }
        identity.put("outcomes", Sha256.of(job.measures().toString()));
        identity.put("seed and replications", Sha256.of(job.luck().toString()));
        return identity;
    }

    /** Histories at all points, at most. */
    public long replicates() {
        return Math.multiplyExact((long) size(), job.luck().replications());
    }
}
