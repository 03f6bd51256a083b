package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollover.actors.Cast;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Typical;
import org.rollover.scenario.Scenario;

/**
 * What is said of how an outcome comes about, wherever it is read.
 *
 * @param clause the outcome, as the end of a sentence
 * @param having histories that have it
 * @param interval of their share
 * @param enough whether there are enough to tell signs
 * @param signs the signs that are told from chance, the most telling first
 * @param notHeld signs that looked telling and did not hold up
 * @param tried signs that were tried
 * @param agrees how many of the signs the history that stands for the others fits
 */
public record WhyWords(
        String clause,
        long having,
        long replicates,
        Interval interval,
        boolean enough,
        List<Told> signs,
        int notHeld,
        int tried,
        int agrees,
        long seed) {

    /** How a sign is to be read. */
    public static final String SIGN =
            "A sign is something that is so or not before the decision. It says in which histories of the"
                    + " model the outcome is more often met, not what brings it about: a sign may go along with something"
                    + " else that does. To see what makes a difference, change one thing and compare (rollover compare,"
                    + " rollover explain).";

    /**
     * A sign.
     *
     * @param with the share of the histories with the outcome that show it
     * @param without of the others
     * @param difference the interval of the difference
     */
    public record Told(String words, double with, double without, Interval difference) {}

    public WhyWords {
        signs = List.copyOf(signs);
    }

    /** Of what was just found. */
    static WhyWords of(Typical typical) {
        SignWords words = new SignWords(typical.cast());
        Typical.Findings findings = typical.findings();
        return new WhyWords(
                words.clause(typical.fate()),
                typical.having(),
                typical.replicates(),
                typical.interval(),
                typical.enough(),
                findings.signs().stream()
                        .map(sign -> new Told(words.of(sign.sign()), sign.with(), sign.without(), sign.difference()))
                        .toList(),
                findings.notHeld(),
                findings.tried(),
                findings.agrees(),
                typical.plan().seed());
    }

    /** Of what was kept as JSON. */
    public static WhyWords read(JsonNode json, Scenario scenario) {
        List<Told> signs = new ArrayList<>();
        for (JsonNode sign : json.path("signs")) {
            signs.add(new Told(
                    sign.path("sign").asText(),
                    sign.path("with").asDouble(Double.NaN),
                    sign.path("without").asDouble(Double.NaN),
                    interval(sign.path("difference"))));
        }
        return new WhyWords(
                new SignWords(new Cast(scenario))
                        .clause(fate(json.path("outcome").asText())),
                json.path("histories").asLong(),
                json.path("replicates").asLong(),
                interval(json.path("share")),
                json.path("enoughForSigns").asBoolean(),
                signs,
                json.path("signsNotHeld").asInt(),
                json.path("signsTried").asInt(),
                json.path("representativeAgrees").asInt(),
                json.path("seed").asLong());
    }

    private static Interval interval(JsonNode json) {
        return new Interval(
                json.path("low").asDouble(Double.NaN),
                json.path("high").asDouble(Double.NaN),
                json.path("level").asDouble(Double.NaN));
    }

    private static Fate fate(String key) {
        for (Fate fate : Fate.values()) {
            if (WhyReport.key(fate).equals(key)) {
                return fate;
            }
        }
        throw new IllegalArgumentException("no outcome: " + key);
    }

    /** How the shares beside a sign are to be read. */
    public String columns() {
        return "With it: the share of the histories in which " + clause + " that show the sign. Without it: the"
                + " same for the others, at the same decisions. They stand in the order of the half of"
                + " the histories that chose them.";
    }

    /** What looked telling and was not; empty where there was nothing. */
    public String notHeldUp() {
        return notHeld == 0
                ? ""
                : notHeld + (notHeld == 1 ? " more sign" : " more signs")
                        + " looked telling at first and did not hold up in the other half of the histories.";
    }

    /** How the signs were found. */
    public String method() {
        return "Of " + tried + " signs that were tried, one half of the histories chose the most"
                + " telling, one for each subject; the shares are those of the other half, which had no part in the"
                + " choice. The ranges hold for all signs shown together in 95 cases of 100. Seed " + seed + ".";
    }

    /** How often the outcome was met. */
    public String howOften() {
        int decimals = Figures.decimals(interval.halfWidth());
        String of = Figures.count(replicates) + " histories ";
        if (having == 0) {
            return "In none of " + of + clause + ": that leaves " + Answer.orLess(interval.high(), decimals)
                    + " (95% interval).";
        }
        if (having == replicates) {
            return "In all of " + of + clause + ", so there are no others to compare them with.";
        }
        return "In " + Figures.count(having) + " of " + of + clause + " ("
                + Figures.percent((double) having / replicates, decimals) + "; 95% interval "
                + Figures.percent(interval.low(), decimals) + " to " + Figures.percent(interval.high(), decimals)
                + ").";
    }

    /** The most telling sign, or why there is none. */
    public String mostTelling() {
        if (having == 0 || having == replicates) {
            return "Nothing can be said of its early signs.";
        }
        if (!enough) {
            boolean rare = 2 * having <= replicates;
            return "That is too few of " + (rare ? "them" : "the others") + " to tell early signs from chance; about "
                    + Figures.count(needed()) + " histories (--replicates) would be enough.";
        }
        if (signs.isEmpty()) {
            return "Of " + tried + " early signs that were tried, none is told from chance.";
        }
        Told first = signs.get(0);
        return "The most telling early sign: " + first.words() + ". " + share(first.with(), first)
                + " of these histories show it, and " + share(first.without(), first) + " of the others.";
    }

    /** Histories that would probably be enough to tell signs, in round thousands. */
    private long needed() {
        long fewer = Math.min(having, replicates - having);
        double each = (double) replicates / Math.max(1, fewer);
        return 1000 * (long) Math.ceil(3.0 * Typical.FEWEST * each / 1000);
    }

    /** A share of histories that show a sign, as its interval supports. */
    public static String share(double share, Told sign) {
        return Figures.percent(share, Math.min(1, decimals(sign)));
    }

    private static int decimals(Told sign) {
        return Figures.decimals(sign.difference().halfWidth());
    }

    /** Of the shares as they are shown, so that the reader's own sum is the same. */
    public static String difference(Told sign) {
        int decimals = Math.min(1, decimals(sign));
        double shown = rounded(sign.with(), decimals) - rounded(sign.without(), decimals);
        return Figures.signed(shown, decimals) + " ("
                + Figures.signed(sign.difference().low() * 100, decimals) + " to "
                + Figures.signed(sign.difference().high() * 100, decimals) + ")";
    }

    /** In percent. */
    private static double rounded(double share, int decimals) {
        return Double.parseDouble(Figures.fixed(share * 100, decimals));
    }

    /** How many of the signs it fits: shows those that are more common in its like, and lacks those that are less common. */
    public String shows() {
        int told = signs.size();
        long commoner =
                signs.stream().filter(sign -> sign.with() > sign.without()).count();
        String those = (agrees == told ? "all " : agrees + " of the ") + told + " signs";
        String are = told == 1 ? "the sign that is" : those + " that are";
        if (commoner == told) {
            return "shows " + are + " more common in these histories than in the others.";
        }
        return commoner == 0
                ? "lacks " + are + " less common in these histories than in the others."
                : "fits " + those
                        + ": it shows a sign that is more common in these histories, or lacks one that is less"
                        + " common.";
    }
}
