package org.rollover.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of results, read back. It may come from a stranger, so nothing is read without a limit. */
public final class Dossier {
    /** That of a study of ten million points names as many parts as this. */
    private static final int LARGEST_MANIFEST = 8 << 20;

    private static final String DAMAGED = "; the folder is damaged";

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
        byte[] bytes = read(file, LARGEST_MANIFEST + 1);
        if (bytes.length > LARGEST_MANIFEST) {
            throw new ArchiveException(file + ": too large for a manifest; the folder is not as it was written");
        }
        return new Dossier(folder, manifest(json(decoded(bytes, file), file), file));
    }

    private static byte[] read(Path file, int most) throws ArchiveException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new ArchiveException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String decoded(byte[] bytes, Path file) throws ArchiveException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveException(file + ": is not valid UTF-8" + DAMAGED);
        }
    }

    private static JsonNode json(String text, Path file) throws ArchiveException {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            if (json.isMissingNode()) {
                throw new ArchiveException(file + ": is empty" + DAMAGED);
            }
            if (!json.isObject()) {
                throw new ArchiveException(file + ": holds no JSON object" + DAMAGED);
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw new ArchiveException(file + ": nests deeper or is larger than any manifest" + DAMAGED);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " from line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + " on";
            throw new ArchiveException(file + ": no JSON" + where + DAMAGED);
        }
    }

    private static Manifest manifest(JsonNode json, Path file) throws ArchiveException {
        int format = format(json.path("formatVersion"), file);
        for (String key : new String[] {"version", "started", "ended"}) {
            if (!json.path(key).isTextual()) {
                throw new ArchiveException(file + ": " + key + " is missing" + DAMAGED);
            }
        }
        long done = count(json, "replicatesDone", file);
        long asked = count(json, "replicatesAsked", file);
        if (done > asked) {
            throw new ArchiveException(file + ": more replicates are done than were asked for" + DAMAGED);
        }
        for (String key : new String[] {"options", "sha256"}) {
            if (!json.path(key).isObject()) {
                throw new ArchiveException(file + ": " + key + " is missing" + DAMAGED);
            }
        }
        Map<String, String> scenario = texts(json.path("scenario"));
        Map<String, Object> options = values(json.path("options"));
        return new Manifest(
                json.path("version").asText(),
                json.path("commit").asText("unknown"),
                scenario,
                format == 1 ? ofFormat1(options, scenario) : options,
                values(json.path("machine")),
                asked,
                done,
                json.path("started").asText(),
                json.path("ended").asText(),
                texts(json.path("sha256")),
                sizes(json.path("bytes"), file),
                format);
    }

    private static int format(JsonNode format, Path file) throws ArchiveException {
        if (format.isMissingNode()) {
            throw new ArchiveException(
                    file + ": says no format; this version reads formats 1 to " + Manifest.FORMAT + DAMAGED);
        }
        if (!format.isIntegralNumber() || !format.canConvertToInt() || format.intValue() < 1) {
            throw new ArchiveException(file + ": has format " + format + ", which there never was; this version reads"
                    + " formats 1 to " + Manifest.FORMAT + DAMAGED);
        }
        if (format.intValue() > Manifest.FORMAT) {
            throw new ArchiveException(
                    file + ": has format " + format + ", of a newer Rollover; this version reads" + " formats 1 to "
                            + Manifest.FORMAT + ": take the newer one",
                    true);
        }
        return format.intValue();
    }

    /** Format 1 knew runs alone, of one scenario, which counted their histories and had no precision to reach. */
    private static Map<String, Object> ofFormat1(Map<String, Object> options, Map<String, String> scenario) {
        Map<String, Object> now = new LinkedHashMap<>(options);
        now.put("command", "run");
        now.put("scenarios", List.of(scenario.getOrDefault("name", "")));
        now.put("files", List.of(String.valueOf(options.getOrDefault("file", ""))));
        now.put("precision", 0L);
        now.put("estimator", "crude");
        return now;
    }

    private static Map<String, Long> sizes(JsonNode bytes, Path file) throws ArchiveException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> size : bytes.properties()) {
            if (!whole(size.getValue())) {
                throw new ArchiveException(file + ": bytes of " + size.getKey() + " is no count" + DAMAGED);
            }
            sizes.put(size.getKey(), size.getValue().longValue());
        }
        return sizes;
    }

    private static long count(JsonNode json, String key, Path file) throws ArchiveException {
        JsonNode number = json.path(key);
        if (!whole(number) || number.longValue() < 0) {
            throw new ArchiveException(
                    file + ": " + key + (number.isMissingNode() ? " is missing" : " is no count") + DAMAGED);
        }
        return number.longValue();
    }

    /** An integer as JSON writes one, that a long holds: 1, but not 1.0, "1" or 1e99. */
    private static boolean whole(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong();
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
            values.put(field.getKey(), value(field.getValue()));
        });
        return values;
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(item.asText()));
            return List.copyOf(texts);
        }
        if (whole(value)) {
            return value.longValue();
        }
        return value.isBoolean() ? value.asBoolean() : value.isNumber() ? value.doubleValue() : value.asText();
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
        throw damaged(name, "no whole number");
    }

    /** A finite number among the options of the run. */
    public double decimal(String name) throws ArchiveException {
        Object value = manifest.options().get(name);
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw damaged(name, "no number");
    }

    /** A text among the options of the run. */
    public String text(String name) throws ArchiveException {
        if (manifest.options().get(name) instanceof String text) {
            return text;
        }
        throw damaged(name, "no text");
    }

    /** A list of texts among the options of the run. */
    public List<String> texts(String name) throws ArchiveException {
        if (manifest.options().get(name) instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        throw damaged(name, "no list");
    }

    private ArchiveException damaged(String option, String what) {
        return new ArchiveException(folder.resolve(Manifest.FILE) + ": options." + option + " is " + what + DAMAGED);
    }

    /** An option of the run that is on or off. */
    public boolean chosen(String name) throws ArchiveException {
        if (manifest.options().get(name) instanceof Boolean chosen) {
            return chosen;
        }
        throw damaged(name, "neither true nor false");
    }

    /**
     * A file of the folder, or of one below it, or nothing if it is gone.
     *
     * @param most bytes that are read; what follows them is left
     */
    public Optional<byte[]> bytes(String file, int most) throws ArchiveException {
        Path path = folder.resolve(file).normalize();
        if (!path.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            throw new ArchiveException(folder + ": names the file " + file + " outside itself");
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            throw new ArchiveException(path + ": is not a plain file" + DAMAGED);
        }
        return Optional.of(read(path, most));
    }

    /**
     * The place of a large table, which must be just as it was written; it is not read into memory.
     *
     * @param file as the manifest names it
     */
    public Path untouchedTable(String file) throws ArchiveException {
        Path path = folder.resolve(file).normalize();
        if (!path.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            throw new ArchiveException(folder + ": names the file " + file + " outside itself");
        }
        if (!Files.isRegularFile(path)) {
            throw new ArchiveException(path + ": is missing" + DAMAGED);
        }
        try {
            if (!Sha256.of(path).equals(manifest.files().get(file))) {
                throw new ArchiveException(path + ": was changed after the run wrote it");
            }
        } catch (IOException e) {
            throw new ArchiveException(path + ": cannot be read (" + e.getMessage() + ")");
        }
        return path;
    }

    /**
     * The text of a file that must be just as it was written.
     *
     * @param most bytes that it may have
     */
    public String untouched(String file, int most) throws ArchiveException {
        Path path = folder.resolve(file);
        byte[] bytes = bytes(file, most + 1).orElseThrow(() -> new ArchiveException(path + ": is missing" + DAMAGED));
        if (bytes.length > most) {
            throw new ArchiveException(path + ": is too large; at most " + most + " bytes are read");
        }
        String listed = manifest.files().get(file);
        if (listed == null) {
            throw new ArchiveException(folder.resolve(Manifest.FILE) + ": sha256 does not list " + file + DAMAGED);
        }
        if (!Sha256.of(bytes).equals(listed)) {
            throw new ArchiveException(path + ": was changed after the run wrote it");
        }
        return decoded(bytes, path);
    }

    /**
     * What is not as it was written: listed files that are missing or changed. What was put beside them does not count.
     *
     * @param thorough whether all of each file is read; else only its size is looked at, where the manifest tells it
     */
    public List<String> faults(boolean thorough) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
                faults.add(Manifest.FILE + " lists " + file.getKey() + ", which is outside the folder");
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(file.getKey() + " is missing");
            } else {
                fault(file.getKey(), path, file.getValue(), thorough).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<String> fault(String name, Path path, String hash, boolean thorough) {
        try {
            Long size = manifest.sizes().get(name);
            if (size != null && size != Files.size(path)) {
                return Optional.of(
                        name + (Files.size(path) < size ? " is shorter" : " is longer") + " than it was written");
            }
            return thorough && !Sha256.of(path).equals(hash)
                    ? Optional.of(name + " is not as it was written")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(name + " cannot be read");
        }
    }
}
