package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Holding;
import org.rollover.archive.Lease;
import org.rollover.archive.Manifest;
import org.rollover.archive.Removal;
import org.rollover.report.FileMeanings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes results. */
@Command(
        name = "rm",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Remove results: those that are named, those that are older than a time, or what killed runs left.",
            "Either all of them are removed or, where something is wrong with one, none. A result goes by its path or by the"
                    + " name of its folder."
        },
        footer = {
            "",
            "Examples:",
            "  rollover results rm results/italy-2018/20261123-101500-e0b5c86b",
            "  rollover results rm --older-than 30d --dry-run",
            "  rollover results rm --unfinished"
        })
final class ResultsRemoval extends Action {
    private static final Pattern AGE = Pattern.compile("([0-9]{1,4})([dwmy])");
    /** Files that systems put into folders by themselves. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private static final int MOST_TOLD = 5;

    @Parameters(arity = "0..*", paramLabel = "RESULT", description = "What to remove.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Remove all that was begun longer ago: 30d, 2w (weeks), 6m (months), 1y.")
    private @Nullable String age;

    @Option(
            names = "--unfinished",
            description = "Remove what killed runs left, and nothing that a program is writing. Studies that are not"
                    + " finished stay, as they can be gone on with.")
    private boolean unfinished;

    @Option(names = "--force", description = "Remove files with them that Rollover did not write, such as notes.")
    private boolean force;

    @Option(names = "--dry-run", description = "Remove nothing: say what would be removed.")
    private boolean dryRun;

    @Option(names = "--results", paramLabel = "DIR", description = "Look under DIR (default: results).")
    private Path results = ResultPlace.USUAL;

    ResultsRemoval(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        Path root = ResultsCommand.root(surroundings, results, faults);
        Instant before = before(faults);
        if (named.isEmpty() && age == null && !unfinished) {
            faults.add("name what to remove, or say --older-than AGE or --unfinished");
        }
        if (!named.isEmpty() && (age != null || unfinished)) {
            faults.add("name results, or say --older-than or --unfinished, but not both");
        }
        faults.orThrow();
        Set<Path> chosen = named.isEmpty() ? chosen(root, before) : found(faults);
        for (Path folder : chosen) {
            check(root, folder, faults);
        }
        faults.orThrow();
        if (chosen.isEmpty()) {
            surroundings.say("there is nothing to remove");
            return ExitCode.FINE;
        }
        return remove(root, chosen);
    }

    private @Nullable Instant before(Faults faults) {
        if (age == null) {
            return null;
        }
        Matcher matcher = AGE.matcher(age.strip());
        if (!matcher.matches()) {
            faults.add("--older-than: '" + age + "' is no age; 30d, 2w (weeks), 6m (months) and 1y are");
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        Period period =
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(number);
                    case "w" -> Period.ofWeeks(number);
                    case "m" -> Period.ofMonths(number);
                    default -> Period.ofYears(number);
                };
        return ZonedDateTime.now(surroundings.clock()).minus(period).toInstant();
    }

    private Set<Path> found(Faults faults) {
        Set<Path> found = new LinkedHashSet<>();
        for (String name : named) {
            Path place = ResultPlace.of(surroundings, results, name, faults);
            boolean itself = place.endsWith(Path.of(name).normalize())
                    || place.equals(surroundings.folder().resolve(name));
            if (ResultPlace.isResult(place) && !itself) {
                // What is gone is gone: a scenario's name is too short for that.
                faults.add(name + ": names a scenario, not one result; the newest run is "
                        + ResultPlace.shown(surroundings, place));
            } else if (ResultPlace.isResult(place)) {
                found.add(place);
            }
        }
        return found;
    }

    private Set<Path> chosen(Path root, @Nullable Instant before) {
        Set<Path> chosen = new LinkedHashSet<>();
        for (Inventory.Entry entry : new Inventory(root).entries()) {
            boolean left = ResultPlace.name(entry.folder()).startsWith(".");
            boolean old = before == null || entry.when().isBefore(before);
            boolean mine = left ? unfinished && isDead(entry.folder()) : age != null && !unfinished;
            if (mine && old && entry.state() != Inventory.State.UNDER_WAY) {
                if (entry.state() == Inventory.State.OTHER_FORMAT) {
                    surroundings.say(ResultPlace.shown(surroundings, entry.folder()) + " stays: " + entry.answer());
                } else {
                    chosen.add(entry.folder());
                }
            }
        }
        return chosen;
    }

    /** A folder without the file that a run locks is of an older version: a run of that may be writing there for a day. */
    private boolean isDead(Path folder) {
        boolean known = Files.exists(Lease.file(folder)) || Inventory.isHalfRemoved(folder);
        Instant yesterday = surroundings.clock().instant().minus(Period.ofDays(1));
        return known ? !Lease.isHeld(folder) : Inventory.changed(folder).isBefore(yesterday);
    }

    /** Whether a folder may be removed. */
    private void check(Path root, Path folder, Faults faults) {
        Path shown = ResultPlace.shown(surroundings, folder);
        try {
            if (Files.isSymbolicLink(folder)) {
                faults.add(shown + ": a link, and no folder; links are not followed");
                return;
            }
            if (!folder.toRealPath().startsWith(root.toRealPath())
                    || folder.toRealPath().equals(root.toRealPath())) {
                faults.add(
                        shown + ": lies outside of " + results + "; --results DIR says under which folder to remove");
                return;
            }
            if (ResultPlace.name(folder).startsWith(".")) {
                return;
            }
            if (Holding.isHeld(folder)) {
                faults.add(shown + ": a run is writing there; wait for its end, or stop it");
                return;
            }
            List<String> strange = force ? List.of() : strange(folder);
            if (!strange.isEmpty()) {
                faults.add(shown + ": holds what Rollover did not write: "
                        + String.join(", ", strange.subList(0, Math.min(MOST_TOLD, strange.size())))
                        + (strange.size() > MOST_TOLD ? " and " + (strange.size() - MOST_TOLD) + " more" : "")
                        + "; --force removes that as well");
            }
        } catch (IOException e) {
            faults.add(shown + ": " + Words.reason(e));
        }
    }

    /** The files of a result that are not in its list, nor of those that the program writes afterwards. */
    private static List<String> strange(Path folder) throws IOException {
        Set<String> listed = Set.of();
        String command = "";
        boolean known = false;
        try {
            Manifest manifest = Dossier.open(folder).manifest();
            listed = manifest.files().keySet();
            command = String.valueOf(manifest.options().getOrDefault(Saved.COMMAND, ""));
            known = true;
        } catch (ArchiveException e) {
            // An unfinished study, or a damaged list: what goes by a name of ours is taken for ours.
            known = false;
        }
        List<String> strange = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean ours = listed.contains(name)
                        || name.equals(Manifest.FILE)
                        || Manifest.LATER.contains(name)
                        || Holding.isOwn(name)
                        || LITTER.contains(ResultPlace.name(file))
                        || (!known && FileMeanings.of(command, name) != null);
                if (!ours) {
                    strange.add(name);
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return strange;
    }

    private int remove(Path root, Set<Path> chosen) {
        int code = ExitCode.FINE;
        for (Path folder : chosen) {
            String what = ResultPlace.shown(surroundings, folder) + " ("
                    + ResultsCommand.size(Inventory.entry(folder).bytes()) + ")";
            if (dryRun) {
                surroundings.print(
                        org.rollover.report.Page.plain("would remove " + what, surroundings.unicode()) + "\n");
                continue;
            }
            try {
                remove(folder);
                surroundings.print(org.rollover.report.Page.plain("removed " + what, surroundings.unicode()) + "\n");
                sweep(root, folder);
            } catch (IOException e) {
                surroundings.say(ResultPlace.shown(surroundings, folder) + " was not removed: " + Words.reason(e));
                code = ExitCode.FAILURE;
            }
        }
        return code;
    }

    private static void remove(Path folder) throws IOException {
        if (!ResultPlace.name(folder).startsWith(".")) {
            Removal.of(folder);
            return;
        }
        try (Lease lease = Lease.ofTheDead(folder)) {
            if (lease == null) {
                throw new IOException("a run is writing there, or nobody can tell whether one is");
            }
            Removal.contents(folder);
        }
    }

    /** The folder of a scenario goes with the last of its results. */
    private static void sweep(Path root, Path folder) {
        Path shelf = folder.getParent();
        if (shelf == null || shelf.equals(root)) {
            return;
        }
        try (Stream<Path> left = Files.list(shelf)) {
            if (left.findAny().isEmpty()) {
                Files.delete(shelf);
            }
        } catch (IOException e) {
            // It is empty or not; an empty folder does no harm.
            return;
        }
    }
}
