package io.saleslore.tools.issuer;

import io.saleslore.kernel.http.CallerRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a token.
 *
 * @param id a marketer's, such as {@code alice-123}, or a role such as {@code ADMIN}, and after a
 *     colon which of several who have it: {@code COMPLIANCE:carol}
 */
record BasicCredentials(String id, String secret) {
  private static final String BASIC = "Basic ";

  /** As its request's header says (RFC 6749, section 2.3.1): both parts are form-encoded. */
  static Optional<BasicCredentials> of(@Nullable String header) {
    if (header == null || !header.startsWith(BASIC)) {
      return Optional.empty();
    }
    try {
      var both = Base64.getDecoder().decode(header.substring(BASIC.length()));
      var text = new String(both, StandardCharsets.UTF_8);
      int colon = text.lastIndexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new BasicCredentials(
                  decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean isOfficer() {
    return Arrays.stream(CallerRole.values())
        .filter(each -> each != CallerRole.MARKETER)
        .anyMatch(each -> each.name().equals(role()));
  }

  String role() {
    return id.split(":", 2)[0];
  }

  String subject() {
    return id.substring(id.indexOf(':') + 1);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
