package org.rollover.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that make up one scenario: what it {@code extends}, the fragments it {@code use}s, and itself, as layers
 * from the bottom up. A file is taken only from the folder of the first file, or from the shipped scenarios.
 */
final class Assembly {
    static final String EXTENDS = "extends";
    static final String USE = "use";

    /** What a fragment says of itself and not of the scenario. */
    private static final Set<String> OF_FRAGMENT = Set.of("about", Cover.SOURCE, Cover.NOTE);

    private final Folders folders;
    private final ReadingLimits limits;
    private final Composer.Budget budget;
    private final Problems problems;
    private final List<Node.Block> layers = new ArrayList<>();
    private final List<String> chain = new ArrayList<>();
    private final List<Path> chainFiles = new ArrayList<>();
    private Node.@Nullable Block ofCase;
    private int files;
    private boolean incomplete;
    /** The scenario that overlays lie over, while they are laid; null otherwise. */
    private @Nullable Path base;

    Assembly(Folders folders, ReadingLimits limits, Composer.Budget budget, Problems problems) {
        this.folders = folders;
        this.limits = limits;
        this.budget = budget;
        this.problems = problems;
    }

    /** True if a file is missing or cannot be read; what else would be found wrong would only follow from that. */
    boolean incomplete() {
        return incomplete;
    }

    /** What the first file says of a historical case; a file that it is laid over has another question. */
    Node.@Nullable Block ofCase() {
        return ofCase;
    }

    /** The layers of the scenario that starts with this file, which is as the user named it. */
    List<Node.Block> ofFile(Path file) {
        add(new Folders.Found(folders.start(file), file.toString()), false);
        return layers;
    }

    /** The layers of the scenario in this text. */
    List<Node.Block> ofText(String text, String name) {
        chain.add(name);
        lay(text, new Folders.Found(Path.of(""), name), false);
        return layers;
    }

    /** The same with this fragment on top. */
    List<Node.Block> under(Path fragment) {
        Path real = Folders.real(fragment);
        add(new Folders.Found(real == null ? fragment : real, fragment.toString()), true);
        return layers;
    }

    /**
     * The same with this overlay on top. It may say that it extends the scenario that it is laid over, and no other.
     *
     * @param start the file of that scenario
     */
    List<Node.Block> over(Path start, Path overlay) {
        Path real = Folders.real(overlay);
        base = folders.start(start);
        add(new Folders.Found(real == null ? overlay : real, overlay.toString()), false);
        base = null;
        return layers;
    }

    private void add(Folders.Found found, boolean fragment) {
        files++;
        String text = SourceText.of(found.file(), found.shown(), limits, problems);
        if (text == null) {
            incomplete = true;
        } else {
            chain.add(found.shown());
            chainFiles.add(found.file());
            lay(text, found, fragment);
            chain.remove(chain.size() - 1);
            chainFiles.remove(chainFiles.size() - 1);
        }
    }

    private void lay(String text, Folders.Found file, boolean fragment) {
        Node root = Composer.compose(text, file.shown(), limits, budget, problems);
        if (root == null || root instanceof Node.Broken) {
            incomplete = true;
            return;
        }
        if (!(root instanceof Node.Block block)) {
            incomplete = true;
            problems.error(root.where(), "", Words.found(root) + " where a block of keys belongs", "as title: …");
            return;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(block.entries());
        Node.Entry extended = entries.remove(EXTENDS);
        Node.Entry fragments = entries.remove(USE);
        if (fragment) {
            entries.keySet().removeAll(OF_FRAGMENT);
        }
        if (!fragment) {
            Node.Block cut = CaseFile.cut(entries, block);
            ofCase = chain.size() == 1 ? cut : ofCase;
        }
        if (extended == null && base != null && entries.containsKey("start") && entries.containsKey("measure")) {
            problems.error(
                    block.where(),
                    "",
                    "this is a whole scenario where an overlay belongs",
                    "a file that extends the study's scenario");
        }
        if (extended != null && fragment) {
            incomplete = true;
            problems.error(
                    extended.where(), EXTENDS, "a fragment cannot extend a scenario", "it may use other fragments");
        } else if (extended != null && base != null) {
            checkBase(extended.value(), file, base);
        } else if (extended != null) {
            refer(extended.value(), EXTENDS, file, false);
        }
        if (fragments != null) {
            use(fragments.value(), file);
        }
        layers.add(new Node.Block(entries, block.where(), Cover.NONE, block.lost()));
    }

    private void checkBase(Node node, Folders.Found file, Path wanted) {
        Folders.@Nullable Found found =
                node instanceof Node.Word word ? folders.find(word, EXTENDS, file, false, problems) : null;
        Path real = Folders.real(wanted);
        if (found == null || !found.file().equals(real)) {
            incomplete = true;
            if (found != null) {
                problems.error(
                        node.where(),
                        EXTENDS,
                        "this overlay belongs to another scenario than " + wanted.getFileName(),
                        "a policy lies directly over the study's scenario");
            }
        }
    }

    private void use(Node node, Folders.Found file) {
        List<Node> used = node instanceof Node.Items list ? list.items() : List.of(node);
        for (int i = 0; i < used.size(); i++) {
            refer(used.get(i), USE, file, true);
        }
    }

    private void refer(Node node, String path, Folders.Found from, boolean fragment) {
        if (!(node instanceof Node.Word word) || word.text().isBlank()) {
            incomplete = true;
            if (!(node instanceof Node.Broken)) {
                problems.error(
                        node.where(), path, Words.found(node) + " where a file name belongs", "as bodies/eu.yaml");
            }
            return;
        }
        Folders.@Nullable Found found =
                folders.find(word, path, from, chain.size() == 1 && chainFiles.isEmpty(), problems);
        if (found == null) {
            incomplete = true;
            return;
        }
        int loop = chainFiles.indexOf(found.file());
        incomplete |= loop >= 0 || chain.size() >= limits.chain() || files >= limits.files();
        if (loop >= 0) {
            String round = String.join(" → ", chain.subList(loop, chain.size())) + " → " + found.shown();
            problems.error(word.where(), path, "the files go round in a circle", round);
        } else if (chain.size() >= limits.chain()) {
            problems.error(
                    word.where(), path, "the chain of files is too long", "at most " + limits.chain() + " files");
        } else if (files >= limits.files()) {
            problems.error(word.where(), path, "there are too many files", "at most " + limits.files());
        } else {
            add(found, fragment);
        }
    }
}
