package org.rollover.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of any other kind (studies, exercises, cases) into records: the same language as that of scenarios, with the
 * same messages, but without {@code extends}, {@code use} and overlays. Immutable; may be used by several threads.
 *
 * <p>A component is a text, {@code boolean}, number ({@code int}, {@code long}, {@code double}, {@link Quantity}), enum,
 * month, date, another such record, a sealed interface of them, or a list or a map by name of these. {@link Doc},
 * {@link Default}, {@link Limits}, {@link Key} and {@link References} say the rest.
 */
public final class RecordReader {
    private final ReadingLimits limits;

    /** A reader that takes no more than this. */
    public RecordReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * What a file says.
     *
     * @param file what messages call the file
     * @param value the record
     * @param where where each given value and block stands, by its path
     */
    public record Content<R extends Record>(String file, R value, Map<String, Location> where) {

        /** An error about the value at {@code path}, placed there or at the nearest block around it. */
        public Problem error(String path, String what, String allowed, @Nullable String suggestion) {
            Location place = new Places(where, Location.whole(file)).at(path);
            return new Problem(Severity.ERROR, place, path, what, allowed, suggestion);
        }
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public <R extends Record> Content<R> read(Path file, Class<R> type) throws ScenarioException {
        Problems problems = new Problems();
        String text = SourceText.of(file, file.toString(), limits, problems);
        return whole(text, file.toString(), type, problems);
    }

    /**
     * Reads a text, which messages call {@code name}.
     *
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public <R extends Record> Content<R> readText(String yaml, String name, Class<R> type) throws ScenarioException {
        Problems problems = new Problems();
        return whole(text(yaml, name, problems), name, type, problems);
    }

    /**
     * What a file says as far as it can be read.
     *
     * @param content the record; for what was refused, something harmless stands in it
     * @param problems all that is wrong, in the order of the file
     * @param refused the paths of what was refused
     * @param unseen how many signs that cannot be seen were left out
     */
    public record Partial<R extends Record>(
            Content<R> content, List<Problem> problems, Set<String> refused, int unseen) {
        public Partial {
            problems = List.copyOf(problems);
            refused = Set.copyOf(refused);
        }
    }

    /**
     * Reads a form that somebody filled in, as far as that can be done: a key that is left blank is as if it were not there, a bare
     * value in the place of a block is that of the block's first key, and signs that cannot be seen are left out.
     *
     * @throws ScenarioException if it is no text or no YAML, or too much of it
     */
    public <R extends Record> Partial<R> readLeniently(Path file, Class<R> type) throws ScenarioException {
        Problems problems = new Problems();
        String text = SourceText.of(file, file.toString(), limits, problems);
        return bindLeniently(text, file.toString(), type, problems);
    }

    /** The same for a text, which messages call {@code name}. */
    public <R extends Record> Partial<R> readTextLeniently(String yaml, String name, Class<R> type)
            throws ScenarioException {
        Problems problems = new Problems();
        return bindLeniently(text(yaml, name, problems), name, type, problems);
    }

    private <R extends Record> Partial<R> bindLeniently(
            @Nullable String text, String name, Class<R> type, Problems problems) throws ScenarioException {
        problems.throwIfErrors(limits);
        Slips slips = new Slips();
        Node root = compose(slips.seen(Objects.requireNonNull(text)), name, problems);
        Content<R> content = bind(slips.mended(root, Shapes.of(type)), name, type, problems);
        return new Partial<>(content, problems.sorted(), problems.doubts().refused(), slips.unseen());
    }

    private @Nullable String text(String yaml, String name, Problems problems) {
        boolean tooLarge = yaml.getBytes(StandardCharsets.UTF_8).length > limits.fileBytes();
        return tooLarge ? SourceText.tooLarge(Location.whole(name), limits, problems) : SourceText.normal(yaml);
    }

    private Node compose(String text, String name, Problems problems) throws ScenarioException {
        Node root = Composer.compose(text, name, limits, new Composer.Budget(limits), problems);
        if (root == null) {
            problems.throwIfErrors(limits);
        }
        return Objects.requireNonNull(root);
    }

    private <R extends Record> Content<R> whole(@Nullable String text, String name, Class<R> type, Problems problems)
            throws ScenarioException {
        problems.throwIfErrors(limits);
        Node root = compose(Objects.requireNonNull(text), name, problems);
        Content<R> content = bind(root, name, type, problems);
        problems.throwIfErrors(limits);
        return content;
    }

    private <R extends Record> Content<R> bind(Node known, String name, Class<R> type, Problems problems) {
        Shape.Fields shape = Shapes.of(type);
        Binder binder = new Binder(shape, known, Map.of(), problems);
        Object value = binder.bind();
        Map<String, Integer> slots = binder.slots();
        if (!slots.isEmpty()) {
            value = new Binder(shape, known, slots, new Problems()).bind();
        }
        return new Content<>(
                name,
                type.cast(Objects.requireNonNull(value)),
                Map.copyOf(binder.places().byPath()));
    }
}
