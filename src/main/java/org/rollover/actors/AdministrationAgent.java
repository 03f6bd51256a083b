package org.rollover.actors;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.law.LawBook;
import org.rollover.law.ReviewGame;
import org.rollover.scenario.Constraint.CongressionalReview;
import org.rollover.scenario.Draw;
import org.rollover.scenario.UnitedStates;
import org.rollover.scenario.UnitedStates.Congress;

/** The president and the bureaucracy in one history (model section 5.6): principal and agent. */
public final class AdministrationAgent {
    /** Where the president's wish for the measure lies. */
    enum Wish {
        /** Below half-way: relief. */
        RELIEF,
        /** Between half-way and the level. */
        NEITHER,
        /** At or above the level. */
        KEEP
    }

    private static final long AWARENESS = Streams.key("president", "awareness");
    private static final long ORDERS = Streams.key("president", "orders");
    private static final long EASING = Streams.key("president", "easing");
    private static final long ROLL_CALL = Streams.key("Congress", "roll call");

    private final @Nullable UnitedStates spec;
    private final Stream awarenessLuck;
    private final Stream orderLuck;
    private final Stream easingLuck;
    private final Stream rollCallLuck;

    private double ideal = 100;
    private double visibility;
    private double forget;
    private double control;
    private double compliance;
    private double parity;
    private double endorse = 1;
    private double wishToEase;

    private boolean aware;
    private boolean briefed;
    private @Nullable Wish decidedOn;
    private boolean stopOrdered;
    private boolean endorsed;
    private double ceiling = Double.POSITIVE_INFINITY;
    private @Nullable Attempt pending;

    /** A move to ease that waits for its review. */
    private record Attempt(YearMonth begun, YearMonth settled, String constraint, ReviewGame.Verdict verdict) {}

    AdministrationAgent(@Nullable UnitedStates spec, Streams streams) {
        this.spec = spec;
        this.awarenessLuck = streams.stream(AWARENESS);
        this.orderLuck = streams.stream(ORDERS);
        this.easingLuck = streams.stream(EASING);
        this.rollCallLuck = streams.stream(ROLL_CALL);
        this.briefed = spec != null && spec.president().aware();
    }

    void read(Draw draw) {
        if (spec == null) {
            return;
        }
        UnitedStates.President president = spec.president();
        ideal = draw.of(president.ideal());
        visibility = draw.of(president.visibility());
        forget = draw.of(president.forget());
        control = draw.of(president.control());
        compliance = draw.of(president.compliance());
        parity = draw.of(president.parity());
        endorse = draw.of(president.endorse());
        wishToEase = draw.of(president.wishToEase());
    }

    /** One month of the US side. */
    void act(World world) {
        if (spec == null) {
            return;
        }
        boolean learned = notice(world);
        settlePending(world);
        moveToEase(world);
        decideOnLobbying(learned, world);
    }

    /** A leak: an unaware president learns of the lobbying before this month's decision. */
    void leak() {
        briefed = true;
    }

    /** Whether the president learns of the lobbying this month; or loses sight of it, and with it his orders. */
    private boolean notice(World world) {
        double luck = awarenessLuck.uniform();
        if (aware) {
            briefed = false;
            if (luck < forget) {
                aware = false;
                stopOrdered = false;
                endorsed = false;
                decidedOn = null;
                world.tell(new Happening.PresidentForgets(world.month()));
            }
            return false;
        }
        if (briefed || luck < visibility) {
            briefed = false;
            aware = true;
            world.annals.presidentAware(world.monthIndex());
            world.tell(new Happening.PresidentLearns(world.month()));
            return true;
        }
        return false;
    }

    /** {@code x_P* = x_P + parity · max(0, floor - x_P)}: little to gain from relief that only others enjoy. */
    double wishForOthers(World world) {
        double floor = world.law.floorLevel(LawBook.PRESIDENT, world);
        return ideal + parity * Math.max(0, floor - ideal);
    }

    private Wish wish(World world) {
        double level = wishForOthers(world);
        return level < world.halfWay() ? Wish.RELIEF : level >= world.level ? Wish.KEEP : Wish.NEITHER;
    }

    /** He decides when he learns of the lobbying, and again whenever his wish changes side. */
    private void decideOnLobbying(boolean learned, World world) {
        boolean obeyed = orderLuck.happens(control);
        if (!aware) {
            return;
        }
        Wish wish = wish(world);
        if (!learned && wish == decidedOn) {
            return;
        }
        decidedOn = wish;
        stopOrdered = wish == Wish.RELIEF && obeyed;
        endorsed = wish == Wish.KEEP;
        if (stopOrdered) {
            world.annals.stopOrdered(world.monthIndex());
        } else if (endorsed) {
            world.annals.endorsed(world.monthIndex());
        }
        world.tell(new Happening.PresidentDecides(
                world.month(), wish.name(), stopOrdered, endorsed, wishForOthers(world), world.halfWay()));
    }

    /** By what the bureaucracy's budget is multiplied. */
    double effortFactor(World world) {
        if (ceiling < world.halfWay()) {
            // It no longer presses for renewal, and against it only for a president who knows and wants that.
            return aware && wish(world) == Wish.RELIEF ? 1 : 0;
        }
        if (stopOrdered) {
            return 1 - compliance;
        }
        return endorsed ? endorse : 1;
    }

    /** The highest position that the bureaucracy still takes, points. */
    double bureaucracyCeiling() {
        return ceiling;
    }

    /** The attempt to ease the US measures: one at a time, whether he knows of the lobbying or not. */
    private void moveToEase(World world) {
        boolean moves = easingLuck.happens(wishToEase);
        if (!moves || pending != null || ideal >= world.usLevel) {
            return;
        }
        LawBook.Floor floor = world.law.floor(LawBook.PRESIDENT, world);
        if (floor != null && floor.level() >= world.usLevel) {
            settle(
                    new UsMove(world.month(), world.month(), UsMove.Fate.FORBIDDEN, floor.id(), world.usLevel, null),
                    world);
            return;
        }
        Attempt attempt = review(world);
        if (attempt == null) {
            clear(world.month(), "", null, world);
        } else {
            pending = attempt;
            world.tell(new Happening.ReliefReported(
                    world.month(), attempt.constraint(), attempt.verdict().reported()));
            settlePending(world);
        }
    }

    /** The first review that kills the relief, in order of ids; else the slowest; null if none binds. */
    private @Nullable Attempt review(World world) {
        Congress congress = spec == null ? null : spec.congress();
        Attempt slowest = null;
        List<Map.Entry<String, CongressionalReview>> reviews = world.law.reviews(LawBook.PRESIDENT, world);
        for (Map.Entry<String, CongressionalReview> entry : reviews) {
            ReviewGame.Verdict verdict = congress == null
                    ? ReviewGame.settle(entry.getValue(), world.month(), List.of())
                    : ReviewGame.play(entry.getValue(), world.month(), congress, world.draw, rollCallLuck);
            Attempt attempt = new Attempt(world.month(), YearMonth.from(verdict.decided()), entry.getKey(), verdict);
            boolean slower = slowest != null
                    && verdict.decided().isAfter(slowest.verdict().decided());
            if (slowest == null || (slowest.verdict().clears() && (slower || !verdict.clears()))) {
                slowest = attempt;
            }
        }
        return slowest;
    }

    private void settlePending(World world) {
        Attempt attempt = pending;
        if (attempt == null || world.month().isBefore(attempt.settled())) {
            return;
        }
        pending = null;
        if (attempt.verdict().clears()) {
            clear(attempt.begun(), attempt.constraint(), attempt.verdict(), world);
        } else {
            settle(
                    new UsMove(
                            attempt.begun(),
                            world.month(),
                            UsMove.Fate.DISAPPROVED,
                            attempt.constraint(),
                            world.usLevel,
                            attempt.verdict()),
                    world);
        }
    }

    /** Relief goes ahead: down to his ideal, or to what law still forbids to go below. */
    private void clear(YearMonth begun, String constraint, ReviewGame.@Nullable Verdict verdict, World world) {
        double floor = world.law.floorLevel(LawBook.PRESIDENT, world);
        world.usLevel = Math.min(world.usLevel, Math.max(ideal, floor));
        ceiling = Math.min(ceiling, world.usLevel);
        settle(new UsMove(begun, world.month(), UsMove.Fate.EASED, constraint, world.usLevel, verdict), world);
    }

    private static void settle(UsMove move, World world) {
        world.annals.usMove(move);
        world.tell(new Happening.ReliefSettled(world.month(), move));
    }

    /** A move that still waits when the history ends. */
    void close(World world) {
        Attempt attempt = pending;
        if (attempt != null) {
            world.annals.usMove(new UsMove(
                    attempt.begun(),
                    null,
                    UsMove.Fate.PENDING,
                    attempt.constraint(),
                    world.usLevel,
                    attempt.verdict()));
        }
    }
}
