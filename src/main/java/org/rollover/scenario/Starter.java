package org.rollover.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A small scenario with comments, to start a new one from. */
public final class Starter {
    private static final String FILE = "starter.yaml";

    private Starter() {}

    /** The text of the starter scenario: four governments, two lobbyists, a constraint and an event. It passes all checks. */
    public static String text() {
        try (InputStream in = Starter.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
