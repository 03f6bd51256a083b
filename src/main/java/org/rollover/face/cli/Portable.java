package org.rollover.face.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a result may say of files: nothing that names a folder of the machine on which it was made. */
final class Portable {
    /** Where a file begins with the root of a disk, up to the name of the file itself. */
    private static final String ROOTED = "(?:[A-Za-z]:[\\\\/]|[\\\\/])";

    private static final Pattern WORD =
            Pattern.compile("^" + ROOTED + "(?:.*[\\\\/])?([^\\\\/]+)[\\\\/]*$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(?<=^|[\\s=])'" + ROOTED + "(?:[^']*[\\\\/])?([^'\\\\/]+)'");
    private static final Pattern BARE =
            Pattern.compile("(?<=^|[\\s=])" + ROOTED + "(?:[^\\s']*[\\\\/])?([^\\s'\\\\/]+)");

    private Portable() {}

    /** The name of a file as it was typed, without the folders of one that begins at the root of a disk. */
    static String name(String typed) {
        Matcher rooted = WORD.matcher(typed);
        return rooted.matches() ? rooted.group(1) : typed;
    }

    /** The same of all names in words for a shell. */
    static String words(String typed) {
        return BARE.matcher(QUOTED.matcher(typed).replaceAll("'$1'")).replaceAll("$1");
    }
}
