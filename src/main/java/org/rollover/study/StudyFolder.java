package org.rollover.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.FolderName;
import org.rollover.archive.Holding;
import org.rollover.archive.Json;
import org.rollover.archive.Manifest;

/** The folder of a study: which one serves, and what belongs to it besides the points. */
public final class StudyFolder {
    /** What the folder is of. */
    public static final String IDENTITY = "identity.json";

    /** The study's file, as it was given. */
    public static final String STUDY = "study.yaml";

    private static final int LARGEST = 1 << 20;
    private static final int MOST_TWINS = 1000;

    private StudyFolder() {}

    /** The folder belongs to another state of the study, which is not finished. */
    public static final class Changed extends IOException {
        private static final long serialVersionUID = 1L;

        Changed(String message) {
            super(message);
        }
    }

    /**
     * Takes hold of the folder of a study: the one in which it is under way or finished, else a new one.
     *
     * @param parent where results are kept
     * @param study its name
     * @param identity what its outcomes depend on
     * @param fresh whether to begin a new one in any case
     * @throws Changed if one is under way for another state of the study
     * @throws Holding.Held if another program is writing in it
     */
    public static Holding hold(Path parent, String study, Map<String, String> identity, boolean fresh)
            throws IOException {
        String name = FolderName.of(study);
        for (int twin = 1; twin <= MOST_TWINS; twin++) {
            Path folder = parent.resolve(twin == 1 ? name : name + "-" + twin);
            Map<String, String> kept = identity(folder);
            if (kept == null && isBegun(folder)) {
                throw new Changed(
                        folder.resolve(IDENTITY) + ": is missing or damaged, so nobody knows of which study the points"
                                + " beside it are; --fresh begins anew beside it");
            }
            if (kept == null) {
                Holding holding = Holding.of(folder);
                if (Files.exists(folder.resolve(IDENTITY))) {
                    holding.close(); // another program was faster
                    throw new Changed(folder + ": another run began there at the same moment; start again");
                }
                holding.write(IDENTITY, Json.write(identity));
                return holding;
            }
            if (fresh) {
                continue;
            }
            String conflict = conflict(kept, identity);
            if (conflict == null) {
                return Holding.of(folder);
            }
            if (!isBegun(folder)) {
                Holding holding = Holding.of(folder);
                holding.write(IDENTITY, Json.write(identity));
                return holding;
            }
            if (!Files.exists(folder.resolve(Manifest.FILE))) {
                throw new Changed(folder + ": holds points of this study before a change of: " + conflict
                        + ". Undo the change to go on there; --fresh begins anew beside it, and leaves it as it is");
            }
        }
        throw new IOException("there are " + MOST_TWINS + " folders of the study " + name + " in " + parent);
    }

    /** Whether a point is finished there, or may be. */
    private static boolean isBegun(Path folder) throws IOException {
        Path points = folder.resolve(StudyStore.PARTS);
        if (!Files.isDirectory(points)) {
            return false;
        }
        try (Stream<Path> files = Files.list(points)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                boolean ours = name.endsWith(StudyStore.ENDING) || name.endsWith(".journal");
                if (ours && Files.isRegularFile(file) && Files.size(file) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a folder is of, or null if it is no study's, or does not say so as it should. */
    public static @Nullable Map<String, String> identity(Path folder) throws IOException {
        Path file = folder.resolve(IDENTITY);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return null;
        }
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            Map<String, String> identity = new LinkedHashMap<>();
            json.properties()
                    .forEach(field ->
                            identity.put(field.getKey(), field.getValue().asText()));
            return identity;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** What is said of a folder that belongs to another state of the study, or null if it belongs to this one. */
    static @Nullable String conflict(Map<String, String> kept, Map<String, String> now) {
        List<String> changed = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(kept.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return changed.isEmpty() ? null : String.join(", ", changed);
    }
}
