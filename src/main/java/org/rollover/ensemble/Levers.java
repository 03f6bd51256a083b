package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Event;
import org.rollover.scenario.Government;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Measure;
import org.rollover.scenario.Parameters;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

/**
 * The levers of a scenario: each lobbyist, each legal constraint, the consensus norm, the council's condition, the movement
 * of positions, and what the target does. Taking one away is a perturbed copy of the scenario.
 */
public final class Levers {
    private static final String CONSENSUS = "consensus";
    private static final String CONDITION = "condition";
    private static final String OPINION = "opinion";
    private static final String TARGET = "target";

    private final Scenario scenario;
    private final Parameters parameters;
    private final List<Lever> levers = new ArrayList<>();

    private Levers(Scenario scenario) {
        this.scenario = scenario;
        this.parameters = scenario.parameters();
    }

    /** All levers of a scenario, those that cannot matter too, in a fixed order. */
    public static List<Lever> of(Scenario scenario) {
        return new Levers(scenario).all();
    }

    private List<Lever> all() {
        new TreeMap<>(scenario.lobbyists()).forEach(this::lobbyist);
        new TreeMap<>(scenario.constraints()).forEach(this::constraint);
        if (scenario.constraints().values().stream().noneMatch(Constraint.Linkage.class::isInstance)) {
            String why = "The scenario has no linkage constraint, so its condition binds nobody.";
            levers.add(new Lever(
                    CONDITION,
                    Lever.Kind.CONDITION,
                    "stated condition",
                    "The stated condition binds nobody.",
                    why,
                    UnaryOperator.identity()));
        }
        consensus();
        opinion();
        target();
        return List.copyOf(levers);
    }

    private void lobbyist(String name, Lobbyist lobbyist) {
        boolean poor = never(lobbyist.budget()) || never(lobbyist.salience());
        boolean shutOut = lobbyist.access().values().stream().allMatch(this::never);
        String idle = poor ? "It has nothing to spend." : shutOut ? "It has access to nobody." : null;
        levers.add(new Lever(
                name,
                Lever.Kind.LOBBYIST,
                "lobbying by " + name,
                "There is no lobbying by " + name + ".",
                idle,
                variant -> variant.with(Removal.lobbyist(variant.loaded().scenario(), name))));
    }

    private void constraint(String id, Constraint constraint) {
        boolean condition = constraint instanceof Constraint.Linkage;
        levers.add(new Lever(
                id,
                condition ? Lever.Kind.CONDITION : Lever.Kind.LAW,
                name(id, constraint),
                away(id, constraint),
                idle(constraint),
                variant -> variant.with(Removal.constraint(variant.loaded().scenario(), id))));
    }

    private static String name(String id, Constraint constraint) {
        String what = "floor on " + constraint.binds();
        if (constraint instanceof Constraint.Sunset) {
            what = "expiry without renewal";
        } else if (constraint instanceof Constraint.Linkage) {
            what = "stated condition";
        } else if (constraint instanceof Constraint.CongressionalReview) {
            what = "review by Congress";
        } else if (constraint instanceof Constraint.Codification) {
            what = "level made statute";
        }
        return what + " (" + id + ")";
    }

    private static String away(String id, Constraint constraint) {
        if (constraint instanceof Constraint.Sunset) {
            return "The measures do not expire: they stay until the council ends them.";
        }
        if (constraint instanceof Constraint.Linkage) {
            return "The stated condition binds nobody.";
        }
        if (constraint instanceof Constraint.CongressionalReview) {
            return "Easing needs no report and no review by Congress under " + id + ".";
        }
        if (constraint instanceof Constraint.Codification) {
            return "The level that " + id + " makes statute binds nobody.";
        }
        return "The floor of " + id + " does not bind " + constraint.binds() + ".";
    }

    /** Why a constraint binds nobody in this scenario whatever happens, or null if it may. */
    private @Nullable String idle(Constraint constraint) {
        Constraint.Release release = constraint.released();
        if (release != null && release.date() != null && !release.date().isAfter(scenario.start())) {
            return "It is released before the first month.";
        }
        if (constraint instanceof Constraint.Sunset) {
            Measure.Fallback fallback = scenario.measure().fallback();
            return fallback == null ? null : "The scenario says outright what happens without agreement.";
        }
        if (constraint instanceof Constraint.Linkage) {
            return never(own(parameters.linkageWeight(), Government::linkageWeight))
                    ? "The condition weighs nothing with any government."
                    : null;
        }
        boolean binds = scenario.governments().containsKey(constraint.binds())
                || (scenario.us() != null && constraint.binds().equals("president"));
        return binds ? null : "Whom it binds takes no part in the scenario.";
    }

    private void consensus() {
        List<Quantity> weights = own(parameters.consensusWeight(), Government::consensusWeight);
        levers.add(new Lever(
                CONSENSUS,
                Lever.Kind.CONSENSUS,
                "consensus norm",
                "Standing alone costs a government nothing.",
                never(weights) ? "Standing alone costs nothing in this scenario." : null,
                zero(weights)));
    }

    private void opinion() {
        List<Quantity> movers = new ArrayList<>(List.of(
                parameters.peerInfluence(),
                parameters.anchorPull(),
                parameters.opinionNoise(),
                parameters.persuasion()));
        events(Event.Summit.class).forEach(summit -> movers.add(summit.pull()));
        levers.add(new Lever(
                OPINION,
                Lever.Kind.OPINION,
                "opinion change",
                "Positions stay where they start: neither others, nor the own ideal, nor persuasion, nor a summit, nor"
                        + " chance moves them.",
                never(movers) ? "Nothing moves positions in this scenario." : null,
                zero(movers)));
    }

    private void target() {
        List<Quantity> acts = new ArrayList<>(List.of(parameters.improve(), parameters.escalate()));
        Stream.of(scenario.target().improve(), scenario.target().escalate())
                .filter(java.util.Objects::nonNull)
                .forEach(acts::add);
        events(Event.Progress.class).forEach(progress -> acts.add(progress.amount()));
        events(Event.Attack.class).forEach(attack -> acts.add(attack.steps()));
        List<Quantity> numbers = new ArrayList<>(acts);
        numbers.add(parameters.rally());
        events(Event.Attack.class).map(Event.Attack::rally).forEach(rally -> {
            if (rally != null) {
                numbers.add(rally);
            }
        });
        boolean still = events(Event.Attack.class).findAny().isEmpty() && never(acts);
        levers.add(new Lever(
                TARGET,
                Lever.Kind.TARGET,
                "progress and rally",
                "The target neither meets more of the condition nor escalates, so that nothing rallies the members.",
                still ? "The target does nothing in this scenario." : null,
                zero(numbers)));
    }

    private <E extends Event> Stream<E> events(Class<E> kind) {
        return new TreeMap<>(scenario.events())
                .values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A general parameter, and the numbers of governments that have one of their own. */
    private List<Quantity> own(
            Quantity general, java.util.function.Function<Government, @Nullable Quantity> ofGovernment) {
        List<Quantity> all = new ArrayList<>(List.of(general));
        for (Map.Entry<String, Government> entry : new TreeMap<>(scenario.governments()).entrySet()) {
            Quantity own = ofGovernment.apply(entry.getValue());
            if (own != null) {
                all.add(own);
            }
        }
        return all;
    }

    private boolean never(List<Quantity> numbers) {
        return numbers.stream().allMatch(this::never);
    }

    /** True if a number is 0 whatever is drawn and whatever is scheduled. */
    private boolean never(Quantity number) {
        return number.distribution().lowest() == 0
                && number.distribution().highest() == 0
                && changes(number).findAny().isEmpty();
    }

    private Stream<Event.Change> changes(Quantity number) {
        return events(Event.Change.class).filter(change -> change.path().equals(number.path()));
    }

    /** Sets numbers to 0, and what scheduled changes would make of them too. */
    private UnaryOperator<Variant> zero(List<Quantity> numbers) {
        String[] paths = numbers.stream()
                .flatMap(number ->
                        Stream.concat(Stream.of(number.path()), changes(number).map(change -> change.value()
                                .path())))
                .toArray(String[]::new);
        return variant -> Arrays.stream(paths).reduce(variant, (changed, path) -> changed.with(path, 0), (a, b) -> b);
    }
}
