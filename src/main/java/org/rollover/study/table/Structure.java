package org.rollover.study.table;

/** How the rows of a table belong together, for those analyses that need it. */
public sealed interface Structure {

    /** Rows that stand each for themselves. */
    record Free() implements Structure {}

    /**
     * Saltelli's (2002, 2010) blocks, one after the other: A, then A with column i from B for i = 1 … k, then, for second
     * order, B with column i from A for i = 1 … k, then B. As in SALib: k + 2 rows a block, or 2k + 2.
     *
     * @param blocks how many
     * @param secondOrder whether the rows for second order are there
     */
    record Saltelli(int blocks, boolean secondOrder) implements Structure {}

    /**
     * Morris's (1991) trajectories, one after the other: k + 1 rows each, of which each differs from the one before in one
     * input.
     *
     * @param trajectories how many
     * @param levels of the grid that they walk on
     */
    record Trajectories(int trajectories, int levels) implements Structure {}

    /**
     * Policies crossed with worlds: the rows of the first policy over all worlds, then those of the second, and so on; the
     * worlds are the same for each.
     */
    record Crossed(int policies, int worlds) implements Structure {}

    /**
     * One at a time: first the base, then for each input in turn its low and its high end, the others as in the base.
     */
    record OneAtATime() implements Structure {}

    Structure FREE = new Free();
}
