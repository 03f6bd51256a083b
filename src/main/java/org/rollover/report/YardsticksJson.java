package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.casebook.classic.Actor;
import org.rollover.casebook.classic.ChallengeModel.Round;
import org.rollover.casebook.classic.ClassicModels;
import org.rollover.casebook.classic.EmissionStandards;
import org.rollover.casebook.classic.Yardsticks;
import org.rollover.casebook.classic.Yardsticks.CouncilYardsticks;

/** What the classic models say, for programs. */
final class YardsticksJson {
    private YardsticksJson() {}

    static String of(String title, List<Yardsticks> issues, YardsticksReport.@Nullable Shares shares) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        if (shares != null) {
            json.put("seed", shares.seed());
            json.put("draws", shares.draws());
            Map<String, Object> models = new LinkedHashMap<>();
            shares.byModel().forEach((name, share) -> {
                Map<String, Object> classes = new LinkedHashMap<>();
                classes.put("kept", share[0]);
                classes.put("eased", share[1]);
                classes.put("ended", share[2]);
                models.put(name, classes);
            });
            json.put("shares", models);
        }
        json.put("issues", issues.stream().map(YardsticksJson::issue).toList());
        return Json.write(json);
    }

    private static Map<String, Object> issue(Yardsticks found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issue", found.issue());
        json.put("actors", found.actors().stream().map(YardsticksJson::actor).toList());
        Map<String, Object> predictions = new LinkedHashMap<>();
        List<Double> levels = YardsticksReport.levels(found);
        for (int m = 0; m < levels.size(); m++) {
            predictions.put(ClassicModels.names().get(m), levels.get(m));
        }
        predictions.put(ClassicModels.CHALLENGE + ", nearest offers", found.challengeByNearest());
        json.put("predictions", predictions);
        json.put("challengeRounds", rounds(found, found.strongest()));
        json.put("challengeRoundsByNearestOffer", rounds(found, found.nearest()));
        if (EmissionStandards.are(found.actors())) {
            json.put("printedMediansOfRounds1To8", EmissionStandards.PRINTED_MEDIANS);
            json.put("printedMeansOfRounds1To8", EmissionStandards.PRINTED_MEANS);
        }
        List<Object> election = new ArrayList<>();
        for (int o = 0; o < found.options().length; o++) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("option", found.options()[o]);
            option.put("probability", found.election()[o]);
            election.add(option);
        }
        json.put("condorcetElection", election);
        CouncilYardsticks council = found.council();
        if (council != null) {
            json.put("level", council.level());
            json.put("reversion", council.reversion());
            json.put("default", council.lapses() ? "lapse" : "stay");
            json.put("power", power(found, council));
        }
        return json;
    }

    private static Map<String, Object> actor(Actor actor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("actor", actor.name());
        json.put("capability", actor.capability());
        json.put("position", actor.position());
        json.put("salience", actor.salience());
        return json;
    }

    private static List<Map<String, Object>> rounds(Yardsticks found, List<Round> rounds) {
        return rounds.stream()
                .map(round -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("round", round.number());
                    json.put("median", round.median());
                    json.put("mean", round.mean());
                    json.put("positions", byActor(found, round.positions()));
                    json.put("riskExponents", byActor(found, round.risk()));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> byActor(Yardsticks found, double[] values) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            json.put(found.actors().get(i).name(), values[i]);
        }
        return json;
    }

    private static Map<String, Object> power(Yardsticks found, CouncilYardsticks council) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("banzhaf", byActor(found, council.power().banzhaf()));
        json.put("normalisedBanzhaf", byActor(found, council.power().normalised()));
        json.put("shapleyShubik", byActor(found, council.power().shapleyShubik()));
        return json;
    }

    /** One row an issue. */
    static Table issues(List<Yardsticks> issues) {
        Table table = new Table(
                "yardsticks",
                "issue",
                "actors",
                "mean_voter",
                "median_voter",
                "compromise_model",
                "median_by_stake",
                "challenge_model",
                "challenge_model_nearest_offers",
                "condorcet_option",
                "condorcet_probability");
        for (Yardsticks found : issues) {
            int elected = found.likeliest();
            table.row(
                    found.issue(),
                    found.actors().size(),
                    found.mean(),
                    found.median(),
                    found.compromise(),
                    found.salientMedian(),
                    found.challenge(),
                    found.challengeByNearest(),
                    found.options()[elected],
                    found.election()[elected]);
        }
        return table;
    }

    /** One row a model. */
    static Table models(Yardsticks found, YardsticksReport.Shares shares) {
        Table table = new Table("yardsticks", "model", "level", "kept", "eased", "ended");
        List<Double> levels = YardsticksReport.levels(found);
        for (int m = 0; m < levels.size(); m++) {
            String name = ClassicModels.names().get(m);
            double[] share = shares.byModel().getOrDefault(name, new double[3]);
            table.row(name, levels.get(m), share[0], share[1], share[2]);
        }
        return table;
    }
}
