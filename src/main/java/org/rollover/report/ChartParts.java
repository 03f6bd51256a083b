package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import org.rollover.report.Picture.Anchor;
import org.rollover.report.Picture.Sign;

/** What all charts of exhibits have. The width of words is guessed from their letters, since no font is measured. */
final class ChartParts {
    static final double TITLE = 17;
    static final double TEXT = 13;
    static final double SMALL = 12;
    static final int EDGE = 20;

    /** So many letters of a label stand in a line, and so many lines at most. */
    static final int LABEL = 40;

    private static final int LABEL_LINES = 2;
    private static final double LINE = 15;
    private static final double TITLE_LINE = 21;

    /** The mean width of a letter, in sizes of the font; a little more than Helvetica's. */
    private static final double LETTER = 0.54;

    private static final double BOLD_LETTER = 0.6;

    /** Okabe and Ito's colours without their yellow, which is lost on white. */
    private static final List<String> COLOURS = List.of(
            Picture.BLUE, Picture.VERMILION, Picture.GREEN, Picture.PURPLE, Picture.ORANGE, Picture.SKY, Picture.BLACK);

    private ChartParts() {}

    static double wide(String text, double size) {
        return Page.length(text) * size * LETTER;
    }

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static Sign sign(int series) {
        return Sign.values()[series % Sign.values().length];
    }

    /** A label in lines, of which there are at most two; what is beyond is left out. */
    static List<String> label(String text) {
        List<String> lines = Page.wrap(Page.clean(text), LABEL);
        if (lines.size() <= LABEL_LINES) {
            return lines;
        }
        String last = lines.get(LABEL_LINES - 1);
        String cut = Page.length(last) < LABEL ? last : last.substring(0, last.offsetByCodePoints(0, LABEL - 1));
        return List.of(lines.get(0), cut + "…");
    }

    /** A label in one line, cut where it is longer. */
    static String brief(String text) {
        String clean = Page.clean(text);
        return Page.length(clean) <= LABEL ? clean : clean.substring(0, clean.offsetByCodePoints(0, LABEL - 1)) + "…";
    }

    /** How wide the widest of these labels is. */
    static double widest(List<String> labels, double size) {
        return labels.stream()
                .flatMap(text -> label(text).stream())
                .mapToDouble(line -> wide(line, size))
                .max()
                .orElse(0);
    }

    /** A label to the left of x, its middle at y. */
    static void label(Picture picture, double x, double y, String text, Anchor anchor) {
        lines(picture, x, y, label(text), SMALL, anchor);
    }

    static void lines(Picture picture, double x, double y, List<String> lines, double size, Anchor anchor) {
        double first = y + size * 0.35 - (lines.size() - 1) * LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            picture.words(x, first + i * LINE, lines.get(i), size, anchor);
        }
    }

    /** The title in lines, as wide as the picture allows. */
    static List<String> title(String title, double width) {
        return Page.wrap(Page.clean(title), (int) ((width - 2 * EDGE) / (TITLE * BOLD_LETTER)));
    }

    /** What a sign means. */
    record Key(String words, String colour, Sign sign) {}

    /** The keys in rows, as wide as the picture allows. */
    static List<List<Key>> legend(List<Key> keys, double width) {
        List<List<Key>> rows = new ArrayList<>();
        double x = width;
        for (Key key : keys) {
            double needs = keyWidth(key);
            if (x + needs > width - EDGE) {
                rows.add(new ArrayList<>());
                x = EDGE;
            }
            rows.get(rows.size() - 1).add(key);
            x += needs;
        }
        return rows;
    }

    private static double keyWidth(Key key) {
        return 18 + wide(key.words(), SMALL) + 16;
    }

    /** How high title and legend are. */
    static double headHeight(List<String> title, List<List<Key>> legend) {
        return 8 + title.size() * TITLE_LINE + legend.size() * 20 + 16;
    }

    static void head(Picture picture, List<String> title, List<List<Key>> legend) {
        double y = 26;
        for (String line : title) {
            picture.bold(EDGE, y, line, TITLE, Anchor.START);
            y += TITLE_LINE;
        }
        for (List<Key> row : legend) {
            double x = EDGE;
            for (Key key : row) {
                picture.sign(x + 6, y, 6, key.colour(), key.sign());
                picture.words(x + 18, y + 4, key.words(), SMALL, Anchor.START);
                x += keyWidth(key);
            }
            y += 20;
        }
    }

    /** A plane with two scales. */
    record Plane(double left, double top, double wide, double high, ChartAxis across, ChartAxis up) {
        double x(double number) {
            return left + across.share(number) * wide;
        }

        double y(double number) {
            return base() - up.share(number) * high;
        }

        double base() {
            return top + high;
        }

        void draw(Picture picture, String xTitle, String yTitle) {
            for (double tick : across.ticks()) {
                picture.line(x(tick), top, x(tick), base(), Picture.PALE, 0.7);
                picture.words(x(tick), base() + 18, across.text(tick), SMALL, Anchor.MIDDLE);
            }
            for (double tick : up.ticks()) {
                picture.line(left, y(tick), left + wide, y(tick), Picture.PALE, 0.7);
                picture.words(left - 8, y(tick) + 4, up.text(tick), SMALL, Anchor.END);
            }
            picture.line(left, base(), left + wide, base(), Picture.BLACK, 1);
            picture.line(left, top, left, base(), Picture.BLACK, 1);
            picture.words(left + wide / 2, base() + 42, across.title(xTitle), TEXT, Anchor.MIDDLE);
            picture.turned(EDGE + 8, top + high / 2, up.title(yTitle), TEXT);
        }
    }
}
