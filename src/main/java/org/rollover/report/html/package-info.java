/**
 * Stage 10: pages for a browser. Says what a page, a figure and a table are, and writes them as one HTML file that needs nothing else:
 * no network, no server, no other file.
 *
 * <p>Entry class: {@link org.rollover.report.html.HtmlPage}. It knows no result: {@code report.story} says what stands on a page. All
 * text is plain text, from wherever it comes, and is shown as text; what is Markdown says so, and no HTML passes in it.
 */
@NullMarked
package org.rollover.report.html;

import org.jspecify.annotations.NullMarked;
