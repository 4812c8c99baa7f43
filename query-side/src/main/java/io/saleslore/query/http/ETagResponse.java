package io.saleslore.query.http;

import io.saleslore.kernel.hash.Sha256;
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
        .eTag("W/\"" + HexFormat.of().formatHex(Sha256.of(body.toString()), 0, 12) + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(body);
  }
}
