package org.rollover.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as PNG. Its letters are those of the machine's own font, so that its bytes differ from machine to machine. */
public final class Raster {
    private static final int SCALE = 2;
    private static final float[] DASHES = {5, 4};

    private final Graphics2D graphics;

    private Raster(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** The bytes of a PNG, twice as many pixels as the picture has. */
    public static byte[] png(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
            Raster raster = new Raster(graphics);
            picture.marks().forEach(raster::draw);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Picture.Mark mark) {
        if (mark instanceof Picture.Mark.Line line) {
            float wide = (float) line.width();
            graphics.setColor(Color.decode(line.colour()));
            graphics.setStroke(
                    line.dashed()
                            ? new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0)
                            : new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (mark instanceof Picture.Mark.Box box) {
            graphics.setColor(Color.decode(box.colour()));
            graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (mark instanceof Picture.Mark.Dot dot) {
            dot(dot);
        } else if (mark instanceof Picture.Mark.Path path) {
            path(path);
        } else if (mark instanceof Picture.Mark.Words words) {
            words(words);
        }
    }

    private void dot(Picture.Mark.Dot dot) {
        double r = dot.radius();
        double[] corners = dot.sign().corners();
        java.awt.Shape shape = new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
        if (corners.length > 0) {
            Path2D path = new Path2D.Double();
            path.moveTo(dot.x() + corners[0] * r, dot.y() + corners[1] * r);
            for (int i = 2; i < corners.length; i += 2) {
                path.lineTo(dot.x() + corners[i] * r, dot.y() + corners[i + 1] * r);
            }
            path.closePath();
            shape = path;
        }
        graphics.setColor(Color.decode(dot.colour()));
        graphics.fill(shape);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(shape);
    }

    private void path(Picture.Mark.Path path) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < path.places().size(); i += 2) {
            double x = path.places().get(i);
            double y = path.places().get(i + 1);
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        graphics.setColor(Color.decode(path.colour()));
        graphics.setStroke(new BasicStroke((float) path.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(line);
    }

    private void words(Picture.Mark.Words words) {
        graphics.setColor(Color.decode(Picture.BLACK));
        Font font = new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1);
        graphics.setFont(font.deriveFont((float) words.size()));
        double wide = graphics.getFontMetrics()
                .getStringBounds(words.text(), graphics)
                .getWidth();
        double shift =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -wide / 2;
                    case END -> -wide;
                };
        var before = graphics.getTransform();
        graphics.translate(words.x(), words.y());
        if (words.turned()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(words.text(), (float) shift, 0);
        graphics.setTransform(before);
    }
}
