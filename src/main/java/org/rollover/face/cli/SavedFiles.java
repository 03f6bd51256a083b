package org.rollover.face.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.archive.Sha256;

/** Compares the files of a saved run, and the manifest's list of them, with those that the run writes now. */
final class SavedFiles {
    private SavedFiles() {}

    /**
     * What differs.
     *
     * @param now the files by name, without the table of replicates
     * @param table whether the run writes that table too
     */
    static List<String> differences(Dossier dossier, Map<String, String> now, boolean table) throws ArchiveException {
        List<String> differences = new ArrayList<>();
        Map<String, String> listed = dossier.manifest().files();
        for (Map.Entry<String, String> file : now.entrySet()) {
            compare(dossier, file.getKey(), file.getValue(), differences);
        }
        listed.keySet().stream()
                .filter(file -> !now.containsKey(file) && !(table && file.equals(ReplicateCheck.kept(dossier))))
                .forEach(file ->
                        differences.add(Manifest.FILE + " lists " + file + ", which a run like this does not write"));
        return differences;
    }

    private static void compare(Dossier dossier, String file, String text, List<String> differences)
            throws ArchiveException {
        byte[] now = text.getBytes(StandardCharsets.UTF_8);
        // One byte more tells whether there is more: then it differs, whatever follows.
        byte[] saved = dossier.bytes(file, now.length + 1).orElse(null);
        String listed = dossier.manifest().files().get(file);
        if (saved == null) {
            differences.add(file + " is missing from the folder");
        } else if (!Arrays.equals(saved, now)) {
            differences.add(
                    file + " differs" + FirstDifference.between(new String(saved, StandardCharsets.UTF_8), text));
        } else if (listed == null) {
            differences.add(unlisted(file));
        } else if (!listed.equals(Sha256.of(now))) {
            differences.add(otherHash(file));
        }
    }

    static String unlisted(String file) {
        return file + " is not listed in " + Manifest.FILE;
    }

    static String otherHash(String file) {
        return file + " is the same, but " + Manifest.FILE + " lists another hash for it";
    }
}
