package io.saleslore.query.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Responses that a caller may keep for itself and has to ask about again. The ETag is a digest of
 * the body, so that every process gives the same; it is weak, since the bytes may be compressed.
 */
public final class ETagResponse {
  private ETagResponse() {}

  /** The body with its tag; records of codes and numbers print the same everywhere. */
  public static <T extends Record> ResponseEntity<T> of(T body) {
    return ResponseEntity.ok()
        .eTag("W/\"" + digest(body.toString()) + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(body);
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
