package org.rollover.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Draw;

/**
 * The legal constraints of a scenario under one draw of its numbers (model section 5.7). A constraint that is not in the
 * book has no effect, and taking one out changes nothing else. Immutable.
 */
public final class LawBook {
    /** The president, as constraints name him. */
    public static final String PRESIDENT = "president";
    /** The council as a body, as constraints name it. */
    public static final String COUNCIL = "council";

    /** A level below which an actor may not go, and the constraint that says so. */
    public record Floor(String id, Constraint constraint, double level) {}

    private final List<Map.Entry<String, Constraint>> constraints;
    private final Draw draw;

    public LawBook(Map<String, Constraint> constraints, Draw draw) {
        this.constraints = new ArrayList<>(new TreeMap<>(constraints).entrySet());
        this.draw = draw;
    }

    /** The highest floor or codification in force on an actor, or null if none is. */
    public @Nullable Floor floor(String actor, Circumstances now) {
        Floor highest = null;
        for (Map.Entry<String, Constraint> entry : constraints) {
            Constraint constraint = entry.getValue();
            double level = floorOf(constraint);
            if (level > 0 && inForce(constraint, actor, now) && (highest == null || level > highest.level())) {
                highest = new Floor(entry.getKey(), constraint, level);
            }
        }
        return highest;
    }

    /** The level of the highest floor in force on an actor, or 0. */
    public double floorLevel(String actor, Circumstances now) {
        Floor floor = floor(actor, now);
        return floor == null ? 0 : floor.level();
    }

    /** The reviews that an actor's easing must clear, by id. */
    public List<Map.Entry<String, Constraint.CongressionalReview>> reviews(String actor, Circumstances now) {
        List<Map.Entry<String, Constraint.CongressionalReview>> found = new ArrayList<>();
        for (Map.Entry<String, Constraint> entry : constraints) {
            if (entry.getValue() instanceof Constraint.CongressionalReview review && inForce(review, actor, now)) {
                found.add(Map.entry(entry.getKey(), review));
            }
        }
        return found;
    }

    /** True while the council is bound by its own stated condition. */
    public boolean linked(Circumstances now) {
        return anyInForce(Constraint.Linkage.class, now);
    }

    /** True while the measures expire without renewal. */
    public boolean expires(Circumstances now) {
        return anyInForce(Constraint.Sunset.class, now);
    }

    /** True if some constraint sets a floor for this actor at some time; spares the others the look-up. */
    public boolean hasFloor(String actor) {
        for (Map.Entry<String, Constraint> entry : constraints) {
            Constraint constraint = entry.getValue();
            boolean sets = constraint instanceof Constraint.Floor || constraint instanceof Constraint.Codification;
            if (sets && constraint.binds().equals(actor)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyInForce(Class<? extends Constraint> kind, Circumstances now) {
        for (Map.Entry<String, Constraint> entry : constraints) {
            Constraint constraint = entry.getValue();
            if (kind.isInstance(constraint) && inForce(constraint, COUNCIL, now)) {
                return true;
            }
        }
        return false;
    }

    private double floorOf(Constraint constraint) {
        if (constraint instanceof Constraint.Floor floor) {
            return draw.of(floor.level());
        }
        return constraint instanceof Constraint.Codification codified ? draw.of(codified.level()) : 0;
    }

    private boolean inForce(Constraint constraint, String actor, Circumstances now) {
        Constraint.Release release = constraint.released();
        return constraint.binds().equals(actor) && (release == null || !holds(release, now));
    }

    /**
     * Whether a release holds now. A release by progress ends with the progress, so that a target that goes back on its
     * word finds the constraint in force again.
     */
    private boolean holds(Constraint.Release release, Circumstances now) {
        return (release.progress() != null && now.progress() >= draw.of(release.progress()))
                || (release.date() != null && !now.month().isBefore(release.date()))
                || (release.event() != null && now.happened(release.event()));
    }
}
