package io.saleslore.tools.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open, with as little work for each request as can be: who
 * measures shares the machine with who is measured.
 */
final class HttpLine implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private boolean isChunked;
  private long length;

  HttpLine(URI server) {
    try {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a request. */
  static byte[] request(URI server, @Nullable String token, Load.Ask ask) {
    var body = ask.body().getBytes(UTF_8);
    var head = new StringBuilder();
    head.append(ask.method()).append(' ').append(ask.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(server.getAuthority()).append("\r\n");
    head.append("Accept: application/json\r\n");
    if (token != null) {
      head.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /** Sends a request, reads the answer to its end and gives its status. */
  int ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    readHead();
    if (isChunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void readHead() throws IOException {
    isChunked = false;
    length = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        isChunked = header.endsWith("chunked");
      }
    }
  }

  private void skipChunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(line(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
