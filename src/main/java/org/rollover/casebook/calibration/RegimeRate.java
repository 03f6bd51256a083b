package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ScenarioException;

/**
 * What is known of all decisions of a regime together, those without a case too.
 *
 * @param regime the regime
 * @param decisions roll-overs that are known
 * @param heldUp of these, held up by some member
 * @param paid of these, trimmed or softened
 * @param givenUp of these, eased or ended
 * @param source where it is from
 */
public record RegimeRate(String regime, int decisions, int heldUp, int paid, int givenUp, String source) {
    public RegimeRate {
        if (decisions < 1 || heldUp < 0 || paid < 0 || givenUp < 0 || paid > heldUp || heldUp + givenUp > decisions) {
            throw new IllegalArgumentException(
                    regime + ": paid must not exceed held-up, nor held-up and given-up together the decisions");
        }
    }

    /** The table of a casebook that holds them. */
    public static final String FILE = "base-rates.csv";

    private static final double MOST = 100_000;

    private static final int REFUSED = -1;

    /**
     * Reads the table.
     *
     * @param regimes those of the cases, which alone can have a rate
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public static List<RegimeRate> of(CsvTable table, Collection<String> regimes) throws ScenarioException {
        List<RegimeRate> rates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String regime = table.text(row, "regime");
            if (!regimes.contains(regime)) {
                String what = "no case is of the regime '" + regime + "'";
                table.error(row, "regime", what, "a regime of the cases", Nearest.to(regime, regimes));
            } else if (!seen.add(regime)) {
                table.error(row, "regime", regime + " stands there twice", "one row for a regime", null);
            }
            int decisions = whole(table, row, "decisions", 1);
            int heldUp = whole(table, row, "held-up", 0);
            int paid = whole(table, row, "paid", 0);
            int givenUp = whole(table, row, "given-up", 0);
            if (paid > heldUp && heldUp >= 0) {
                table.error(row, "paid", paid + " is more than were held up", "at most " + heldUp, null);
            } else if (decisions >= 0 && Math.max(0, heldUp) + Math.max(0, givenUp) > decisions) {
                table.error(row, "decisions", decisions + " is less than what became of them", "", null);
            } else if (!table.hasErrors()) {
                rates.add(new RegimeRate(regime, decisions, heldUp, paid, givenUp, table.text(row, "source")));
            }
        }
        table.throwIfErrors();
        return rates;
    }

    private static int whole(CsvTable table, int row, String column, int least) {
        double number = table.number(row, column, least, MOST);
        if (number != Math.rint(number)) {
            if (!Double.isNaN(number)) {
                table.error(row, column, table.text(row, column) + " is not a whole number", "", null);
            }
            return REFUSED;
        }
        return (int) number;
    }

    /** Its columns. */
    public static List<String> columns() {
        return List.of("regime", "decisions", "held-up", "paid", "given-up", "source");
    }
}
