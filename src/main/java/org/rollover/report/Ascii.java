package org.rollover.report;

import java.text.Normalizer;
import java.util.Map;

/** Says in ASCII what can be said in it. */
final class Ascii {
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('·', "."),
            Map.entry('•', "*"),
            Map.entry('→', "->"),
            Map.entry('±', "+/-"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('─', "-"),
            Map.entry('│', "|"),
            Map.entry('├', "|"),
            Map.entry('┤', "|"),
            Map.entry('●', "o"),
            Map.entry('◆', "X"),
            Map.entry('◄', "<"),
            Map.entry('►', ">"),
            Map.entry('█', "#"),
            Map.entry('▓', "+"),
            Map.entry('▒', "o"),
            Map.entry('░', "-"),
            Map.entry('×', "x"),
            Map.entry('≥', ">="),
            Map.entry('≤', "<="),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "));

    private Ascii() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String sign = SIGNS.get(c);
            if (c < 0x80) {
                folded.append(c);
            } else if (sign != null) {
                folded.append(sign);
            } else if (!Character.isLowSurrogate(c)) {
                String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                folded.append(base.charAt(0) < 0x80 ? base.charAt(0) : '?');
            }
        }
        return folded.toString();
    }
}
