package io.saleslore.command.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 of the raw bytes under the app's secret, as Meta writes it into its header. */
record Signature(byte[] expected) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern HEADER = Pattern.compile("sha256=([0-9a-fA-F]{64})");

  /** What the header says; empty unless it is a whole SHA-256. */
  static Optional<Signature> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    var matcher = HEADER.matcher(header);
    return matcher.matches()
        ? Optional.of(new Signature(HexFormat.of().parseHex(matcher.group(1))))
        : Optional.empty();
  }

  /** Takes the same time whatever differs. */
  boolean signs(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return MessageDigest.isEqual(expected, mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA256", e);
    }
  }
}
