package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rollover.archive.ArchiveException;
import org.rollover.council.Outcome;
import org.rollover.report.Figures;
import org.rollover.report.ResultJson;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** One of the many histories, month by month, with its votes. */
final class HistoryChapter {
    private static final int TEXT = 8 << 20;
    private static final String LOWEST = "At the end of the month the lowest positions are";

    private final FoundRun found;
    private final JsonNode history;

    private HistoryChapter(FoundRun found, JsonNode history) {
        this.found = found;
        this.history = history;
    }

    static Chapter tell(FoundRun found) throws ArchiveException {
        Kept kept = found.kept();
        List<Block> blocks = new ArrayList<>();
        if (kept.has("history.json") && kept.has("history.txt")) {
            HistoryChapter chapter = new HistoryChapter(found, kept.json("history.json"));
            chapter.write(blocks, ToldHistory.of(kept.dossier().untouched("history.txt", TEXT)));
        } else {
            blocks.add(new Block.Lead("This result keeps no history."));
        }
        return new Chapter("history", "One history, month by month", blocks);
    }

    private void write(List<Block> blocks, ToldHistory told) throws ArchiveException {
        blocks.add(new Block.Lead(lead()));
        blocks.add(new Block.Paragraph(
                "This is history number " + history.path("replicate").asLong() + " of "
                        + Figures.count(found.cases())
                        + ": the first whose decisions ended in the commonest way. It shows how the model"
                        + " works; the others went otherwise."));
        blocks.add(new Block.Heading("What happened"));
        blocks.add(new Block.Facts(timeline(told)));
        List<Block.Figure> votes = votes();
        if (!votes.isEmpty()) {
            blocks.add(new Block.Heading("How each decision was taken"));
            blocks.add(new Block.Paragraph(
                    "Support is what a member gains by agreeing: what the level is worth to it, the cost of"
                            + " standing alone, lobbying, promises and luck. The unit: 1 is what a member that cares fully loses when"
                            + " the level is 100 points off."));
            blocks.addAll(votes);
        }
        blocks.add(new Block.Folded("The whole story, month by month", months(told)));
        blocks.add(new Block.Command(
                "Another history, as number 17:",
                Shell.line(List.of(
                        "rollover",
                        "trace",
                        found.kept().name() + "/scenario.yaml",
                        "--replicate",
                        "17",
                        "--seed",
                        String.valueOf(found.kept().manifest().options().getOrDefault("seed", 1)),
                        "--per-draw",
                        String.valueOf(found.result().path("replicatesPerDraw").asLong())))));
    }

    private String lead() {
        List<String> ends = new ArrayList<>();
        List<JsonNode> decisions = found.decisions();
        Set<String> kinds = new TreeSet<>();
        history.path("outcomes").forEach(outcome -> kinds.add(outcome.asText()));
        if (kinds.size() == 1 && decisions.size() > 1) {
            return ended() + " At each decision they "
                    + sentence(kinds.iterator().next()) + ".";
        }
        int d = 0;
        for (JsonNode outcome : history.path("outcomes")) {
            if (d < decisions.size()) {
                ends.add("in " + FoundRun.month(decisions.get(d).path("date").asText()) + " they "
                        + sentence(outcome.asText()));
            }
            d++;
        }
        return ended() + (ends.isEmpty() ? "" : " One after another: " + String.join("; ", ends) + ".");
    }

    private String ended() {
        boolean sustained = history.path("sustained").asBoolean();
        String level = Figures.fixed(history.path("levelAtHorizon").asDouble(), 0);
        String needed = Figures.fixed(history.path("sustainedFrom").asDouble(), 0);
        return "In this history the measures " + (sustained ? "are" : "are not") + " sustained: they stand at " + level
                + " points at the end, and " + needed + (sustained ? " would have done." : " were needed.");
    }

    private String sentence(String key) {
        for (Outcome outcome : Outcome.values()) {
            if (ResultJson.key(outcome).equals(key)) {
                return found.words().sentence(outcome);
            }
        }
        return key;
    }

    private List<Block.Fact> timeline(ToldHistory told) {
        List<Block.Fact> facts = new ArrayList<>();
        for (ToldHistory.Month month : told.months()) {
            List<String> items = month.items().stream()
                    .map(ToldHistory.Item::text)
                    .filter(this::event)
                    .toList();
            if (!items.isEmpty()) {
                facts.add(new Block.Fact(month.name(), DataTable.Cell.of(String.join(" ", items))));
            }
        }
        return facts;
    }

    /** True of all but what happens every month: lobbying and the list of the lowest positions. */
    private boolean event(String text) {
        return !text.startsWith(LOWEST)
                && found.scenario().lobbyists().keySet().stream()
                        .map(name -> name.replaceAll("\\s+", " ") + " ")
                        .noneMatch(start -> text.startsWith(start)
                                && text.substring(start.length()).matches("(?s)(throws in )?\\d+\\.\\d\\d .*"));
    }

    /** Of each decision the last vote on renewing, or the straw poll where that was enough; then the last vote of all. */
    private List<Block.Figure> votes() {
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        for (JsonNode happening : history.path("happenings")) {
            boolean straw = happening.path("kind").asText().equals("strawPoll");
            boolean vote = happening.path("kind").asText().equals("vote");
            boolean renewal = straw || happening.path("motion").asText().equals("renewal");
            if (straw || vote) {
                shown.put(happening.path("month").asText() + (renewal ? " renewal" : " other"), happening);
            }
        }
        List<Block.Figure> figures = new ArrayList<>();
        shown.values().forEach(vote -> figures.add(VoteChart.figure(vote, figures.size() + 1)));
        return figures;
    }

    private static List<Block> months(ToldHistory told) {
        List<Block> blocks = new ArrayList<>();
        for (ToldHistory.Month month : told.months()) {
            blocks.add(new Block.Heading(month.name()));
            List<String> bullets = new ArrayList<>();
            for (ToldHistory.Item item : month.items()) {
                bullets.add(item.text());
                if (!item.table().isEmpty()) {
                    blocks.add(new Block.Bullets(List.copyOf(bullets)));
                    blocks.add(new Block.Listing(String.join("\n", item.table())));
                    bullets.clear();
                }
            }
            if (!bullets.isEmpty()) {
                blocks.add(new Block.Bullets(List.copyOf(bullets)));
            }
        }
        return blocks;
    }
}
