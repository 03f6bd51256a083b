package org.rollover.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A folder of results, read back. */
public final class Dossier {
    private static final long LARGEST_MANIFEST = 1 << 20;

    private final Path folder;
    private final Manifest manifest;

    private Dossier(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens a folder and reads its manifest.
     *
     * @throws ArchiveException if it is none of ours, of another format, or its manifest is damaged
     */
    public static Dossier open(Path folder) throws ArchiveException {
        if (!Files.exists(folder)) {
            throw new ArchiveException(folder + ": there is no such folder; each run names the one it wrote");
        }
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(folder + ": no folder of results, as it holds no " + Manifest.FILE
                    + "; each run names the one it wrote");
        }
        try {
            if (Files.size(file) > LARGEST_MANIFEST) {
                throw new ArchiveException(file + ": too large for a manifest; the folder is not as it was written");
            }
            return new Dossier(folder, manifest(new ObjectMapper().readTree(Files.readString(file)), file));
        } catch (JsonProcessingException e) {
            throw new ArchiveException(file + ": no JSON (" + e.getOriginalMessage() + "); the folder is damaged");
        } catch (IOException e) {
            throw new ArchiveException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Manifest manifest(JsonNode json, Path file) throws ArchiveException {
        int format = json.path("formatVersion").asInt(-1);
        if (format != Manifest.FORMAT) {
            String found = format < 0 ? "says no format" : "has format " + format;
            throw new ArchiveException(file + ": " + found + "; this version reads format " + Manifest.FORMAT);
        }
        for (String key : new String[] {"version", "started", "ended"}) {
            if (!json.path(key).isTextual()) {
                throw new ArchiveException(file + ": " + key + " is missing; the folder is damaged");
            }
        }
        long done = json.path("replicatesDone").asLong(-1);
        if (done < 0 || !json.path("options").isObject() || !json.path("sha256").isObject()) {
            throw new ArchiveException(file + ": replicatesDone, options or sha256 is missing; the folder is damaged");
        }
        return new Manifest(
                json.path("version").asText(),
                json.path("commit").asText("unknown"),
                texts(json.path("scenario")),
                values(json.path("options")),
                values(json.path("machine")),
                json.path("replicatesAsked").asLong(done),
                done,
                json.path("started").asText(),
                json.path("ended").asText(),
                texts(json.path("sha256")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            values.put(
                    field.getKey(),
                    value.isBoolean() ? value.asBoolean() : value.isIntegralNumber() ? value.asLong() : value.asText());
        });
        return values;
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** A whole number among the options of the run. */
    public long option(String name) throws ArchiveException {
        if (manifest.options().get(name) instanceof Long number) {
            return number;
        }
        throw new ArchiveException(
                folder.resolve(Manifest.FILE) + ": options." + name + " is no whole number; the folder is damaged");
    }

    /** The text of a file that the manifest lists, or nothing if it is gone. */
    public Optional<String> text(String file) throws ArchiveException {
        Path path = folder.resolve(file).normalize();
        if (!folder.normalize().equals(path.getParent())) {
            throw new ArchiveException(folder + ": names the file " + file + " outside itself");
        }
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException(path + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** The text of a file that must be just as it was written. */
    public String untouched(String file) throws ArchiveException {
        String text = text(file)
                .orElseThrow(() -> new ArchiveException(folder.resolve(file) + ": is missing; the folder is damaged"));
        if (!Sha256.of(text).equals(manifest.files().get(file))) {
            throw new ArchiveException(folder.resolve(file) + ": was changed after the run wrote it");
        }
        return text;
    }
}
