package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.evidence.Trials;

/**
 * A model with the test of its predictions and what it was learned from.
 *
 * @param name names this way of predicting; a change in it is a new name
 * @param skill how it did on months that it had not seen
 * @param all what it was learned from, whatever the objection and the approach
 * @param edition the edition that it was learned from
 * @param release the number of the last release in it
 */
record TestedModel(
    String name, SuccessModel model, SkillTest skill, Trials all, int edition, long release) {}
