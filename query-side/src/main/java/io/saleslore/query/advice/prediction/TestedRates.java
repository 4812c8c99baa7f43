package io.saleslore.query.advice.prediction;

import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRates;

/**
 * The rates that answer, with the test of what they predicted in the past.
 *
 * @param rates the same that suggestions are made from
 * @param skill how they did on months that they had not seen
 */
record TestedRates(SuccessRates rates, SuccessModel model, SkillTest skill) {}
