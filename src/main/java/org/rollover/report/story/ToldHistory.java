package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The story of one history as {@code history.txt} tells it, taken apart into months, sentences and tables. */
final class ToldHistory {
    private static final Pattern MONTH = Pattern.compile(
            "(January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}");
    private static final String ITEM = "  • ";
    private static final Pattern COLUMNS = Pattern.compile("\\S {2,}\\S");

    /** A sentence, and the lines of the table below it; none where it has none. */
    record Item(String text, List<String> table) {}

    /** A month with what happened in it. */
    record Month(String name, List<Item> items) {}

    private final List<Month> months = new ArrayList<>();

    private ToldHistory() {}

    static ToldHistory of(String text) {
        ToldHistory told = new ToldHistory();
        text.lines().forEach(told::line);
        return told;
    }

    private void line(String line) {
        if (MONTH.matcher(line).matches()) {
            months.add(new Month(line, new ArrayList<>()));
        } else if (!months.isEmpty()) {
            List<Item> items = months.get(months.size() - 1).items();
            if (line.startsWith(ITEM)) {
                items.add(new Item(line.substring(ITEM.length()).strip(), new ArrayList<>()));
            } else if (line.startsWith("    ") && !items.isEmpty()) {
                Item last = items.get(items.size() - 1);
                if (line.startsWith("     ")
                        || COLUMNS.matcher(line).find()
                        || !last.table().isEmpty()) {
                    last.table().add(line.substring(4));
                } else {
                    items.set(items.size() - 1, new Item(last.text() + " " + line.strip(), last.table()));
                }
            }
        }
    }

    List<Month> months() {
        return months;
    }
}
