package org.rollover.classroom.handout;

import java.util.List;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Asked;
import org.rollover.classroom.ExerciseFile;

/** The brief as Markdown, for those who read files. */
final class BriefText {
    private final Given given;
    private final StringBuilder text = new StringBuilder();

    private BriefText(Given given) {
        this.given = given;
    }

    static String of(Given given) {
        return new BriefText(given).text();
    }

    /** The sheet of a role alone. */
    static String role(ExerciseFile.Role role) {
        StringBuilder sheet = new StringBuilder(
                "# Your role: " + role.title() + "\n\n" + role.open().strip() + "\n");
        if (!role.secret().isBlank()) {
            sheet.append("\n## What only you know\n\n")
                    .append(role.secret().strip())
                    .append('\n');
        }
        return sheet.toString();
    }

    private String text() {
        ExerciseFile file = given.file();
        text.append("# ").append(file.title()).append("\n\n");
        text.append("For ")
                .append(given.handOut().student())
                .append(". ")
                .append(Brief.about(given))
                .append('\n');
        heading("What you can do afterwards");
        file.goals().forEach(goal -> text.append("- ").append(goal).append('\n'));
        if (!file.reading().isEmpty()) {
            heading("Read before");
            file.reading().forEach(reading -> text.append("- ")
                    .append(reading.title())
                    .append(reading.where().isBlank() ? "" : ". " + reading.where())
                    .append('\n'));
        }
        heading("The brief");
        text.append(file.brief().strip()).append('\n');
        ExerciseFile.Role role = given.role();
        if (role != null) {
            heading("Your role: " + role.title());
            text.append("It stands in `role.md`, and is for you alone where it says so.\n");
        }
        if (!given.others().isEmpty()) {
            heading(given.othersTitle());
            given.others().values().forEach(other -> text.append("### ")
                    .append(other.title())
                    .append("\n\n")
                    .append(other.open().strip())
                    .append("\n\n"));
        }
        if (given.changes()) {
            heading("What you may change");
            levers();
        }
        heading("The tasks");
        given.handOut().tasks().forEach(this::task);
        heading("How to work and hand in");
        int step = 1;
        for (Map.Entry<String, String> entry : Brief.steps().entrySet()) {
            text.append(step++).append(". ").append(entry.getKey());
            text.append(entry.getValue().isEmpty() ? "" : " `" + entry.getValue() + "`")
                    .append('\n');
        }
        helps();
        return text.toString();
    }

    private void helps() {
        List<Helps.Help> helps = Helps.of(given);
        if (!helps.isEmpty()) {
            text.append("\n### ").append(Helps.TITLE).append("\n\n");
            helps.forEach(help -> text.append("- ")
                    .append(help.words())
                    .append(help.command().isEmpty() ? "" : " `" + help.command() + "`")
                    .append('\n'));
        }
    }

    private void heading(String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    private void levers() {
        text.append(given.budget()).append(" All other numbers are locked.\n\n");
        List<Given.Lever> levers = given.levers();
        if (!levers.isEmpty()) {
            text.append("| number | path | now | from | to | price of a change of 1 |\n|---|---|---|---|---|---|\n");
            levers.forEach(lever -> text.append(String.format(
                    "| %s | `%s` | %s | %s | %s | %s |\n",
                    cell(lever.label()), cell(lever.path()), lever.now(), lever.from(), lever.to(), lever.price())));
            text.append('\n');
        }
        if (!given.handOut().removals().isEmpty()) {
            text.append("| what you may take away | name | price |\n|---|---|---|\n");
            given.handOut()
                    .removals()
                    .forEach((lever, removal) -> text.append(String.format(
                            "| %s | `%s` | %s |\n",
                            cell(removal.label()), cell(lever), Decimals.text(removal.price()))));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private void task(String id, Asked task) {
        text.append("### ")
                .append(id)
                .append(" (")
                .append(Given.points(task.points()))
                .append(")\n\n");
        text.append(task.ask().strip()).append("\n\n");
        if (task instanceof Asked.Choice choice) {
            choice.options().forEach((letter, says) -> text.append("- **")
                    .append(letter)
                    .append("** ")
                    .append(says)
                    .append('\n'));
            text.append('\n');
        }
        text.append(Given.form(task)).append("\n\n");
    }
}
