package org.rollover.report;

import java.util.List;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;

/** The ends of the decisions as bars, where there is room for them. Each end has a sign and a colour of its own. */
final class Bars {
    private static final int LABEL = 10;
    private static final int LONGEST = 76;

    private final Estimate estimate;
    private final Vocabulary words;
    private final Page page;

    Bars(Estimate estimate, Vocabulary words, Page page) {
        this.estimate = estimate;
        this.words = words;
        this.page = page;
    }

    void draw(List<Outcome> outcomes) {
        page.gap();
        List<Integer> months = estimate.cast().decisionMonths();
        int length = Math.min(LONGEST, page.look().width() - LABEL - 4);
        for (int d = 0; d < months.size(); d++) {
            String label = Figures.shortMonth(estimate.cast().months().get(months.get(d)));
            page.line("  " + label + " ".repeat(Math.max(1, LABEL - label.length()))
                    + bar(estimate.decisions().get(d), outcomes, length));
        }
        StringBuilder legend = new StringBuilder("  ").append(" ".repeat(LABEL));
        outcomes.forEach(outcome -> legend.append(ink(outcome).on(sign(outcome), page.look()))
                .append(' ')
                .append(words.title(outcome))
                .append("   "));
        page.line(legend.toString().stripTrailing()).gap();
    }

    private String bar(DecisionTally tally, List<Outcome> outcomes, int length) {
        StringBuilder bar = new StringBuilder();
        double counted = 0;
        int drawn = 0;
        for (Outcome outcome : outcomes) {
            counted += tally.expected(outcome);
            int end = (int) Math.round(counted / estimate.replicates() * length);
            bar.append(ink(outcome).on(sign(outcome).repeat(end - drawn), page.look()));
            drawn = end;
        }
        return bar.toString();
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH -> "█";
            case FACED_DOWN -> "▓";
            case CONCESSION -> "▒";
            case EASED -> "░";
            case LAPSED -> "×";
        };
    }

    private static Ink ink(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH -> Ink.BLUE;
            case FACED_DOWN -> Ink.SKY;
            case CONCESSION -> Ink.YELLOW;
            case EASED -> Ink.ORANGE;
            case LAPSED -> Ink.VERMILION;
        };
    }
}
