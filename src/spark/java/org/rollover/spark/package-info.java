/**
 * A face beside the command line's: studies on a cluster of Apache Spark. Points go out in small tasks, their outcomes come back as
 * lines of text, and the driver alone writes.
 *
 * <p>Entry classes: {@link org.rollover.spark.Main}, {@link org.rollover.spark.SparkEngine}. Compiled only with the profile
 * {@code spark}; nothing else of Rollover knows it.
 */
@NullMarked
package org.rollover.spark;

import org.jspecify.annotations.NullMarked;
