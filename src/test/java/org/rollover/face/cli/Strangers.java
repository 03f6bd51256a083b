package org.rollover.face.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.rollover.archive.Sha256;
import org.rollover.scenario.Starter;

/** Scenarios and results as a stranger could send them: text that would be markup, in any script, as long as allowed. */
final class Strangers {
    static final String MARKUP = "</script><script>alert(1)</script><img src=x onerror=alert(2)> <b>{b}</b> {a|c}";
    private static final String ARABIC = "إيطاليا والاتحاد الأوروبي";
    /** As long as a name may be. */
    private static final String LONG =
            "A name as long as names may be, and then a little longer still, as some of them";
    /** Longer than a name may be, as only a result that was tampered with can hold. */
    private static final String FORGED = (MARKUP + " 🕊️🇮🇹 ").repeat(3).substring(0, 200);

    private Strangers() {}

    /** A scenario whose texts are markup and whose names are long or run from right to left. */
    static String scenario(Path folder) throws IOException {
        String yaml = Starter.text();
        for (Map.Entry<String, String> change : Map.of(
                        "Four governments and one doubter",
                        "'" + MARKUP + " 🕊️ " + ARABIC + "'",
                        "\"party programme, p. 12\"",
                        "'javascript:alert(3)'",
                        "it leads with the issue",
                        "'<iframe src=\"https://example.com\"></iframe>'",
                        "Reformers",
                        ARABIC,
                        "Beta:",
                        "constructor:",
                        "Gamma",
                        "__proto__",
                        "Delta",
                        LONG)
                .entrySet()) {
            yaml = yaml.replace(change.getKey(), change.getValue());
        }
        Path file = folder.resolve("stranger.yaml");
        Files.writeString(file, quoted(yaml));
        return file.toString();
    }

    /** The long name has commas, which part the entries of a map in braces. */
    private static String quoted(String yaml) {
        return yaml.replace(LONG + "/" + ARABIC + ":", "'" + LONG + "/" + ARABIC + "':")
                .replace(LONG + "/Patriots:", "'" + LONG + "/Patriots':")
                .replace(LONG + ":", "'" + LONG + "':");
    }

    /** Puts markup of 200 characters in the place of a name in all files of a result but the scenario, and in the hashes what then fits. */
    static void forge(Path result, String name) throws IOException {
        Path manifest = result.resolve("manifest.json");
        String listed = Files.readString(manifest);
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.sorted().toList()) {
                String called = String.valueOf(file.getFileName());
                if (called.equals("manifest.json") || called.equals("scenario.yaml") || called.startsWith("ro-crate")) {
                    continue;
                }
                byte[] was = Files.readAllBytes(file);
                String text = new String(was, StandardCharsets.UTF_8);
                String forged = called.endsWith(".json") ? FORGED.replace("\"", "\\\"") : FORGED.replace(",", ";");
                byte[] is = text.replace(name, forged).getBytes(StandardCharsets.UTF_8);
                Files.write(file, is);
                listed = listed.replace(Sha256.of(was), Sha256.of(is));
            }
        }
        Files.writeString(manifest, listed);
    }
}
