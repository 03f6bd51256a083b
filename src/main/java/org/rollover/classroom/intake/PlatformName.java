package org.rollover.classroom.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file tells that a learning platform exported. The shapes are those that the platforms' own programs write:
 *
 * <ul>
 *   <li>Canvas ({@code lib/content_zipper.rb}): {@code doejane_LATE_12345_67890_submission-1.yaml}, which is the name in small
 *       letters, LATE where it is, the student's number, the file's number, and the file's own name, with a number where it is
 *       another version;
 *   <li>Moodle ({@code mod/assign/classes/downloader.php}): {@code Jane Doe_123456_assignsubmission_file_/submission.yaml}, or
 *       all in one name, with the participant's number;
 *   <li>Blackboard: {@code Assignment_jdoe_attempt_2018-11-12-10-11-12_submission.yaml}.
 * </ul>
 *
 * @param platform which platform's shape it is
 * @param id by which the platform knows the student: a number; for Blackboard all before the word attempt, which ends in the
 *     user name; for a plain file the name without its ending
 * @param base the file's own name, without the number of a version
 * @param version the greater the newer; 0 where nothing is told
 */
record PlatformName(Platform platform, String id, String base, long version) {
    private static final Pattern MOODLE =
            Pattern.compile("(.*)_([0-9]{1,18})_assignsubmission_(?:file|onlinetext)_?(.*)");
    private static final Pattern BLACKBOARD =
            Pattern.compile("(?i)(.+)_attempt_([0-9]{4}(?:-[0-9]{2}){5})(?:_(.*))?\\.([a-z0-9]+)");
    private static final Pattern CANVAS = Pattern.compile("(.*?)(?:_LATE)?_([0-9]{1,18})_([0-9]{1,18})_(.+)");
    private static final Pattern ANONYMOUS = Pattern.compile("(?:LATE_)?anon_([A-Za-z0-9]+)_([0-9]{1,18})_(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)-([0-9]{1,9})(\\.[A-Za-z]+)");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /** Who exported it. */
    enum Platform {
        CANVAS,
        MOODLE,
        BLACKBOARD,
        PLAIN
    }

    /** What a name tells; {@code name} is as in {@link Received}. */
    static PlatformName of(String name) {
        List<String> parts = Arrays.asList(name.split("/", -1));
        String last = parts.get(parts.size() - 1);
        for (String part : parts) {
            Matcher moodle = MOODLE.matcher(part);
            if (moodle.matches()) {
                String base = moodle.group(3).isEmpty() ? last : moodle.group(3);
                return new PlatformName(Platform.MOODLE, plainNumber(moodle.group(2)), base, 0);
            }
        }
        Matcher blackboard = BLACKBOARD.matcher(last);
        if (blackboard.matches()) {
            String base = blackboard.group(3) == null ? "" : blackboard.group(3);
            long when = Long.parseLong(blackboard.group(2).replace("-", ""));
            return new PlatformName(Platform.BLACKBOARD, blackboard.group(1), base, when);
        }
        Matcher anonymous = ANONYMOUS.matcher(last);
        if (anonymous.matches()) {
            return canvas("anon_" + anonymous.group(1), anonymous.group(3));
        }
        Matcher canvas = CANVAS.matcher(last);
        if (canvas.matches()) {
            return canvas(plainNumber(canvas.group(2)), canvas.group(4));
        }
        String stem = ENDING.matcher(last).replaceFirst("");
        boolean general = stem.equalsIgnoreCase("submission") && parts.size() > 1;
        return new PlatformName(Platform.PLAIN, general ? parts.get(parts.size() - 2) : stem, last, 0);
    }

    private static PlatformName canvas(String id, String own) {
        Matcher numbered = NUMBERED.matcher(own);
        return numbered.matches()
                ? new PlatformName(
                        Platform.CANVAS, id, numbered.group(1) + numbered.group(3), Long.parseLong(numbered.group(2)))
                : new PlatformName(Platform.CANVAS, id, own, 0);
    }

    private static String plainNumber(String digits) {
        return Long.toString(Long.parseLong(digits));
    }

    /** Whether both are of the same student's one submission, so that their versions tell the newer. */
    boolean comparable(PlatformName other) {
        return platform == other.platform
                && id.equals(other.id)
                && version != other.version
                && (platform == Platform.BLACKBOARD || (platform == Platform.CANVAS && base.equals(other.base)));
    }
}
