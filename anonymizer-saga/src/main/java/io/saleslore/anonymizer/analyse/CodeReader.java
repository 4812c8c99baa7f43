package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;

/**
 * Reads which code of one vocabulary a message speaks of, if any.
 *
 * @param floor how likely it must be that it speaks of one at all, 0 to 1
 */
record CodeReader(Classifier classifier, double floor) {
  SeenCodes read(MessageText message) {
    return new SeenCodes(
        this, message, classifier.probabilities(message.features(), message.vector()));
  }
}
