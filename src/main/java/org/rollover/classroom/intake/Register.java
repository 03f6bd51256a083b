package org.rollover.classroom.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Seat;
import org.rollover.classroom.StudentId;
import org.rollover.classroom.SubmissionFile;

/**
 * Says whose each file is, and which counts.
 *
 * <p>With a class list the platform's name for the student decides, as it knows who was logged in; where it tells nothing, the
 * file's own key {@code student}, which must be in the list. Without a list that key decides. The file's code says which edition
 * was handed out. A file that says another student, or whose code is none of its owner's, is graded as what falls to the owner by
 * the class list, and flagged. Of several files of one student the platform's newest counts; else any of them, where all say the
 * same; else that which alone has the right code; else none does until the instructor has put one away.
 */
public final class Register {
    private final Exercise exercise;
    private final @Nullable Roster roster;
    private final Codes codes;
    private final Map<String, List<Owned>> owned = new TreeMap<>();
    private final Map<String, Roster.Student> contacts = new LinkedHashMap<>();
    private final Map<String, List<String>> strays = new TreeMap<>();
    private final List<Fate> fates = new ArrayList<>();

    /**
     * @param roster the class list, or null if there is none
     */
    public Register(Exercise exercise, @Nullable Roster roster) {
        this.exercise = exercise;
        this.roster = roster;
        this.codes = new Codes(exercise, roster, roster == null ? contacts.values() : roster.students());
    }

    /**
     * All students and all files.
     *
     * @param entrants in the order of the class list, else of their names
     * @param fates in the order of the files' names
     */
    public record Entries(List<Entrant> entrants, List<Fate> fates) {
        public Entries {
            entrants = List.copyOf(entrants);
            fates = List.copyOf(fates);
        }
    }

    /** A file with its owner. */
    private record Owned(
            Paper paper,
            Roster.Student owner,
            List<String> flags,
            @Nullable Edition handedOut) {
        boolean coded() {
            return handedOut != null;
        }
    }

    /** Whose files are, and which count. */
    public Entries entries(Delivery delivery) {
        for (Received file : delivery.files()) {
            if (file.ignored()) {
                fates.add(new Fate(file.name(), "", Fate.State.IGNORED, file.fault()));
            } else {
                assign(Paper.of(file, exercise));
            }
        }
        // Only now is everybody known whose hand-out a code may be of.
        owned.replaceAll((key, files) -> files.stream().map(this::coded).toList());
        List<Entrant> entrants = new ArrayList<>();
        for (Roster.Student student : students()) {
            String key = Exercise.canonical(student.student());
            entrants.add(entrant(student, owned.getOrDefault(key, List.of()), strays.getOrDefault(key, List.of())));
        }
        fates.sort(java.util.Comparator.comparing(Fate::file));
        return new Entries(entrants, fates);
    }

    private List<Roster.Student> students() {
        if (roster != null) {
            return roster.students();
        }
        List<Roster.Student> students = new ArrayList<>();
        owned.keySet().forEach(key -> students.add(java.util.Objects.requireNonNull(contacts.get(key))));
        return students;
    }

    // ------------------------------------------------------------------------------------------------ whose it is

    private void assign(Paper paper) {
        List<String> flags = new ArrayList<>();
        Owner owner = roster == null ? unlisted(paper) : listed(roster, paper, flags);
        Roster.Student student = owner.student();
        if (student == null) {
            String fault = paper.fault().isEmpty() ? "" : sentence(paper.fault()) + " ";
            fates.add(new Fate(paper.file().name(), "", Fate.State.NOBODYS, fault + owner.why()));
            return;
        }
        String key = Exercise.canonical(student.student());
        if (paper.file().text() == null && !isYaml(paper)) {
            String reason = sentence(paper.fault());
            fates.add(new Fate(paper.file().name(), student.student(), Fate.State.REFUSED, reason));
            strays.computeIfAbsent(key, k -> new ArrayList<>()).add(paper.file().name() + ": " + reason);
            return;
        }
        contacts.putIfAbsent(key, student);
        owned.computeIfAbsent(key, k -> new ArrayList<>()).add(new Owned(paper, student, flags, null));
    }

    private static boolean isYaml(Paper paper) {
        String name = paper.file().name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whose a file is, or why nobody knows. */
    private record Owner(Roster.@Nullable Student student, String why) {}

    private static Owner listed(Roster roster, Paper paper, List<String> flags) {
        Roster.Match match = roster.match(paper.name());
        Roster.Student claimed = roster.named(paper.claimed());
        Roster.Student uploader = match.student();
        if (uploader != null) {
            if (!paper.claimed().isEmpty() && !uploader.equals(claimed)) {
                flags.add("The file says that it is of '" + Paper.clip(paper.claimed()) + "'; its name says that '"
                        + uploader.student() + "' handed it in, who gets the points.");
            }
            return new Owner(uploader, "");
        }
        String says =
                paper.claimed().isEmpty() ? "it does not say whose it is" : "'" + Paper.clip(paper.claimed()) + "'";
        if (claimed == null) {
            return new Owner(
                    null,
                    paper.claimed().isEmpty()
                            ? "Nobody knows whose it is: neither its name nor what it says names a student of the class"
                                    + " list."
                            : "Nobody in the class list is called " + says + ".");
        }
        if (!match.unknown().isEmpty()) {
            PlatformName.Platform platform = paper.name().platform();
            boolean unnumbered = (platform == PlatformName.Platform.CANVAS
                            && claimed.canvasId().isEmpty())
                    || (platform == PlatformName.Platform.MOODLE
                            && claimed.moodleId().isEmpty());
            if (platform == PlatformName.Platform.BLACKBOARD) {
                flags.add("The class list does not know the " + match.unknown() + " of the file's name.");
            } else if (!unnumbered) {
                String why = "Nobody in the class list has the " + match.unknown() + "; the file says that it is of "
                        + says + ".";
                return new Owner(null, why);
            }
        }
        return new Owner(claimed, "");
    }

    /** Without a class list: whom the file names, and for want of that whom its plain name does. */
    private static Owner unlisted(Paper paper) {
        PlatformName name = paper.name();
        boolean plain = name.platform() == PlatformName.Platform.PLAIN;
        String student = paper.claimed().isEmpty() && plain ? name.id() : paper.claimed();
        boolean general = paper.claimed().isEmpty() && student.equalsIgnoreCase("submission");
        boolean work = paper.file().text() != null || isYaml(paper);
        if (general || student.isEmpty() || !work) {
            return new Owner(null, "Nobody knows whose it is: it does not say.");
        }
        if (StudentId.fault(student) != null) {
            return new Owner(null, "Nobody knows whose it is: '" + Paper.clip(student) + "' is no student's ID.");
        }
        String canvas =
                name.platform() == PlatformName.Platform.CANVAS && !name.id().startsWith("anon_") ? name.id() : "";
        String moodle = name.platform() == PlatformName.Platform.MOODLE ? name.id() : "";
        return new Owner(Roster.Student.of(student, canvas, moodle), "");
    }

    private Owned coded(Owned file) {
        List<String> flags = new ArrayList<>(file.flags());
        Edition handedOut = codes.handedOut(file.paper(), file.owner(), flags);
        return new Owned(file.paper(), file.owner(), flags, handedOut);
    }

    // ------------------------------------------------------------------------------------------------ which counts

    private Entrant entrant(Roster.Student student, List<Owned> files, List<String> others) {
        Seat seat = codes.seat(student);
        if (files.isEmpty()) {
            return new Entrant(student, seat, "", null, others.isEmpty() ? List.of(Entrant.ABSENT) : others);
        }
        Owned counts = newest(files);
        if (counts == null && isOneText(files)) {
            counts = files.get(0);
        }
        List<String> flags = new ArrayList<>();
        if (counts == null) {
            List<Owned> coded = files.stream().filter(Owned::coded).toList();
            if (coded.size() != 1) {
                return conflict(student, seat, files);
            }
            counts = coded.get(0);
            // Without its name, which may be another student's, as students read this.
            flags.add("There is another file, without the code of the student's hand-out, which is not graded.");
        }
        Paper paper = counts.paper();
        flags.addAll(counts.flags());
        variants(student, counts, files, flags);
        Roster.Student contact = contact(student, counts, flags);
        if (!paper.fault().isEmpty()) {
            flags.add("It earns nothing: " + paper.fault() + ".");
        }
        SubmissionFile said = paper.said();
        String played = said == null ? seat.role() : role(said, student, seat.role(), flags);
        Edition edition = counts.handedOut() == null ? seat.edition() : counts.handedOut();
        if (said != null) {
            unknownTasks(said, flags);
        }
        for (Owned file : files) {
            tell(file, counts, flags);
        }
        return new Entrant(
                contact,
                new Seat(edition, played),
                paper.file().name(),
                said == null ? null : said.answers(),
                paper.refused(),
                flags);
    }

    /** Whether the same was handed in twice, so that it does not matter which counts. */
    private static boolean isOneText(List<Owned> files) {
        String text = files.get(0).paper().file().text();
        return text != null
                && files.stream()
                        .allMatch(file -> text.equals(file.paper().file().text()));
    }

    /** Where the code says another variant than the list or than the code of another file, that is for the instructor to judge. */
    private static void variants(Roster.Student student, Owned counts, List<Owned> files, List<String> flags) {
        Edition graded = counts.handedOut();
        if (graded == null) {
            return;
        }
        int number = graded.number() + 1;
        if (student.variant() != 0 && student.variant() != number) {
            flags.add("The class list says variant " + student.variant() + "; the code says variant " + number
                    + " and counts.");
        }
        files.stream()
                .map(Owned::handedOut)
                .filter(other -> other != null && other.number() != graded.number())
                .findFirst()
                .ifPresent(other -> flags.add("There is another file, with the code of variant " + (other.number() + 1)
                        + ": two variants were handed out. Variant " + number + " is graded."));
    }

    /**
     * Without a class list the platform's number is that of whoever handed in the file that counts; it is only believed with the right
     * code, as anybody can write another's name into a file.
     */
    private Roster.Student contact(Roster.Student student, Owned counts, List<String> flags) {
        if (roster != null) {
            return student;
        }
        Roster.Student owner = counts.owner();
        boolean numbered = !owner.canvasId().isEmpty() || !owner.moodleId().isEmpty();
        if (counts.coded() || !numbered) {
            return owner;
        }
        flags.add("The grade books have no number for the student, as nothing proves whose the file is.");
        return Roster.Student.of(owner.student());
    }

    /** The role that a file says, where the class list gave none: the hand-outs may have been made with another than ours. */
    private String role(SubmissionFile said, Roster.Student student, String given, List<String> flags) {
        String played = said.role().strip();
        if (given.isEmpty() || played.isEmpty() || played.equalsIgnoreCase(given)) {
            return given;
        }
        if (student.role().isEmpty() && exercise.file().roles().containsKey(played)) {
            return played;
        }
        flags.add("The file says that the role '" + Paper.clip(played) + "' was played; the student was given '" + given
                + "'.");
        return given;
    }

    private void unknownTasks(SubmissionFile said, List<String> flags) {
        List<String> unknown = said.answers().keySet().stream()
                .filter(task -> !exercise.file().tasks().containsKey(task))
                .map(Paper::clip)
                .limit(3)
                .toList();
        if (!unknown.isEmpty()) {
            flags.add("It answers what is no task of the exercise: " + String.join(", ", unknown) + ".");
        }
    }

    /** The newest of files of one student by what the platform tells, or null where it does not tell. */
    private static @Nullable Owned newest(List<Owned> files) {
        Owned newest = files.get(0);
        for (Owned file : files) {
            if (file.paper().name().version() > newest.paper().name().version()) {
                newest = file;
            }
        }
        for (Owned file : files) {
            if (!file.equals(newest)
                    && !file.paper().name().comparable(newest.paper().name())) {
                return null;
            }
        }
        return newest;
    }

    private Entrant conflict(Roster.Student student, Seat seat, List<Owned> files) {
        String flag =
                "There are " + files.size() + " files, and nobody can tell which counts (files.csv names them). None is"
                        + " graded until all but one are taken out of what is graded.";
        for (Owned file : files) {
            fates.add(new Fate(
                    file.paper().file().name(),
                    student.student(),
                    Fate.State.REFUSED,
                    "One of several files of the student."));
        }
        return new Entrant(
                roster == null ? Roster.Student.of(student.student()) : student, seat, "", null, List.of(flag));
    }

    private void tell(Owned file, Owned counts, List<String> flags) {
        Paper paper = file.paper();
        String student = file.owner().student();
        String name = paper.file().name();
        if (!file.equals(counts)) {
            String reason = "Another one counts: " + counts.paper().file().name() + ".";
            fates.add(new Fate(name, student, Fate.State.SUPERSEDED, reason));
            return;
        }
        Fate.State state = !paper.fault().isEmpty()
                ? Fate.State.REFUSED
                : flags.isEmpty() ? Fate.State.GRADED : Fate.State.FLAGGED;
        List<String> reasons = new ArrayList<>(flags);
        paper.file().remarks().forEach(remark -> reasons.add(sentence(remark)));
        fates.add(new Fate(name, student, state, String.join(" ", reasons)));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
