package org.rollover.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CitationTest {
    @Test
    void the_citation_file_is_of_its_format_and_agrees_with_the_build() throws Exception {
        JsonNode citation = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("CITATION.cff")));
        // What CFF 1.2.0 requires.
        assertThat(citation.path("cff-version").asText()).isEqualTo("1.2.0");
        assertThat(citation.path("message").asText()).isNotEmpty();
        assertThat(citation.path("title").asText()).isEqualTo("Rollover");
        assertThat(citation.path("authors").path(0).path("name").asText()).isNotEmpty();
        assertThat(citation.path("type").asText()).isEqualTo("software");
        for (JsonNode keyword : citation.path("keywords")) {
            assertThat(keyword.isTextual()).isTrue();
        }
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(citation.path("version").asText()).isEqualTo(first(pom, "<version>([^<]+)</version>"));
        assertThat(first(pom, "(?s)<licenses>.*?<name>([^<]+)</name>"))
                .isIn(citation.path("license").asText(), "Apache License, Version 2.0", "Apache License 2.0");
        assertThat(citation.path("license").asText()).as("as SPDX writes it").isEqualTo("Apache-2.0");
        assertThat(citation.properties())
                .extracting(java.util.Map.Entry::getKey)
                .isSubsetOf(
                        "cff-version",
                        "message",
                        "type",
                        "title",
                        "abstract",
                        "authors",
                        "version",
                        "license",
                        "keywords",
                        "references",
                        "preferred-citation",
                        "date-released",
                        "doi",
                        "url",
                        "repository-code");
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
