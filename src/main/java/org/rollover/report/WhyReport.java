package org.rollover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Sign;
import org.rollover.ensemble.Typical;
import org.rollover.ensemble.Typical.Telling;

/** The typical history of an outcome, as a person, a program and a spreadsheet read it. */
public final class WhyReport implements Answerable {
    private static final int MOST_GOVERNMENTS = 3;
    private static final double RARE = 0.01;

    private final Typical typical;
    private final Typical.Findings findings;
    private final SignWords words;
    private final WhyWords said;
    private final Vocabulary vocabulary;
    private final String clause;
    private final String trace;

    /**
     * @param typical what was found
     * @param trace the command that tells a history, up to the number of the replicate
     */
    public WhyReport(Typical typical, String trace) {
        this.typical = typical;
        this.findings = typical.findings();
        this.words = new SignWords(typical.cast());
        this.said = WhyWords.of(typical);
        this.vocabulary = Vocabulary.of(typical.scenario().scenario());
        this.clause = words.clause(typical.fate());
        this.trace = trace;
    }

    /** The answer in a sentence or two. */
    @Override
    public String answer(Look look) {
        return new Page(look)
                .paragraph(said.howOften() + " " + said.mostTelling())
                .text();
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("When " + clause + ": " + typical.scenario().scenario().title());
        page.paragraph(typical.scenario().scenario().question());
        page.gap().strong(said.howOften());
        page.gap().paragraph(said.mostTelling());
        if (!typical.complete()) {
            page.gap().paragraph("Stopped early: this rests on the histories that were finished.");
        }
        if (typical.having() > 0) {
            decisions(page);
            signs(page);
            history(page);
            reading(page);
        }
        return page.text();
    }

    private void decisions(Page page) {
        List<Integer> some = IntStream.range(0, typical.cast().decisionMonths().size())
                .filter(d -> typical.cameAbout(d) > 0)
                .boxed()
                .toList();
        if (some.isEmpty()) {
            return;
        }
        boolean absence = typical.fate().isAbsence();
        page.heading(absence ? "Where the other histories part" : "When it comes about");
        long all = some.stream().mapToLong(typical::cameAbout).sum();
        List<String> shares =
                Figures.shares(some.stream().map(typical::cameAbout).toList(), all);
        Grid grid = new Grid().words("decision").numbers("share").words(vocabulary.dissents() + " then");
        for (int k = 0; k < some.size(); k++) {
            grid.row(month(some.get(k)), shares.get(k), holdOuts(some.get(k)));
        }
        page.table(grid);
        page.indented("Shares of " + Figures.count(all) + " histories" + (absence ? " without the outcome" : "")
                + "; if it comes about more than once, the first counts.");
        if (typical.outside() > 0) {
            page.indented("In " + Figures.count(typical.outside()) + " more the measures fell by a scheduled change and"
                    + " not by a decision; they are left out below.");
        }
    }

    private String month(int decision) {
        return Figures.shortMonth(
                typical.cast().months().get(typical.cast().decisionMonths().get(decision)));
    }

    private String holdOuts(int decision) {
        List<String> names = typical.cast().governmentNames();
        long cases = typical.cameAbout(decision);
        String most = IntStream.range(0, names.size())
                .boxed()
                .filter(i -> typical.heldOut(decision, i) > 0)
                .sorted(Comparator.comparingLong((Integer i) -> -typical.heldOut(decision, i)))
                .limit(MOST_GOVERNMENTS)
                .map(i -> names.get(i) + Page.GLUE + Figures.share(typical.heldOut(decision, i), cases))
                .collect(Collectors.joining(", "));
        return most.isEmpty() ? "nobody" : most;
    }

    private void signs(Page page) {
        if (findings.signs().isEmpty()) {
            return;
        }
        page.heading("Early signs, known before that decision");
        Grid grid = new Grid()
                .words("sign")
                .numbers("with it")
                .numbers("without it")
                .numbers("difference in points");
        for (WhyWords.Told sign : said.signs()) {
            grid.row(
                    sign.words(),
                    WhyWords.share(sign.with(), sign),
                    WhyWords.share(sign.without(), sign),
                    WhyWords.difference(sign));
        }
        page.table(grid);
        page.indented(said.columns());
        if (!said.notHeldUp().isEmpty()) {
            page.indented(said.notHeldUp());
        }
    }

    private void history(Page page) {
        page.heading("One such history");
        page.indented(
                findings.agrees() == 0
                        ? "The first history in which " + clause + " is number " + findings.representative() + ":"
                        : "Number " + findings.representative() + " " + said.shows()
                                + " It is the first with so many:");
        // Not wrapped: a command is there to be copied.
        page.line("    " + Page.clean(trace) + findings.representative());
    }

    private void reading(Page page) {
        boolean rare = (double) typical.having() / typical.replicates() < RARE;
        if (findings.signs().isEmpty() && !rare) {
            page.gap().paragraph("Seed " + typical.plan().seed() + ".");
            return;
        }
        page.heading("How to read this");
        if (rare) {
            page.paragraph("The outcome is rare: what is said of it rests on " + Figures.count(typical.having())
                    + (typical.having() == 1 ? " history." : " histories."));
        }
        if (findings.signs().isEmpty()) {
            page.paragraph("Seed " + typical.plan().seed() + ".");
            return;
        }
        page.paragraph(WhyWords.SIGN);
        page.paragraph(said.method());
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", typical.scenario().name());
        scenario.put("title", typical.scenario().scenario().title());
        scenario.put("sha256", typical.scenario().sha256());
        json.put("scenario", scenario);
        json.put("version", version);
        json.put("seed", typical.plan().seed());
        json.put("replicates", typical.replicates());
        json.put("replicatesPerDraw", typical.plan().perDraw());
        json.put("outcome", key(typical.fate()));
        json.put("histories", typical.having());
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("value", (double) typical.having() / typical.replicates());
        share.putAll(IntervalJson.of(typical.interval()));
        json.put("share", share);
        json.put("outsideDecisions", typical.outside());
        json.put("decisions", decisionsJson());
        json.put("enoughForSigns", typical.enough());
        json.put("signsTried", findings.tried());
        json.put("signsNotHeld", findings.notHeld());
        json.put("signs", findings.signs().stream().map(this::json).toList());
        json.put("representative", typical.having() == 0 ? null : findings.representative());
        json.put("representativeAgrees", findings.agrees());
        return Json.write(json);
    }

    /** The outcome as it is written on the command line. */
    public static String key(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Object> decisionsJson() {
        List<Object> all = new ArrayList<>();
        List<String> names = typical.cast().governmentNames();
        for (int d = 0; d < typical.cast().decisionMonths().size(); d++) {
            Map<String, Object> holdOuts = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (typical.heldOut(d, i) > 0) {
                    holdOuts.put(names.get(i), typical.heldOut(d, i));
                }
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(
                    "month",
                    typical.cast()
                            .months()
                            .get(typical.cast().decisionMonths().get(d))
                            .toString());
            json.put("histories", typical.cameAbout(d));
            json.put("holdOuts", holdOuts);
            all.add(json);
        }
        return all;
    }

    private Map<String, Object> json(Telling telling) {
        Sign sign = telling.sign();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sign", words.of(sign));
        json.put("kind", sign.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("who", sign.who());
        json.put("beforeFirstDecision", sign.early());
        json.put("cut", sign.cut());
        json.put("with", telling.with());
        json.put("without", telling.without());
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("value", telling.with() - telling.without());
        difference.putAll(IntervalJson.of(telling.difference()));
        json.put("difference", difference);
        json.put("information", telling.information());
        return json;
    }

    /** As a spreadsheet reads it: a row for each sign. */
    public Table table() {
        Table table = new Table(
                "signs",
                "outcome",
                "sign",
                "kind",
                "who",
                "before_first_decision",
                "cut",
                "with",
                "without",
                "difference",
                "low",
                "high",
                "level",
                "information_bits");
        for (Telling telling : findings.signs()) {
            table.row(
                    key(typical.fate()),
                    words.of(telling.sign()),
                    telling.sign().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    telling.sign().who(),
                    telling.sign().early(),
                    telling.sign().cut(),
                    telling.with(),
                    telling.without(),
                    telling.with() - telling.without(),
                    telling.difference().low(),
                    telling.difference().high(),
                    telling.difference().level(),
                    telling.information());
        }
        return table;
    }

    @Override
    public String csv() {
        return table().csv();
    }
}
