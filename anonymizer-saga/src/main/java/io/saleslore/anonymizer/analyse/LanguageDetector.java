package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Code;
import java.lang.Character.UnicodeScript;

/** Tells in which language a message is written. */
record LanguageDetector(Classifier classifier) {
  private static final double SURE = 0.5;
  private static final double SURE_OF_OTHER = 0.8;

  /** The language; unknown where too little is written. */
  Language of(MessageText message) {
    long letters = message.text().codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return Language.UNKNOWN;
    }
    long latin = message.text().codePoints().filter(LanguageDetector::isLatin).count();
    return 2 * latin < letters ? Language.OTHER : likeliest(message);
  }

  private static boolean isLatin(int letter) {
    return Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private Language likeliest(MessageText message) {
    double[] probabilities = classifier.probabilities(message.features(), null);
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    var language = Code.of(Language.class, classifier.labels().get(best));
    double sure = language == Language.OTHER ? SURE_OF_OTHER : SURE;
    return probabilities[best] >= sure ? language : Language.UNKNOWN;
  }
}
