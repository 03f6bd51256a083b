package org.rollover.actors;

/** What pressure on governments changes, to be put back: inducements and positions. */
final class Memory {
    private final World world;
    private final double[] inducement;
    private final double[] position;
    private final double[][] members;

    Memory(World world) {
        this.world = world;
        int n = world.governments.length;
        inducement = new double[n];
        position = new double[n];
        members = new double[n][];
        for (GovernmentAgent government : world.governments) {
            int i = government.index;
            inducement[i] = government.inducement;
            position[i] = government.position;
            CabinetAgent cabinet = government.cabinet;
            if (cabinet != null) {
                members[i] =
                        cabinet.members.stream().mapToDouble(m -> m.position).toArray();
            }
        }
    }

    void restore() {
        for (GovernmentAgent government : world.governments) {
            int i = government.index;
            government.inducement = inducement[i];
            CabinetAgent cabinet = government.cabinet;
            if (cabinet != null) {
                for (int k = 0; k < members[i].length; k++) {
                    cabinet.members.get(k).position = members[i][k];
                }
                // The shares depend on the positions where the median decides.
                cabinet.position();
            }
            government.position = position[i];
        }
    }
}
