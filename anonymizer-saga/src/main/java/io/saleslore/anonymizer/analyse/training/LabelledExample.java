package io.saleslore.anonymizer.analyse.training;

/**
 * One labelled message as a classifier sees it.
 *
 * @param vector empty where the classifier reads none
 */
record LabelledExample(String label, int[] features, float[] vector) {}
