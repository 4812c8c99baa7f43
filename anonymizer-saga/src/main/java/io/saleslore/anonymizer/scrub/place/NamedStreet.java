package io.saleslore.anonymizer.scrub.place;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;
import java.util.Set;

/** A word for a street or a unit, its name and number, with what follows of the address. */
public final class NamedStreet implements Recognizer {
  private static final Set<String> FIRST =
      Lexicon.words(
          """
          jl jln jalan lorong gang kampung kg rua avenida av travessa alameda rodovia estrada calle
          cra carrera cl transversal diagonal av. avda rue impasse chemin allée via viale piazza
          plot unit lot flat blk block apt suite shop dukaan dukan makan house building tower level
          km شارع عمارة شقة حي मकान गली प्लॉट फ्लैट दुकान
          """);
  private static final Set<String> LINKS =
      Lexicon.words(
          """
          no num nº n º number nr de da do das dos del la las los des du of phase sector floor rt rw
          blok apto piso sala casa lote mz local bloco unit flat shop plot near نمبر رقم नं नंबर
          street road lane avenue nagar colony estate grove park jalan lorong kawasan taman gali
          marg mandi ke bukit vila nova barrio colonia bairro centro city
          """);
  private static final int LONGEST = 12;

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      int last = FIRST.contains(message.lower(i)) ? last(message, i) : i;
      if (last > i) {
        found.add(message, first(message, i), last, SpanType.ADDRESS);
        i = last;
      }
    }
  }

  private static int first(TokenizedText message, int street) {
    int first = street;
    while (first > 0 && street - first < 2 && isNumberBefore(message, first - 1)) {
      first--;
    }
    return first < street && message.word(first).hasDigits() || isNo(message, first)
        ? first
        : street;
  }

  private static boolean isNo(TokenizedText message, int at) {
    return message.lower(at).equals("no");
  }

  private static boolean isNumberBefore(TokenizedText message, int at) {
    return message.word(at).hasDigits() && message.word(at).length() <= 5 || isNo(message, at);
  }

  private static int last(TokenizedText message, int street) {
    int last = street;
    boolean numbered = street > 0 && message.word(street - 1).hasDigits();
    for (int i = street + 1;
        i < message.size() && i <= street + LONGEST && isPart(message, i, street);
        i++) {
      numbered |= message.word(i).hasDigits();
      last = i;
    }
    while (last > street && LINKS.contains(message.lower(last))) {
      last--;
    }
    return numbered ? last : street;
  }

  private static boolean isPart(TokenizedText message, int at, int street) {
    Word word = message.word(at);
    return switch (word.kind()) {
      case DIGITS, MIXED -> true;
      case PLACEHOLDER -> false;
      case LETTERS ->
          LINKS.contains(word.lower())
              || FIRST.contains(word.lower())
              || Lexicon.isPlace(word.lower())
              || (word.hasCapital() && (!word.opens() || at == street + 1))
              || word.length() == 1
              || (WordTiers.of(word.lower()) == 0 && !Lexicon.isOrdinary(word.lower()));
    };
  }
}
