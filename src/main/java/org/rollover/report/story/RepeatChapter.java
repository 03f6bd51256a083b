package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Manifest;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** How a result is repeated, and how it is cited. */
final class RepeatChapter {
    private static final String AUTHORS = "The Rollover authors";

    private RepeatChapter() {}

    /**
     * The chapter.
     *
     * @param kept the result that is told
     * @param used results beside it that the page has drawn on too
     */
    static Chapter of(Kept kept, List<Kept> used) throws ArchiveException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead("The same version, scenario and seed give the same answer to the last digit, on any"
                + " machine and with any number of threads."));
        blocks.add(new Block.Command(
                "Repeat it from its folder, and be told whether a byte differs:",
                Shell.line(List.of("rollover", "rerun", kept.name()))));
        if (kept.command().equals("run")) {
            blocks.add(new Block.Command(
                    "Or ask the question again"
                            + (kept.manifest().complete()
                                    ? ":"
                                    : " (this run was stopped early, so it will go further):"),
                    Shell.again(kept)));
        }
        blocks.add(new Block.Facts(facts(kept)));
        blocks.add(new Block.Folded(
                "What the command was asked, and on which machine", List.of(new Block.Table(options(kept)))));
        if (!used.isEmpty()) {
            blocks.add(new Block.Table(used(used)));
        }
        cite(kept, blocks);
        return new Chapter("repeat", "How to repeat it, and how to cite it", blocks);
    }

    private static List<Block.Fact> facts(Kept kept) throws ArchiveException {
        Manifest manifest = kept.manifest();
        List<Block.Fact> facts = new ArrayList<>();
        fact(facts, "result", kept.name());
        fact(facts, "command", kept.command());
        fact(facts, "when", day(manifest));
        fact(facts, "seed", String.valueOf(manifest.options().getOrDefault("seed", "none")));
        fact(facts, "state", state(manifest));
        fact(facts, "scenario", manifest.scenario().getOrDefault("name", ""));
        fact(facts, "scenario’s hash (SHA-256)", hash(manifest));
        fact(facts, "version", "Rollover " + manifest.version() + ", commit " + manifest.commit());
        return facts;
    }

    private static void fact(List<Block.Fact> facts, String term, String says) {
        if (!says.isBlank()) {
            facts.add(new Block.Fact(term, DataTable.Cell.of(says)));
        }
    }

    private static String state(Manifest manifest) {
        String done = Figures.count(manifest.done());
        return manifest.complete() ? "complete: " + done + " done" : "stopped early: " + done + " done";
    }

    private static DataTable options(Kept kept) {
        DataTable.Builder table =
                DataTable.of("Options and machine").words("what").words("value");
        rows(table, kept.manifest().options());
        rows(table, kept.manifest().machine());
        return table.build();
    }

    private static void rows(DataTable.Builder table, Map<String, Object> values) {
        values.forEach((name, value) -> table.row(
                name,
                value instanceof List<?> items
                        ? String.join(", ", items.stream().map(String::valueOf).toList())
                        : String.valueOf(value)));
    }

    private static DataTable used(List<Kept> used) throws ArchiveException {
        DataTable.Builder table = DataTable.of("Other results about the same scenario that this page draws on")
                .words("command")
                .words("result")
                .words("when")
                .words("seed");
        for (Kept other : used) {
            table.row(
                    other.command(),
                    other.name(),
                    day(other.manifest()),
                    String.valueOf(other.manifest().options().getOrDefault("seed", "")));
        }
        return table.build();
    }

    private static void cite(Kept kept, List<Block> blocks) throws ArchiveException {
        Manifest manifest = kept.manifest();
        Subject subject = Subject.of(kept);
        String year = year(manifest);
        blocks.add(new Block.Heading("How to cite it"));
        blocks.add(new Block.Paragraph(AUTHORS + ", Rollover, version " + manifest.version()
                + (year.isEmpty() ? "" : ", " + year) + " (computer program). Result of “" + kept.command() + "” for “"
                + subject.title() + "”: " + subject.named() + "; seed " + seed(manifest) + "; computed on "
                + day(manifest)
                + (answer(manifest).isEmpty() ? "" : "; result.json with SHA-256 " + answer(manifest)) + "."));
        blocks.add(new Block.Folded(
                "BibTeX", List.of(new Block.Listing(bibtex(kept.command(), manifest, subject, year)))));
        blocks.add(new Block.Paragraph(
                "Cite the sources of the scenario’s numbers, too, where an argument rests on them, and say"
                        + " that the answer is a model’s and no forecast."));
    }

    private static String seed(Manifest manifest) {
        return String.valueOf(manifest.options().getOrDefault("seed", "none"));
    }

    private static String answer(Manifest manifest) {
        return manifest.files().getOrDefault("result.json", "");
    }

    private static String bibtex(String command, Manifest manifest, Subject subject, String year) {
        return "@software{rollover,\n  author  = {{" + AUTHORS + "}},\n  title   = {Rollover},\n  version = {"
                + tex(manifest.version()) + "},\n  year    = {" + year + "}\n}\n\n@misc{rollover-" + subject.key()
                + ",\n  author = {{" + AUTHORS + "}},\n  title  = {{" + tex(subject.title()) + "}},\n  year   = {"
                + year
                + "},\n  note   = {Result of " + tex(command) + " by Rollover " + tex(manifest.version()) + ", commit "
                + tex(manifest.commit()) + ": " + tex(subject.named()) + "; seed " + tex(seed(manifest)) + "}\n}";
    }

    /** Text that TeX sets as it is. */
    static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> tex.append("\\textbackslash{}");
                case '~' -> tex.append("\\textasciitilde{}");
                case '^' -> tex.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '%', '_' -> tex.append('\\').appendCodePoint(c);
                default -> tex.appendCodePoint(c);
            }
        });
        return tex.toString();
    }

    private static String hash(Manifest manifest) {
        return manifest.scenario().getOrDefault("sha256", "");
    }

    private static String day(Manifest manifest) {
        String ended = manifest.ended();
        return ended.length() < 10 ? ended : ended.substring(0, 10);
    }

    private static String year(Manifest manifest) {
        String ended = manifest.ended();
        return ended.matches("\\d{4}-.*") ? ended.substring(0, 4) : "";
    }
}
