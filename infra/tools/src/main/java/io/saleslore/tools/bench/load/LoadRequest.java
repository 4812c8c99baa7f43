package io.saleslore.tools.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One request; without a body where it is empty. */
public record LoadRequest(String method, String path, String body) {
  /** The bytes of HTTP/1.1 that say so. */
  byte[] bytes(URI server, @Nullable String token) {
    var content = body.getBytes(UTF_8);
    var all = new ByteArrayOutputStream();
    all.writeBytes(head(server, token, content.length).getBytes(ISO_8859_1));
    all.writeBytes(content);
    return all.toByteArray();
  }

  private String head(URI server, @Nullable String token, int length) {
    var head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(server.getAuthority()).append("\r\n");
    head.append("Accept: application/json\r\n");
    if (token != null) {
      head.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    if (length > 0) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }
}
