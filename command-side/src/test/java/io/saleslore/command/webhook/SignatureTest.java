package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final byte[] BODY = "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNED = WhatsApp.sign(BODY, "secret");

  @Test
  void the_right_secret_signs_the_bytes() {
    var signature = Signature.of("sha256=" + SIGNED).orElseThrow();
    assertThat(signature.signs(BODY, "secret")).isTrue();
    assertThat(signature.signs(BODY, "Secret")).isFalse();
    assertThat(signature.signs(new byte[0], "secret")).isFalse();
  }

  @Test
  void hexadecimal_digits_may_be_capitals() {
    var capitals = "sha256=" + SIGNED.toUpperCase(Locale.ROOT);
    assertThat(Signature.of(capitals).orElseThrow().signs(BODY, "secret")).isTrue();
  }

  /** Test case 1 of RFC 4231, section 4.2, has the same shape; this is the one of section 4.3. */
  @Test
  void it_is_the_hmac_of_rfc_4231() {
    var header = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    var data = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    assertThat(Signature.of(header).orElseThrow().signs(data, "Jefe")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha1=%s", "sha256=%s0", " sha256=%s", "sha256=%.62szz"})
  void anything_else_is_no_signature(String header) {
    assertThat(Signature.of(header.formatted(SIGNED))).isEmpty();
    assertThat(Signature.of(null)).isEmpty();
  }
}
