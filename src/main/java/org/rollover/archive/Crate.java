package org.rollover.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Manifest.Sealed;

/**
 * What a folder says of itself to those who find it in a repository: RO-Crate 1.1 (Soiland-Reyes et al. 2022,
 * https://w3id.org/ro/crate/1.1), a JSON-LD file. Equal results give equal bytes but for the times of the run. What people add
 * by hand (authors, the licence) stays when it is written again.
 */
public final class Crate {
    /** Stands where the licence goes, until those whose result it is choose one. */
    public static final String NO_LICENCE =
            "Not chosen yet: those who deposit this folder say here under which licence, and add their names as author.";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";
    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String ROOT = "./";
    private static final String GRAPH = "@graph";
    private static final String LICENCE = "license";
    private static final String SOFTWARE = "#rollover";
    private static final String ACTION = "#run";
    private static final int LARGEST = 16 << 20;

    /** What a file of a result is, in words; null for one that is none of ours. */
    @FunctionalInterface
    public interface Meaning {
        @Nullable
        String of(String file);
    }

    /**
     * What is to be said of a result.
     *
     * @param name a title
     * @param description what was asked and answered, in sentences
     * @param keywords what it is about
     * @param command the command that made it
     * @param objects files that the command worked on, such as {@code scenario.yaml}
     * @param meaning what each file is
     */
    public record About(
            String name,
            String description,
            List<String> keywords,
            String command,
            List<String> objects,
            Meaning meaning) {
        public About {
            keywords = List.copyOf(keywords);
            objects = List.copyOf(objects);
        }
    }

    private Crate() {}

    /** The text of the file. */
    static String json(Manifest manifest, byte[] list, About about) {
        Map<String, Sealed> files = new TreeMap<>();
        manifest.files()
                .forEach((file, hash) ->
                        files.put(file, new Sealed(hash, manifest.sizes().getOrDefault(file, 0L))));
        List<Object> graph = new ArrayList<>();
        graph.add(object(ID, Manifest.CRATE, TYPE, "CreativeWork", "conformsTo", link(PROFILE), "about", link(ROOT)));
        graph.add(root(manifest, about, files));
        graph.add(action(manifest, about, files));
        graph.add(object(
                ID,
                SOFTWARE,
                TYPE,
                "SoftwareApplication",
                "name",
                "Rollover",
                "description",
                "An agent-based simulation that estimates how likely a sanctions regime is to be sustained when it ends by"
                        + " itself unless a council renews it",
                "version",
                manifest.version(),
                "softwareVersion",
                manifest.version() + " (commit " + manifest.commit() + ")",
                LICENCE,
                link("https://spdx.org/licenses/Apache-2.0")));
        graph.add(object(
                ID,
                "https://spdx.org/licenses/Apache-2.0",
                TYPE,
                "CreativeWork",
                "name",
                "Apache License 2.0",
                "description",
                "The licence of the program, not that of this result"));
        files.forEach((file, one) -> graph.add(file(file, one, about.meaning().of(file))));
        graph.add(file(
                Manifest.FILE,
                Sealed.of(list),
                "How it was made: version, seed, options, machine, times, and a hash of each file"));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("sha256", "https://schema.org/sha256");
        return Json.write(object("@context", List.of(CONTEXT, context), GRAPH, graph));
    }

    private static Map<String, Object> root(Manifest manifest, About about, Map<String, Sealed> files) {
        List<Object> parts = new ArrayList<>(links(files.keySet().stream().toList()));
        parts.add(link(Manifest.FILE));
        return object(
                ID,
                ROOT,
                TYPE,
                "Dataset",
                "name",
                about.name(),
                "description",
                about.description(),
                "datePublished",
                manifest.ended(),
                LICENCE,
                NO_LICENCE,
                "keywords",
                String.join(", ", about.keywords()),
                "creditText",
                about.name() + ". Made with Rollover " + manifest.version() + ".",
                "mentions",
                link(ACTION),
                "hasPart",
                parts);
    }

    private static Map<String, Object> action(Manifest manifest, About about, Map<String, Sealed> files) {
        List<String> results = files.keySet().stream()
                .filter(file -> !about.objects().contains(file))
                .toList();
        return object(
                ID,
                ACTION,
                TYPE,
                "CreateAction",
                "name",
                "rollover " + about.command(),
                "description",
                "Repeated by: rollover rerun FOLDER",
                "startTime",
                manifest.started(),
                "endTime",
                manifest.ended(),
                "actionStatus",
                link(
                        manifest.complete()
                                ? "http://schema.org/CompletedActionStatus"
                                : "http://schema.org/FailedActionStatus"),
                "instrument",
                link(SOFTWARE),
                "object",
                links(about.objects().stream().filter(files::containsKey).toList()),
                "result",
                links(results));
    }

    private static Map<String, Object> file(String file, Sealed written, @Nullable String meaning) {
        Map<String, Object> entity = object(ID, id(file), TYPE, "File", "name", file);
        if (meaning != null) {
            entity.put("description", meaning);
        }
        entity.put("encodingFormat", mediaType(file));
        entity.put("contentSize", String.valueOf(written.bytes()));
        entity.put("sha256", written.sha256());
        return entity;
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    private static Map<String, Object> link(String id) {
        return object(ID, id);
    }

    private static List<Object> links(List<String> files) {
        return files.stream().map(file -> (Object) link(id(file))).toList();
    }

    /** The path of a file as a URI. */
    static String id(String file) {
        return Arrays.stream(file.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** What programs call the kind of a file, by its ending. */
    static String mediaType(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "yaml" -> "application/yaml";
            case "txt" -> "text/plain";
            case "html" -> "text/html";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "parquet" -> "application/vnd.apache.parquet";
            default -> "application/octet-stream";
        };
    }

    // ---------------------------------------------------------------------------------- what comes afterwards

    /**
     * Lists a file that was added to a finished folder, or lists it as it is now; does nothing where the folder has no such
     * description, as those of older formats, or one that people changed so that it cannot be read.
     *
     * @param file its name in the folder
     * @param meaning what it is
     * @return whether it is listed
     */
    public static boolean add(Path folder, String file, String meaning) throws IOException {
        Path place = folder.resolve(Manifest.CRATE);
        Map<String, Object> crate = read(place);
        if (crate == null) {
            return false;
        }
        Map<String, Object> entity = file(file, Sealed.of(folder.resolve(file)), meaning);
        List<Map<String, Object>> graph = graph(crate);
        graph.removeIf(one -> id(file).equals(one.get(ID)));
        graph.add(entity);
        for (Map<String, Object> one : graph) {
            if (ROOT.equals(one.get(ID))) {
                List<Object> parts = new ArrayList<>(list(one.get("hasPart")));
                if (!parts.contains(link(id(file)))) {
                    parts.add(link(id(file)));
                }
                one.put("hasPart", parts);
            }
        }
        crate.put(GRAPH, graph);
        replace(place, Json.write(crate));
        return true;
    }

    /** The text to write over an older one: what people added to that stays. */
    static String renewed(Path folder, String text) throws IOException {
        Map<String, Object> was = read(folder.resolve(Manifest.CRATE));
        Map<String, Object> now = parsed(text);
        if (was == null || now == null) {
            return text;
        }
        List<Map<String, Object>> graph = graph(now);
        List<Object> kept = new ArrayList<>();
        for (Map<String, Object> old : graph(was)) {
            Map<String, Object> same = graph.stream()
                    .filter(one -> one.get(ID) != null && one.get(ID).equals(old.get(ID)))
                    .findFirst()
                    .orElse(null);
            if (same != null && ROOT.equals(old.get(ID))) {
                old.forEach(same::putIfAbsent);
                same.put(LICENCE, old.getOrDefault(LICENCE, NO_LICENCE));
            } else if (same == null && !isGone(folder, old)) {
                graph.add(old);
                if ("File".equals(old.get(TYPE))) {
                    kept.add(link(String.valueOf(old.get(ID))));
                }
            }
        }
        for (Map<String, Object> one : graph) {
            if (ROOT.equals(one.get(ID))) {
                List<Object> parts = new ArrayList<>(list(one.get("hasPart")));
                parts.addAll(kept);
                one.put("hasPart", parts);
            }
        }
        now.put(GRAPH, graph);
        return Json.write(now);
    }

    private static boolean isGone(Path folder, Map<String, Object> entity) {
        return "File".equals(entity.get(TYPE))
                && entity.get("name") instanceof String name
                && !Files.exists(folder.resolve(name));
    }

    private static void replace(Path place, String text) throws IOException {
        Path hidden = place.resolveSibling("." + place.getFileName());
        Files.writeString(hidden, text);
        Durable.file(hidden);
        Files.move(hidden, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static @Nullable Map<String, Object> read(Path place) throws IOException {
        if (!Files.isRegularFile(place) || Files.size(place) > LARGEST) {
            return null;
        }
        return parsed(new String(Files.readAllBytes(place), StandardCharsets.UTF_8));
    }

    private static @Nullable Map<String, Object> parsed(String text) {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            return json.isObject() && json.path(GRAPH).isArray() ? map(json) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static List<Map<String, Object>> graph(Map<String, Object> crate) {
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Object entity : list(crate.get(GRAPH))) {
            if (entity instanceof Map<?, ?> map) {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), value));
                graph.add(copy);
            }
        }
        return graph;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNumber() ? node.decimalValue() : node.asText();
    }
}
