package org.rollover.actors;

import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Parameters;
import org.rollover.scenario.Target;

/** The target in one history (model section 5.8): it complies a little, or escalates, at random. */
public final class TargetAgent {
    private static final long COMPLIANCE = Streams.key("target", "compliance");
    private static final long ESCALATION = Streams.key("target", "escalation");

    private final Target spec;
    private final Stream complianceLuck;
    private final Stream escalationLuck;
    private double improve;
    private double escalate;
    private double progressRead = Double.NaN;

    TargetAgent(Target spec, Streams streams) {
        this.spec = spec;
        this.complianceLuck = streams.stream(COMPLIANCE);
        this.escalationLuck = streams.stream(ESCALATION);
    }

    void read(Parameters general, Draw draw, World world) {
        improve = draw.of(spec.improve(), general.improve());
        escalate = draw.of(spec.escalate(), general.escalate());
        double fresh = draw.of(spec.progress());
        if (fresh != progressRead) {
            progressRead = fresh;
            world.progress = fresh;
        }
    }

    /** One month: a step of progress or an escalation, or both. */
    void act(World world) {
        if (complianceLuck.happens(improve)) {
            world.addProgress(world.settings.step);
            world.annals.complied(world.monthIndex());
            world.tell(new Happening.Progress(world.month(), world.progress));
        }
        if (escalationLuck.happens(escalate)) {
            escalate(1, world.settings.rally, world);
        }
    }

    /** An escalation undoes steps of progress and rallies the members. */
    static void escalate(double steps, double rally, World world) {
        world.addProgress(-steps * world.settings.step);
        world.rally += rally;
        world.annals.escalated(world.monthIndex());
        world.tell(new Happening.Escalation(world.month(), world.progress, world.rally));
    }
}
