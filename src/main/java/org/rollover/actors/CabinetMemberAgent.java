package org.rollover.actors;

import org.jspecify.annotations.Nullable;
import org.rollover.chance.Stream;
import org.rollover.scenario.CabinetMember;
import org.rollover.scenario.Draw;
import org.rollover.scenario.RedLine;

/** A party or minister in one history. */
public final class CabinetMemberAgent {
    final String name;
    /** Its place among the trajectories of the cast. */
    final int series;

    /** The streams of a party or minister; they go on from one cabinet to the next. */
    record Luck(Stream opinion, Stream exit) {}

    private final CabinetMember spec;
    private final Stream opinionLuck;
    private final Stream exitLuck;

    double salience;
    double stubbornness;
    double weight;
    double pledge;
    double exitPropensity;
    double redLineLevel = Double.POSITIVE_INFINITY;
    final boolean objectsToBlocking;
    private double ideal = Double.NaN;
    double position;
    double anchor;
    private double pledgeRead = Double.NaN;
    /** What lobbyists add to the position this month; applied to all at once. */
    double push;

    CabinetMemberAgent(String name, int series, CabinetMember spec, Luck luck, Draw draw) {
        this.name = name;
        this.series = series;
        this.spec = spec;
        this.opinionLuck = luck.opinion();
        this.exitLuck = luck.exit();
        this.objectsToBlocking = spec.redLine() instanceof RedLine.Blocking;
        read(draw);
        position = spec.current() == null ? ideal : draw.of(spec.current());
    }

    /** Takes the numbers of a draw; a changed ideal or pledge counts from now on. */
    void read(Draw draw) {
        salience = draw.of(spec.salience());
        stubbornness = draw.of(spec.stubbornness());
        weight = spec.weight() == null ? spec.seats() : draw.of(spec.weight());
        exitPropensity = draw.of(spec.exitPropensity());
        if (spec.redLine() instanceof RedLine.Level level) {
            redLineLevel = draw.of(level.level());
        }
        double freshPledge = draw.of(spec.pledge());
        if (freshPledge != pledgeRead) {
            pledge = freshPledge;
            pledgeRead = freshPledge;
        }
        double fresh = draw.of(spec.position());
        if (fresh != ideal) {
            ideal = fresh;
            anchor = fresh;
            position = fresh;
        }
    }

    @Nullable
    String office() {
        return spec.office();
    }

    int seats() {
        return spec.seats();
    }

    /** Opinion within the cabinet (model section 5.4): drawn to the government's position and to its own ideal. */
    void opine(double governmentPosition, Settings settings) {
        double next = position
                + (1 - stubbornness) * settings.mu * (governmentPosition - position)
                + settings.rho * (anchor - position)
                + settings.sigmaX * opinionLuck.normal();
        position = ValueOfRenewal.clip(next);
    }

    /** Whether it leaves over a crossed red line; its luck moves on whether the line was crossed or not. */
    boolean leaves(boolean crossed) {
        boolean ready = exitLuck.happens(exitPropensity);
        return crossed && ready;
    }
}
