package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.hash.Sha256;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Binds a release to one line of the gate's ledger and tells nothing of it.
 *
 * @param value the line's SHA-256 in base64url, without padding
 */
public record Commitment(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /**
   * Checks the form, so that no word can stand here.
   *
   * @throws IllegalArgumentException if it is no such hash; the message does not repeat it
   */
  @JsonCreator
  public Commitment {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a commitment is a SHA-256 in base64url");
    }
  }

  /** To this line, without its line break. */
  public static Commitment to(String line) {
    return new Commitment(Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(line)));
  }

  @Override
  public String toString() {
    return value;
  }
}
