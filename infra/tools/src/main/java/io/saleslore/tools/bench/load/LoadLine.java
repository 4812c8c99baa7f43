package io.saleslore.tools.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.tools.bench.timing.Latencies;

/** Orders of load and their outcomes as lines of JSON, as they go between two processes. */
final class LoadLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoadLine() {}

  /** An outcome as it goes from one process to the other. */
  private record OutcomeLine(double perSecond, long failed, byte[] latencies) {}

  static LoadOrder order(String line) throws JsonProcessingException {
    return JSON.readValue(line, LoadOrder.class);
  }

  static String of(LoadOrder order) throws JsonProcessingException {
    return JSON.writeValueAsString(order);
  }

  static LoadOutcome outcome(String line) throws JsonProcessingException {
    var read = JSON.readValue(line, OutcomeLine.class);
    return new LoadOutcome(read.perSecond(), read.failed(), Latencies.ofBytes(read.latencies()));
  }

  static String of(LoadOutcome outcome) throws JsonProcessingException {
    return JSON.writeValueAsString(
        new OutcomeLine(outcome.perSecond(), outcome.failed(), outcome.latencies().bytes()));
  }
}
