package org.rollover.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** A small casebook of invented cases. */
public final class Books {
    private static final String SCENARIO = """
            title: Measures on %1$s
            question: Are they kept?
            start: 2018-11
            horizon: 10 months
            measure: {name: Measures, level: 60, default: %2$s, renewals: [2018-12, 2019-06]}
            governments:
              Reluctant: {position: {uniform: {low: 5, high: %3$s}}, salience: 0.5, pledge: 0.02}
              Steady: {position: 70, salience: 0.4}
              Other: {position: 55, salience: 0.3}
            lobbyists:
              Target: {position: 0, budget: 1, access: {others: 0.2}}
            case: {regime: %1$s, known-on: 2018-11-30, opponents: %4$s, progress: %5$s}
            outcome:
              decisions:
            """;

    private Books() {}

    private static String text(
            String regime, String fallback, int high, int opponents, String progress, String... lines) {
        StringBuilder text = new StringBuilder(String.format(SCENARIO, regime, fallback, high, opponents, progress));
        for (String line : lines) {
            text.append("    - {").append(line).append("}\n");
        }
        return text.toString();
    }

    /** The cases by the name of their file. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put(
                "alpha-1",
                text(
                        "Alphaland",
                        "lapse",
                        60,
                        1,
                        "none",
                        "month: 2018-12, row: A1, date: 2018-12-13, class: renewed, held-up: \"yes\", delay: 4 days",
                        "month: 2019-06, row: A2, class: renewed, held-up: \"no\", delay: 0 days"));
        texts.put("alpha-2", text("Alphaland", "lapse", 40, 2, "partial", "month: 2018-12, row: A3, class: softened"));
        texts.put("beta", text("Betaland", "stay", 20, 3, "full", "month: 2018-12, row: B1, class: lifted"));
        texts.put(
                "gamma",
                text(
                        "Gammaland",
                        "lapse",
                        30,
                        2,
                        "unknown",
                        "month: 2018-12, row: B2, class: suspended",
                        "month: 2019-06, row: B3, class: pending"));
        return texts;
    }

    /** The tables that go with them. */
    public static Map<String, String> tables() {
        return Map.of("renewals.csv", """
                id,kind,outcome,months_granted,days_before_expiry,delay_days
                A0,adoption,adopted,12,,
                A1,renewal,renewed,6,10,4
                A2,renewal,"renewed, trimmed",6,-1,0
                A3,renewal,"renewed, softened",6,3,
                A4,renewal,renewed,6,3,
                A5,renewal,unknown,,,
                A6,escalation,adopted,,,
                """, "other-regimes.csv", """
                id,outcome_class,simply_renewed
                B1,lifted (main),0
                B2,suspended,0
                B3,pending,0
                B4,pending,0
                """);
    }

    /** Writes both into a folder. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> one : texts().entrySet()) {
            Files.writeString(folder.resolve(one.getKey() + ".yaml"), one.getValue());
        }
        for (Map.Entry<String, String> table : tables().entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
    }

    /** The cases, each with a word replaced. */
    static List<LoadedCase> cases(String was, String is) {
        return texts().entrySet().stream()
                .map(one -> read(one.getKey(), one.getValue().replace(was, is)))
                .toList();
    }

    static List<LoadedCase> cases() {
        return cases("", "");
    }

    static LoadedCase read(String name, String text) {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readCaseText(text, name + ".yaml");
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage());
        }
    }
}
