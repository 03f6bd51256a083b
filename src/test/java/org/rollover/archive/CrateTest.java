package org.rollover.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of RO-Crate 1.1 (https://w3id.org/ro/crate/1.1) that bear on a folder of results. The maintained library ro-crate-java
 * 1.1.0 read and passed such folders when this was written; it is not used here, as it needs older versions of libraries that other
 * tests use.
 */
class CrateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path parent;

    private Path kept(String ended) throws IOException {
        try (Deposit deposit = Deposit.begin(parent, "run")) {
            deposit.add("scenario.yaml", "question: ?\n").add("a b@c.csv", "x\n1\n");
            return deposit.keep(manifest(), ended, about());
        }
    }

    private static Manifest manifest() {
        return new Manifest(
                "1", "abc", Map.of("name", "x"), Map.of("seed", 7L), Map.of(), 1, 1, "2018-11-19T10:11:12Z", "then");
    }

    private static Crate.About about() {
        return new Crate.About(
                "A \"title\" <b>",
                "What was asked and answered.",
                List.of("sanctions"),
                "run",
                List.of("scenario.yaml"),
                file -> "meaning of " + file);
    }

    private static JsonNode read(Path folder) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(Manifest.CRATE)));
    }

    private static JsonNode entity(JsonNode crate, String id) {
        for (JsonNode entity : crate.path("@graph")) {
            if (entity.path("@id").asText().equals(id)) {
                return entity;
            }
        }
        throw new AssertionError("no entity " + id);
    }

    @Test
    void the_rules_of_the_specification_hold() throws IOException {
        Path folder = kept("2018-11-19T10:12:00Z");
        JsonNode crate = read(folder);
        assertThat(crate.path("@context").path(0).asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        JsonNode descriptor = entity(crate, "ro-crate-metadata.json");
        assertThat(descriptor.path("@type").asText()).isEqualTo("CreativeWork");
        assertThat(descriptor.path("conformsTo").path("@id").asText()).isEqualTo("https://w3id.org/ro/crate/1.1");
        assertThat(descriptor.path("about").path("@id").asText()).isEqualTo("./");
        JsonNode root = entity(crate, "./");
        assertThat(root.path("@type").asText()).isEqualTo("Dataset");
        assertThat(root.path("datePublished").asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z");
        for (String key : List.of("name", "description", "license", "keywords")) {
            assertThat(root.path(key).asText()).as(key).isNotEmpty();
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode entity : crate.path("@graph")) {
            assertThat(entity.path("@type").asText()).isNotEmpty();
            assertThat(ids.add(entity.path("@id").asText()))
                    .as("each is there once")
                    .isTrue();
        }
        links(crate.path("@graph"), new ArrayList<>())
                .forEach(link -> assertThat(ids.contains(link) || link.startsWith("http"))
                        .as(link)
                        .isTrue());
    }

    private static List<String> links(JsonNode node, List<String> found) {
        if (node.isObject() && node.size() == 1 && node.has("@id")) {
            found.add(node.path("@id").asText());
        }
        node.forEach(child -> links(child, found));
        return found;
    }

    @Test
    void every_file_is_told_as_it_is_by_a_name_that_a_link_can_have() throws IOException {
        Path folder = kept("2018-11-19T10:12:00Z");
        JsonNode crate = read(folder);
        Set<String> parts = new HashSet<>();
        entity(crate, "./")
                .path("hasPart")
                .forEach(part -> parts.add(part.path("@id").asText()));
        assertThat(parts).containsExactlyInAnyOrder("scenario.yaml", "a%20b%40c.csv", "manifest.json");
        JsonNode table = entity(crate, "a%20b%40c.csv");
        assertThat(table.path("@type").asText()).isEqualTo("File");
        assertThat(table.path("encodingFormat").asText()).isEqualTo("text/csv");
        assertThat(table.path("contentSize").asText()).isEqualTo("4");
        assertThat(table.path("description").asText()).isEqualTo("meaning of a b@c.csv");
        for (String file : List.of("scenario.yaml", "manifest.json")) {
            assertThat(entity(crate, file).path("sha256").asText()).isEqualTo(Sha256.of(folder.resolve(file)));
        }
        JsonNode action = entity(crate, "#run");
        assertThat(action.path("object").path(0).path("@id").asText()).isEqualTo("scenario.yaml");
        assertThat(action.path("instrument").path("@id").asText()).isEqualTo("#rollover");
        assertThat(action.path("result").toString()).contains("a%20b%40c.csv").doesNotContain("scenario.yaml");
    }

    @Test
    void equal_results_are_equal_bytes_and_a_report_is_added_once() throws IOException {
        Path one = kept("2018-11-19T10:12:00Z");
        Path two = kept("2018-11-19T10:12:00Z");
        assertThat(one.resolve(Manifest.CRATE)).hasSameBinaryContentAs(two.resolve(Manifest.CRATE));
        Files.writeString(one.resolve("report.html"), "<p>");
        Crate.add(one, "report.html", "a page");
        Files.writeString(one.resolve("report.html"), "<p>more");
        assertThat(Crate.add(one, "report.html", "a page")).isTrue();
        JsonNode crate = read(one);
        assertThat(entity(crate, "report.html").path("contentSize").asText()).isEqualTo("7");
        assertThat(entity(crate, "report.html").path("encodingFormat").asText()).isEqualTo("text/html");
        assertThat(entity(crate, "./").path("hasPart")).hasSize(4);
        Files.delete(two.resolve(Manifest.CRATE));
        assertThat(Crate.add(two, "manifest.json", "x"))
                .as("an older folder has none")
                .isFalse();
    }

    @Test
    void what_people_add_stays_when_a_study_is_kept_again() throws Exception {
        try (Holding holding = Holding.of(parent.resolve("study"))) {
            holding.write("a.csv", "x\n");
            holding.keep(manifest(), "2018-11-19T10:12:00Z", about());
            Path file = holding.folder().resolve(Manifest.CRATE);
            ObjectNode crate = (ObjectNode) JSON.readTree(Files.readString(file));
            ObjectNode root = (ObjectNode) entity(crate, "./");
            root.putObject("author").put("@id", "#me");
            root.put("license", "CC-BY-4.0");
            crate.withArray("@graph")
                    .addObject()
                    .put("@id", "#me")
                    .put("@type", "Person")
                    .put("name", "Me");
            Files.writeString(file, JSON.writeValueAsString(crate));
            holding.remove("a.csv");
            holding.write("b.csv", "x\n");
            holding.keep(manifest(), "2018-11-20T10:12:00Z", about());
        }
        JsonNode again = read(parent.resolve("study"));
        assertThat(entity(again, "./").path("author").path("@id").asText()).isEqualTo("#me");
        assertThat(entity(again, "./").path("license").asText()).isEqualTo("CC-BY-4.0");
        assertThat(entity(again, "./").path("datePublished").asText()).startsWith("2018-11-20");
        assertThat(entity(again, "#me").path("name").asText()).isEqualTo("Me");
        assertThat(again.toString()).contains("b.csv").doesNotContain("a.csv");
        assertThat(Dossier.open(parent.resolve("study")).faults(true)).isEmpty();
    }
}
