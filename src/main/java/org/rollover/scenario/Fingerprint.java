package org.rollover.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A hash of what a scenario asks: of all its values, defaults too, whatever their sources and notes, and whatever their
 * order but in the maps that are {@link Ordered}.
 */
final class Fingerprint {
    private static final String VERSION = "rollover scenario 2\n";

    private Fingerprint() {}

    static String of(List<Inventory.Leaf> leaves, Map<String, List<String>> orders) {
        MessageDigest digest = sha256();
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        Stream<String> values =
                leaves.stream().map(leaf -> leaf.path() + ": " + Writing.value(leaf.shape(), leaf.value()));
        // Names have neither sign, so that nothing else looks like an order.
        Stream<String> inOrder =
                orders.entrySet().stream().map(map -> map.getKey() + ":: " + String.join("|", map.getValue()));
        Stream.concat(values, inOrder)
                .map(line -> line + "\n")
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
