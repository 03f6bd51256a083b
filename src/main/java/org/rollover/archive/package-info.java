/**
 * Stage 2: {@code results/} on disk. Named tables, texts and JSON written into a folder that appears whole or not at all,
 * and read back with their hashes checked.
 *
 * <p>Entry classes: {@link org.rollover.archive.Deposit} to write a folder, {@link org.rollover.archive.Dossier} to read
 * one. Nothing here knows what a result is: what stands in the tables is decided by those who hand them in.
 */
@NullMarked
package org.rollover.archive;

import org.jspecify.annotations.NullMarked;
