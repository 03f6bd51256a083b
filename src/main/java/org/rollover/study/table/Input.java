package org.rollover.study.table;

import java.util.List;

/**
 * A factor of a study: a column of its table.
 *
 * @param name as it is called in tables and charts
 * @param role whether it is something that nobody knows, or something that somebody decides
 * @param kind what its values are
 * @param low the least value; 0 for a category
 * @param high the greatest value; the last label's place for a category
 * @param labels the values of a category in order, which stands in the column as its place in this list, from 0; else empty
 * @param unit the unit of a number, in words; may be empty
 */
public record Input(String name, Role role, Kind kind, double low, double high, List<String> labels, String unit) {

    /** What a factor is to those who ask. */
    public enum Role {
        /** What the world is like. */
        UNCERTAINTY,
        /** What one can do about it. */
        LEVER
    }

    /** What values are. */
    public enum Kind {
        NUMBER,
        WHOLE,
        CATEGORY
    }

    public Input {
        labels = List.copyOf(labels);
    }

    /** A number between two ends. */
    public static Input number(String name, Role role, double low, double high) {
        return new Input(name, role, Kind.NUMBER, low, high, List.of(), "");
    }

    /** One of several labels. */
    public static Input category(String name, Role role, List<String> labels) {
        return new Input(name, role, Kind.CATEGORY, 0, labels.size() - 1.0, labels, "");
    }

    /** True for an input without an order. */
    public boolean categorical() {
        return kind == Kind.CATEGORY;
    }
}
