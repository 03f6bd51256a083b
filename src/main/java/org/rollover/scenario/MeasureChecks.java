package org.rollover.scenario;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollover.chance.Distribution;

/** The measures, and when they come up. */
final class MeasureChecks {
    private final ScenarioChecks checks;
    private final Measure measure;

    MeasureChecks(ScenarioChecks checks) {
        this.checks = checks;
        this.measure = checks.scenario().measure();
    }

    void check() {
        oneSchedule();
        renewalsInOrder();
        datesWithinHorizon();
        levelAboveReversion();
        lowerLevelsDiffer();
        sunsetNeedsLapse();
    }

    private void oneSchedule() {
        if (!checks.certain("measure.renewals", "measure.first-renewal", "measure.every")) {
            return;
        }
        boolean dated = !measure.renewals().isEmpty();
        boolean first = measure.firstRenewal() != null;
        boolean every = measure.every() != null;
        String allowed = "give either renewals, or first-renewal and every";
        if (!dated && !first && !every) {
            checks.error("measure", "no decision is scheduled", allowed);
        } else if (dated && (first || every)) {
            checks.error("measure.renewals", "the decisions are scheduled twice", allowed);
        } else if (first && !every) {
            checks.error("measure.first-renewal", "first-renewal stands alone", "add every, as 6 months");
        } else if (every && !first) {
            checks.error("measure.every", "every stands alone", "add first-renewal, as 2018-12");
        }
    }

    private void renewalsInOrder() {
        List<YearMonth> renewals = measure.renewals();
        for (int i = 1; i < renewals.size(); i++) {
            String path = "measure.renewals[" + i + "]";
            int order = renewals.get(i).compareTo(renewals.get(i - 1));
            if (!checks.certain("measure.renewals[" + (i - 1) + "]")) {
                continue;
            }
            if (order == 0) {
                checks.error(path, renewals.get(i) + " stands there twice", "");
            } else if (order < 0) {
                checks.error(
                        path, renewals.get(i) + " comes after " + renewals.get(i - 1), "write them in order of time");
            }
        }
    }

    private void datesWithinHorizon() {
        for (int i = 0; i < measure.renewals().size(); i++) {
            within(checks, "measure.renewals[" + i + "]", measure.renewals().get(i));
        }
        YearMonth first = measure.firstRenewal();
        if (first != null) {
            within(checks, "measure.first-renewal", first);
        }
    }

    /** A month must be one of those that are simulated. */
    static void within(ScenarioChecks checks, String path, YearMonth month) {
        if (!checks.certain("start")) {
            return;
        }
        YearMonth start = checks.scenario().start();
        YearMonth last = start.plusMonths(checks.scenario().horizon() - 1L);
        if (month.isBefore(start)) {
            checks.error(path, month + " is before the first month", "the first month is " + start);
        } else if (month.isAfter(last) && checks.certain("horizon")) {
            checks.error(path, month + " is after the last month", "the last month is " + last);
        }
    }

    private void levelAboveReversion() {
        if (!checks.certain("measure.level", "measure.reversion")) {
            return;
        }
        double lowest = measure.level().distribution().lowest();
        double highest = measure.reversion().distribution().highest();
        if (lowest < highest) {
            String what = "the level " + (certain() ? "is" : "can come to lie") + " below the reversion";
            checks.error("measure.level", what, "at least " + Numbers.write(highest));
        } else if (lowest == highest && certain()) {
            String allowed = "more than " + Numbers.write(highest) + ", or nothing is at stake";
            checks.error("measure.level", "the level is the same as the reversion", allowed);
        } else if (lowest == highest) {
            checks.warning("measure.level", "the level can be the same as the reversion", "then nothing is at stake");
        }
    }

    private boolean certain() {
        return measure.level().distribution() instanceof Distribution.Point
                && measure.reversion().distribution() instanceof Distribution.Point;
    }

    private void lowerLevelsDiffer() {
        Set<Distribution> seen = new HashSet<>();
        for (int i = 0; i < measure.lowerLevels().size(); i++) {
            String path = "measure.lower-levels[" + i + "]";
            Distribution level = measure.lowerLevels().get(i).distribution();
            boolean again = checks.certain(path) && !seen.add(level);
            if (again && level instanceof Distribution.Point point) {
                checks.error(path, Numbers.write(point.value()) + " stands there twice", "give each level once");
            }
        }
    }

    private void sunsetNeedsLapse() {
        if (measure.fallback() == Measure.Fallback.STAY) {
            checks.scenario().constraints().forEach((id, constraint) -> {
                if (constraint instanceof Constraint.Sunset && checks.certain("constraints." + id)) {
                    String what = "the default is stay, so the sunset " + Problems.quote(id) + " has no effect";
                    checks.warning("measure.default", what, "leave out one of them");
                }
            });
        }
    }
}
