package org.rollover.actors;

/** What pressure on governments changes, to be put back: inducements and positions. */
final class Memory {
    private final Of[] governments;

    Memory(World world) {
        governments = new Of[world.governments.length];
        for (GovernmentAgent government : world.governments) {
            governments[government.index] = new Of(government);
        }
    }

    void restore() {
        for (Of government : governments) {
            government.restore();
        }
    }

    /** The same of one government. */
    static final class Of {
        private static final double[] NOBODY = {};

        private final GovernmentAgent government;
        private final double inducement;
        private final double position;
        private final double[] members;

        Of(GovernmentAgent government) {
            this.government = government;
            inducement = government.inducement;
            position = government.position;
            CabinetAgent cabinet = government.cabinet;
            members = cabinet == null ? NOBODY : new double[cabinet.members.size()];
            for (int k = 0; k < members.length && cabinet != null; k++) {
                members[k] = cabinet.members.get(k).position;
            }
        }

        void restore() {
            government.inducement = inducement;
            CabinetAgent cabinet = government.cabinet;
            if (cabinet != null) {
                for (int k = 0; k < members.length; k++) {
                    cabinet.members.get(k).position = members[k];
                }
                // The shares depend on the positions where the median decides.
                cabinet.position();
            }
            government.position = position;
        }
    }
}
