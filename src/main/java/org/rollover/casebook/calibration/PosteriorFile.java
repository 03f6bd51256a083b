package org.rollover.casebook.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.scenario.Quantity;

/** The posterior as a file of parameters: rows drawn by their weights, so that every correlation is kept. */
final class PosteriorFile {
    static final int ROWS = 200;
    private static final MathContext DIGITS = new MathContext(4);
    private static final int WIDE = 100;

    private PosteriorFile() {}

    static String text(Posterior posterior) {
        Weighted all = posterior.all();
        List<Map<String, Double>> rows = java.util.Arrays.stream(all.resampled(ROWS))
                .mapToObj(place -> posterior.priors().values(all.points().get(place)))
                .toList();
        List<Posterior.Marginal> marginals = posterior.marginals(all);
        StringBuilder text = new StringBuilder();
        text.append("# The general parameters as calibrated on the casebook: a sample of their joint posterior.\n")
                .append(
                        "#\n# Made by `rollover calibrate`; not to be changed by hand. All are drawn together, a row at a")
                .append(
                        " time, so that what\n# trades off against each other still does. What the casebook says nothing of")
                .append(" is as wide as its prior.\n")
                .append("# Equally good points behind it (effective sample size): ")
                .append(Math.round(all.effectiveSize()))
                .append(".\n")
                .append(
                        posterior.enough()
                                ? ""
                                : "# TOO FEW: this is the form of a posterior and no more. Do not use it.\n")
                .append("\nparameters:\n");
        for (int p = 0; p < posterior.priors().parameters().size(); p++) {
            Quantity quantity = posterior.priors().parameters().get(p);
            String values = rows.stream()
                    .map(row -> number(row.getOrDefault(quantity.path(), Double.NaN)))
                    .collect(Collectors.joining(", "));
            text.append("\n  ").append(posterior.priors().names().get(p)).append(":\n    sample:\n");
            text.append("      together: posterior\n      values:\n        [\n");
            wrapped(values, text);
            text.append("        ]\n    note: \"")
                    .append(note(marginals.get(p)))
                    .append("\"\n");
        }
        return text.toString();
    }

    private static String note(Posterior.Marginal marginal) {
        String range = number(marginal.low()) + " to " + number(marginal.high());
        return marginal.identified()
                ? "Calibrated on the casebook: mean " + number(marginal.mean()) + ", nine in ten from " + range
                : "Not identified by the casebook: about its prior, mean " + number(marginal.mean())
                        + ", nine in ten from " + range;
    }

    private static void wrapped(String values, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (String value : values.split(" ")) {
            if (line.length() + value.length() > WIDE) {
                text.append("          ").append(line.toString().strip()).append('\n');
                line.setLength(0);
            }
            line.append(value).append(' ');
        }
        text.append("          ").append(line.toString().strip()).append('\n');
    }

    /** Plain decimals with four digits: more than the sample supports. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
