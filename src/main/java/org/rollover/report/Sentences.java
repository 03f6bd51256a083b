package org.rollover.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.actors.CabinetFall;
import org.rollover.actors.Happening;
import org.rollover.actors.UsMove;
import org.rollover.law.ReviewGame;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Scenario;

/** A sentence for each kind of happening. */
final class Sentences {
    private static final int MOST_CHANNELS = 3;
    private static final int MOST_POSITIONS = 5;

    private final Scenario scenario;
    private final Vocabulary words;
    private final Page page;
    private final VoteTables votes;

    Sentences(Scenario scenario, Page page) {
        this.scenario = scenario;
        this.words = Vocabulary.of(scenario);
        this.page = page;
        this.votes = new VoteTables(scenario, page);
    }

    /** Tells a happening. A new kind does not compile into silence: the test asks for each. */
    void tell(Happening happening) {
        if (happening instanceof Happening.Scheduled it) {
            page.item("As scheduled: " + it.id() + " (" + kind(it.kind()) + ").");
        } else if (happening instanceof Happening.Progress it) {
            page.item(
                    target() + " takes a step towards the condition; " + percent(it.progress()) + " of it is now met.");
        } else if (happening instanceof Happening.Escalation it) {
            page.item(target() + " escalates. Members rally by up to " + points(it.rally()) + "; "
                    + percent(it.progress()) + " of the condition is now met.");
        } else if (happening instanceof Happening.Lobbying it) {
            page.item(lobbying(it.lobbyist(), it.direction(), it.channels(), it.efforts(), ""));
        } else if (happening instanceof Happening.Positions it) {
            positions(it);
        } else if (happening instanceof Happening.CabinetChanged it) {
            page.item(cabinet(it.fall()));
        } else if (!president(happening)) {
            council(happening);
        }
    }

    private boolean president(Happening happening) {
        if (happening instanceof Happening.PresidentLearns) {
            page.item("The president learns of the lobbying.");
        } else if (happening instanceof Happening.PresidentForgets) {
            page.item("The president loses sight of the lobbying, and his orders with it.");
        } else if (happening instanceof Happening.PresidentDecides it) {
            page.item(decides(it));
        } else if (happening instanceof Happening.ReliefReported it) {
            page.item("The president moves to ease the American measures. " + named(it.constraint())
                    + " makes him report it to Congress, on " + it.reported() + ".");
        } else if (happening instanceof Happening.ReliefSettled it) {
            page.item(settled(it.move()));
        } else {
            return false;
        }
        return true;
    }

    private void council(Happening happening) {
        if (happening instanceof Happening.StrawPoll it) {
            votes.strawPoll(it);
        } else if (happening instanceof Happening.Concession it) {
            page.item(concession(it));
        } else if (happening instanceof Happening.Surge it) {
            page.item(lobbying(it.lobbyist(), it.direction(), it.channels(), it.efforts(), " throws in"));
        } else if (happening instanceof Happening.Stage it) {
            votes.stage(it);
        } else if (happening instanceof Happening.Vote it) {
            votes.vote(it);
        } else if (happening instanceof Happening.Decided it) {
            page.item(decided(it));
        } else {
            throw new IllegalArgumentException("no sentence for " + happening.getClass());
        }
    }

    /** {@code NewCabinet} as "new cabinet". */
    private static String kind(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private String target() {
        return scenario.target().name().isEmpty()
                ? "The target"
                : scenario.target().name();
    }

    private static String percent(double share) {
        return Figures.percent(share, 0);
    }

    private static String points(double points) {
        return Figures.fixed(points, 1) + " points";
    }

    private String lobbying(
            String lobbyist, double direction, List<String> channels, List<Double> efforts, String verb) {
        boolean lapse = words == Vocabulary.LAPSE;
        String side = direction >= 0 ? (lapse ? "for renewal" : "for keeping") : (lapse ? "for lapse" : "for ending");
        double total = efforts.stream().mapToDouble(Double::doubleValue).sum();
        String to = IntStream.range(0, channels.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -efforts.get(c))
                        .thenComparing(c -> c))
                .limit(MOST_CHANNELS)
                .map(c -> channels.get(c) + Page.GLUE + Figures.fixed(efforts.get(c), 2))
                .collect(Collectors.joining(", "));
        int more = channels.size() - MOST_CHANNELS;
        return lobbyist + verb + " " + Figures.fixed(total, 2) + " " + side
                + (channels.isEmpty() ? "" : ": " + to)
                + (more > 0 ? ", " + more + " more" : "")
                + ".";
    }

    private String decides(Happening.PresidentDecides it) {
        String wish = "For others the president would choose a level of " + Figures.fixed(it.wishForOthers(), 1)
                + ", and half-way is " + Figures.fixed(it.halfWay(), 1) + ": ";
        return wish
                + switch (it.wish()) {
                    case "RELIEF" ->
                        it.stop()
                                ? "he wants relief and orders the lobbying to stop."
                                : "he wants relief, but no order to stop comes of it.";
                    case "KEEP" ->
                        it.endorse() ? "he wants them kept and endorses the lobbying." : "he wants them kept.";
                    default -> "he lets the lobbying run.";
                };
    }

    private String named(String id) {
        Constraint constraint = scenario.constraints().get(id);
        return constraint == null ? id : id + " (" + constraint.citation() + ")";
    }

    private String settled(UsMove move) {
        String law = move.constraint().isEmpty() ? "" : named(move.constraint());
        String level = Figures.fixed(move.level(), 1) + " points";
        String votes = move.verdict() == null ? "" : roll(move.verdict());
        return switch (move.fate()) {
            case EASED ->
                "The American measures are eased to " + level + (law.isEmpty() ? "" : " after the review under " + law)
                        + "." + votes;
            case FORBIDDEN ->
                "The president moves to ease the American measures, but " + law + " forbids it; they stay at " + level
                        + ".";
            case DISAPPROVED ->
                "Congress disapproves and overrides the veto: under " + law + " the American measures stay at " + level
                        + "." + votes;
            case PENDING -> "The president's move to ease still waits for the review under " + law + "." + votes;
        };
    }

    private static String roll(ReviewGame.Verdict verdict) {
        String counts = verdict.votes().stream()
                .map(v -> v.chamber() + " " + v.against() + " of " + v.members() + " against easing"
                        + (v.overrides()
                                ? ", enough to override"
                                : v.disapproves() ? ", enough to disapprove" : ", not enough"))
                .collect(Collectors.joining("; "));
        String end = verdict.disapproved() && !verdict.overridden()
                ? " The president vetoes the resolution of disapproval, and the veto stands."
                : "";
        return counts.isEmpty() ? "" : " Votes: " + counts + "." + end;
    }

    private static String concession(Happening.Concession it) {
        return it.price() > 0
                ? it.member() + " is bought off with a concession worth " + Figures.fixed(it.price(), 3) + "."
                : it.member() + " gives in without a price, as it would stand alone.";
    }

    private String decided(Happening.Decided it) {
        String days = Figures.fixed(it.days(), 0) + " days";
        boolean late = it.outcome().renewed();
        String delay = it.days() > 0 ? (late ? ", " + days + " late" : ", after " + days + " of dispute") : "";
        return "Outcome: the measures " + words.sentence(it.outcome()) + delay + ". Level now: "
                + Figures.fixed(it.level(), 1) + ".";
    }

    private static String cabinet(CabinetFall fall) {
        List<String> leavers = fall.left().stream().map(Vocabulary::orUnnamed).toList();
        String left = leavers.isEmpty()
                ? ""
                : String.join(" and ", leavers) + (leavers.size() > 1 ? " leave " : " leaves ")
                        + "the cabinet over a red line. ";
        return fall.government() + ": " + left
                + (fall.successor().equals(CabinetFall.CARETAKER)
                        ? "A caretaker takes over, who votes with the consensus."
                        : fall.successor().isBlank()
                                ? "Another cabinet is in office."
                                : fall.successor() + " is in office.");
    }

    /** Those who want least at the end of a month, since they decide what becomes of the measures. */
    private void positions(Happening.Positions it) {
        List<String> lowest = IntStream.range(0, it.series().size())
                .boxed()
                .filter(s -> !it.series().get(s).contains("/")
                        && !Double.isNaN(it.positions().get(s)))
                .sorted(Comparator.comparingDouble((Integer s) -> it.positions().get(s))
                        .thenComparing(s -> s))
                .limit(MOST_POSITIONS)
                .map(s -> it.series().get(s)
                        + Page.GLUE
                        + String.format(Locale.ROOT, "%.0f", it.positions().get(s)))
                .toList();
        if (!lowest.isEmpty()) {
            page.item("At the end of the month the lowest positions are: " + String.join(", ", lowest) + ".");
        }
    }
}
