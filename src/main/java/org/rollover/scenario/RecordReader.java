package org.rollover.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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
        return bind(text, file.toString(), type, problems);
    }

    /**
     * Reads a text, which messages call {@code name}.
     *
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public <R extends Record> Content<R> readText(String yaml, String name, Class<R> type) throws ScenarioException {
        Problems problems = new Problems();
        boolean tooLarge = yaml.getBytes(StandardCharsets.UTF_8).length > limits.fileBytes();
        String text = tooLarge ? SourceText.tooLarge(Location.whole(name), limits, problems) : SourceText.normal(yaml);
        return bind(text, name, type, problems);
    }

    private <R extends Record> Content<R> bind(@Nullable String text, String name, Class<R> type, Problems problems)
            throws ScenarioException {
        problems.throwIfErrors(limits);
        Composer.Budget budget = new Composer.Budget(limits);
        Node root = Composer.compose(Objects.requireNonNull(text), name, limits, budget, problems);
        if (root == null) {
            problems.throwIfErrors(limits);
        }
        Node known = Objects.requireNonNull(root);
        Shape.Fields shape = Shapes.of(type);
        Binder binder = new Binder(shape, known, Map.of(), problems);
        Object value = binder.bind();
        problems.throwIfErrors(limits);
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
