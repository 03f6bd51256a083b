package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.archive.Parquet;
import org.rollover.study.KeptStudy;
import org.rollover.study.StudyTable;

/** The tables of a result that questions are asked of: those that its command wrote, as it wrote them. */
final class ResultTables {
    private static final String PARQUET = ".parquet";
    private static final String CSV = ".csv";

    private ResultTables() {}

    /**
     * A table.
     *
     * @param name by which questions call it
     * @param files one CSV, or Parquet files that follow each other
     */
    record Named(String name, List<Path> files) {
        void view(Parquet parquet) throws IOException {
            if (files.get(0).toString().endsWith(CSV)) {
                parquet.viewCsv(name, files.get(0));
            } else {
                parquet.view(name, files);
            }
        }
    }

    /** All of a folder; what is missing or changed is noted. A file that somebody put there is none of them. */
    static List<Named> of(Surroundings surroundings, Path folder, Faults faults) {
        List<Named> tables = new ArrayList<>();
        boolean study = KeptStudy.isAt(folder);
        try {
            if (study) {
                StudyPlace.of(surroundings, folder, faults);
                for (String parts : List.of("points", "replicates", "fresh")) {
                    if (Files.isDirectory(folder.resolve(parts))) {
                        List<Path> files = StudyTable.parts(folder, parts);
                        if (!files.isEmpty()) {
                            tables.add(new Named(parts, files));
                        }
                    }
                }
            }
            if (Files.isRegularFile(folder.resolve(Manifest.FILE))) {
                listed(Dossier.open(folder), study, tables, faults);
            }
        } catch (ArchiveException | IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return tables;
    }

    private static void listed(Dossier dossier, boolean study, List<Named> tables, Faults faults) {
        if (!study) {
            dossier.faults(true)
                    .forEach(fault -> faults.add(dossier.folder() + ": " + fault + "; the folder is damaged"));
        }
        for (String file : dossier.manifest().files().keySet()) {
            boolean part = file.endsWith(PARQUET) && file.contains("/");
            if ((file.endsWith(CSV) || file.endsWith(PARQUET)) && !part) {
                String bare = file.substring(file.lastIndexOf('/') + 1);
                Path place = dossier.folder().resolve(file);
                if (Files.isRegularFile(place)) {
                    tables.add(new Named(bare.substring(0, bare.lastIndexOf('.')), List.of(place)));
                }
            }
        }
    }
}
