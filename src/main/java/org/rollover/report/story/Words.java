package org.rollover.report.story;

import java.util.List;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable.Cell;

/** The words of the model that a page uses, for who meets them for the first time; odd.md has them in full. */
final class Words {
    static final Chapter CHAPTER = new Chapter(
            "words",
            "Words used on this page",
            List.of(new Block.Facts(List.of(
                    word(
                            "history",
                            "One simulated course of events, month by month. Many histories give a probability."),
                    word(
                            "sustained",
                            "Never lapsed or ended, and at the end still at the share of the first level that the"
                                    + " question asks for."),
                    word(
                            "level, position",
                            "From 0, no measures, to 100, the toughest that anyone asks for. A position is"
                                    + " the level that an actor would choose."),
                    word("reversion", "What is in force if renewal fails."),
                    word("hold-out", "A government that does not agree in the straw poll and so holds renewal up."),
                    word(
                            "bought off, faced down",
                            "How a hold-out gives in: for a concession, or for nothing, as it would" + " stand alone."),
                    word("veto", "To object in the binding vote."),
                    word(
                            "hold-up, surge",
                            "When the straw poll fails, the decision goes up stage by stage, and lobbyists add"
                                    + " a surge of effort to their monthly rounds."),
                    word("salience", "From 0 to 1: how much an actor cares."),
                    word("access", "From 0 to 1: how well a lobbyist reaches a government or a member of a cabinet."),
                    word(
                            "utils",
                            "The unit of support and of every cost in a vote: 1 is what a member that cares fully loses"
                                    + " when the level is 100 points off."),
                    word("consensus norm", "The cost of standing alone against the others."),
                    word("vote noise", "How far chance may move a vote."),
                    word(
                            "rally",
                            "How far an escalation by the target moves the members towards the measures, for a while."),
                    word("lever", "Something that could be taken away: a lobbyist, a law, a norm."),
                    word("draw", "One choice of values for all uncertain numbers; a few histories share it."),
                    word(
                            "CAATSA",
                            "The American law of 2017, Countering America’s Adversaries Through Sanctions Act"
                                    + " (Pub. L. 115-44).")))));

    private Words() {}

    private static Block.Fact word(String term, String says) {
        return new Block.Fact(term, Cell.of(says));
    }
}
