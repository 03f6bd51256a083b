package org.rollover.classroom.grading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.FolderName;
import org.rollover.archive.Sha256;
import org.rollover.archive.Table;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.intake.Entrant;
import org.rollover.classroom.intake.Fate;
import org.rollover.classroom.intake.Roster;

/**
 * By which names students go in what is written: their own, or pseudonyms that are the same each time. A pseudonym comes of the
 * exercise's seed and the student's name, so that nobody who does not know the seed can work it out.
 */
public final class Names {
    private static final int DIGITS = 8;
    private static final int LONGEST_FILE = 80;
    private static final int SHORTEST = 3;
    private static final Pattern SAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._@-]");

    private static final Pattern QUOTED = Pattern.compile("(?<!\\p{L})'([^']+)'(?!\\p{L})");

    private final boolean pseudonyms;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, String> students = new LinkedHashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final @Nullable Pattern all;

    /** The names of these students and their files. */
    public Names(Exercise exercise, List<Entrant> entrants, List<Fate> fates, boolean pseudonyms) {
        this.pseudonyms = pseudonyms;
        for (Entrant entrant : entrants) {
            String student = entrant.student();
            shown.put(student, pseudonyms ? pseudonym(exercise, student) : student);
            students.put(Exercise.canonical(student), student);
            students.put(Exercise.canonical(pseudonym(exercise, student)), student);
        }
        int number = 0;
        for (Fate fate : pseudonyms ? shuffled(exercise, fates) : fates) {
            number++;
            places.put(fate.file(), number);
            files.put(fate.file(), pseudonyms ? "file " + number : fate.file());
        }
        if (pseudonyms) {
            for (Entrant entrant : entrants) {
                Roster.Student one = entrant.contact();
                String alias = shown(entrant.student());
                for (String word : List.of(one.student(), one.name(), one.email(), one.canvasLogin())) {
                    if (word.length() >= SHORTEST) {
                        said.putIfAbsent(word, alias);
                    }
                }
            }
            files.forEach(said::put);
        }
        all = said.isEmpty()
                ? null
                : Pattern.compile(said.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    /** In an order that says nothing of the files' names. */
    private static List<Fate> shuffled(Exercise exercise, List<Fate> fates) {
        String seed = Long.toString(exercise.file().seed());
        return fates.stream()
                .sorted(Comparator.comparing(fate -> Sha256.of(String.join("\n", "file", seed, fate.file()))))
                .toList();
    }

    /** The students as they are listed: in their order, but under pseudonyms in that of these, as a class list's would tell. */
    List<Entrant> inOrder(List<Entrant> entrants) {
        return pseudonyms
                ? entrants.stream()
                        .sorted(Comparator.comparing(entrant -> shown(entrant.student())))
                        .toList()
                : entrants;
    }

    /** The files as they are listed, for the same reason. */
    List<Fate> inOrderOfFiles(List<Fate> fates) {
        return fates.stream()
                .sorted(Comparator.comparing(fate -> places.getOrDefault(fate.file(), 0)))
                .toList();
    }

    private static String pseudonym(Exercise exercise, String student) {
        String text = String.join(
                "\n",
                "pseudonym",
                exercise.name(),
                Long.toString(exercise.file().seed()),
                Exercise.canonical(student));
        return "S-" + Sha256.of(text).substring(0, DIGITS);
    }

    /** Whether pseudonyms stand for names. */
    public boolean pseudonyms() {
        return pseudonyms;
    }

    /** What a student is called. */
    public String shown(String student) {
        return shown.getOrDefault(student, pseudonyms ? "" : student);
    }

    /** What a file is called. */
    public String file(String file) {
        return file.isEmpty() ? "" : files.getOrDefault(file, pseudonyms ? "a file" : file);
    }

    /** The student whom somebody means by a name or a pseudonym; null if there is none. */
    public @Nullable String meant(String written) {
        return students.get(Exercise.canonical(written));
    }

    /** A sentence, with pseudonyms in place of all names in it that are known, and of what stands in quotes as a claim. */
    public String words(String sentence) {
        if (all == null) {
            return sentence;
        }
        Matcher matcher = all.matcher(sentence);
        String plain =
                matcher.replaceAll(found -> Matcher.quoteReplacement(said.getOrDefault(found.group(), "a file")));
        // A name that nobody has, or that was mistyped, may still be telling.
        return plain.replaceAll("(?<!\\p{L})'(?!S-[0-9a-f]{8}')[^']*'(?!\\p{L})", "'…'");
    }

    /** A sentence as a student may read it: whom else it is about is not told. */
    String forStudent(String sentence, String student) {
        return QUOTED.matcher(sentence).replaceAll(found -> {
            String meant = meant(found.group(1));
            boolean other = meant != null && !meant.equals(student);
            return Matcher.quoteReplacement(other ? "another student" : found.group());
        });
    }

    /** Whether none of the names stands in a text. */
    boolean unnamed(String text) {
        return all == null || !all.matcher(text).find();
    }

    /** The name of a student's page, which every system takes, and which is different for different students. */
    public String page(String student) {
        String name = shown(student);
        String safe = FolderName.of(SAFE.matcher(name).replaceAll("-")).strip();
        // Students differ in more than capitals, so that names of files do as well where capitals do not count.
        boolean plain = safe.equals(name) && name.length() <= LONGEST_FILE;
        String cut = safe.length() <= LONGEST_FILE ? safe : safe.substring(0, LONGEST_FILE);
        return (plain ? name : cut + "-" + Sha256.of(name).substring(0, DIGITS)) + ".html";
    }

    /** Which pseudonym is whose. */
    public Table key(List<Entrant> entrants) {
        Table table = new Table("pseudonyms", "pseudonym", "student", "name");
        entrants.forEach(entrant -> table.row(
                shown(entrant.student()), entrant.student(), entrant.contact().name()));
        return table;
    }
}
