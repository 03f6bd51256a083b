package org.rollover.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.actors.Happening;
import org.rollover.council.Ballot;
import org.rollover.scenario.Scenario;

/** The council's votes with the numbers behind them. */
final class VoteTables {
    private static final int MOST = 6;

    private final Vocabulary words;
    private final Page page;

    VoteTables(Scenario scenario, Page page) {
        this.words = Vocabulary.of(scenario);
        this.page = page;
    }

    void strawPoll(Happening.StrawPoll it) {
        page.item("The council takes a straw poll on renewing at " + Figures.fixed(it.level(), 1) + ": "
                + count(it.declared()) + ". "
                + (it.passed() ? "That is enough." : "That is not enough: renewal is held up."));
        Grid grid = new Grid()
                .words("nearest")
                .numbers("wish")
                .numbers("alone")
                .numbers("lobby")
                .numbers("other")
                .numbers("luck")
                .numbers("support")
                .numbers("ask")
                .words("declares");
        for (int i : closest(it.members(), i -> it.support().get(i) - it.ask().get(i), it.declared())) {
            Happening.Reasons why = it.reasons().get(i);
            grid.row(
                    it.members().get(i),
                    part(why.wish()),
                    part(why.company()),
                    part(why.lobbying()),
                    part(why.other()),
                    part(why.luck()),
                    utils(it.support().get(i)),
                    Figures.fixed(it.ask().get(i), 2),
                    ballot(it.declared().get(i), it.support().get(i)));
        }
        page.tableOfItem(grid);
    }

    void stage(Happening.Stage it) {
        long left = it.stillOut().stream().filter(out -> out).count();
        page.item("Stage " + it.stage() + ", " + it.name() + ": after the pressure "
                + (left == 0
                        ? "nobody holds out any more."
                        : left + " of " + it.members().size()
                                + (left == 1 ? " still holds out." : " still hold out.")));
        Grid grid = new Grid()
                .words("held out")
                .numbers("support")
                .numbers("its ask")
                .words("now");
        for (int i = 0; i < it.members().size(); i++) {
            boolean out = it.stillOut().get(i);
            grid.row(
                    it.members().get(i),
                    utils(it.support().get(i)),
                    utils(it.ask().get(i)),
                    out ? "holds out" : "gives in");
        }
        page.tableOfItem(grid);
    }

    void vote(Happening.Vote it) {
        String motion =
                switch (it.motion()) {
                    case RENEWAL -> "The binding vote on renewal at " + Figures.fixed(it.level(), 1);
                    case LOWER_LEVEL -> "A lower level of " + Figures.fixed(it.level(), 1) + " is put to the vote";
                    case ENDING -> "A cut to " + Figures.fixed(it.level(), 1) + " is moved";
                };
        page.item(motion + ": " + count(it.ballots()) + ". It " + (it.passed() ? "passes." : "fails."));
        Grid grid = new Grid().words("closest members").numbers("support").words("votes");
        for (int i : closest(it.members(), i -> it.support().get(i), it.ballots())) {
            grid.row(
                    it.members().get(i),
                    utils(it.support().get(i)),
                    word(it.ballots().get(i)));
        }
        page.tableOfItem(grid);
    }

    /** First those who object, then those nearest to it. */
    private static List<Integer> closest(
            List<String> members, java.util.function.IntToDoubleFunction margin, List<Ballot> ballots) {
        return IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> ballots.get(i))
                        .thenComparingDouble(margin::applyAsDouble)
                        .thenComparing(i -> i))
                .limit(MOST)
                .toList();
    }

    private static String count(List<Ballot> ballots) {
        long agree = ballots.stream().filter(b -> b == Ballot.AGREE).count();
        long abstain = ballots.stream().filter(b -> b == Ballot.ABSTAIN).count();
        long object = ballots.stream().filter(b -> b == Ballot.OBJECT).count();
        return agree
                + (agree == 1 ? " agrees, " : " agree, ")
                + abstain
                + (abstain == 1 ? " abstains, " : " abstain, ")
                + object
                + (object == 1 ? " objects" : " object");
    }

    private String ballot(Ballot ballot, double support) {
        boolean bluff = words == Vocabulary.LAPSE && ballot == Ballot.OBJECT && support >= 0;
        return bluff ? "objects, for a price" : word(ballot);
    }

    private static String word(Ballot ballot) {
        return switch (ballot) {
            case OBJECT -> "objects";
            case ABSTAIN -> "abstains";
            case AGREE -> "agrees";
        };
    }

    private static String part(double value) {
        return Figures.signed(value, 2);
    }

    private static String utils(double value) {
        return Figures.signed(value, 3);
    }
}
