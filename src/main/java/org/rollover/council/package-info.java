/**
 * Stage 4: how ballots become a decision. Rules, pivots, and the procedure from straw poll to binding vote.
 *
 * <p>Entry classes: {@link org.rollover.council.VotingRule}, {@link org.rollover.council.RenewalProcedure} and {@link
 * org.rollover.council.EndingProcedure}. What a delegation wants is asked of {@link org.rollover.council.Delegations};
 * nothing here knows why it wants it.
 */
@NullMarked
package org.rollover.council;

import org.jspecify.annotations.NullMarked;
