package org.rollover.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation and their generated parts. */
final class Pages {
    static final Path FOLDER = Path.of("src/site/markdown");
    private static final Pattern GENERATED =
            Pattern.compile("<!-- generated: ([^>]*?) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Pages() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path page) {
        try {
            return Files.readString(page).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path page, String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with each generated part made anew; {@code maker} gives the text for a marker's name. */
    static String regenerated(String page, UnaryOperator<String> maker) {
        return GENERATED
                .matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement("<!-- generated: " + found.group(1) + " -->\n\n"
                        + maker.apply(found.group(1)) + "\n<!-- end -->"));
    }

    /** The names in a page's markers. */
    static List<String> generatedNames(String page) {
        return GENERATED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** The page as it is written by hand: without what is generated. */
    static String byHand(String page) {
        return GENERATED.matcher(page).replaceAll("");
    }

    /** The YAML examples of a page, but for generated ones. */
    static List<String> examples(String page) {
        List<String> examples = new ArrayList<>();
        FENCED.matcher(byHand(page)).results().forEach(found -> examples.add(found.group(1)));
        return examples;
    }
}
