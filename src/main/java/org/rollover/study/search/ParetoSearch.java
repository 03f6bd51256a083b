package org.rollover.study.search;

import io.jenetics.DoubleGene;
import io.jenetics.Mutator;
import io.jenetics.Phenotype;
import io.jenetics.engine.Codec;
import io.jenetics.engine.Codecs;
import io.jenetics.engine.Engine;
import io.jenetics.ext.SimulatedBinaryCrossover;
import io.jenetics.ext.moea.NSGA2Selector;
import io.jenetics.ext.moea.UFTournamentSelector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.DoubleRange;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.Iterator;
import org.rollover.chance.Streams;
import org.rollover.study.search.Tried.Candidate;

/**
 * Many goals: NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002) by Jenetics, with their rule for demands. On one thread, so
 * that it draws its luck in one order.
 */
final class ParetoSearch {
    private static final int LEAST_POPULATION = 12;
    private static final int MOST_POPULATION = 100;
    private static final double OFFSPRING = 0.5;
    private static final double CROSSOVER = 0.9;

    private ParetoSearch() {}

    /** Spends so many evaluations, or a few less. */
    static void run(Quest quest, Tried tried, int evaluations, long seed) {
        int levers = quest.levers().size();
        int parents = (int) Math.max(LEAST_POPULATION, Math.min(MOST_POPULATION, Math.sqrt(evaluations)));
        long generations = Math.max(1, (evaluations - 2 * parents) / parents);
        Codec<double[], DoubleGene> codec = Codecs.ofVector(DoubleRange.of(0, 1), levers);
        // Half of Jenetics' population are survivors, half children: that is parents and offspring of NSGA-II.
        var engine = new Engine.Builder<DoubleGene, Vec<double[]>>(
                        population -> evaluated(population, codec, tried), codec.encoding())
                .executor(Runnable::run)
                .populationSize(2 * parents)
                .offspringFraction(OFFSPRING)
                .maximalPhenotypeAge(Long.MAX_VALUE)
                .alterers(new SimulatedBinaryCrossover<>(CROSSOVER), new Mutator<>(1.0 / levers))
                .offspringSelector(UFTournamentSelector.ofVec())
                .survivorsSelector(NSGA2Selector.ofVec())
                .build();
        RandomRegistry.using(
                Bits.forJenetics(Streams.of(seed, 0).stream("search", "nsga2")),
                luck -> engine.stream().limit(generations).forEach(result -> {}));
    }

    /** A generation at once, so that several threads can work on it; those that survived are known already. */
    private static ISeq<Phenotype<DoubleGene, Vec<double[]>>> evaluated(
            Seq<Phenotype<DoubleGene, Vec<double[]>>> population, Codec<double[], DoubleGene> codec, Tried tried) {
        Iterator<Candidate> found = tried.all(population.stream()
                        .filter(Phenotype::nonEvaluated)
                        .map(one -> codec.decode(one.genotype()))
                        .toList())
                .iterator();
        return population.stream()
                .map(one -> one.isEvaluated() ? one : one.withFitness(fitness(found.next())))
                .collect(ISeq.toISeq());
    }

    private static Vec<double[]> fitness(Candidate found) {
        return Fitness.of(found.gains(), found.missing());
    }
}
