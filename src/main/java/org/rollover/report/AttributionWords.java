package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Attribution;
import org.rollover.ensemble.Attribution.Share;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Panel.Contrast;

/**
 * What is said of an attribution, wherever it is read.
 *
 * @param present the probability as the scenario stands
 * @param all the probability with all levers, by the histories of the combinations; null where the run was stopped before
 * @param none likewise, without any of them
 * @param replicates histories of each figure of one lever alone
 * @param combinationReplicates histories of each combination, or of all orders that were drawn
 * @param perDraw histories that share a draw
 * @param exact whether all combinations were run
 */
public record AttributionWords(
        Contrast present,
        @Nullable Contrast all,
        @Nullable Contrast none,
        List<Share> shares,
        long replicates,
        long combinationReplicates,
        long perDraw,
        long seed,
        boolean exact,
        boolean complete) {
    private static final int NAMED = 3;

    /** What a contribution is. */
    public static final String CONTRIBUTION =
            "Levers help and hinder one another, so what one is worth depends on which others are in place. A"
                    + " lever's contribution (its Shapley value) is the change in the probability when it is put in place,"
                    + " averaged over all orders in which all levers could be put in place one after another.";

    /** How the change alone is to be read. */
    public static final String ALONE =
            "This is what compare shows for a scenario with this one thing changed. A lever that contributes much"
                    + " and changes little alone has others that stand in for it; one that changes more alone than it"
                    + " contributes matters most while the others are in place.";

    /** Where a single lever was asked for. */
    public static final String ONE =
            "With one lever there is nothing to share out: it contributes what it changes alone.";

    /** Where none may matter. */
    public static final String NOTHING =
            "None of the levers asked for can matter here, so that there is nothing to share out.";

    /** Where there are no contributions yet. */
    public static final String STOPPED_BEFORE =
            "The run was stopped before the contributions of the levers were worked out; what each changes"
                    + " alone is told below.";

    public AttributionWords {
        shares = List.copyOf(shares);
    }

    /** Of one that was just made. */
    static AttributionWords of(Attribution attribution) {
        return new AttributionWords(
                attribution.present(),
                attribution.all(),
                attribution.none(),
                attribution.shares(),
                attribution.replicates(),
                attribution.combinationReplicates(),
                attribution.asked().plan().perDraw(),
                attribution.asked().plan().seed(),
                attribution.asked().exact(),
                attribution.complete());
    }

    /** Of one that was kept as JSON. */
    public static AttributionWords read(JsonNode json) {
        List<Share> shares = new ArrayList<>();
        for (JsonNode lever : json.path("levers")) {
            Contrast alone = Contrasts.read(lever.path("alone"));
            shares.add(new Share(lever(lever), Contrasts.readOrNull(lever.path("contribution")), alone));
        }
        return new AttributionWords(
                Contrasts.read(json.path("present")),
                Contrasts.readOrNull(json.path("all")),
                Contrasts.readOrNull(json.path("none")),
                shares,
                json.path("replicates").asLong(),
                json.path("combinationReplicates").asLong(),
                Math.max(1, json.path("replicatesPerDraw").asLong(1)),
                json.path("seed").asLong(),
                json.path("method").asText().equals("all-combinations"),
                json.path("complete").asBoolean());
    }

    private static Lever lever(JsonNode json) {
        String idle = json.path("cannotMatter").isTextual()
                ? json.path("cannotMatter").asText()
                : null;
        return new Lever(
                json.path("id").asText(),
                kind(json.path("kind").asText()),
                json.path("name").asText(),
                json.path("takenAway").asText(),
                idle,
                UnaryOperator.identity());
    }

    private static Lever.Kind kind(String word) {
        for (Lever.Kind kind : Lever.Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of lever: " + word);
    }

    /** What sort of thing a lever is, in a word or two. */
    public static String word(Lever.Kind kind) {
        return switch (kind) {
            case LOBBYIST -> "lobbying";
            case LAW -> "law";
            case CONDITION -> "condition";
            case CONSENSUS -> "norm";
            case OPINION -> "opinion";
            case TARGET -> "target";
        };
    }

    /** The levers that may matter, from what holds up most to what pulls down most; by the change alone if need be. */
    public List<Share> ranked() {
        return shares.stream()
                .filter(share -> share.lever().mayMatter())
                .sorted(Comparator.comparingDouble(
                                (Share share) -> -ranking(share).value())
                        .thenComparing(share -> share.lever().id()))
                .toList();
    }

    /** By what a lever is ranked: its contribution, or the change alone where there is none. */
    public static Contrast ranking(Share share) {
        Contrast shapley = share.shapley();
        return shapley == null ? share.alone() : shapley;
    }

    /** The levers that may matter, what would bring the measures down most first. */
    public List<Share> byLoss() {
        return shares.stream()
                .filter(share -> share.lever().mayMatter())
                .sorted(Comparator.comparingDouble(
                                (Share share) -> -share.alone().value())
                        .thenComparing(share -> share.lever().id()))
                .toList();
    }

    /** The levers that cannot matter. */
    public List<Share> idle() {
        return shares.stream().filter(share -> !share.lever().mayMatter()).toList();
    }

    /** The answer in a sentence or a few. */
    public String answer() {
        String now = "As the scenario stands, the measures are sustained with a probability of "
                + Contrasts.probability(present) + ".";
        if (present.error() == 0) {
            now = "As the scenario stands, the measures are " + Contrasts.probability(present) + " ("
                    + Figures.count(replicates) + ").";
        }
        return (now + " " + reasons()).strip();
    }

    /** What holds the measures up and what pulls them down, most of all; empty if that was not worked out. */
    public String reasons() {
        if (none == null) {
            return "";
        }
        if (ranked().isEmpty()) {
            return "None of the levers asked for can matter here.";
        }
        String up = named(
                ranked().stream().filter(share -> ranking(share).interval().low() > 0));
        List<Share> turned = new ArrayList<>(ranked());
        Collections.reverse(turned);
        String down =
                named(turned.stream().filter(share -> ranking(share).interval().high() < 0));
        return (up.isEmpty() ? "No lever can be told to hold them up." : "What holds them up most: " + up + ".")
                + (down.isEmpty()
                        ? " None can be told to pull them down."
                        : " What pulls them down most: " + down + ".");
    }

    /** Which lever, taken away alone, would bring the measures down most; empty if none would. */
    public String loss() {
        return byLoss().stream()
                .limit(1)
                .filter(share -> change(share).interval().high() < 0)
                .map(share -> "Of all that could go alone, the end of "
                        + share.lever().name()
                        + " would change most: the probability would fall by "
                        + Contrasts.points(share.alone()).replace("+", "") + " points.")
                .findFirst()
                .orElse("");
    }

    private static String named(Stream<Share> shares) {
        return shares.limit(NAMED)
                .map(share -> share.lever().name() + " (" + Contrasts.points(ranking(share)) + " points)")
                .collect(Collectors.joining(", "));
    }

    /** What the contributions sum to; empty where there are none. */
    public String sum() {
        if (all == null || none == null) {
            return "";
        }
        return "The contributions sum to "
                + Figures.signed((all.value() - none.value()) * 100, 1)
                + " points: from " + state(none) + " without any of the levers to " + state(all)
                + " with all of them."
                + (exact
                        ? " These rest on the histories of the combinations, not on those of the probability above,"
                                + " so that they may differ from it within their intervals."
                        : "");
    }

    private static String state(Contrast p) {
        boolean unseen = p.error() == 0 && (p.value() >= 1 || p.value() <= 0);
        return unseen
                ? (p.value() >= 1 ? "all" : "none") + " of the histories (" + Contrasts.bounds(p) + ")"
                : Contrasts.percent(p);
    }

    /** The interval of a change, and whether there was any. */
    public static String range(Contrast change) {
        if (change.error() == 0) {
            return (change.value() == 0 ? "no difference seen: " : "the same in every history: ")
                    + Contrasts.range(change);
        }
        return Contrasts.range(change);
    }

    /** What taking a lever away means, as it stands within a sentence. */
    public static String away(Lever lever) {
        String sentence = lever.away();
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The change when a lever is taken away: the other way round than what it adds. */
    public static Contrast change(Share share) {
        Contrast loss = share.alone();
        Interval turned = new Interval(
                -loss.interval().high(), -loss.interval().low(), loss.interval().level());
        return new Contrast(-loss.value(), loss.error(), turned);
    }

    /** What the figures rest on. */
    public String basis() {
        String alone = "The probability and the changes of one lever rest on " + Figures.count(replicates)
                + " histories each (seed " + seed + ", the same luck for all). ";
        int active = ranked().size();
        if (active == 0) {
            return "The probability rests on " + Figures.count(replicates) + " histories (seed " + seed + ").";
        }
        if (none == null) {
            return alone;
        }
        if (active == 1) {
            return alone + "The contribution rests on " + Figures.count(combinationReplicates)
                    + " histories with the lever and as many without it; --per-combination asks for more.";
        }
        if (exact) {
            return alone + "The contributions are averaged exactly, over all " + Figures.count(1L << active)
                    + " combinations of the " + active + " levers, with " + Figures.count(combinationReplicates)
                    + " histories for each; --per-combination asks for more, and narrower intervals.";
        }
        return alone + "With " + active + " levers there are too many combinations to try them all: the"
                + " contributions are averaged over " + Figures.count(combinationReplicates / perDraw)
                + " orders drawn by lot, and the intervals hold the error of that; --replicates asks for more, and"
                + " --levers for fewer levers (up to " + Attribution.MOST_EXACT
                + " are averaged exactly).";
    }
}
