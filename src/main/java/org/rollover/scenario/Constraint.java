package org.rollover.scenario;

import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A legal constraint (model section 5.7): what an actor may not do, until when, and how it is released. Data only: stage
 * {@code law} interprets it, and without the entry it has no effect.
 */
@Doc("A legal constraint: whom it binds, what it forbids, and how it is released.")
public sealed interface Constraint {

    /** The provision, as {@code Pub. L. 115-44, s. 216}. */
    String citation();

    /** The actor that is bound. */
    String binds();

    /** When it stops to bind, or null: never by itself. */
    @Nullable
    Release released();

    /** How a constraint is released: as soon as any of the named things holds. */
    @Doc("When the constraint stops to bind: as soon as any of these holds.")
    record Release(
            @Doc("Progress of the target that releases it.") @Limits(unit = Unit.SHARE, min = 0, max = 1) @Nullable
            Quantity progress,

            @Doc("The month from which it no longer binds.") @Nullable
            YearMonth date,

            @Doc("The event, by its id, that releases it.") @Nullable
            String event) {}

    /** A level below which the actor may not go. */
    @Doc(
            "The actor may not go below a level: a government does not block renewal and blocks an end, a president eases no further.")
    record Floor(
            @Doc("The provision.") String citation,
            @Doc("president, or a government.") String binds,

            @Doc("The level below which the actor may not go.") @Limits(unit = Unit.POINTS, min = 0, max = 100)
            Quantity level,

            @Doc("How it is released.") @Nullable Release released)
            implements Constraint {}

    /** Executive measures made statute. */
    @Doc("Executive measures made statute: only a later act or the statute's own condition ends them.")
    record Codification(
            @Doc("The provision.") String citation,

            @Doc("Who made the measures: president.") @Default("president")
            String binds,

            @Doc("The level that is codified.") @Limits(unit = Unit.POINTS, min = 0, max = 100)
            Quantity level,

            @Doc("How it is released.") @Nullable Release released)
            implements Constraint {}

    /** A report and a waiting period in which the legislature may disapprove (CAATSA s. 216). */
    @Doc("Easing needs a report and waits for a review, in which Congress may disapprove.")
    record CongressionalReview(
            @Doc("The provision.") String citation,

            @Doc("Who must report: president.") @Default("president")
            String binds,

            @Doc("The day of the month on which a report is sent.")
            @Default("15")
            @Limits(unit = Unit.COUNT, min = 1, max = 28)
            int reportDay,

            @Doc("How long the review lasts.") @Default("30 days") @Limits(unit = Unit.DAYS, min = 0, max = 365)
            int window,

            @Doc("How long it lasts over the summer.") @Default("60 days") @Limits(unit = Unit.DAYS, min = 0, max = 365)
            int summerWindow,

            @Doc("The first day of the longer review, as 07-10.") @Default("07-10")
            MonthDay summerFrom,

            @Doc("The last day of the longer review, as 09-07.") @Default("09-07")
            MonthDay summerTo,

            @Doc("Further wait once a disapproval passes both chambers.")
            @Default("12 days")
            @Limits(unit = Unit.DAYS, min = 0, max = 365)
            int afterPassage,

            @Doc("Further wait after the veto.") @Default("10 days") @Limits(unit = Unit.DAYS, min = 0, max = 365)
            int afterVeto,

            @Doc("The share of each chamber that overrides the veto.")
            @Default("0.6666666666666666")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity override,

            @Doc("How it is released.") @Nullable Release released)
            implements Constraint {}

    /** The council's own condition. */
    @Doc("The council's own condition for relief; without it the stated condition binds nobody.")
    record Linkage(
            @Doc("The provision.") String citation,

            @Doc("Who is bound: council.") @Default("council")
            String binds,

            @Doc("How it is released.") @Nullable Release released)
            implements Constraint {}

    /** Expiry without renewal. */
    @Doc("The measures expire without renewal; without it they stay until the council ends them.")
    record Sunset(
            @Doc("The provision.") String citation,

            @Doc("Who is bound: council.") @Default("council")
            String binds,

            @Doc("How it is released.") @Nullable Release released)
            implements Constraint {}
}
