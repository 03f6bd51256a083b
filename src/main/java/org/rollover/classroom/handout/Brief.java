package org.rollover.classroom.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Asked;
import org.rollover.classroom.ExerciseFile;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.HtmlPage;

/** The brief as a page. */
final class Brief {
    private final Given given;

    private Brief(Given given) {
        this.given = given;
    }

    static HtmlPage page(Given given) {
        return new Brief(given).page();
    }

    /** Level, length and points in a sentence. */
    static String about(Given given) {
        return "Level: " + given.file().level().name().toLowerCase(Locale.ROOT) + ". About "
                + given.file().minutes() + " minutes. " + Given.points(given.points()) + ".";
    }

    /** What to do, in order, each with the command that does it; empty where it is done by hand. */
    static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("Write your answers into submission.yaml of this folder, with any editor for text.", "");
        steps.put(
                "See what your changes do, what they cost and what is left of the budget, as often as you like:",
                "rollover exercise try submission.yaml");
        steps.put(
                "Look whether anything is missing or in the wrong form (it says nothing of what is right):",
                "rollover exercise submit-check submission.yaml");
        steps.put("Hand in submission.yaml, and no other file.", "");
        return steps;
    }

    private HtmlPage page() {
        ExerciseFile file = given.file();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("about", "What this is about", about(file)));
        ExerciseFile.Role role = given.role();
        if (role != null) {
            List<Block> sheet = new ArrayList<>(List.of(new Block.Prose(role.open())));
            if (!role.secret().isBlank()) {
                sheet.add(new Block.Heading("What only you know"));
                sheet.add(new Block.Prose(role.secret()));
            }
            chapters.add(new Chapter("role", "Your role: " + role.title(), sheet));
        }
        if (!given.others().isEmpty()) {
            chapters.add(new Chapter("roles", given.othersTitle(), others()));
        }
        if (given.changes()) {
            chapters.add(new Chapter("change", "What you may change", change()));
        }
        List<Block> tasks = new ArrayList<>();
        given.handOut().tasks().forEach((id, task) -> tasks.addAll(task(id, task)));
        chapters.add(new Chapter("tasks", "The tasks: " + Given.points(given.points()), tasks));
        chapters.add(new Chapter("hand-in", "How to work and hand in", handIn()));
        return new HtmlPage(
                file.title(),
                "For " + given.handOut().student() + ". " + about(given),
                chapters,
                "Exercise " + given.handOut().exercise() + ", code "
                        + given.handOut().code()
                        + ". Made with Rollover. A model's answers to what-if questions, for teaching; no forecasts.");
    }

    private static List<Block> about(ExerciseFile file) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(file.brief()));
        if (!file.goals().isEmpty()) {
            blocks.add(new Block.Heading("What you can do afterwards"));
            blocks.add(new Block.Bullets(file.goals()));
        }
        if (!file.reading().isEmpty()) {
            blocks.add(new Block.Heading("Read before"));
            blocks.add(new Block.References(file.reading().stream()
                    .map(reading ->
                            reading.where().isBlank() ? reading.title() : reading.title() + ". " + reading.where())
                    .toList()));
        }
        return blocks;
    }

    private List<Block> others() {
        List<Block> blocks = new ArrayList<>();
        for (ExerciseFile.Role role : given.others().values()) {
            blocks.add(new Block.Heading(role.title()));
            blocks.add(new Block.Prose(role.open()));
        }
        return blocks;
    }

    private List<Block> change() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(given.budget() + " All other numbers are locked."));
        if (!given.handOut().levers().isEmpty()) {
            DataTable.Builder table = DataTable.of("Numbers that you may set")
                    .words("number")
                    .numbers("now")
                    .numbers("from")
                    .numbers("to")
                    .numbers("price of a change of 1")
                    .words("path in your file");
            given.levers()
                    .forEach(lever -> table.row(
                            lever.label(), lever.now(), lever.from(), lever.to(), lever.price(), lever.path()));
            blocks.add(new Block.Table(table.build()));
        }
        if (!given.handOut().removals().isEmpty()) {
            DataTable.Builder table = DataTable.of("What you may take away")
                    .words("what")
                    .numbers("price")
                    .words("name in your file");
            given.handOut()
                    .removals()
                    .forEach((lever, removal) -> table.row(removal.label(), Decimals.text(removal.price()), lever));
            blocks.add(new Block.Table(table.build()));
        }
        return blocks;
    }

    private static List<Block> task(String id, Asked task) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(id + ": " + Given.points(task.points())));
        blocks.add(new Block.Prose(task.ask()));
        if (task instanceof Asked.Choice choice) {
            blocks.add(new Block.Bullets(choice.options().entrySet().stream()
                    .map(option -> option.getKey() + ": " + option.getValue())
                    .toList()));
        }
        blocks.add(new Block.Paragraph(Given.form(task)));
        return blocks;
    }

    private List<Block> handIn() {
        List<Block> blocks = new ArrayList<>();
        steps().forEach((words, command) ->
                blocks.add(command.isEmpty() ? new Block.Paragraph(words) : new Block.Command(words, command)));
        List<Helps.Help> helps = Helps.of(given);
        if (!helps.isEmpty()) {
            blocks.add(new Block.Heading(Helps.TITLE));
            helps.forEach(help -> blocks.add(
                    help.command().isEmpty()
                            ? new Block.Paragraph(help.words())
                            : new Block.Command(help.words(), help.command())));
        }
        return blocks;
    }
}
