package org.rollover.report.story;

import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.report.html.Chapter;

/** How one kind of result is told. */
interface Story {

    /**
     * What a page says.
     *
     * @param title the heading
     * @param subtitle what kind of answer it is
     * @param chapters in the order of reading
     */
    record Told(String title, String subtitle, List<Chapter> chapters) {}

    /**
     * Tells a result.
     *
     * @throws ArchiveException if a file of it is missing or was changed
     */
    Told tell(Kept kept, Neighbours others) throws ArchiveException;
}
