package org.rollover.classroom.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.ModelWords;
import org.rollover.classroom.Models;
import org.rollover.classroom.Task;
import org.rollover.report.Grid;
import org.rollover.report.Look;
import org.rollover.report.Page;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.HtmlPage;

/** An exercise as its instructor sees it, answers and notes included. */
public final class InstructorView {
    private final Exercise exercise;
    private final List<Edition> editions;
    private final Models models;

    /** A view of some editions. */
    public InstructorView(Exercise exercise, List<Edition> editions, Models models) {
        this.exercise = exercise;
        this.editions = List.copyOf(editions);
        this.models = models;
    }

    /** For a terminal. */
    public String text(Look look) {
        Page page = new Page(look);
        ExerciseFile file = exercise.file();
        page.strong(file.title()).paragraph(about());
        words(page);
        page.heading("Tasks");
        Grid tasks = new Grid().words("task").words("kind").numbers("points").words("question");
        file.tasks().forEach((id, task) -> tasks.row(id, kind(task), Decimals.text(task.points()), brief(task.ask())));
        page.table(tasks).gap().paragraph(sum());
        if (!file.levers().isEmpty() || !file.removals().isEmpty()) {
            page.heading("What students may change").paragraph(budget());
            Grid levers =
                    new Grid().words("number").numbers("from").numbers("to").numbers("price of 1");
            file.levers()
                    .forEach((path, offer) -> levers.row(
                            path,
                            Decimals.text(offer.from()),
                            Decimals.text(offer.to()),
                            Decimals.text(offer.price())));
            file.removals()
                    .forEach(
                            (lever, removal) -> levers.row("without " + lever, "", "", Decimals.text(removal.price())));
            page.table(levers);
        }
        for (Edition edition : editions) {
            page.heading("Model answers" + variant(edition));
            if (!edition.numbers().isEmpty()) {
                page.paragraph(numbers(edition));
            }
            file.tasks().forEach((id, task) -> {
                ModelWords.Said said = said(edition, id, task);
                page.item(id + ": " + said.answer());
                if (!said.figures().isEmpty()) {
                    page.remark(said.figures());
                }
            });
        }
        return page.text();
    }

    /** What students and the instructor read before the tasks. */
    private void words(Page page) {
        ExerciseFile file = exercise.file();
        page.heading("Goals");
        file.goals().forEach(page::item);
        if (!file.reading().isEmpty()) {
            page.heading("Reading");
            file.reading()
                    .forEach(reading ->
                            page.item(reading.title() + (reading.where().isBlank() ? "" : ". " + reading.where())));
        }
        page.heading("The brief");
        MarkdownText.add(page, file.brief());
        file.roles().forEach((name, role) -> {
            page.heading("Role " + name + ": " + role.title());
            MarkdownText.add(page, role.open());
            if (!role.secret().isBlank()) {
                MarkdownText.add(page.gap(), "Secret: " + role.secret());
            }
        });
        if (!file.notes().isBlank()) {
            page.heading("Notes for you");
            MarkdownText.add(page, file.notes());
        }
    }

    private ModelWords.Said said(Edition edition, String id, Task task) {
        return ModelWords.of(task, Objects.requireNonNull(models.of(edition).get(id)));
    }

    private String about() {
        int count = exercise.editions().size();
        String variants = count == 1 ? "One variant." : count + " variants.";
        return "Level: " + exercise.file().level().name().toLowerCase(Locale.ROOT) + ". About "
                + exercise.file().minutes() + " minutes. Scenario: "
                + exercise.base().scenario().title() + ". " + variants;
    }

    private String sum() {
        double hand = exercise.file().tasks().values().stream()
                .filter(Task::byHand)
                .mapToDouble(Task::points)
                .sum();
        return Given.points(exercise.points()) + " in all, " + Decimals.text(hand) + " of them marked by hand.";
    }

    private String budget() {
        Double budget = exercise.file().budget();
        return budget == null ? "There is no budget." : "The budget is " + Decimals.text(budget) + " for each task.";
    }

    private String variant(Edition edition) {
        return exercise.editions().size() == 1 ? "" : ", variant " + (edition.number() + 1);
    }

    /** Where the numbers stand that differ between variants. */
    private static String numbers(Edition edition) {
        List<String> parts = new ArrayList<>();
        edition.numbers().forEach((path, value) -> parts.add(path + " = " + Decimals.text(value)));
        return String.join(", ", parts);
    }

    static String kind(Task task) {
        return task.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A question on one line. */
    private static String brief(String ask) {
        String line = ask.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 117) + "…";
    }

    /** For a browser. */
    public HtmlPage page() {
        List<Chapter> chapters = new ArrayList<>();
        ExerciseFile file = exercise.file();
        List<Block> about = new ArrayList<>();
        about.add(new Block.Caution("This page holds the answers. Keep it from students."));
        about.add(new Block.Bullets(file.goals()));
        about.add(new Block.Folded("The brief that students read", List.of(new Block.Prose(file.brief()))));
        chapters.add(new Chapter("goals", "Goals", about));
        if (!file.notes().isBlank()) {
            chapters.add(new Chapter("notes", "Notes for teaching", List.of(new Block.Prose(file.notes()))));
        }
        List<Block> tasks = new ArrayList<>();
        DataTable.Builder table =
                DataTable.of("Tasks and points").words("task").words("kind").numbers("points");
        file.tasks().forEach((id, task) -> table.row(id, kind(task), Decimals.text(task.points())));
        tasks.add(new Block.Table(table.build()));
        tasks.add(new Block.Paragraph(sum()));
        file.tasks().forEach((id, task) -> {
            tasks.add(new Block.Heading(id));
            tasks.add(new Block.Prose(task.ask()));
        });
        chapters.add(new Chapter("tasks", "The tasks", tasks));
        if (!file.levers().isEmpty() || !file.removals().isEmpty()) {
            chapters.add(new Chapter("change", "What students may change", changes()));
        }
        if (!file.roles().isEmpty()) {
            chapters.add(new Chapter("roles", "The roles", roles()));
        }
        for (Edition edition : editions) {
            chapters.add(new Chapter(
                    "variant-" + (edition.number() + 1), "Model answers" + variant(edition), answers(edition)));
        }
        return new HtmlPage(
                file.title(),
                "For the instructor. " + about(),
                chapters,
                "Exercise " + exercise.name() + ". Made with Rollover.");
    }

    private List<Block> changes() {
        DataTable.Builder table = DataTable.of("Prices and ranges")
                .words("what")
                .numbers("from")
                .numbers("to")
                .numbers("price")
                .words("path or name");
        exercise.file()
                .levers()
                .forEach((path, offer) -> table.row(
                        offer.label(),
                        Decimals.text(offer.from()),
                        Decimals.text(offer.to()),
                        Decimals.text(offer.price()),
                        path));
        exercise.file()
                .removals()
                .forEach((lever, removal) ->
                        table.row(removal.label(), "", "", Decimals.text(removal.price()), "without " + lever));
        return List.of(new Block.Paragraph(budget()), new Block.Table(table.build()));
    }

    private List<Block> roles() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<String, ExerciseFile.Role> entry :
                exercise.file().roles().entrySet()) {
            blocks.add(
                    new Block.Heading(entry.getKey() + ": " + entry.getValue().title()));
            blocks.add(new Block.Prose(entry.getValue().open()));
            if (!entry.getValue().secret().isBlank()) {
                blocks.add(new Block.Prose("**Secret:** " + entry.getValue().secret()));
            }
        }
        return blocks;
    }

    private List<Block> answers(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        if (!edition.numbers().isEmpty()) {
            blocks.add(new Block.Paragraph(numbers(edition)));
        }
        DataTable.Builder table = DataTable.of("What earns all points" + variant(edition))
                .words("task")
                .words("answer")
                .words("what it rests on");
        exercise.file().tasks().forEach((id, task) -> {
            ModelWords.Said said = said(edition, id, task);
            table.row(id, said.answer(), said.figures());
        });
        blocks.add(new Block.Table(table.build()));
        return blocks;
    }
}
