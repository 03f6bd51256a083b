package org.rollover.report.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rollover.archive.ArchiveException;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Provenance;
import org.rollover.scenario.SourceReport;
import org.rollover.scenario.SourceReport.Line;

/** What an answer rests on: every number of its scenario with what stands behind it, and the provisions of law. */
final class AssumptionsChapter {
    private final LoadedScenario scenario;
    private final List<Line> lines;

    private AssumptionsChapter(LoadedScenario scenario) {
        this.scenario = scenario;
        this.lines = SourceReport.of(scenario);
    }

    /** The chapter on the result's first scenario. */
    static Chapter of(Kept kept) throws ArchiveException {
        return of(kept.scenario());
    }

    /** The chapter on a scenario. */
    static Chapter of(LoadedScenario scenario) {
        AssumptionsChapter chapter = new AssumptionsChapter(scenario);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(chapter.lead()));
        blocks.add(new Block.Table(chapter.kinds()));
        blocks.add(new Block.Paragraph(
                "A judgement is what whoever wrote the scenario thought likely, and says why. Disagree"
                        + " with one? Change it with --set and ask again: that is what the scenario is for."));
        String about = scenario.scenario().about().strip();
        if (!about.isEmpty()) {
            blocks.add(new Block.Folded("What the scenario says of itself", paragraphs(about)));
        }
        chapter.law(blocks);
        blocks.add(new Block.Heading("Every number"));
        chapter.numbers(blocks);
        return new Chapter("assumptions", "What the answer rests on", blocks);
    }

    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n")) {
            blocks.add(new Block.Paragraph(paragraph.replaceAll("\\s+", " ").strip()));
        }
        return blocks;
    }

    private long count(Behind kind) {
        return lines.stream().filter(line -> behind(line) == kind).count();
    }

    /** What stands behind a number: with a source it may still be judged what that document means for it. */
    private enum Behind {
        DOCUMENT("from a document", "source"),
        READ("judged, with a document to go by", "judged from source"),
        JUDGED("judged, without a document", "judgement"),
        NOTED("with another note", "note"),
        NOTHING("with neither source nor note", "nothing"),
        DEFAULT("left to the default of the language", "default");

        private final String words;
        private final String word;

        Behind(String words, String word) {
            this.words = words;
            this.word = word;
        }
    }

    private Behind behind(Line line) {
        return switch (line.status()) {
            case SOURCED -> {
                Provenance known = scenario.provenance().get(line.path());
                String note = known == null || known.note() == null
                        ? ""
                        : known.note().strip();
                yield note.toLowerCase(Locale.ROOT).matches("(?s)judge?ment.*") ? Behind.READ : Behind.DOCUMENT;
            }
            case JUDGEMENT -> Behind.JUDGED;
            case NOTED -> Behind.NOTED;
            case NONE -> Behind.NOTHING;
            case DEFAULT -> Behind.DEFAULT;
        };
    }

    private String lead() {
        long given = lines.size() - count(Behind.DEFAULT);
        long judged = count(Behind.READ) + count(Behind.JUDGED);
        int uncertain = scenario.uncertain().size();
        return "The scenario gives " + Figures.count(given) + (given == 1 ? " number" : " numbers") + ". Documents say "
                + share(count(Behind.DOCUMENT), given) + " of them outright, "
                + share(judged, given) + (judged == 1 ? " is" : " are") + " judged"
                + (count(Behind.READ) > 0
                        ? " (" + Figures.count(count(Behind.READ)) + " with a document to go by)"
                        : "")
                + ". "
                + (uncertain == 0
                        ? "None is written as uncertain."
                        : Figures.count(uncertain) + (uncertain == 1 ? " is" : " are")
                                + " written as uncertain and drawn anew for each world.");
    }

    private static String share(long part, long all) {
        return part == 0 ? "none" : part == all ? "all" : Figures.count(part);
    }

    private DataTable kinds() {
        DataTable.Builder table = DataTable.of("What stands behind the numbers")
                .words("what stands behind a number")
                .numbers("numbers");
        for (Behind kind : Behind.values()) {
            if (count(kind) > 0) {
                table.row(kind.words, Figures.count(count(kind)));
            }
        }
        return table.row("in all", Figures.count(lines.size())).build();
    }

    private void law(List<Block> blocks) {
        Map<String, Constraint> constraints = scenario.scenario().constraints();
        if (constraints.isEmpty()) {
            return;
        }
        DataTable.Builder table = DataTable.of("The provisions of law that bind the actors")
                .words("provision")
                .words("binds")
                .words("what it does")
                .words("called");
        Set<String> sources = new LinkedHashSet<>();
        constraints.forEach((id, constraint) -> {
            table.row(constraint.citation(), constraint.binds(), does(constraint), id);
            Provenance known = scenario.provenance().get("constraints." + id);
            if (known != null && known.source() != null) {
                sources.add(constraint.citation() + ": " + known.source());
            }
        });
        blocks.add(new Block.Heading("The law"));
        blocks.add(new Block.Table(table.build()));
        if (!sources.isEmpty()) {
            blocks.add(new Block.References(List.copyOf(sources)));
        }
    }

    private static String does(Constraint constraint) {
        if (constraint instanceof Constraint.Floor) {
            return "forbids to go below a level";
        } else if (constraint instanceof Constraint.Codification) {
            return "makes executive measures statute, so that they cannot be eased below it";
        } else if (constraint instanceof Constraint.CongressionalReview) {
            return "lets easing wait for a review, in which Congress may disapprove";
        } else if (constraint instanceof Constraint.Linkage) {
            return "states the council's own condition for relief";
        }
        return "lets the measures expire unless they are renewed";
    }

    private Map<String, List<Line>> groups() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(place(line.path()), g -> new ArrayList<>())
                .add(line));
        return groups;
    }

    /** Those with many of a kind are folded together once more. */
    private void numbers(List<Block> blocks) {
        Map<String, List<Block>> many = new LinkedHashMap<>();
        many.put("governments", new ArrayList<>());
        many.put("lobbyists", new ArrayList<>());
        List<Block> others = new ArrayList<>();
        groups().forEach((group, members) -> {
            String kind = members.get(0).path().split("\\.", 2)[0];
            many.getOrDefault(kind, others).add(folded(group(members.get(0).path()), members));
        });
        many.forEach((kind, folds) -> {
            if (!folds.isEmpty()) {
                blocks.add(new Block.Folded("The " + kind + ", one by one: " + folds.size(), folds));
            }
        });
        blocks.addAll(others);
    }

    /** Numbers with the same stand together. */
    private static String place(String path) {
        String[] parts = path.split("\\.", 3);
        return parts[0].equals("governments") || parts[0].equals("lobbyists") ? parts[0] + "." + parts[1] : group(path);
    }

    /** Whom or what a number is about. */
    private static String group(String path) {
        String[] parts = path.split("\\.", 3);
        String second = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "governments" -> second;
            case "lobbyists" -> second;
            case "us" -> "The United States";
            case "measure" -> "The measures";
            case "council" -> "The council";
            case "target" -> "The target";
            case "constraints" -> "The law";
            case "events" -> "Events";
            case "ties" -> "Who listens to whom";
            case "parameters" -> "General parameters of the model";
            default -> "The question";
        };
    }

    /** What is left of a path within its group. */
    private static String within(String path) {
        String[] parts = path.split("\\.", 3);
        boolean named = parts[0].equals("governments") || parts[0].equals("lobbyists");
        return named && parts.length > 2 ? parts[2] : parts.length > 1 ? path.substring(parts[0].length() + 1) : path;
    }

    private Block folded(String group, List<Line> members) {
        List<String> behind = new ArrayList<>();
        DataTable.Builder table = DataTable.of(group)
                .words("number")
                .words("value")
                .words("stands on")
                .words("what it means");
        for (Line line : members) {
            table.row(within(line.path()), line.value(), standsOn(line, behind), line.doc());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(table.build()));
        if (!behind.isEmpty()) {
            blocks.add(new Block.Paragraph("Behind them:"));
            blocks.add(new Block.References(behind));
        }
        String count = members.size() == 1 ? "one number" : members.size() + " numbers";
        return new Block.Folded(group + ": " + count, blocks);
    }

    /** The kind, and the place of the text in the list below, to which it is added where it is new. */
    private String standsOn(Line line, List<String> behind) {
        String text = line.text().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty() && !behind.contains(text)) {
            behind.add(text);
        }
        String word = behind(line).word;
        return text.isEmpty() ? word : word + " [" + (behind.indexOf(text) + 1) + "]";
    }
}
