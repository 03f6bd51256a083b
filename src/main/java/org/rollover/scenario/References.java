package org.rollover.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The keys of the map are no new names: they name something that stands elsewhere. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface References {
    To value() default To.ACTORS;

    /** What the keys name. */
    enum To {
        /** Governments and cabinet members, as Italy or Italy/League. */
        ACTORS,
        /** Places in a scenario, as governments.Italy.salience. */
        PATHS
    }
}
