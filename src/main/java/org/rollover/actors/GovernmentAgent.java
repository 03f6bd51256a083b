package org.rollover.actors;

import org.jspecify.annotations.Nullable;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Government;
import org.rollover.scenario.Parameters;

/** A government in one history: its numbers under the draw, and its state. */
public final class GovernmentAgent {
    final String name;
    final int index;
    private final Government spec;
    private final Stream opinionLuck;
    private final Stream voteLuck;
    final Stream successorLuck;

    double salience;
    double stubbornness;
    double kappa;
    double ell;
    double ask;
    double nu;
    double capability;
    double fatigue;
    double lambda;
    double noise;
    private double ideal = Double.NaN;
    private double pledgeRead = Double.NaN;

    double position;
    double anchor;
    double pledge;
    /** Net inducements of lobbyists, {@code b_i}, utils. */
    double inducement;
    /** The luck of the present decision, standard logistic. */
    double luck;

    /** True if some constraint may set a floor for this government; spares the others the look-up. */
    boolean lawMayBind;

    @Nullable
    CabinetAgent cabinet;
    /** No majority and no named successor: votes with the consensus. */
    boolean caretaker;

    GovernmentAgent(Cast.GovernmentPart part, Streams streams) {
        this.name = part.name();
        this.index = part.index();
        this.spec = part.spec();
        this.opinionLuck = streams.stream(part.opinionKey());
        this.voteLuck = streams.stream(part.voteKey());
        this.successorLuck = streams.stream(part.successorKey());
    }

    /** Takes the numbers of a draw; a changed ideal or pledge counts from now on, the rest of the state stays. */
    void read(Parameters general, Settings settings, Draw draw) {
        salience = draw.of(spec.salience());
        stubbornness = draw.of(spec.stubbornness());
        kappa = draw.of(spec.consensusWeight(), general.consensusWeight());
        ell = draw.of(spec.linkageWeight(), general.linkageWeight());
        ask = draw.of(spec.ask(), general.ask());
        nu = draw.of(spec.usExampleWeight(), general.usExampleWeight());
        capability = draw.of(spec.capability());
        fatigue = draw.of(spec.fatigue());
        lambda = draw.of(spec.rallySensitivity());
        noise = ValueOfRenewal.noise(settings.tau, salience);
        double freshPledge = draw.of(spec.pledge());
        if (freshPledge != pledgeRead) {
            pledge = freshPledge;
            pledgeRead = freshPledge;
        }
        if (spec.position() != null) {
            double fresh = draw.of(spec.position());
            if (fresh != ideal) {
                boolean first = Double.isNaN(ideal);
                ideal = fresh;
                anchor = fresh;
                position = first && spec.current() != null ? draw.of(spec.current()) : fresh;
            }
        }
        if (cabinet != null) {
            cabinet.members.forEach(member -> member.read(draw));
        }
    }

    /** {@code a_i}: what renewing would cost after the pledges of the government and of its cabinet members. */
    double audienceCost() {
        return cabinet == null ? pledge : pledge + cabinet.pledge();
    }

    /**
     * The value of renewal at a level without the cost of standing alone and without mood: the first, third, fourth, fifth
     * and last term of model section 5.1.
     */
    double baseValue(double level, World world) {
        Settings settings = world.settings;
        double felt = felt(world);
        return ValueOfRenewal.policy(salience, felt, world.reversion, level)
                + ValueOfRenewal.linkage(ell, world.progress, world.linked)
                + inducement
                + ValueOfRenewal.usExample(nu, world.usLevel, world.usLevelAtStart)
                - audienceCost()
                + world.mood * settings.sigmaC;
    }

    /** What its support for renewal at the present level is made of, given the company it expects. */
    Happening.Reasons reasons(double share, World world) {
        double wish = ValueOfRenewal.policy(salience, felt(world), world.reversion, world.level);
        double alone = ValueOfRenewal.isolation(kappa, world.settings.heat, 0, share, world.settings.gamma);
        double other = baseValue(world.level, world) - wish - inducement;
        return new Happening.Reasons(wish, alone, inducement, other, noise * luck);
    }

    /** {@code x̃_i}, points. */
    double felt(World world) {
        return ValueOfRenewal.felt(position, world.settings.psi, world.progress, lambda, world.rally);
    }

    /** {@code ∂Δ_i/∂x_i}, utils a point: 0 where the felt position is at the end of its scale. */
    double valueOfPersuasion(World world) {
        double felt = felt(world);
        if (felt <= 0 || felt >= 100) {
            return 0;
        }
        double kept = 1 - world.settings.psi * world.progress * world.progress;
        return 2 * salience * (world.level - world.reversion) / 1e4 * kept;
    }

    /** The anchor tires with the economy, that of the cabinet's members too. */
    void tire() {
        anchor = ValueOfRenewal.clip(anchor - fatigue);
        if (cabinet != null) {
            for (CabinetMemberAgent member : cabinet.members) {
                member.anchor = ValueOfRenewal.clip(member.anchor - fatigue);
            }
        }
    }

    /** Opinion of a government with one voice (model section 5.4). */
    double opine(double peers, Settings settings) {
        double next = position
                + (1 - stubbornness) * settings.mu * (peers - position)
                + settings.rho * (anchor - position)
                + settings.sigmaX * opinionLuck.normal();
        return ValueOfRenewal.clip(next);
    }

    void drawLuck() {
        luck = voteLuck.logistic();
    }

    /** A new cabinet starts without inducements and without the old pledges. */
    void install(@Nullable CabinetAgent next) {
        cabinet = next;
        caretaker = next == null;
        inducement = 0;
        pledge = 0;
        if (next != null) {
            position = next.position();
        } else {
            // A caretaker has no will of its own: it stays about where the fallen cabinet stood.
            anchor = position;
        }
    }
}
