package org.rollover.classroom.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, as far as its name tells. */
enum FileKind {
    /** YAML, which a submission is. */
    YAML(""),
    /** What systems add to folders. */
    LITTER("ignored: a file that an operating system adds"),
    /** What platforms add to what students hand in. */
    RECEIPT("ignored: a receipt that the platform adds"),
    /** What students were given, beside their submission. */
    HAND_OUT("ignored: part of the hand-out"),
    /** An archive, which is not opened. */
    ARCHIVE("an archive, which is not opened; a submission is one file that ends in .yaml or .yml"),
    /** Anything else. */
    OTHER("not a submission, which is one file that ends in .yaml or .yml");

    private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");
    private static final Set<String> GIVEN =
            Set.of("brief.md", "brief.html", "scenario.yaml", "role.md", "handout.json");
    private static final Pattern RECEIPTS = Pattern.compile("(?i).*_attempt_[0-9]{4}(-[0-9]{2}){5}\\.txt");
    private static final Pattern ONLINE = Pattern.compile(".*_assignsubmission_onlinetext_?");
    private static final Pattern ARCHIVES =
            Pattern.compile("(?i).*\\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst|jar|docx|xlsx|odt|ods)");

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** What is said of such a file. */
    String words() {
        return words;
    }

    boolean ignored() {
        return this == LITTER || this == RECEIPT || this == HAND_OUT;
    }

    /**
     * The kind of a file.
     *
     * @param parts its folders and its name
     * @param beside whether a submission.yaml lies in the same folder
     */
    static FileKind of(List<String> parts, boolean beside) {
        String name = parts.get(parts.size() - 1);
        String small = name.toLowerCase(Locale.ROOT);
        if (parts.contains("__MACOSX") || small.startsWith(".") || SYSTEM.contains(small)) {
            return LITTER;
        }
        boolean online = parts.stream().anyMatch(part -> ONLINE.matcher(part).matches());
        if (RECEIPTS.matcher(name).matches() || (online && small.equals("onlinetext.html"))) {
            return RECEIPT;
        }
        if (beside && GIVEN.contains(small)) {
            return HAND_OUT;
        }
        if (small.endsWith(".yaml") || small.endsWith(".yml")) {
            return YAML;
        }
        return ARCHIVES.matcher(name).matches() ? ARCHIVE : OTHER;
    }
}
