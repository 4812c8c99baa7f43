package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;

/**
 * Reads which code of one vocabulary a message speaks of, if any.
 *
 * @param floor how likely it must be that it speaks of one at all, 0 to 1
 * @param none the place of the label that stands for no code; below 0 where there is none
 */
record CodeReader(Classifier classifier, double floor, int none) {
  private static final String NONE = "none";

  CodeReader(Classifier classifier, double floor) {
    this(classifier, floor, classifier.labels().indexOf(NONE));
  }

  SeenCodes read(MessageText message) {
    return new SeenCodes(
        this, message, classifier.probabilities(message.features(), message.vector()));
  }
}
