package org.rollover.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text to {@link Node}s. Works on the parser's events, so that depth and size are refused while they grow, and takes
 * only the plain part of YAML: no anchors, aliases, tags, merge keys or further documents.
 */
final class Composer {
    private static final String WRITE_OUT = "write the value out where it is used";

    /** Ends the reading of a file; what is wrong has been said. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** How many nodes the files of one scenario may still have. */
    static final class Budget {
        private int left;

        Budget(ReadingLimits limits) {
            left = limits.nodes();
        }
    }

    private final Parser parser;
    private final String file;
    private final ReadingLimits limits;
    private final Budget budget;
    private final Problems problems;

    private Composer(String text, String file, ReadingLimits limits, Budget budget, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the file's size was checked
        this.parser = new ParserImpl(new StreamReader(text), options);
        this.file = file;
        this.limits = limits;
        this.budget = budget;
        this.problems = problems;
    }

    /** The one document of a text, or null if it cannot be read, which was then said. */
    static @Nullable Node compose(String text, String file, ReadingLimits limits, Budget budget, Problems problems) {
        try {
            return new Composer(text, file, limits, budget, problems).document();
        } catch (Stop e) {
            return null;
        } catch (MarkedYAMLException e) {
            Syntax.explain(e, file, problems);
            return null;
        } catch (ReaderException e) {
            problems.error(
                    Syntax.place(text, e.getPosition(), file),
                    "",
                    "a character that cannot stand in a text file",
                    "delete it, or write it in double quotes as \\u" + String.format("%04x", e.getCodePoint()));
            return null;
        } catch (YAMLException e) {
            problems.error(Location.whole(file), "", "this is not valid YAML", "");
            return null;
        }
    }

    private @Nullable Node document() {
        parser.getEvent(); // the start of the stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            problems.error(Location.whole(file), "", "the file is empty", "");
            return null;
        }
        parser.getEvent(); // the start of the document
        Node root = node(1);
        DocumentEndEvent end = (DocumentEndEvent) parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            Event next = parser.peekEvent();
            problems.error(
                    at(next == null ? end : next), "", "a second document starts here", "a file has one document");
        }
        if (root instanceof Node.Word word && word.plain() && word.text().isEmpty()) {
            problems.error(Location.whole(file), "", "the file is empty", "");
            return null;
        }
        return root.covered(Cover.NONE);
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        if (--budget.left < 0) {
            throw stop(event, "there are too many values", "at most " + limits.nodes() + " are read");
        }
        if (depth > limits.depth()) {
            throw stop(event, "blocks and lists are nested too deep", "at most " + limits.depth() + " levels are read");
        }
        if (event instanceof AliasEvent alias) {
            problems.error(at(event), "", "an alias, *" + Problems.plain(alias.getAnchor()), WRITE_OUT);
            return new Node.Broken(at(event), Cover.NONE);
        }
        boolean plain = refuseDecoration((NodeEvent) event, tag(event));
        if (event instanceof MappingStartEvent) {
            return block(event, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return items(event, depth);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        return plain
                ? new Node.Word(scalar.getValue(), scalar.isPlain(), at(event), Cover.NONE)
                : new Node.Broken(at(event), Cover.NONE);
    }

    private static @Nullable String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof MappingStartEvent mapping
                ? mapping.getTag()
                : event instanceof SequenceStartEvent sequence ? sequence.getTag() : null;
    }

    /** False if the node has an anchor or a tag. */
    private boolean refuseDecoration(NodeEvent event, @Nullable String tag) {
        if (event.getAnchor() != null) {
            problems.error(at(event), "", "an anchor, &" + Problems.plain(event.getAnchor()), WRITE_OUT);
        }
        if (tag != null) {
            problems.error(at(event), "", "a tag, " + Problems.plain(tag), "leave it out");
        }
        return event.getAnchor() == null && tag == null;
    }

    private Node items(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new Node.Items(items, at(start), Cover.NONE);
    }

    private Node block(Event start, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Set<String> lost = new HashSet<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event event = parser.peekEvent();
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (key instanceof Node.Word word) {
                put(entries, lost, word, value);
            } else {
                lost.add(Node.Block.UNNAMED);
                if (!(key instanceof Node.Broken) && event != null) {
                    problems.error(at(event), "", "a key is a list or a block", "a key is one word or name");
                }
            }
        }
        CollectionEndEvent end = (CollectionEndEvent) parser.getEvent();
        assert end != null;
        return new Node.Block(entries, at(start), Cover.NONE, lost);
    }

    private void put(Map<String, Node.Entry> entries, Set<String> lost, Node.Word key, Node value) {
        Node.Entry first = entries.get(key.text());
        if (key.plain() && key.text().equals("<<")) {
            lost.add(Node.Block.UNNAMED);
            problems.error(key.where(), "", "a merge key, <<", "write the keys out, or use extends");
        } else if (first != null) {
            lost.add(key.text());
            problems.error(
                    key.where(),
                    "",
                    "the key " + Problems.quote(key.text()) + " is given twice",
                    "it stands in line " + first.where().line() + " already");
        } else {
            entries.put(key.text(), new Node.Entry(key.where(), value));
        }
    }

    private Stop stop(Event event, String what, String allowed) {
        problems.error(at(event), "", what, allowed);
        return new Stop();
    }

    private Location at(Event event) {
        Mark mark = event.getStartMark();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
