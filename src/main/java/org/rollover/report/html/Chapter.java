package org.rollover.report.html;

import java.util.List;

/**
 * A chapter of a page.
 *
 * @param id its address on the page; letters, digits and hyphens
 * @param title as the contents list it
 */
public record Chapter(String id, String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }
}
