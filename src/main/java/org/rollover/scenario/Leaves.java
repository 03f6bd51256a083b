package org.rollover.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/** Reads single values that are no {@link Quantity}: words, whole numbers, months, texts. */
final class Leaves {
    private static final Pattern MONTH = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** Unseen, but at home in texts: some scripts are written with joiners. */
    private static final String LINES_AND_JOINERS = "\n\r\t\u200c\u200d";

    /** Below it, every whole number is a decimal of the machine's to the last digit. */
    private static final double EXACT = 0x1p53;

    private static final Map<String, String> YES_AND_NO =
            Map.of("yes", "true", "on", "true", "y", "true", "no", "false", "off", "false", "n", "false");

    private final Node.Word word;
    private final String path;
    private final Problems problems;

    private Leaves(Node.Word word, String path, Problems problems) {
        this.word = word;
        this.path = path;
        this.problems = problems;
    }

    /** The value, or null if it was complained about. */
    static @Nullable Object read(Shape shape, Node node, String path, Problems problems) {
        if (!(node instanceof Node.Word word)) {
            String wholeOnly =
                    shape instanceof Shape.Whole && node instanceof Node.Block block && Beliefs.isDistribution(block)
                            ? "this number cannot be uncertain"
                            : Words.found(node) + " where one value belongs";
            problems.error(node.where(), path, wholeOnly, allowed(shape));
            return null;
        }
        return new Leaves(word, path, problems).read(shape);
    }

    private @Nullable Object read(Shape shape) {
        if (shape instanceof Shape.Text) {
            return text();
        }
        if (word.text().isEmpty()) {
            return refuse("a value is missing", allowed(shape), null);
        }
        if (shape instanceof Shape.Whole whole) {
            return whole(whole);
        }
        if (shape instanceof Shape.Choice choice) {
            Object constant = choice.byWord().get(word.text());
            List<String> words = Shape.words(choice.byWord());
            return constant != null ? constant : unknown(shape, Nearest.to(word.text(), words));
        }
        if (shape instanceof Shape.Flag) {
            boolean known =
                    word.plain() && (word.text().equals("true") || word.text().equals("false"));
            return known ? Boolean.valueOf(word.text()) : unknown(shape, flag(word.text()));
        }
        if (shape instanceof Shape.Real real) {
            return real(real);
        }
        if (shape instanceof Shape.Month) {
            return date(shape, MONTH, YearMonth::parse);
        }
        return shape instanceof Shape.Day
                ? date(shape, DAY, text -> MonthDay.parse("--" + text))
                : date(shape, DATE, LocalDate::parse);
    }

    private static @Nullable String flag(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? lower : YES_AND_NO.get(lower);
    }

    private @Nullable Object text() {
        String text = word.text();
        boolean nothing = text.isEmpty() || text.equals("~") || text.equals("null");
        if (word.plain() && nothing) {
            return refuse("a text is missing", "", null);
        }
        boolean unseen = text.codePoints().anyMatch(c -> LINES_AND_JOINERS.indexOf(c) < 0 && Names.isUnseen(c));
        return unseen ? refuse("the text has a character that cannot be seen", "delete it", null) : text;
    }

    private @Nullable Object whole(Shape.Whole shape) {
        Range range = shape.range();
        Numbers.Reading reading = Numbers.read(word.text(), word.plain(), range);
        if (reading.wrong() != null) {
            return refuse(reading.wrong(), reading.allowed(), reading.suggestion());
        }
        double value = reading.value();
        if (value != Math.rint(value)) {
            return refuse(Problems.quote(word.text()) + " is not a whole number", range.words(), null);
        }
        if (!range.contains(value)) {
            String side = value < range.min() ? " is too low" : " is too high";
            return refuse(Problems.plain(word.text()) + side, range.words(), null);
        }
        if (!shape.wide() || Math.abs(value) < EXACT) {
            return shape.wide() ? (Object) (long) value : (Object) (int) value;
        }
        try {
            return Long.parseLong(word.text());
        } catch (NumberFormatException e) {
            return refuse(
                    Problems.quote(word.text()) + " cannot be kept to the last digit",
                    "a whole number of up to 18 digits",
                    null);
        }
    }

    private @Nullable Object real(Shape.Real shape) {
        return Beliefs.read(word, shape.range(), path, problems) instanceof Distribution.Point point
                ? point.value()
                : null;
    }

    private @Nullable Object date(Shape shape, Pattern pattern, Function<String, Object> reader) {
        try {
            return pattern.matcher(word.text()).matches() ? reader.apply(word.text()) : unknown(shape, null);
        } catch (DateTimeException e) {
            return unknown(shape, null);
        }
    }

    private @Nullable Object unknown(Shape shape, @Nullable String suggestion) {
        return refuse(Problems.quote(word.text()) + " is not allowed here", allowed(shape), suggestion);
    }

    private @Nullable Object refuse(String what, String allowed, @Nullable String suggestion) {
        problems.error(word.where(), path, what, allowed, suggestion);
        return null;
    }

    /** What may stand there. */
    static String allowed(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole.range().words() + "; only numbers with fractions can be uncertain";
        }
        if (shape instanceof Shape.Choice choice) {
            return Words.oneOf(Shape.words(choice.byWord()));
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        if (shape instanceof Shape.Month) {
            return "a month from 1900 to 2199, as 2018-11";
        }
        if (shape instanceof Shape.Real real) {
            return real.range().words();
        }
        if (shape instanceof Shape.Date) {
            return "a date, as 2018-12-13";
        }
        return shape instanceof Shape.Day ? "a day of the year, as 07-10" : "a text";
    }
}
