package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Jump;
import org.rollover.ensemble.Tipping.Tip;

/** Tipping values as programs and spreadsheets read them: those that cross first, then those that move P most. */
final class TippingTables {
    private TippingTables() {}

    private static List<Answer> all(Tipping tipping) {
        List<Answer> all = new ArrayList<>(tipping.crossing());
        all.addAll(tipping.others());
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String json(Tipping tipping, String version) {
        Map<String, Object> json =
                Heads.of(tipping.asked().scenario(), version, tipping.asked().plan());
        json.put("replicates", tipping.asked().plan().replicates());
        json.put("presentReplicates", tipping.presentReplicates());
        json.put("screeningReplicates", tipping.asked().screening());
        json.put("threshold", tipping.asked().threshold());
        json.put("complete", tipping.complete());
        json.put("present", Contrasts.json(tipping.present()));
        json.put("levers", all(tipping).stream().map(TippingTables::lever).toList());
        return Json.write(json);
    }

    private static Map<String, Object> lever(Answer answer) {
        NumericLever lever = answer.lever();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", lever.path());
        json.put("unit", lever.number().unit().words());
        json.put("uncertain", lever.number().quantity().uncertain());
        json.put("now", lever.now());
        json.put("low", lever.low());
        json.put("high", lever.high());
        json.put("range", word(lever.basis()));
        json.put("verdict", word(answer.verdict()));
        json.put("tip", tip(answer));
        json.put("reach", Contrasts.json(answer.reach()));
        json.put("replicates", answer.replicates());
        List<Object> curve = new ArrayList<>();
        answer.curve().forEach((value, p) -> {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("at", value);
            point.putAll(Contrasts.json(p));
            curve.add(point);
        });
        json.put("curve", curve);
        return json;
    }

    private static @Nullable Map<String, Object> tip(Answer answer) {
        Tip tip = answer.tip();
        if (tip == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", tip.value());
        json.put("low", tip.low());
        json.put("high", tip.high());
        json.put("level", 0.95);
        json.put("shareOfRange", Tipping.distance(answer));
        json.put("crossings", tip.crossings());
        Jump jump = tip.jump();
        json.put("jumpsFrom", jump == null ? null : jump(jump));
        json.put("probability", Contrasts.json(tip.at()));
        json.put("refused", tip.refused());
        return json;
    }

    private static Map<String, Object> jump(Jump jump) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", jump.value());
        json.put("probability", Contrasts.json(jump.at()));
        return json;
    }

    static String csv(Tipping tipping) {
        Table table = new Table(
                "tipping",
                "path",
                "verdict",
                "now",
                "low",
                "high",
                "tip",
                "tip_low",
                "tip_high",
                "share_of_range",
                "probability_low_end",
                "probability_high_end",
                "reach",
                "reach_low",
                "reach_high");
        for (Answer answer : all(tipping)) {
            Tip tip = answer.tip();
            List<Contrast> curve = List.copyOf(answer.curve().values());
            table.row(
                    answer.lever().path(),
                    word(answer.verdict()),
                    answer.lever().now(),
                    answer.lever().low(),
                    answer.lever().high(),
                    tip == null ? null : tip.value(),
                    tip == null ? null : tip.low(),
                    tip == null ? null : tip.high(),
                    tip == null ? null : Tipping.distance(answer),
                    curve.isEmpty() ? null : curve.get(0).value(),
                    curve.isEmpty() ? null : curve.get(curve.size() - 1).value(),
                    answer.reach().value(),
                    answer.reach().interval().low(),
                    answer.reach().interval().high());
        }
        return table.csv();
    }
}
