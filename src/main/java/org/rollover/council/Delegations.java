package org.rollover.council;

/**
 * The delegations in a decision, as the council sees them: what each would say, by its index in council order. Luck is
 * part of the answers and stays the same for the whole decision.
 */
public interface Delegations {

    /** The number of members. */
    int size();

    /** The share of the other members that member {@code i} expects not to block, before any ballot is declared. */
    double expectedCompany(int i);

    /**
     * The latent value {@code y_i} of renewal at the present level, in utils: below 0 the member objects.
     *
     * @param company share of the other members that do not block, 0 to 1
     * @param stage stages of escalation behind us; isolation weighs more with each
     */
    double support(int i, double company, int stage);

    /** The latent value of renewal at a lower level, with the luck scaled by what is at stake. */
    double supportAt(double level, int i, double company, int stage);

    /** What member {@code i} holds out for although it would live with renewal, utils. */
    double ask(int i);

    /** Support below which a member abstains rather than agrees, utils. */
    double band();

    /** True if member {@code i} may not, or will not, stand in the way: by law, or as a caretaker. */
    boolean cannotBlock(int i);

    /** Outsiders press the members that hold out; changes what {@link #support} answers from here on. */
    void surge(int stage, boolean[] holdOuts);
}
