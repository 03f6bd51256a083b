package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;

/** Commands as one may type them. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=%+,@-]+");

    private Shell() {}

    /** A line of words; those that a shell would take apart are quoted. */
    static String line(List<String> words) {
        return words.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Another command about the very question of a result: the same files, the same numbers set. */
    static String about(Kept kept, String command) throws ArchiveException {
        return line(asked(kept, command));
    }

    /** What repeats a result from the question as it was asked. */
    static String again(Kept kept) throws ArchiveException {
        List<String> words = asked(kept, kept.command());
        Map<String, Object> options = kept.manifest().options();
        double precision = options.get("precision") instanceof Number number ? number.doubleValue() : 0;
        if (precision > 0) {
            words.addAll(List.of("--precision", String.valueOf(options.get("precision"))));
            words.addAll(List.of("--max-replicates", String.valueOf(options.get("replicates"))));
        } else if (options.containsKey("replicates")) {
            words.addAll(List.of("--replicates", String.valueOf(options.get("replicates"))));
        }
        add(words, options, "perDraw", "--per-draw");
        add(words, options, "estimator", "--estimator");
        add(words, options, "seed", "--seed");
        return line(words);
    }

    private static void add(List<String> words, Map<String, Object> options, String name, String option) {
        if (options.containsKey(name)) {
            words.addAll(List.of(option, String.valueOf(options.get(name))));
        }
    }

    private static List<String> asked(Kept kept, String command) throws ArchiveException {
        Dossier dossier = kept.dossier();
        List<String> words = new ArrayList<>(List.of("rollover", command));
        words.addAll(dossier.texts("files"));
        for (String setting : dossier.texts("set")) {
            words.add("--set");
            words.add(setting);
        }
        return words;
    }
}
