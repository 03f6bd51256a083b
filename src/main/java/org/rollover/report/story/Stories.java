package org.rollover.report.story;

import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.rollover.archive.ArchiveException;
import org.rollover.report.html.HtmlPage;

/** The report of a result, whatever kind it is. */
public final class Stories {
    private static final Map<String, Story> BY_COMMAND = new TreeMap<>(Map.ofEntries(
            Map.entry("run", new RunStory()),
            Map.entry("explain", new ExplainStory()),
            Map.entry("tip", new TipStory()),
            Map.entry("voi", new ValueStory()),
            Map.entry("why", new WhySignsStory()),
            Map.entry("study", new StudyStory()),
            Map.entry("search", new StudyStory()),
            Map.entry("compare", new CompareStory()),
            Map.entry("backtest", new BacktestStory()),
            Map.entry("calibrate", new CalibrateStory())));

    private Stories() {}

    /**
     * The page.
     *
     * @throws ArchiveException if the result cannot be told: it is damaged, or of a kind that has no report
     */
    public static HtmlPage page(Kept kept, Neighbours others) throws ArchiveException {
        Story story = BY_COMMAND.get(kept.command());
        if (story == null) {
            throw new ArchiveException(kept.name() + ": there is no report of what " + kept.command()
                    + " finds; there is of " + String.join(", ", BY_COMMAND.keySet()));
        }
        Story.Told told = told(story, kept, others);
        String changes = Subject.changes(kept);
        String changed = changes.isEmpty() ? "" : ". Changed for this answer: " + changes;
        return new HtmlPage(told.title(), told.subtitle() + changed, told.chapters(), foot(kept));
    }

    /** A result whose hashes fit may still have been written by anyone, and hold anything. */
    private static Story.Told told(Story story, Kept kept, Neighbours others) throws ArchiveException {
        try {
            return story.tell(kept, others);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | NoSuchElementException
                | DateTimeException e) {
            ArchiveException damaged =
                    new ArchiveException(kept.name() + ": its files fit their hashes, but do not hold what"
                            + " version " + kept.manifest().version() + " writes (" + e.getMessage() + ")");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static String foot(Kept kept) throws ArchiveException {
        return "Rollover " + kept.manifest().version() + ", " + Subject.of(kept).key()
                + ". A model's answer for research and teaching, and no forecast.";
    }
}
