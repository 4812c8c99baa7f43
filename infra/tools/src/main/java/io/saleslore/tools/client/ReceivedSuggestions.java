package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The platform's answer to a situation, with the receipt that proves it was given. */
public record ReceivedSuggestions(
    List<RatedApproach> suggestions, boolean notEnoughEvidence, String sentence, JsonNode receipt) {
  /** Copies the list. */
  public ReceivedSuggestions {
    suggestions = List.copyOf(suggestions);
  }
}
