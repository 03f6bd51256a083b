/**
 * What learning platforms export, taken in: a folder or a zip of files from strangers. {@link
 * org.rollover.classroom.intake.Delivery} reads the files, {@link org.rollover.classroom.intake.PlatformName} what their names
 * tell, {@link org.rollover.classroom.intake.Register} says whose they are. Nothing here is run, marked or written, a name
 * never becomes a path, and nothing that one file holds keeps the others from being read.
 */
@NullMarked
package org.rollover.classroom.intake;

import org.jspecify.annotations.NullMarked;
