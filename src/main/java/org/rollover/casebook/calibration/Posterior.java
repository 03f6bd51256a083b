package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.rollover.casebook.OutcomeClass;
import org.rollover.casebook.Probabilities;
import org.rollover.council.Outcome;
import org.rollover.scenario.LoadedCase;

/**
 * What the casebook says of the general parameters. A view of weighted points; other weights (without a regime, with another
 * dependence) are had without running anything again.
 */
public final class Posterior {
    /** From this share of the prior variance on, the data say something of a parameter. */
    private static final double LEARNT = 0.15;

    /** A variance estimated from so few points must have shrunk by this many of its own standard errors. */
    private static final double ERRORS = 3;

    /** Fewer equally good points than this carry no posterior. */
    private static final double ENOUGH = 100;

    /** Enough for the mean of a prior to four digits. */
    private static final int LEVELS = 1000;

    private final List<LoadedCase> cases;
    private final Priors priors;
    private final Likelihood likelihood;
    private final Fit.Plan plan;
    private final Weighted prior;
    private final List<double[]> points;
    private final List<int[][]> counts;
    private final double[] drawnFrom;

    Posterior(
            List<LoadedCase> cases,
            Priors priors,
            Likelihood likelihood,
            Fit.Plan plan,
            Weighted prior,
            List<double[]> points,
            List<int[][]> counts,
            double[] drawnFrom) {
        this.cases = cases;
        this.priors = priors;
        this.likelihood = likelihood;
        this.plan = plan;
        this.prior = prior;
        this.points = List.copyOf(points);
        this.counts = List.copyOf(counts);
        this.drawnFrom = drawnFrom.clone();
    }

    /**
     * What is known of one parameter.
     *
     * @param name as {@code vote-noise}
     * @param priorMean before
     * @param priorDeviation before
     * @param mean after
     * @param deviation after
     * @param low its 5 % quantile after
     * @param high its 95 % quantile after
     * @param learnt the share of the prior variance of its score that is gone
     * @param identified whether that is 15 % or more, and more than three times its error of simulation
     */
    public record Marginal(
            String name,
            double priorMean,
            double priorDeviation,
            double mean,
            double deviation,
            double low,
            double high,
            double learnt,
            boolean identified) {}

    /**
     * A direction in the space of scores.
     *
     * @param variance of the posterior along it; the prior's is 1
     * @param weights of the scores, of length 1 together
     */
    public record Direction(double variance, double[] weights) {}

    public List<LoadedCase> cases() {
        return cases;
    }

    public Priors priors() {
        return priors;
    }

    public Fit.Plan plan() {
        return plan;
    }

    /** Points that were finished. */
    public int finished() {
        return points.size();
    }

    public boolean complete() {
        return points.size() == plan.all();
    }

    /** The points with the weights of the posterior. */
    public Weighted all() {
        return weighted(plan.correlation(), "");
    }

    /** The same under another correlation of the decisions of a regime. */
    public Weighted under(double correlation) {
        return weighted(correlation, "");
    }

    /** The same without what one regime says. */
    public Weighted without(String regime) {
        return weighted(plan.correlation(), regime);
    }

    /** The regimes that count. */
    public List<String> regimes() {
        return likelihood.regimes();
    }

    private Weighted weighted(double correlation, String left) {
        int out = likelihood.regimes().indexOf(left);
        double[] logarithms = new double[points.size()];
        for (int i = 0; i < logarithms.length; i++) {
            double[] terms = likelihood.logarithms(counts.get(i), priors.selection(points.get(i)), correlation);
            if (out >= 0) {
                terms[out] = 0;
            }
            logarithms[i] = Arrays.stream(terms).sum() - drawnFrom[i];
        }
        return Weighted.of(points, logarithms);
    }

    /** The points that were drawn from the prior, equally weighted. */
    public Weighted prior() {
        return prior;
    }

    /** True if the points are worth enough to speak of a posterior. */
    public boolean enough() {
        return all().effectiveSize() >= ENOUGH;
    }

    /** The equally good points that it takes to speak of a posterior. */
    public static long least() {
        return (long) ENOUGH;
    }

    /** The posterior as a file of parameters, for {@code --parameters}. */
    public String file() {
        return PosteriorFile.text(this);
    }

    /** The values of the parameters at each point, and last the selection of cases. */
    public double[] values(int point) {
        double[] values = new double[priors.dimensions()];
        int p = 0;
        for (double value : priors.values(points.get(point)).values()) {
            values[p++] = value;
        }
        values[p] = priors.selection(points.get(point));
        return values;
    }

    /** The logarithm of the likelihood of each regime at a point, not adjusted for dependence. */
    public double[] logarithms(int point) {
        return likelihood.logarithms(counts.get(point), priors.selection(points.get(point)), 0);
    }

    /** What is known of each parameter under given weights; last, of the selection of cases. */
    public List<Marginal> marginals(Weighted weighted) {
        double[][] covariance = weighted.covariance();
        List<Marginal> marginals = new ArrayList<>();
        List<String> names = new ArrayList<>(priors.names());
        names.add("selection");
        double[][] after = values(weighted.points());
        double[][] before = values(levels());
        double[] even = new double[LEVELS];
        Arrays.fill(even, 1.0 / LEVELS);
        for (int p = 0; p < names.size(); p++) {
            double learnt = 1 - covariance[p][p];
            marginals.add(new Marginal(
                    names.get(p),
                    mean(before[p], even),
                    deviation(before[p], even),
                    mean(after[p], weighted.weights()),
                    deviation(after[p], weighted.weights()),
                    quantile(after[p], weighted.weights(), 0.05),
                    quantile(after[p], weighted.weights(), 0.95),
                    learnt,
                    learnt >= LEARNT && learnt > ERRORS * Math.sqrt(2 / weighted.effectiveSize()) * covariance[p][p]));
        }
        return marginals;
    }

    /** Points at which every parameter stands at the same level of its prior, evenly over all levels. */
    private List<double[]> levels() {
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        List<double[]> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            double[] scores = new double[priors.dimensions()];
            Arrays.fill(scores, standard.inverseCumulativeProbability((i + 0.5) / LEVELS));
            levels.add(scores);
        }
        return levels;
    }

    /** By parameter and last the selection, then point. */
    private double[][] values(List<double[]> at) {
        double[][] values = new double[priors.dimensions()][at.size()];
        for (int i = 0; i < at.size(); i++) {
            int p = 0;
            for (double value : priors.values(at.get(i)).values()) {
                values[p++][i] = value;
            }
            values[p][i] = priors.selection(at.get(i));
        }
        return values;
    }

    /** The correlations of the scores under given weights. */
    public double[][] correlations(Weighted weighted) {
        double[][] covariance = weighted.covariance();
        double[][] correlations = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                correlations[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return correlations;
    }

    /** The directions along which the posterior varies independently, the best known first; those near 1 are ridges. */
    public List<Direction> directions(Weighted weighted) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(weighted.covariance()));
        List<Direction> directions = new ArrayList<>();
        for (int d = 0; d < priors.dimensions(); d++) {
            directions.add(new Direction(
                    eigen.getRealEigenvalue(d), eigen.getEigenvector(d).toArray()));
        }
        directions.sort(java.util.Comparator.comparingDouble(Direction::variance));
        return directions;
    }

    /**
     * The chances of the ends of a decision under given weights: by {@link org.rollover.council.Outcome}, half a count added
     * to each.
     *
     * @param place of the decision among those of all cases, in order
     */
    public double[] ends(Weighted weighted, int place) {
        double[] ends = new double[Bench.ENDS];
        for (int i = 0; i < weighted.weights().length; i++) {
            int[] at = counts.get(i)[place];
            double taken = Arrays.stream(at).sum();
            for (int end = 0; end < Bench.ENDS; end++) {
                ends[end] += weighted.weights()[i] * (at[end] + 0.5) / (taken + 0.5 * Bench.ENDS);
            }
        }
        return ends;
    }

    /** What is said of a decision under given weights: the mean of the points' shares. */
    public Probabilities classes(Weighted weighted, int place) {
        double[] shares = new double[OutcomeClass.values().length];
        for (int i = 0; i < weighted.weights().length; i++) {
            double[] at = shares(counts.get(i)[place]);
            for (int c = 0; c < shares.length; c++) {
                shares[c] += weighted.weights()[i] * at[c];
            }
        }
        return said(shares);
    }

    /** The same of counts at one point. */
    public static Probabilities classes(int[] ends) {
        return said(shares(ends));
    }

    private static double[] shares(int[] ends) {
        double[] shares = new double[OutcomeClass.values().length];
        double taken = Math.max(1, Arrays.stream(ends).sum());
        for (Outcome outcome : Outcome.values()) {
            shares[OutcomeClass.of(outcome).ordinal()] += ends[outcome.ordinal()] / taken;
        }
        return shares;
    }

    /** With the floor that {@code backtest} has, so that the log scores can be compared. */
    private static Probabilities said(double[] shares) {
        return Probabilities.ofShares(shares[0], shares[1], shares[2]);
    }

    /** The counts of a point: by decision, then end. */
    int[][] counts(int point) {
        return counts.get(point);
    }

    private static double mean(double[] values, double[] weights) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] * values[i];
        }
        return mean;
    }

    private static double deviation(double[] values, double[] weights) {
        double mean = mean(values, weights);
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares);
    }

    /** The value below which a share {@code p} of the weight lies. */
    static double quantile(double[] values, double[] weights, double p) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> values[i]));
        double reached = 0;
        for (int place : order) {
            reached += weights[place];
            if (reached >= p) {
                return values[place];
            }
        }
        return values[order[order.length - 1]];
    }
}
