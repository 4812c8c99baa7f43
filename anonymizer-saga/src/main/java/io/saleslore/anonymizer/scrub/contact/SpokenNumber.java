package io.saleslore.anonymizer.scrub.contact;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.Set;

/** Numbers told digit by digit in words, as "nine eight double four", of seven digits or more. */
public final class SpokenNumber implements Recognizer {
  private static final int FEWEST = 7;
  private static final Set<String> DIGITS =
      Lexicon.words(
          """
          zero oh one two three four five six seven eight nine double triple
          cero uno dos tres cuatro cinco seis siete ocho nueve doble
          um dois três tres meia sete oito nove
          nol kosong satu dua tiga empat lima enam tujuh delapan lapan sembilan
          shunya ek do teen char chaar paanch panch che chhe chah saat sat aath nau
          शून्य एक दो तीन चार पाँच पांच छह छः सात आठ नौ
          null eins zwei drei vier fünf sechs sieben acht neun
          zéro un deux trois quatre cinq sept huit neuf
          صفر واحد اثنين ثلاثة اربعة أربعة خمسة ستة سبعة ثمانية تسعة
          """);
  private static final Set<String> BETWEEN = Set.of("uh", "um", "and", "then", "dash", "plus");

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    int first = 0;
    while (first < message.size()) {
      int count = 0;
      int last = first;
      for (int i = first; i < message.size() && isTold(message, i, count); i++) {
        count += isDigit(message, i) ? 1 : 0;
        last = isDigit(message, i) ? i : last;
      }
      if (count >= FEWEST) {
        found.add(message, first, last, SpanType.PHONE);
      }
      first = Math.max(first, last) + 1;
    }
  }

  private static boolean isTold(TokenizedText message, int at, int count) {
    return isDigit(message, at) || (count > 0 && BETWEEN.contains(message.lower(at)));
  }

  private static boolean isDigit(TokenizedText message, int at) {
    return DIGITS.contains(message.lower(at))
        || (message.word(at).isDigits() && message.word(at).length() == 1);
  }
}
