package org.rollover.face.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Shelves;

/** The scenarios at hand: shipped ones, and those of the folder that the program was started in. */
final class Catalogue {
    private static final String SCENARIOS = "scenarios";

    private static final String PARAMETERS = "parameters";
    private static final Path CASES = Path.of("casebook");
    private static final Path STUDIES = Path.of("studies");
    private static final Path EXERCISES = Path.of("exercises");
    private static final String ENDING = ".yaml";
    private static final Pattern TITLE = Pattern.compile("(?m)^title:(.*)$");
    private static final int DEPTH = 4;

    /** What a file asks. */
    enum Kind {
        SCENARIO,
        /** A historical case of the shipped casebook. */
        CASE,
        STUDY,
        EXERCISE
    }

    /** A scenario, case, study or exercise and its title. */
    record Entry(String name, String title, Kind kind) {}

    private final @Nullable Path home;
    private final Path folder;
    private final ScenarioReader reader;

    private Catalogue(@Nullable Path home, Path folder, ScenarioReader reader) {
        this.home = home;
        this.folder = folder;
        this.reader = reader;
    }

    static Catalogue of(Surroundings surroundings) {
        ScenarioReader reader = new ScenarioReader(surroundings.home(), ReadingLimits.defaults());
        return new Catalogue(surroundings.home(), surroundings.folder(), reader);
    }

    /** The same with the parameters of a file, or of the shipped one of that name, over every scenario. */
    Catalogue with(String parameters) {
        try {
            return new Catalogue(home, folder, reader.with(Path.of(parameters)));
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(parameters, e));
        }
    }

    /** What is wrong with the name of a file of parameters, or null; what is wrong inside is told where it is read. */
    @Nullable
    String parametersFault(String named) {
        List<String> shipped = parameters();
        String known = shipped.isEmpty() ? "" : ", or " + String.join(", ", shipped);
        if (named.isBlank()) {
            return "a name is missing; name a file" + known;
        }
        try {
            Path file = Path.of(named);
            if (Files.exists(reader.parameters(file, file))) {
                return null;
            }
            if (isShipped(path(named))) {
                return named + " is a scenario; a file of parameters says nothing but parameters";
            }
        } catch (InvalidPathException e) {
            return Words.noName(named, e);
        }
        String bare = named.endsWith(ENDING) ? named.substring(0, named.length() - ENDING.length()) : named;
        String near = Nearest.to(bare, shipped);
        return named + ": there is no such file; "
                + (near == null ? "name a file" + known : "did you mean '" + near + "'?");
    }

    /** The shipped files of parameters by name. */
    private List<String> parameters() {
        Path shelf = home == null ? null : home.resolve(SCENARIOS).resolve(PARAMETERS);
        if (shelf == null || !Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(shelf)) {
            return files.map(file -> shelf.relativize(file).toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads a scenario or a case. */
    ScenarioReader reader() {
        return reader;
    }

    /** The scenario in a file, or the shipped one of that name; null where faults were noted. */
    @Nullable
    LoadedScenario read(String file, List<String> settings, Faults faults) {
        try {
            return reader.read(path(file), settings);
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
            String meant = meant(file);
            if (meant != null) {
                faults.add("did you mean " + meant + "? (rollover list shows what there is)");
            }
        } catch (InvalidPathException e) {
            faults.add(Words.noName(file, e));
        }
        return null;
    }

    /** The scenario with the nearest name to one that is not there. */
    private @Nullable String meant(String file) {
        Path name = Path.of(file).getFileName();
        if (name == null || Files.exists(folder.resolve(path(file))) || isShipped(path(file))) {
            return null;
        }
        String bare = name.toString().endsWith(ENDING)
                ? name.toString().substring(0, name.toString().length() - ENDING.length())
                : name.toString();
        return Nearest.to(
                bare,
                entries().stream()
                        .filter(entry -> entry.kind() == Kind.SCENARIO || entry.kind() == Kind.CASE)
                        .map(Entry::name)
                        .toList());
    }

    private boolean isShipped(Path path) {
        return home != null
                && (Files.exists(home.resolve(SCENARIOS).resolve(path))
                        || Files.exists(home.resolve(SCENARIOS).resolve(path + ENDING)));
    }

    /** All that is wrong with a file, or looks so. */
    List<Problem> problems(String file) {
        try {
            return reader.read(path(file), List.of()).warnings();
        } catch (ScenarioException e) {
            return e.problems();
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(file, e));
        }
    }

    private Path path(String file) {
        Path path = Path.of(file);
        if (home != null && path.getNameCount() == 1 && !Files.exists(path)) {
            for (Path shelf : Shelves.OF_SCENARIOS) {
                Path known = shelf.resolve(file.endsWith(ENDING) ? file : file + ENDING);
                if (Files.isRegularFile(home.resolve(SCENARIOS).resolve(known))) {
                    return known;
                }
            }
        }
        return path;
    }

    /** The shipped scenarios by name, then those in {@code ./scenarios} by file. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Path shipped = home == null ? null : home.resolve(SCENARIOS);
        if (shipped != null) {
            add(shipped, entries, file -> {
                Path inner = shipped.relativize(file);
                Kind kind = inner.startsWith(CASES) ? Kind.CASE : kind(inner);
                boolean shelved = inner.getParent() != null
                        && (Shelves.OF_SCENARIOS.contains(inner.getParent())
                                || kind == Kind.STUDY
                                || kind == Kind.EXERCISE);
                String name = (shelved ? inner.getFileName() : inner).toString();
                return new Named(name.substring(0, name.length() - ENDING.length()), kind);
            });
        }
        Path own = folder.resolve(SCENARIOS);
        if (!own.equals(shipped)) {
            add(own, entries, file -> {
                return new Named(folder.relativize(file).toString(), kind(own.relativize(file)));
            });
        }
        return entries;
    }

    private static Kind kind(Path inner) {
        return inner.startsWith(STUDIES) ? Kind.STUDY : inner.startsWith(EXERCISES) ? Kind.EXERCISE : Kind.SCENARIO;
    }

    /** What a file is called, and what it asks. */
    private record Named(String name, Kind kind) {}

    private static void add(Path root, List<Entry> entries, Function<Path, Named> name) {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ENDING) && Files.isRegularFile(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path read, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BadInput(root + " cannot be read");
        }
        files.sort(Comparator.comparing(Path::getNameCount).thenComparing(Path::toString));
        for (Path file : files) {
            String title = title(file);
            if (title != null) {
                Named named = name.apply(file);
                entries.add(new Entry(named.name(), title, named.kind()));
            }
        }
    }

    /** The title, without reading the rest; null for a body or parameters, which have none. */
    private static @Nullable String title(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ReadingLimits.defaults().fileBytes());
            Matcher title = TITLE.matcher(new String(start, StandardCharsets.UTF_8));
            String words = title.find() ? title.group(1).strip() : "";
            return words.isEmpty() ? null : words.replaceAll("^(['\"])(.*)\\1$", "$2");
        } catch (IOException e) {
            return null;
        }
    }
}
