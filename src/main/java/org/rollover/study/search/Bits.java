package org.rollover.study.search;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.rollover.chance.Stream;

/** Our luck as the libraries want it. */
final class Bits {
    private Bits() {}

    static RandomGenerator forJenetics(Stream stream) {
        return stream::bits;
    }

    static AbstractRandomGenerator forCommonsMath(Stream stream) {
        return new AbstractRandomGenerator() {
            @Override
            public double nextDouble() {
                return stream.uniform();
            }

            @Override
            public void setSeed(long seed) {
                throw new UnsupportedOperationException("its seed is that of the stream");
            }
        };
    }
}
