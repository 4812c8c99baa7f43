package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.successrate.CustomerAttribute;
import io.saleslore.query.advice.template.TemplateOffer;
import io.saleslore.query.evidence.PlainWords;
import io.saleslore.query.http.ReleasedPage;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says why an approach is suggested: which similar situations there were, and how they went. */
record SuggestionReason(Situation situation, RankedApproach ranked) {
  String inWords(@Nullable TemplateOffer template) {
    var wording = template == null ? "" : " Template: '" + template.text() + "'";
    return "%s: %s, Objection: %s, %s: %s. Worked in %s: %s%s.%s"
        .formatted(
            isSuccessful() ? "Similar situation resolved successfully" : "Similar situation",
            where(),
            code(situation.objection()),
            isSuccessful() ? "Successful approach" : "Approach",
            ranked.approach().code(),
            PlainWords.rate(ranked.rate()),
            PlainWords.evidence(ranked.evidence()),
            standing(),
            wording);
  }

  private boolean isSuccessful() {
    return switch (ranked.standing()) {
      case ABOVE -> true;
      case BELOW, NOT_SHOWN -> false;
    };
  }

  private String standing() {
    return switch (ranked.standing()) {
      case ABOVE -> "";
      case BELOW -> "; that is less than with other approaches";
      case NOT_SHOWN -> "; no difference is shown";
    };
  }

  private String where() {
    var parts = new ArrayList<String>();
    parts.add(
        "Industry: "
            + (situation.industry() == null
                ? "all"
                : known(situation.industry(), CustomerAttribute.INDUSTRY)));
    if (situation.businessSize() != null) {
      parts.add(
          "Business size: " + known(situation.businessSize(), CustomerAttribute.BUSINESS_SIZE));
    }
    if (situation.priceBand() != null) {
      parts.add("Price: " + known(situation.priceBand(), CustomerAttribute.PRICE_BAND));
    }
    return String.join(", ", parts);
  }

  private String known(Code code, CustomerAttribute attribute) {
    return ranked.eased().hidden().contains(attribute)
        ? "all (" + code.code() + " " + ReleasedPage.HIDDEN + ")"
        : code.code();
  }

  private static String code(@Nullable Code code) {
    return code == null ? "any" : code.code();
  }
}
