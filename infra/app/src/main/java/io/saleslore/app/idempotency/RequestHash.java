package io.saleslore.app.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A keyed hash (HMAC-SHA256) over what a request asks for, taken while it streams by. */
final class RequestHash {
  private final Mac mac;

  private RequestHash(Mac mac) {
    this.mac = mac;
  }

  /** Begins with method, path and query. */
  static RequestHash of(ServerHttpRequest request, byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(line(request).getBytes(StandardCharsets.UTF_8));
      return new RequestHash(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a request cannot be hashed", e);
    }
  }

  private static String line(ServerHttpRequest request) {
    var uri = request.getURI();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return request.getMethod() + " " + uri.getRawPath() + "?" + query + "\n";
  }

  synchronized void add(DataBuffer buffer) {
    try (var bytes = buffer.readableByteBuffers()) {
      bytes.forEachRemaining(mac::update);
    }
  }

  /** Of what has been added by now, in hex. */
  synchronized String soFar() {
    try {
      return HexFormat.of().formatHex(((Mac) mac.clone()).doFinal());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a hash cannot be taken twice", e);
    }
  }
}
