package org.rollover.study.analysis;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rollover.study.table.Input;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A classification tree (Breiman, Friedman, Olshen and Stone 1984; Gini's index; Tribuo's implementation), which can be read cut
 * off at any depth: a tree grown from the top does not change above a depth when it grows below.
 */
final class CartTree {
    private static final String HIT = "of interest";
    private static final String MISS = "other";
    /** Between the number of an input and that of its label, in names of Tribuo's features. */
    private static final char LABEL = '=';

    private final PrimData data;
    private final int least;
    private final Node<Label> root;
    private final ImmutableFeatureMap features;

    private CartTree(PrimData data, int least, Node<Label> root, ImmutableFeatureMap features) {
        this.data = data;
        this.least = least;
        this.root = root;
        this.features = features;
    }

    /**
     * Grows a tree.
     *
     * @param data with at least one row of interest and one other
     * @param depth the most splits between the top and a leaf
     * @param least rows in a leaf, at least; the library knows this only of what it splits, so a split that would leave fewer on
     *     a side is not taken when the tree is read
     */
    static CartTree grown(PrimData data, int depth, int least) {
        List<Example<Label>> examples = new ArrayList<>(data.rows());
        for (int row = 0; row < data.rows(); row++) {
            ArrayExample<Label> example =
                    new ArrayExample<>(new Label(data.hits().get(row) ? HIT : MISS));
            for (int input = 0; input < data.inputs().size(); input++) {
                add(example, data.inputs().get(input), input, data.columns().get(input)[row]);
            }
            examples.add(example);
        }
        LabelFactory labels = new LabelFactory();
        // Tribuo wants to know when; the same table gives the same tree at any time.
        OffsetDateTime never = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        var source = new ListDataSource<>(examples, labels, new SimpleDataSourceProvenance("table", never, labels));
        CARTClassificationTrainer trainer =
                new CARTClassificationTrainer(depth, 2f * least, 0, 1, false, new GiniIndex(), 1);
        TreeModel<Label> model = trainer.train(new MutableDataset<>(source));
        return new CartTree(data, least, model.getRoot(), model.getFeatureIDMap());
    }

    /** A number as it is; a category as a feature for each of its labels, 1 or 0. */
    private static void add(ArrayExample<Label> example, Input input, int number, double value) {
        if (!input.categorical()) {
            example.add(Integer.toString(number), value);
            return;
        }
        for (int label = 0; label < input.labels().size(); label++) {
            example.add(number + "" + LABEL + label, (int) value == label ? 1 : 0);
        }
    }

    /** The leaves of the tree cut off at a depth, from left to right; they cover everything, and none covers another. */
    List<Region> leaves(int depth) {
        List<Region> leaves = new ArrayList<>();
        gather(root, Region.whole(data.inputs().size()), depth, leaves);
        return leaves;
    }

    private void gather(Node<Label> node, Region at, int depth, List<Region> leaves) {
        if (depth == 0 || !(node instanceof SplitNode<Label> split)) {
            leaves.add(at);
            return;
        }
        String feature = features.get(split.getFeatureID()).getName();
        int cut = feature.indexOf(LABEL);
        int input = Integer.parseInt(cut < 0 ? feature : feature.substring(0, cut));
        Region left;
        Region right;
        if (cut < 0) {
            left = at.atMost(input, split.splitValue());
            right = at.atLeast(input, Math.nextUp(split.splitValue()));
        } else {
            int label = Integer.parseInt(feature.substring(cut + 1));
            left = at.label(input, label, true);
            right = only(at, input, label);
        }
        if (data.count(left).rows() < least || data.count(right).rows() < least) {
            leaves.add(at);
            return;
        }
        gather(split.getLessThanOrEqual(), left, depth - 1, leaves);
        gather(split.getGreaterThan(), right, depth - 1, leaves);
    }

    private Region only(Region at, int input, int label) {
        Region only = at;
        BitSet gone = at.gone().get(input);
        for (int other = 0; other < data.inputs().get(input).labels().size(); other++) {
            if (other != label && !gone.get(other)) {
                only = only.label(input, other, true);
            }
        }
        return only;
    }
}
