package org.rollover.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Parquet;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.study.design.Designs;
import org.rollover.study.table.Structure;

/** A study that is read back from its folder, with the points that are finished there. */
public final class KeptStudy {
    private static final int LARGEST = 64 << 20;

    private KeptStudy() {}

    /**
     * What a study is, without its points and scenarios.
     *
     * @param points how many there are
     */
    public record Outline(
            String name,
            StudyFile file,
            String scenario,
            int points,
            List<Factor> factors,
            Structure structure,
            Measures measures,
            Job.Luck luck) {}

    /**
     * Reads what a study is.
     *
     * @param json the text of its {@code study.json}
     * @param yaml the text of its {@code study.yaml}
     * @throws IOException if the first is damaged
     * @throws ScenarioException if this version cannot read the second
     */
    public static Outline outline(String json, String yaml) throws IOException, ScenarioException {
        StudyJson.Kept kept = StudyJson.read(json);
        StudyFile file = new RecordReader(ReadingLimits.defaults())
                .readText(yaml, StudyFolder.STUDY, StudyFile.class)
                .value();
        return new Outline(
                kept.name(),
                file,
                kept.scenario(),
                kept.size(),
                kept.factors(),
                kept.structure(),
                kept.measures(),
                kept.luck());
    }

    /** True if a folder is a study's. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(StudyJson.FILE))
                && Files.isDirectory(folder.resolve(StudyStore.PARTS));
    }

    /** The files that a folder keeps of a study, but for its points. */
    public static Map<String, String> files(Study study) {
        Map<String, String> files = new LinkedHashMap<>(study.texts());
        files.put(StudyJson.FILE, StudyJson.write(study));
        return files;
    }

    /**
     * Reads it.
     *
     * @throws IOException if something is missing or damaged
     * @throws ScenarioException if this version cannot read its files
     */
    public static Study read(Path folder, Parquet parquet) throws IOException, ScenarioException {
        StudyJson.Kept kept = StudyJson.read(text(folder.resolve(StudyJson.FILE)));
        RecordReader reader = new RecordReader(ReadingLimits.defaults());
        StudyFile file = reader.readText(
                        text(folder.resolve(StudyFolder.STUDY)),
                        folder.resolve(StudyFolder.STUDY).toString(),
                        StudyFile.class)
                .value();
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> bases = new ArrayList<>();
        for (int b = 0; b < kept.bases(); b++) {
            String name = StudyJson.scenario(b);
            bases.add(text(folder.resolve(name)));
            texts.put(name, bases.get(b));
        }
        ScenarioReader scenarios = new ScenarioReader(null, ReadingLimits.defaults());
        Job job = new Job(
                kept.scenario(),
                bases,
                kept.factors().stream().map(Factor::action).toList(),
                kept.measures(),
                kept.luck());
        return new Study(
                kept.name(),
                file,
                scenarios.readText(bases.get(0), kept.scenario() + ".yaml", List.of()),
                kept.factors(),
                Designs.grid(new int[] {1}),
                values(folder, kept, parquet),
                kept.structure(),
                job,
                texts);
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing; the folder is damaged");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large; the folder is not as it was written");
        }
        return Files.readString(file);
    }

    /** The values of all points; NaN for those that are not finished. */
    private static List<double[]> values(Path folder, StudyJson.Kept kept, Parquet parquet) throws IOException {
        int k = kept.factors().size();
        double[][] values = new double[kept.size()][];
        List<Path> parts = StudyTable.parts(folder, StudyStore.PARTS);
        if (!parts.isEmpty()) {
            parquet.view("points", parts);
            StringBuilder sql = new StringBuilder("SELECT point");
            for (Factor factor : kept.factors()) {
                sql.append(", ").append(column(factor));
            }
            parquet.numbers(sql + " FROM points", k + 1, row -> {
                if (row[0] < 0 || row[0] >= kept.size()) {
                    throw new IllegalStateException(
                            "a point has a number that the study has not; the folder is damaged");
                }
                values[(int) row[0]] = Arrays.copyOfRange(row, 1, k + 1);
            });
        }
        double[] none = new double[k];
        Arrays.fill(none, Double.NaN);
        for (int point = 0; point < values.length; point++) {
            values[point] = known(values[point], none);
        }
        return Arrays.asList(values);
    }

    private static double[] known(double @Nullable [] values, double[] none) {
        return values == null ? none : values;
    }

    /** A factor's column as numbers: a label as its place. */
    public static String column(Factor factor) {
        String column = Parquet.name(factor.column());
        if (!factor.input().categorical()) {
            return column;
        }
        StringBuilder places = new StringBuilder("CASE " + column);
        List<String> labels = factor.input().labels();
        for (int place = 0; place < labels.size(); place++) {
            places.append(" WHEN ")
                    .append(Parquet.text(labels.get(place)))
                    .append(" THEN ")
                    .append(place);
        }
        return places + " END";
    }
}
