package org.rollover.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.actors.Annals;
import org.rollover.actors.Cast;
import org.rollover.council.Proceeding;

/** All figures of a history by name, each exact to the last bit, so that two histories can be compared. */
final class Figures {
    private Figures() {}

    static Map<String, String> of(History history, Cast cast) {
        Map<String, String> figures = new TreeMap<>();
        Annals annals = history.annals();
        figures.put("sustained", history.sustained() + " at " + exact(history.level()));
        for (int d = 0; d < annals.decisions().size(); d++) {
            decision(figures, "decision " + d, annals.decisions().get(d), cast.governmentNames());
        }
        for (int l = 0; l < cast.lobbyistNames().size(); l++) {
            for (int c = 0; c < cast.channelNames(l).size(); c++) {
                String channel = cast.lobbyistNames().get(l) + " to "
                        + cast.channelNames(l).get(c);
                double effort = annals.effort()[l][c];
                double surge = annals.surgeEffort()[l][c];
                if (effort != 0 || surge != 0) {
                    figures.put(channel, exact(effort) + " and " + exact(surge));
                }
            }
        }
        for (int s = 0; s < cast.series().size(); s++) {
            figures.put("position of " + cast.series().get(s), exact(history.positions()[s]));
        }
        figures.put("president", annals.awareMonth() + " " + annals.stopMonth() + " " + annals.endorseMonth());
        figures.put("US moves", annals.usMoves().toString());
        figures.put("cabinets", annals.falls().toString());
        return figures;
    }

    private static void decision(
            Map<String, String> figures, String name, Proceeding proceeding, List<String> members) {
        figures.put(
                name,
                proceeding.outcome() + " at " + exact(proceeding.level()) + " after " + proceeding.stages()
                        + " stages, " + exact(proceeding.days()) + " days");
        for (int i = 0; i < members.size(); i++) {
            String ballot = proceeding.ballots().length == 0 ? "none" : proceeding.ballots()[i].name();
            figures.put(
                    name + ", " + members.get(i),
                    ballot + " " + proceeding.holdOut()[i] + proceeding.facedDown()[i]
                            + proceeding.vetoed()[i] + " " + exact(proceeding.price()[i]));
        }
    }

    private static String exact(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(Double.isNaN(value) ? "-" : Double.toHexString(value)).append(' ');
        }
        return text.toString();
    }
}
