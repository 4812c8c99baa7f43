package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a request was answered with.
 *
 * @param status of HTTP
 * @param body missing where there was none
 */
public record PlatformAnswer(int status, JsonNode body) {
  private static final int CONFLICT = 409;

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Whether the platform has it already, or it does not fit what is there. */
  public boolean isConflict() {
    return status == CONFLICT;
  }

  /**
   * The body of a good answer.
   *
   * @param request its method and path, for the message
   * @throws PlatformRefusal unless the status is 2xx
   */
  public JsonNode good(String request) {
    if (!isGood()) {
      throw new PlatformRefusal(
          "%s answered %d %s".formatted(request, status, body.path("detail").asText()));
    }
    return body;
  }
}
