package org.rollover.face.cli;

import java.util.List;

/** Where two texts part. */
final class FirstDifference {
    private static final int MOST = 60;

    private FirstDifference() {}

    /** {@code , first in line 3: saved '…', now '…'}. */
    static String between(String saved, String now) {
        List<String> before = saved.lines().toList();
        List<String> after = now.lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : null;
            String is = i < after.size() ? after.get(i) : null;
            if (was == null || is == null) {
                return ", from line " + (i + 1) + " on: "
                        + (was == null ? "saved has no more lines" : "now has no more lines");
            }
            if (!was.equals(is)) {
                return lines(i + 1, was, is);
            }
        }
        return " in its line ends";
    }

    static String lines(long line, String was, String is) {
        if (was.strip().equals(is.strip())) {
            return ", first in the end of line " + line;
        }
        return ", first in line " + line + ": saved '" + cut(was) + "', now '" + cut(is) + "'";
    }

    private static String cut(String line) {
        String bare = line.strip();
        return bare.length() > MOST ? bare.substring(0, MOST) + "…" : bare;
    }
}
