package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The platform's answer to a situation, with the receipt that proves it was given. */
public record Advice(
    List<Intelligence.Approach> suggestions,
    boolean notEnoughEvidence,
    String sentence,
    JsonNode receipt) {
  /** Copies the list. */
  public Advice {
    suggestions = List.copyOf(suggestions);
  }
}
