package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Code;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Tells in which language a message is written. */
final class LanguageDetector {
  private static final double SURE = 0.5;
  private static final double SURE_OF_OTHER = 0.8;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final Classifier classifier;
  private final List<Language> languages;

  LanguageDetector(Classifier classifier) {
    this.classifier = classifier;
    this.languages =
        classifier.labels().stream().map(each -> Code.of(Language.class, each)).toList();
  }

  /** The language; unknown where too little is written. */
  Language of(MessageInput message) {
    int letters = 0;
    int latin = 0;
    String text = message.text();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int sign = text.codePointAt(at);
      if (Character.isLetter(sign)) {
        letters++;
        latin += isLatin(sign) ? 1 : 0;
      }
    }
    if (letters == 0) {
      return Language.UNKNOWN;
    }
    return 2 * latin < letters ? Language.OTHER : likeliest(message);
  }

  private static boolean isLatin(int letter) {
    return letter < FIRST_BEYOND_ASCII || UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private Language likeliest(MessageInput message) {
    double[] probabilities = classifier.probabilities(message.features(), null);
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    var language = languages.get(best);
    double sure = language == Language.OTHER ? SURE_OF_OTHER : SURE;
    return probabilities[best] >= sure ? language : Language.UNKNOWN;
  }
}
