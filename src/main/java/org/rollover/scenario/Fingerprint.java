package org.rollover.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash of what a scenario asks: of all its values, defaults too, whatever their order, sources and notes. */
final class Fingerprint {
    private static final String VERSION = "rollover scenario 1\n";

    private Fingerprint() {}

    static String of(List<Inventory.Leaf> leaves) {
        MessageDigest digest = sha256();
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        leaves.stream()
                .map(leaf -> leaf.path() + ": " + Writing.value(leaf.shape(), leaf.value()) + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
