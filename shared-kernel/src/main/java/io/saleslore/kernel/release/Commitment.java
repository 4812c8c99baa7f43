package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Binds a release to one line of the gate's ledger and tells nothing of it.
 *
 * @param value the line's SHA-256 in base64url, without padding
 */
public record Commitment(@JsonValue String value) {
  private static final int LENGTH = 43;

  /**
   * Checks the form, so that no word can stand here.
   *
   * @throws IllegalArgumentException if it is no such hash; the message does not repeat it
   */
  @JsonCreator
  public Commitment {
    if (value.length() != LENGTH || !value.chars().allMatch(Commitment::isOfBase64)) {
      throw new IllegalArgumentException("a commitment is a SHA-256 in base64url");
    }
  }

  /** To this line, without its line break. */
  public static Commitment to(String line) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return new Commitment(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static boolean isOfBase64(int letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '-'
        || letter == '_';
  }

  @Override
  public String toString() {
    return value;
  }
}
