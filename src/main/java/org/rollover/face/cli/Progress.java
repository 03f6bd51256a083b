package org.rollover.face.cli;

import java.util.Locale;

/** A line that says how far a run is, on a terminal and only when it takes long enough to wonder. */
final class Progress {
    private static final long FIRST_MILLIS = 1000;
    private static final long NEXT_MILLIS = 200;
    private static final int BAR = 24;

    private final Surroundings surroundings;
    private final long all;
    private final String unit;
    private final long begun;
    private long before;
    private long due;
    private int drawn;
    private int room;

    Progress(Surroundings surroundings, long all, String unit) {
        this.unit = unit;
        this.surroundings = surroundings;
        this.all = all;
        this.begun = surroundings.clock().millis();
        this.due = begun + FIRST_MILLIS;
    }

    /** So many steps were done before this run. */
    void from(long done) {
        before = done;
    }

    void at(long done) {
        at(done, "");
    }

    /** The same with a word on the way, which ends in a comma and a space. */
    void at(long done, String note) {
        long now = surroundings.clock().millis();
        if (!surroundings.errTerminal() || now < due) {
            return;
        }
        due = now + NEXT_MILLIS;
        double share = (double) done / all;
        long seconds = Math.round((now - begun) / 1e3 * (all - done) / Math.max(done - before, 1e-9));
        String full = surroundings.unicode() ? "█" : "#";
        String empty = surroundings.unicode() ? "░" : ".";
        int filled = (int) (share * BAR);
        String line = String.format(
                Locale.ROOT,
                "%s%s %3.0f%%  %,d of %,d %s, %s%s left",
                full.repeat(filled),
                empty.repeat(BAR - filled),
                share * 100,
                done,
                all,
                unit,
                note,
                time(seconds));
        show(line);
    }

    private static String time(long seconds) {
        return seconds < 100 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    private void show(String line) {
        // One column stays free, since a full line may wrap and then cannot be taken back.
        room = room > 0 ? room : Math.max(1, surroundings.width() - 1);
        String shown = line.length() > room ? line.substring(line.length() - room) : line;
        String rest = " ".repeat(Math.max(0, drawn - shown.length()));
        surroundings.err().print("\r" + shown + rest);
        surroundings.err().flush();
        drawn = shown.length();
    }

    /** Takes the line away. */
    void end() {
        if (drawn > 0) {
            surroundings.err().print("\r" + " ".repeat(drawn) + "\r");
            surroundings.err().flush();
            drawn = 0;
        }
    }
}
