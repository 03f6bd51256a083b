package org.rollover.scenario;

/**
 * How much a file may ask of the reader.
 *
 * @param fileBytes the largest file, in bytes
 * @param depth how deep blocks and lists may nest
 * @param nodes values, lists and blocks in all files of one scenario
 * @param files how many files one scenario may be made of
 * @param chain how long a chain of {@code extends} and {@code use} may be
 * @param actors governments, lobbyists and cabinet members in all
 * @param horizon the longest horizon, in months
 * @param shown how many problems the message of a {@link ScenarioException} shows
 */
public record ReadingLimits(
        int fileBytes, int depth, int nodes, int files, int chain, int actors, int horizon, int shown) {

    /** The limits that serve unless there is a reason for others. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(1 << 20, 20, 100_000, 50, 10, 500, 600, 50);
    }

    /** The usual limits, but for tables, which may be longer than scenarios. */
    public static ReadingLimits tables() {
        ReadingLimits usual = defaults();
        return new ReadingLimits(
                16 << 20,
                usual.depth(),
                usual.nodes(),
                usual.files(),
                usual.chain(),
                usual.actors(),
                usual.horizon(),
                usual.shown());
    }
}
