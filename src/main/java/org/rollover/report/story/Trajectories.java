package org.rollover.report.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.scenario.CsvTable;

/** Where governments and members of their cabinets stood each month, over all histories. */
final class Trajectories {
    private static final String[] QUANTILES = {"p05", "p25", "p50", "p75", "p95"};

    /**
     * One actor.
     *
     * @param name {@code Italy}, or {@code Italy/League}
     * @param quantiles by month: 5, 25, 50, 75 and 95 %; NaN where it is never in office
     * @param histories by month: in how many it is in office
     */
    record Path(String name, List<double[]> quantiles, List<Long> histories) {
        String government() {
            int cut = name.indexOf('/');
            return cut < 0 ? name : name.substring(0, cut);
        }

        boolean member() {
            return name.indexOf('/') >= 0;
        }

        long most() {
            return histories.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        /** The median at the end, or NaN. */
        double last() {
            return quantiles.get(quantiles.size() - 1)[2];
        }
    }

    private final List<String> months = new ArrayList<>();
    private final Map<String, Path> paths = new LinkedHashMap<>();

    private Trajectories() {}

    static Trajectories of(Kept kept) throws ArchiveException {
        Trajectories all = new Trajectories();
        if (!kept.has("trajectories.csv")) {
            return all;
        }
        CsvTable table = kept.table("trajectories");
        for (int row = 0; row < table.rows(); row++) {
            String name = table.text(row, "series");
            String month = table.text(row, "month");
            if (!all.months.contains(month)) {
                all.months.add(month);
            }
            Path path = all.paths.computeIfAbsent(name, n -> new Path(n, new ArrayList<>(), new ArrayList<>()));
            double[] q = new double[QUANTILES.length];
            for (int k = 0; k < q.length; k++) {
                q[k] = number(table.text(row, QUANTILES[k]));
            }
            path.quantiles().add(q);
            path.histories().add((long) number(table.text(row, "histories")));
        }
        return all;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** As 2018-11, in order. */
    List<String> months() {
        return months;
    }

    List<Path> paths() {
        return List.copyOf(paths.values());
    }
}
