package org.rollover.report;

import java.util.List;
import org.rollover.report.Picture.Anchor;
import org.rollover.study.analysis.Exhibit.Box;
import org.rollover.study.analysis.Exhibit.Part;

/** A box of inputs: each restricted input as a thick bar on the whole of its range, and in words. */
final class BoxChart {
    private static final int RANGE = 260;
    private static final int WORDS = 46;
    private static final int GAP = 14;

    private BoxChart() {}

    static Picture of(Box box) {
        double left = ChartParts.EDGE
                + ChartParts.widest(box.parts().stream().map(Part::input).toList(), ChartParts.SMALL)
                + GAP;
        double words = left + RANGE + GAP;
        double said = box.parts().stream()
                .flatMap(part -> Page.wrap(Page.clean(part.words()), WORDS).stream())
                .mapToDouble(line -> ChartParts.wide(line, ChartParts.SMALL))
                .max()
                .orElse(0);
        double width = Math.max(words + said + ChartParts.EDGE, 480);
        List<String> title = ChartParts.title(box.title(), width);
        double top = ChartParts.headHeight(title, List.of());
        double height = box.parts().stream().mapToDouble(BoxChart::high).sum();
        double base = top + height;
        Picture picture = new Picture(
                (int) Math.ceil(width),
                (int) Math.ceil(base + 48),
                box.title(),
                "Which part of the range of each input the box takes.");
        ChartParts.head(picture, title, List.of());
        if (box.parts().isEmpty()) {
            picture.words(ChartParts.EDGE, base + 8, "No input is restricted.", ChartParts.TEXT, Anchor.START);
            return picture;
        }
        double y = top;
        for (Part part : box.parts()) {
            double middle = y + high(part) / 2;
            ChartParts.label(picture, left - GAP, middle, part.input(), Anchor.END);
            if (Double.isFinite(part.from()) && Double.isFinite(part.to())) {
                picture.box(left, middle - 3, RANGE, 6, Picture.PALE);
                double from = left + within(part.from()) * RANGE;
                double wide = Math.max(3, (within(part.to()) - within(part.from())) * RANGE);
                picture.box(Math.min(from, left + RANGE - 3), middle - 8, wide, 16, Picture.BLUE);
            } else {
                picture.words(left, middle + 4, "no scale: one of", ChartParts.SMALL, Anchor.START);
            }
            ChartParts.lines(
                    picture, words, middle, Page.wrap(Page.clean(part.words()), WORDS), ChartParts.SMALL, Anchor.START);
            y += high(part);
        }
        picture.line(left, base + 4, left + RANGE, base + 4, Picture.BLACK, 1);
        picture.words(left, base + 20, "lowest", ChartParts.SMALL, Anchor.START);
        picture.words(left + RANGE, base + 20, "highest", ChartParts.SMALL, Anchor.END);
        picture.words(left + RANGE / 2.0, base + 38, "whole range of the input", ChartParts.TEXT, Anchor.MIDDLE);
        return picture;
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static double high(Part part) {
        int lines = Math.max(
                Page.wrap(Page.clean(part.words()), WORDS).size(),
                ChartParts.label(part.input()).size());
        return Math.max(30, lines * 15 + 12);
    }
}
