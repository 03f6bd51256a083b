package org.rollover.report.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.study.KeptStudy;

/**
 * A result as it is kept, read back to be told. It may come from a stranger: every file is read within limits, and only if it is as
 * it was written.
 */
public final class Kept {
    /** The largest file that is read, bytes. */
    private static final int LARGEST = 64 << 20;

    private final Dossier dossier;
    private final String name;

    private Kept(Dossier dossier, String name) {
        this.dossier = dossier;
        this.name = name;
    }

    /**
     * Opens one.
     *
     * @param name how commands call it, as {@code results/italy-2018/20261123-101500-e0b5c86b}
     * @throws ArchiveException if it is no result of ours
     */
    public static Kept open(Path folder, String name) throws ArchiveException {
        if (KeptStudy.isAt(folder) && !Files.exists(folder.resolve(Manifest.FILE))) {
            throw new ArchiveException(
                    name + ": this study is not finished, so there is nothing to report yet; the same"
                            + " rollover study (or search, or sweep) goes on with it, and rollover query shows the points"
                            + " that are there");
        }
        return new Kept(Dossier.open(folder), name);
    }

    /** How commands call it. */
    public String name() {
        return name;
    }

    public Path folder() {
        return dossier.folder();
    }

    public Manifest manifest() {
        return dossier.manifest();
    }

    public Dossier dossier() {
        return dossier;
    }

    /** The command that made it, as {@code explain}. */
    public String command() throws ArchiveException {
        return dossier.text("command");
    }

    /** What {@code --json} printed. */
    public JsonNode result() throws ArchiveException {
        return json("result.json");
    }

    /** A file of JSON. */
    public JsonNode json(String file) throws ArchiveException {
        try {
            return new ObjectMapper().readTree(dossier.untouched(file, LARGEST));
        } catch (JsonProcessingException e) {
            throw new ArchiveException(folder().resolve(file) + ": no JSON that this version can read");
        }
    }

    /** A file of plain text. */
    public String text(String file) throws ArchiveException {
        return dossier.untouched(file, LARGEST);
    }

    /** A table of CSV, by its name without the ending. */
    public CsvTable table(String table) throws ArchiveException {
        String file = table + ".csv";
        try {
            return CsvReader.readText(dossier.untouched(file, LARGEST), file, List.of(), ReadingLimits.defaults());
        } catch (ScenarioException e) {
            throw new ArchiveException(folder().resolve(file) + ": " + e.getMessage());
        }
    }

    /** Whether a file was written with the result. */
    public boolean has(String file) {
        return manifest().files().containsKey(file);
    }

    /** The scenario asked about; the first, where there are several. */
    public LoadedScenario scenario() throws ArchiveException {
        return scenario(0);
    }

    /** The places of the parts of a large table, in order, as {@code points}. */
    public List<Path> parts(String table) throws ArchiveException {
        List<Path> parts = new ArrayList<>();
        for (String file : new TreeSet<>(manifest().files().keySet())) {
            if (file.startsWith(table + "/") && file.endsWith(".parquet")) {
                parts.add(dossier.untouchedTable(file));
            }
        }
        return parts;
    }

    /** The scenarios of a study are its policies, all laid over the same one. */
    private String called(int place) throws ArchiveException {
        return manifest().options().containsKey("scenarios")
                ? dossier.texts("scenarios").get(place)
                : manifest().scenario().getOrDefault("name", "scenario");
    }

    /** A scenario by its place, from 0. */
    public LoadedScenario scenario(int place) throws ArchiveException {
        String file = place == 0 ? "scenario.yaml" : "scenario-" + (place + 1) + ".yaml";
        String called = called(place);
        String yaml = dossier.untouched(file, ReadingLimits.defaults().fileBytes());
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(yaml, called + ".yaml", List.of());
        } catch (ScenarioException e) {
            throw new ArchiveException(folder().resolve(file) + ": this version cannot read what version "
                    + manifest().version() + " wrote: " + e.getMessage());
        }
    }
}
