package io.saleslore.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saleslore.kernel.hash.Sha256;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * What a page sends back with each write to show that it can read this origin's answers. It is
 * derived from the session's token, so no server has to remember it.
 */
final class CsrfToken {
  static final String HEADER = "X-CSRF-Token";

  private CsrfToken() {}

  static String of(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("csrf\0" + token));
  }

  static boolean matches(String token, String given) {
    return MessageDigest.isEqual(of(token).getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
