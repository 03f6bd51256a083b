package org.rollover.study.design;

/** Ways to lay points into the unit cube. */
public final class Designs {
    private Designs() {}
}
