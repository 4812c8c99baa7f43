package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;

/**
 * Reads which code of one vocabulary a message speaks of, if any.
 *
 * @param floor how likely it must be that it speaks of one at all, 0 to 1
 * @param sharpness what is told of a code is as likely to be right as is said when probabilities
 *     are raised to this power (Guo et al., 2017, after the decision); chosen on messages of other
 *     writers
 * @param none the place of the label that stands for no code; below 0 where there is none
 */
record CodeReader(Classifier classifier, double floor, double sharpness, int none) {
  private static final String NONE = "none";

  CodeReader(Classifier classifier, double floor, double sharpness) {
    this(classifier, floor, sharpness, classifier.labels().indexOf(NONE));
  }

  SeenCodes read(MessageInput message) {
    return new SeenCodes(
        this, message, classifier.probabilities(message.features(), message.vector()));
  }
}
