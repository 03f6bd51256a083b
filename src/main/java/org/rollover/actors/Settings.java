package org.rollover.actors;

import org.rollover.scenario.Draw;
import org.rollover.scenario.Parameters;

/** The general parameters under one draw (model section 9); signs as in the equations. */
final class Settings {
    final double tau;
    final double gamma;
    final double eta;
    final double beta;
    final double betaP;
    final double delta;
    final double mu;
    final double rho;
    final double sigmaX;
    final double sigmaC;
    final double phi;
    final double psi;
    final double heat;
    final double concessionLimit;
    final double rallyDecay;
    final double step;
    final double rally;

    Settings(Parameters p, Draw draw) {
        tau = draw.of(p.voteNoise());
        gamma = draw.of(p.consensusExponent());
        eta = draw.of(p.abstentionBand());
        beta = draw.of(p.lobbyingPower());
        betaP = draw.of(p.persuasion());
        delta = draw.of(p.lobbyingDecay());
        mu = draw.of(p.peerInfluence());
        rho = draw.of(p.anchorPull());
        sigmaX = draw.of(p.opinionNoise());
        sigmaC = draw.of(p.moodSpread());
        phi = draw.of(p.moodPersistence());
        psi = draw.of(p.progressSatisfaction());
        heat = draw.of(p.heat());
        concessionLimit = draw.of(p.concessionLimit());
        rallyDecay = draw.of(p.rallyDecay());
        step = draw.of(p.step());
        rally = draw.of(p.rally());
    }
}
