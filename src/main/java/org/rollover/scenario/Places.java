package org.rollover.scenario;

import java.util.Map;

/** Where the values of a scenario stand, by path. */
record Places(Map<String, Location> byPath, Location root) {

    /** The place of a value; where it was left out, of the nearest block around it. */
    Location at(String path) {
        String nearest = path;
        while (!nearest.isEmpty()) {
            Location place = byPath.get(nearest);
            if (place != null) {
                return place;
            }
            nearest = Paths.parent(nearest);
        }
        return root;
    }
}
