package org.rollover.simulation;

import org.rollover.actors.World;

/** Looks at the world at the end of each month; changes nothing. */
@FunctionalInterface
interface Observer {
    void month(World world);
}
