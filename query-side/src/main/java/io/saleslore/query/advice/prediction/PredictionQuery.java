package io.saleslore.query.advice.prediction;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessMeasure;

/** What is to be predicted: whether this approach works there. */
record PredictionQuery(CustomerSituation situation, Approach approach, SuccessMeasure measure) {}
