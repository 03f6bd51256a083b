package org.rollover.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/** The distributions of the scenario language but for {@code discrete} and {@code sample}. */
enum Form {
    NORMAL(
            List.of(Parameter.MEAN, Parameter.SD),
            p -> p.of(Parameter.SD) > 0 ? null : "sd must be above 0",
            p -> new Distribution.Normal(p.of(Parameter.MEAN), p.of(Parameter.SD))),
    TRUNCATED_NORMAL(
            List.of(Parameter.MEAN, Parameter.SD, Parameter.LOW, Parameter.HIGH),
            p -> p.of(Parameter.SD) > 0 ? p.ends() : "sd must be above 0",
            p -> new Distribution.TruncatedNormal(
                    p.of(Parameter.MEAN), p.of(Parameter.SD), p.of(Parameter.LOW), p.of(Parameter.HIGH))),
    UNIFORM(
            List.of(Parameter.LOW, Parameter.HIGH),
            Values::ends,
            p -> new Distribution.Uniform(p.of(Parameter.LOW), p.of(Parameter.HIGH))),
    TRIANGULAR(
            List.of(Parameter.LOW, Parameter.MODE, Parameter.HIGH),
            p -> p.of(Parameter.LOW) <= p.of(Parameter.MODE) && p.of(Parameter.MODE) <= p.of(Parameter.HIGH)
                    ? p.ends()
                    : "mode must lie between low and high",
            p -> new Distribution.Triangular(p.of(Parameter.LOW), p.of(Parameter.MODE), p.of(Parameter.HIGH))),
    BETA(
            List.of(Parameter.ALPHA, Parameter.BETA, Parameter.LOW, Parameter.HIGH),
            p -> shape(p.of(Parameter.ALPHA)) && shape(p.of(Parameter.BETA))
                    ? p.ends()
                    : "alpha and beta must be from 0.001 to 1000000",
            p -> new Distribution.Beta(
                    p.of(Parameter.ALPHA), p.of(Parameter.BETA), p.of(Parameter.LOW), p.of(Parameter.HIGH)));

    static final String DISCRETE = "discrete";

    /** Its values are a list. */
    static final String SAMPLE = "sample";

    /** A parameter of a distribution. */
    enum Parameter {
        MEAN,
        SD,
        LOW,
        MODE,
        HIGH,
        ALPHA,
        BETA;

        String key() {
            return Shapes.word(this);
        }

        /** True if it is a pure number and not in the unit of what is distributed. */
        boolean pure() {
            return this == ALPHA || this == BETA;
        }
    }

    /** The parameters as read. */
    record Values(Map<Parameter, Double> read) {
        double of(Parameter parameter) {
            Double value = read.get(parameter);
            if (value == null) {
                throw new IllegalStateException("no " + parameter);
            }
            return value;
        }

        @Nullable
        String ends() {
            return of(Parameter.LOW) < of(Parameter.HIGH) ? null : "low must be below high";
        }
    }

    private final List<Parameter> parameters;
    private final Function<Values, @Nullable String> fault;
    private final Function<Values, Distribution> maker;

    Form(List<Parameter> parameters, Function<Values, @Nullable String> fault, Function<Values, Distribution> maker) {
        this.parameters = parameters;
        this.fault = fault;
        this.maker = maker;
    }

    String key() {
        return Shapes.word(this);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** What is wrong with the parameters together, or null. */
    @Nullable
    String fault(Values values) {
        return fault.apply(values);
    }

    /** The distribution; only where there is no {@link #fault}. */
    Distribution make(Values values) {
        return maker.apply(values);
    }

    /** The end that a number's own limits give, where they are finite: the default of {@code low} and {@code high}. */
    @Nullable
    Double fallback(Parameter parameter, Range range) {
        if (this != BETA && this != TRUNCATED_NORMAL) {
            return null;
        }
        if (parameter == Parameter.LOW) {
            return Double.isFinite(range.min()) ? Double.valueOf(range.min()) : unit(0);
        }
        if (parameter == Parameter.HIGH) {
            return Double.isFinite(range.max()) ? Double.valueOf(range.max()) : unit(1);
        }
        return null;
    }

    private @Nullable Double unit(double end) {
        return this == BETA ? Double.valueOf(end) : null;
    }

    /** Shapes beyond these are points or coins in all but name, and their inverse does not converge. */
    private static boolean shape(double value) {
        return value >= 0.001 && value <= 1e6;
    }

    static Map<String, Form> byKey() {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Form form : values()) {
            forms.put(form.key(), form);
        }
        return forms;
    }
}
