package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A share of cases in whole per cents, with its 95 % interval. */
public record RateInterval(int rate, int low, int high) {
  static RateInterval of(JsonNode node) {
    var interval = node.path("interval");
    return new RateInterval(
        node.path("rate").asInt(), interval.path("low").asInt(), interval.path("high").asInt());
  }

  @Override
  public String toString() {
    return "%d %% (95 %%: %d-%d %%)".formatted(rate, low, high);
  }
}
