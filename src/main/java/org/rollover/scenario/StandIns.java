package org.rollover.scenario;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/**
 * Harmless values in the place of refused ones, so that the rest can be checked. Nothing may be concluded from them:
 * {@link Doubts} knows where they stand.
 */
final class StandIns {
    private static final int YEAR = 2000;

    private StandIns() {}

    static Object of(Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            return record(fields);
        }
        if (shape instanceof Shape.Kinds kinds) {
            return record(kinds.byKind().values().iterator().next());
        }
        if (shape instanceof Shape.Named) {
            return Map.of();
        }
        if (shape instanceof Shape.Listed) {
            return List.of();
        }
        if (shape instanceof Shape.Choice choice) {
            return choice.byWord().values().iterator().next();
        }
        if (shape instanceof Shape.Line) {
            return new RedLine.Blocking();
        }
        return shape instanceof Shape.Text ? "" : number(shape);
    }

    private static Object number(Shape shape) {
        if (shape instanceof Shape.Amount amount) {
            return new Quantity("", new Distribution.Point(nearestToZero(amount.range())), -1);
        }
        if (shape instanceof Shape.Whole whole) {
            double value = nearestToZero(whole.range());
            return whole.wide() ? (Object) (long) value : (Object) (int) value;
        }
        if (shape instanceof Shape.Real real) {
            return nearestToZero(real.range());
        }
        return shape instanceof Shape.Flag ? (Object) false : time(shape);
    }

    private static Object time(Shape shape) {
        if (shape instanceof Shape.Month) {
            return YearMonth.of(YEAR, 1);
        }
        return shape instanceof Shape.Day ? MonthDay.of(1, 1) : LocalDate.of(YEAR, 1, 1);
    }

    private static double nearestToZero(Range range) {
        return Math.max(range.min(), Math.min(range.max(), 0));
    }

    private static Object record(Shape.Fields shape) {
        List<@Nullable Object> values = new ArrayList<>();
        shape.byKey().values().forEach(field -> values.add(field.nullable() ? null : of(field.shape())));
        return Binder.make(shape, values);
    }
}
