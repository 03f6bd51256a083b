package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/**
 * A random forest for a number (Breiman 2001), learnt by Tribuo and read off its trees. Tribuo's work grows with rows times
 * distinct values, so values should be few: slices, not numbers. (Its extremely random trees fail on a node whose inputs
 * cannot be cut.)
 */
final class Forest {
    private static final int FEWEST_IN_LEAF = 5;
    private static final float INPUTS_PER_NODE = 0.5f;
    /** Held, as a logger that nobody holds may lose its level. Tribuo tells of each tree on the console. */
    private static final Logger TALK = Logger.getLogger("org.tribuo.ensemble.BaggingTrainer");

    private final List<Tree> trees;

    private Forest(List<Tree> trees) {
        this.trees = trees;
    }

    /** A node: a cut, or a leaf where {@code input} is -1. */
    private record Tree(int input, double cut, double value, List<Tree> sides) {
        double predict(int[] values) {
            Tree at = this;
            while (at.input >= 0) {
                at = at.sides.get(values[at.input] > at.cut ? 1 : 0);
            }
            return at.value;
        }
    }

    /**
     * Learns.
     *
     * @param values by row, then input; at least 1, as Tribuo takes 0 for absent
     * @param y the number to tell, by row
     * @param trees how many
     * @param seed of the library's luck
     */
    static Forest learn(int[][] values, double[] y, int trees, long seed) {
        TALK.setLevel(Level.OFF);
        RegressionFactory factory = new RegressionFactory();
        String[] names = new String[values[0].length];
        for (int i = 0; i < names.length; i++) {
            names[i] = String.format(Locale.ROOT, "%06d", i); // the library sorts by name
        }
        List<Example<Regressor>> examples = new ArrayList<>();
        for (int row = 0; row < y.length; row++) {
            double[] point = new double[names.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = values[row][i];
            }
            examples.add(new ArrayExample<>(new Regressor("y", y[row]), names, point));
        }
        MutableDataset<Regressor> data = new MutableDataset<>(
                new ListDataSource<>(examples, factory, new SimpleDataSourceProvenance("points", factory)));
        CARTJointRegressionTrainer tree = new CARTJointRegressionTrainer(
                Integer.MAX_VALUE, FEWEST_IN_LEAF, 0, INPUTS_PER_NODE, false, new MeanSquaredError(), false, seed);
        var model = (WeightedEnsembleModel<Regressor>)
                new RandomForestTrainer<>(tree, new AveragingCombiner(), trees, seed).train(data);
        List<Tree> read = new ArrayList<>();
        model.getModels().forEach(each -> read.add(read((TreeModel<Regressor>) each)));
        return new Forest(read);
    }

    private static Tree read(TreeModel<Regressor> model) {
        return read(model.getRoot(), model);
    }

    private static Tree read(Node<Regressor> node, TreeModel<Regressor> model) {
        if (node instanceof SplitNode<Regressor> split) {
            int input = Integer.parseInt(
                    model.getFeatureIDMap().get(split.getFeatureID()).getName());
            return new Tree(
                    input,
                    split.splitValue(),
                    0,
                    List.of(read(split.getLessThanOrEqual(), model), read(split.getGreaterThan(), model)));
        }
        double value = ((LeafNode<Regressor>) node).getOutput().getValues()[0];
        return new Tree(-1, 0, value, List.of());
    }

    /** The mean of what its trees say. */
    double predict(int[] values) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.predict(values);
        }
        return sum / trees.size();
    }
}
