package io.saleslore.app.generated;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that nobody would write by hand.
 *
 * @param target its path and query, encoded
 * @param caller who sends it: an audience of the description, or empty for nobody
 */
record GeneratedRequest(
    ApiOperation operation,
    String target,
    Map<String, String> headers,
    byte[] body,
    String caller) {
  private static final int SHOWN = 300;

  @Override
  public String toString() {
    var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return Arrays.asList(operation.method(), target, "as " + caller, headers.toString(), text)
        .stream()
        .map(
            each -> each.substring(0, Math.min(SHOWN, each.length())).replaceAll("\\p{Cntrl}", "?"))
        .collect(Collectors.joining(" | "));
  }
}
