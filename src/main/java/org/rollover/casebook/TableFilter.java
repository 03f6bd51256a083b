package org.rollover.casebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.HistoricalDecision.Happened;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * From the rows of the tables that the cases were made of to the decisions that are scored: what became of each row, so that
 * nothing is dropped unseen.
 *
 * @param tables one for each table
 * @param strays decisions of cases whose row stands in no table, as {@code serbia-2000: O99}
 * @param disputes rows of which table and case say different things
 */
public record TableFilter(List<Counted> tables, List<String> strays, List<String> disputes) {
    /** The tables of a casebook that may be there, in the order in which they are shown. */
    public static final List<String> FILES = List.of("renewals.csv", "other-regimes.csv");

    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String OUTCOME = "outcome";
    private static final String CLASS = "outcome_class";
    private static final String SIMPLY = "simply_renewed";
    private static final List<String> DAYS = List.of("delay_days", "days_before_expiry");
    private static final List<String> DATES =
            List.of("decision_date", "prior_expiry", "new_expiry", "objection_first_date");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final List<String> CLASSES = Stream.of(Happened.values())
            .map(happened -> happened.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String RENEWAL = "renewal";
    private static final String MONTHS = "months_granted";
    private static final double LONGEST = 36_500;

    /** What became of a row. */
    public enum Fate {
        SCORED("scored"),
        UNRUN("in a case that could not be run"),
        UNSCORED("in a case, class of outcome unknown or pending"),
        ADOPTION("first adoptions"),
        OTHER("other decisions that are no renewals"),
        UNKNOWN("outcome unknown"),
        PENDING("outcome pending"),
        NO_CASE("no case made of it");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In words, for a table. */
        public String words() {
            return words;
        }
    }

    /**
     * The rows of a table.
     *
     * @param file its name
     * @param rows their ids by what became of them, in the order of the table
     */
    public record Counted(String file, Map<Fate, List<String>> rows) {
        /** How many rows there are. */
        public int all() {
            return rows.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * Reads a table and checks its cells.
     *
     * @throws ScenarioException with all that is wrong, each with its line and column
     */
    public static CsvTable table(String csv, String name) throws ScenarioException {
        boolean renewals = name.endsWith(FILES.get(0));
        List<String> required = renewals ? List.of(ID, KIND, OUTCOME) : List.of(ID, CLASS);
        CsvTable table = CsvReader.readText(csv, name, required, ReadingLimits.defaults());
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String id = table.text(row, ID);
            if (id.isEmpty()) {
                table.error(row, ID, "a value is missing", "each row has an id of its own", null);
            } else if (!seen.add(id)) {
                table.error(row, ID, id + " stands there twice", "each row has an id of its own", null);
            }
            number(table, row, MONTHS, 0, 1200);
            number(table, row, SIMPLY, 0, 1);
            for (String days : DAYS) {
                number(table, row, days, -LONGEST, LONGEST);
            }
            for (String dates : DATES) {
                date(table, row, dates);
            }
            if (List.of("", RENEWAL).contains(table.text(row, KIND))) {
                classes(table, row, table.has(CLASS) ? CLASS : OUTCOME);
            }
        }
        table.throwIfErrors();
        return table;
    }

    /** A cell may be empty; what stands there is a number. */
    private static void number(CsvTable table, int row, String column, double least, double most) {
        if (!table.text(row, column).isEmpty()) {
            table.number(row, column, least, most);
        }
    }

    /** A day, or a month; a cell without any digit says why there is none. */
    private static void date(CsvTable table, int row, String column) {
        String text = table.text(row, column);
        boolean date = text.chars().noneMatch(Character::isDigit);
        try {
            date = date || (MONTH.matcher(text).matches() ? YearMonth.parse(text) : LocalDate.parse(text)) != null;
        } catch (DateTimeParseException e) {
            date = false;
        }
        if (!date) {
            table.error(row, column, text + " is no date", "as 2015-06-22, or 2015-06", null);
        }
    }

    /** The first word is a class of outcome; what comes after a comma names another, as in "renewed, list trimmed". */
    private static void classes(CsvTable table, int row, String column) {
        String said = said(table, row);
        String[] parts = said.split(",", -1);
        for (int i = 0; i < parts.length && !said.isEmpty(); i++) {
            String part = parts[i].strip();
            String word = i == 0 ? part : part.substring(part.lastIndexOf(' ') + 1);
            if (!CLASSES.contains(word)) {
                table.error(
                        row,
                        column,
                        "'" + word + "' is no class of outcome",
                        "one of " + String.join(", ", CLASSES),
                        Nearest.to(word, CLASSES));
            }
        }
    }

    /**
     * What is wrong with a book before anything is simulated, a sentence each.
     *
     * @param tables by the name of their file
     */
    public static List<String> errors(Map<String, CsvTable> tables, List<LoadedCase> cases) {
        List<CaseForecast> none = cases.stream()
                .map(one -> new CaseForecast(one, Decided.of(one), List.of(), Map.of(), null))
                .toList();
        return of(tables, none).errors();
    }

    /** Strays and disputes, a sentence each. */
    public List<String> errors() {
        return Stream.concat(
                        strays.stream().map(stray -> "a decision names a row that is in no table: " + stray),
                        disputes.stream().map(dispute -> "table and case differ: " + dispute))
                .toList();
    }

    /**
     * Counts the rows.
     *
     * @param tables by the name of their file; none where a casebook has none
     * @param forecasts the cases that were simulated
     */
    public static TableFilter of(Map<String, CsvTable> tables, List<CaseForecast> forecasts) {
        Map<String, Decided> byRow = new HashMap<>();
        Set<String> unrun = new HashSet<>();
        for (CaseForecast forecast : forecasts) {
            for (Decided decided : forecast.decided()) {
                byRow.put(decided.row(), decided);
                if (forecast.failure() != null) {
                    unrun.add(decided.row());
                }
            }
        }
        List<Counted> counted = new ArrayList<>();
        List<String> disputes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        tables.forEach((file, table) -> {
            Map<Fate, List<String>> rows = new TreeMap<>();
            for (int row = 0; row < table.rows(); row++) {
                String id = table.text(row, ID);
                known.add(id);
                Decided decided = byRow.get(id);
                Fate fate = decided == null ? fate(table, row) : fate(decided, unrun);
                rows.computeIfAbsent(fate, f -> new ArrayList<>()).add(id);
                if (decided != null && !agree(said(table, row), decided.happened())) {
                    disputes.add(id + ": " + said(table, row) + " in " + file + ", "
                            + decided.happened().name().toLowerCase(Locale.ROOT) + " in " + decided.name());
                }
            }
            counted.add(new Counted(file, rows));
        });
        List<String> strays = tables.isEmpty() ? List.of() : strays(forecasts, known);
        return new TableFilter(counted, strays, disputes);
    }

    private static List<String> strays(List<CaseForecast> forecasts, Set<String> known) {
        return forecasts.stream()
                .flatMap(one -> one.decided().stream())
                .filter(decided -> !known.contains(decided.row()))
                .map(decided -> decided.name() + ": " + decided.row())
                .toList();
    }

    private static Fate fate(Decided decided, Set<String> unrun) {
        if (unrun.contains(decided.row())) {
            return Fate.UNRUN;
        }
        return decided.outcome().isPresent() ? Fate.SCORED : Fate.UNSCORED;
    }

    private static Fate fate(CsvTable table, int row) {
        String kind = table.text(row, KIND);
        String said = said(table, row);
        if (kind.equals("adoption")) {
            return Fate.ADOPTION;
        } else if (!kind.isEmpty() && !kind.equals(RENEWAL)) {
            return Fate.OTHER;
        } else if (said.isEmpty() || said.equals("unknown")) {
            return Fate.UNKNOWN;
        }
        return said.equals("pending") ? Fate.PENDING : Fate.NO_CASE;
    }

    /** The outcome in the table, without what stands in brackets. */
    private static String said(CsvTable table, int row) {
        return table.text(row, table.has(CLASS) ? CLASS : OUTCOME)
                .replaceAll("\\(.*?\\)", "")
                .strip();
    }

    /** A table says "renewed, softened" where the case says softened. */
    private static boolean agree(String said, Happened happened) {
        String word = happened.name().toLowerCase(Locale.ROOT);
        boolean kept = OutcomeClass.of(happened).equals(java.util.Optional.of(OutcomeClass.KEPT));
        return said.contains(word) || (kept && said.startsWith("renewed"));
    }

    /** The tables in the order in which they are shown. */
    public static Map<String, CsvTable> inOrder(Map<String, CsvTable> tables) {
        Map<String, CsvTable> ordered = new LinkedHashMap<>();
        FILES.forEach(file -> {
            CsvTable table = tables.get(file);
            if (table != null) {
                ordered.put(file, table);
            }
        });
        return ordered;
    }
}
