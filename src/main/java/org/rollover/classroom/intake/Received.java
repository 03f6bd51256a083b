package org.rollover.classroom.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was delivered.
 *
 * @param name where it lay in the folder or zip, with {@code /}; only ever shown and compared
 * @param text what it says; null where it was not read
 * @param remarks what had to be done to read it, as the decoding of UTF-16
 * @param fault why it was not read; empty if it was
 * @param ignored whether it is nobody's work, as what systems and platforms add
 */
public record Received(String name, @Nullable String text, List<String> remarks, String fault, boolean ignored) {
    public Received {
        remarks = List.copyOf(remarks);
    }

    static Received unread(String name, String fault) {
        return new Received(name, null, List.of(), fault, false);
    }

    static Received ignored(String name, String what) {
        return new Received(name, null, List.of(), what, true);
    }
}
