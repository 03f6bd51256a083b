package org.rollover.archive;

import java.util.regex.Pattern;

/** Names for folders that every system takes: Windows knows fewer than the others. */
public final class FolderName {
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FolderName() {}

    /** The name itself where it will do, else one like it. A name that begins with a dot would be hidden. */
    public static String of(String name) {
        String safe =
                UNSAFE.matcher(name).replaceAll("-").replaceAll("[. ]+$", "").replaceAll("^\\.+", "_");
        return safe.isEmpty() || DEVICE.matcher(safe).matches() ? safe + "_" : safe;
    }
}
