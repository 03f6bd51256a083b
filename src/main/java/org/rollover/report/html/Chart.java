package org.rollover.report.html;

import java.util.Map;

/**
 * How a figure is drawn: an option of Apache ECharts as maps, lists, texts and numbers. Colours are {@link Tone#token tokens}.
 * A function cannot stand in it; {@code renderItem} of a custom series may name one of report.js: {@code interval-x},
 * {@code interval-y}, {@code bar-x}.
 *
 * @param option for any width
 * @param narrow what differs on a page as narrow as a phone; empty if nothing does
 * @param height in pixels
 */
public record Chart(Map<String, Object> option, Map<String, Object> narrow, int height) {

    public Chart(Map<String, Object> option, int height) {
        this(option, Map.of(), height);
    }
}
