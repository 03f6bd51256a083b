package org.rollover.classroom;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.FolderName;

/** How a student is known: a word that also names a folder, on every system. */
public final class StudentId {
    /** What such a word may have in it. */
    public static final String ALLOWED = "1 to 64 letters, digits or any of . _ - @, beginning with a letter or digit";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

    private StudentId() {}

    /** What is wrong with an ID, as the end of a sentence that names it; null if nothing is. */
    public static @Nullable String fault(String id) {
        if (!FORM.matcher(id).matches()) {
            return "is no student's ID; " + ALLOWED;
        }
        // A point at the end, or the name of a device of Windows.
        return FolderName.of(id).equals(id) ? null : "is a name that some systems give to no folder; take another ID";
    }
}
