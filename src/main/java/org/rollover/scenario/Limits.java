package org.rollover.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unit of a number and the closed interval that it must lie in, ends included. A distribution is checked with its
 * support: one whose support can leave the interval is refused with the hint to truncate it. It annotates the type, so that
 * the numbers in a list or a map can carry it too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Limits {
    Unit unit();

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;
}
