package org.rollover.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollover.scenario.Cabinet;

/** A cabinet in one history (model section 5.5): members in order of name, those who left no longer among them. */
public final class CabinetAgent {
    final String name;
    final List<CabinetMemberAgent> members;
    private final Cabinet spec;
    private final double majority;
    private final boolean countsSeats;
    private double[] shares = new double[0];

    CabinetAgent(String name, Cabinet spec, List<CabinetMemberAgent> members) {
        this.name = name;
        this.spec = spec;
        this.members = new ArrayList<>(members);
        int seats = members.stream().mapToInt(CabinetMemberAgent::seats).sum();
        countsSeats = seats > 0;
        if (spec.majority() != null) {
            majority = spec.majority();
        } else {
            // More than half; with weights instead of seats the half itself is not enough.
            majority = countsSeats ? seats / 2 + 1 : Math.nextUp(totalWeight() / 2);
        }
        shares = sharesByRule();
    }

    private double totalWeight() {
        return members.stream().mapToDouble(m -> m.weight).sum();
    }

    /** The government's position under the cabinet's rule, points. */
    double position() {
        shares = sharesByRule();
        double sum = 0;
        for (int k = 0; k < members.size(); k++) {
            sum += shares[k] * members.get(k).position;
        }
        return sum;
    }

    /** {@code ω_k = ∂x_i/∂x_k} as of the last {@link #position}. */
    double share(int k) {
        return shares[k];
    }

    /** The audience cost of the members' pledges, each by its share. */
    double pledge() {
        double sum = 0;
        for (int k = 0; k < members.size(); k++) {
            sum += shares[k] * members.get(k).pledge;
        }
        return sum;
    }

    private double[] sharesByRule() {
        return switch (spec.rule()) {
            case COMPROMISE -> compromise();
            case MEDIAN -> only(median());
            case PORTFOLIO -> only(holder());
            case DOMINANT -> only(heaviest());
        };
    }

    private double[] compromise() {
        double[] weights = shares.length == members.size() ? shares : new double[members.size()];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = members.get(k).weight * members.get(k).salience;
            total += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] = total == 0 ? 1.0 / weights.length : weights[k] / total;
        }
        return weights;
    }

    /** The member at which half of the weight is reached, from the lowest position up. */
    private int median() {
        List<CabinetMemberAgent> order = new ArrayList<>(members);
        order.sort(Comparator.comparingDouble(m -> m.position));
        double half = totalWeight() / 2;
        double reached = 0;
        for (CabinetMemberAgent member : order) {
            reached += member.weight;
            if (reached >= half) {
                return members.indexOf(member);
            }
        }
        return members.indexOf(order.get(order.size() - 1));
    }

    /** The holder of the deciding office; once the holder has left, the heaviest member. */
    private int holder() {
        for (int k = 0; k < members.size(); k++) {
            String office = members.get(k).office();
            if (office != null && office.equals(spec.office())) {
                return k;
            }
        }
        return heaviest();
    }

    private int heaviest() {
        int best = 0;
        for (int k = 1; k < members.size(); k++) {
            if (members.get(k).weight > members.get(best).weight) {
                best = k;
            }
        }
        return best;
    }

    private double[] only(int decider) {
        double[] shares = new double[members.size()];
        shares[decider] = 1;
        return shares;
    }

    /** True if the members that are left carry a majority. */
    boolean hasMajority() {
        double support = countsSeats
                ? members.stream().mapToInt(CabinetMemberAgent::seats).sum()
                : totalWeight();
        return !members.isEmpty() && support >= majority;
    }
}
