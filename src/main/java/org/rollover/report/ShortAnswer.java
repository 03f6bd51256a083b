package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;

/** The answer of a result in a few words, read from its {@code result.json}: for lists of results. */
public final class ShortAnswer {
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String VALUE = "value";
    private static final String NAME = "name";

    private ShortAnswer() {}

    /**
     * The words; empty where the result says less than it takes.
     *
     * @param command the command that made it
     * @param result what it says
     */
    public static String of(String command, JsonNode result) {
        return switch (command) {
            case "run" -> percent(result.path("probability"), "sustained");
            case "compare" -> compared(result.path("scenarios"));
            case "explain" -> explained(result);
            case "tip" -> tipped(result);
            case "why" -> result.path("outcome").asText() + " " + percent(result.path("share"), VALUE);
            case "voi" -> worth(result);
            case "backtest" -> scored(result);
            case "calibrate" -> calibrated(result);
            case "study", "search", "sweep" -> studied(result);
            default -> "";
        };
    }

    /** A probability with its interval. */
    private static String percent(JsonNode of, String key) {
        if (!of.path(key).isNumber()) {
            return "";
        }
        double low = of.path(LOW).asDouble(Double.NaN);
        double high = of.path(HIGH).asDouble(Double.NaN);
        int decimals = Math.max(1, Math.min(2, Figures.decimals((high - low) / 2)));
        String value = Figures.percent(of.path(key).asDouble(), decimals);
        return Double.isNaN(low + high)
                ? value
                : value + " (" + Figures.fixed(100 * low, decimals) + "–" + Figures.fixed(100 * high, decimals) + ")";
    }

    private static String compared(JsonNode scenarios) {
        JsonNode widest = scenarios.path(1);
        for (int i = 2; i < scenarios.size(); i++) {
            if (size(scenarios.path(i)) > size(widest)) {
                widest = scenarios.path(i);
            }
        }
        JsonNode difference = widest.path("difference");
        if (!difference.path(VALUE).isNumber() && !difference.path("difference").isNumber()) {
            return "";
        }
        double points = 100 * value(difference);
        return Figures.signed(points, 1) + " points ("
                + Figures.signed(100 * difference.path(LOW).asDouble(), 1) + " to "
                + Figures.signed(100 * difference.path(HIGH).asDouble(), 1) + ") with "
                + widest.path(NAME).asText()
                + (scenarios.size() > 2 ? ", the widest of " + (scenarios.size() - 1) : "");
    }

    private static double size(JsonNode scenario) {
        return Math.abs(value(scenario.path("difference")));
    }

    private static double value(JsonNode difference) {
        return difference.path(VALUE).isNumber()
                ? difference.path(VALUE).asDouble()
                : difference.path("difference").asDouble(0);
    }

    private static String explained(JsonNode result) {
        JsonNode most = null;
        for (JsonNode lever : result.path("levers")) {
            double held = lever.path("contribution").path(VALUE).asDouble(0);
            if (most == null || held > most.path("contribution").path(VALUE).asDouble(0)) {
                most = lever;
            }
        }
        if (most == null || !most.path("contribution").path(VALUE).isNumber()) {
            return percent(result.path("present"), VALUE);
        }
        return percent(result.path("present"), VALUE) + "; most held up by "
                + most.path(NAME).asText();
    }

    private static String tipped(JsonNode result) {
        String threshold = Figures.percent(result.path("threshold").asDouble(), 0);
        JsonNode least = null;
        for (JsonNode lever : result.path("levers")) {
            boolean crosses = lever.path("tip").path(VALUE).isNumber();
            if (crosses && (least == null || moved(lever) < moved(least))) {
                least = lever;
            }
        }
        return least == null
                ? "nothing found that crosses " + threshold
                : least.path("path").asText() + " crosses " + threshold + " at "
                        + Figures.significant(least.path("tip").path(VALUE).asDouble());
    }

    private static double moved(JsonNode lever) {
        return lever.path("tip").path("shareOfRange").asDouble(Double.MAX_VALUE);
    }

    private static String worth(JsonNode result) {
        JsonNode first = result.path("numbers").path(0);
        return first.isMissingNode() || !result.path("matters").asBoolean()
                ? "no number that can be told from chance"
                : "look up first: " + first.path("path").asText();
    }

    private static String scored(JsonNode result) {
        JsonNode ranked = result.path("all").path("forecasters").path(0).path("ranked");
        if (!ranked.path(VALUE).isNumber()) {
            return "";
        }
        return "ranked score " + Figures.fixed(ranked.path(VALUE).asDouble(), 3) + " ("
                + Figures.fixed(ranked.path(LOW).asDouble(), 3)
                + "–" + Figures.fixed(ranked.path(HIGH).asDouble(), 3) + ") over "
                + result.path("all").path("decisions").asLong() + " decisions";
    }

    private static String calibrated(JsonNode result) {
        long identified = 0;
        for (JsonNode parameter : result.path("parameters")) {
            identified += parameter.path("identified").asBoolean() ? 1 : 0;
        }
        return result.path("enough").asBoolean()
                ? identified + " of " + result.path("parameters").size() + " parameters learnt"
                : "too few points for a posterior";
    }

    private static String studied(JsonNode result) {
        JsonNode outcome = result.path("outcomes").path("sustained");
        String points = Figures.count(result.path("points").asLong()) + " points";
        return outcome.path("mean").isNumber()
                ? points + ", sustained "
                        + Figures.percent(outcome.path("least").asDouble(), 0) + " to "
                        + Figures.percent(outcome.path("most").asDouble(), 0)
                : points;
    }
}
