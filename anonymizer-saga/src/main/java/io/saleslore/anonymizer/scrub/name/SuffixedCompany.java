package io.saleslore.anonymizer.scrub.name;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.Set;
import java.util.function.BiPredicate;

/** Companies before their legal form, as Ltd, and before a word for a firm, as Solutions. */
public final class SuffixedCompany implements Recognizer {
  private static final Set<String> FORMS =
      Lexicon.words(
          """
          ltd limited inc llc llp corp corporation pvt gmbh plc incorporated co ag bv pty
          """);
  private static final Set<String> FIRMS =
      Lexicon.words(
          """
          solutions technologies technology tech infotech software softwares systems services
          industries enterprises group holdings consulting consultancy associates partners
          ventures logistics motors labs agency foods electronics musicals media company academy
          studio info net networks industry music musical computers traders stores exports bank
          university college hospital
          """);
  private static final int MOST_BEFORE_FORM = 4;
  private static final int MOST_BEFORE_FIRM = 3;

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    for (int i = 0; i < message.size(); i++) {
      if (FORMS.contains(message.lower(i))) {
        before(message, i, MOST_BEFORE_FORM, CompanyWords::isPart, found);
      } else if (FIRMS.contains(message.lower(i))) {
        before(message, i, MOST_BEFORE_FIRM, CompanyWords::isProper, found);
      }
    }
  }

  private static void before(
      TokenizedText message,
      int suffix,
      int most,
      BiPredicate<TokenizedText, Integer> isPart,
      FoundSpans found) {
    int first = suffix;
    while (message.follows(first) && suffix - first < most && isPart.test(message, first - 1)) {
      first--;
    }
    if (first < suffix) {
      found.add(message, first, suffix, SpanType.ORGANISATION);
    }
  }
}
