package org.rollover.scenario;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is scheduled for a month (model section 5.8). Data only. */
@Doc("Something that happens in a given month.")
public sealed interface Event {

    /** The month in which it happens. */
    YearMonth month();

    /** How likely it is to happen at all. */
    Quantity probability();

    /** The target escalates: progress is undone, the members rally. */
    @Doc("The target escalates: steps of progress are undone and the members rally.")
    record Attack(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("Steps of progress undone.") @Default("1") @Limits(unit = Unit.COUNT, min = 0, max = 10)
            Quantity steps,

            @Doc("Points added to the rally, if not as usual.")
            @Limits(unit = Unit.POINTS, min = 0, max = 100)
            @Nullable
            Quantity rally)
            implements Event {}

    /** The target meets a part of the condition. */
    @Doc("The target meets a part of the stated condition, or takes it back.")
    record Progress(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("What is added to progress.") @Limits(unit = Unit.SHARE, min = -1, max = 1)
            Quantity amount)
            implements Event {}

    /** An election: one of the government's successor cabinets, or the present one. */
    @Doc(
            "An election: one of the named successor cabinets takes office by its probability here, else the cabinet stays.")
    record Election(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to be held.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("The government.") String government,

            @Doc("Successor cabinets by name, each with its probability.")
            Map<String, @Limits(unit = Unit.PROBABILITY, min = 0, max = 1) Quantity> outcomes)
            implements Event {}

    /** A named cabinet takes office. */
    @Doc("A named successor cabinet takes office.")
    record NewCabinet(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("The government.") String government,
            @Doc("One of its successors, by name.") String cabinet)
            implements Event {}

    /** Some governments meet and move towards each other. */
    @Doc("Some governments meet and move towards their mean.")
    record Summit(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("The governments that meet.") List<String> participants,

            @Doc("The share of the way to their mean that each goes, less its stubbornness.")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity pull)
            implements Event {}

    /** The president learns of the lobbying. */
    @Doc("The president learns of the lobbying.")
    record Leak(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability)
            implements Event {}

    /** A public pledge to block. */
    @Doc("A government (Italy) or cabinet member (Italy/League) pledges in public to block; 0 takes a pledge back.")
    record Pledge(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("Who pledges.") String by,

            @Doc("What it then costs to renew all the same.") @Limits(unit = Unit.UTILS, min = 0, max = 10)
            Quantity cost)
            implements Event {}

    /** A number of the scenario changes for good. */
    @Doc("A number of the scenario changes for good.")
    record Change(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("The number, by its path, as governments.Italy.salience.")
            String path,

            @Doc("Its new value, in its own unit.") @InUnitOf("path") @Limits(unit = Unit.FACTOR)
            Quantity value)
            implements Event {}

    /** Something that happens, of interest only to what it releases. */
    @Doc("Something that happens, of interest only to the constraints it releases, as a new act of Congress.")
    record Act(
            @Doc("The month.") YearMonth month,

            @Doc("How likely it is to happen.") @Default("1") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability)
            implements Event {}
}
