package org.rollover.casebook.classic;

/**
 * Someone with a say in an issue.
 *
 * @param name who it is
 * @param capability how much it could bring to bear, any weight of at least 0
 * @param position what it wants, on the scale of the issue
 * @param salience how much of its capability it brings to bear on this issue, 0 to 1
 */
public record Actor(String name, double capability, double position, double salience) {

    /** What it brings to bear: capability × salience. */
    public double stake() {
        return capability * salience;
    }
}
