package io.saleslore.tools.openapi;

import io.saleslore.app.security.Route;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;

/** Describes who may use an operation. */
record AudienceDescription(String sentence, List<String> audience, boolean needsToken) {
  static final String BEARER = "bearer";

  static AudienceDescription of(Route route) {
    var words = List.of(route.audienceInWords().split(", "));
    return switch (words.getFirst()) {
      case "anyone" ->
          new AudienceDescription("For anybody; it checks by itself who calls.", words, false);
      case "zone owner" -> new AudienceDescription("For the zone's owner.", words, true);
      case "marketer whom it is about" ->
          new AudienceDescription("For the marketer whom it is about.", words, true);
      default ->
          new AudienceDescription(
              (words.size() == 1 ? "For the role " : "For the roles ")
                  + String.join(" and ", words)
                  + ".",
              words,
              true);
    };
  }

  void addTo(Operation operation) {
    operation
        .description(sentence)
        .security(needsToken ? List.of(new SecurityRequirement().addList(BEARER)) : List.of())
        .addExtension("x-audience", audience);
  }
}
