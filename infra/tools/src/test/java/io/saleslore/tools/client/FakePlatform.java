package io.saleslore.tools.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.saleslore.app.security.TokenIssuer;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Answers as a platform would, from a list of answers, and remembers what it was sent. */
public final class FakePlatform implements AfterEachCallback {
  private final HttpServer server;
  private final PlatformClient client;
  private final Map<String, Deque<PlatformAnswer>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger signatures = new AtomicInteger();

  public FakePlatform() {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      server = HttpServer.create(loopback, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    client = new PlatformClient(uri(), tokens(signatures));
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public PlatformClient client() {
    return client;
  }

  /**
   * The next answer to a request such as {@code GET /path}, with any query where none is named; the
   * last one is repeated.
   */
  public FakePlatform answers(String request, int status, String json)
      throws JsonProcessingException {
    answers
        .computeIfAbsent(request, _ -> new ConcurrentLinkedDeque<>())
        .add(new PlatformAnswer(status, new ObjectMapper().readTree(json)));
    return this;
  }

  /** Method, path and body of each request. */
  public List<String> requests() {
    return requests;
  }

  int signatures() {
    return signatures.get();
  }

  static TokenIssuer tokens() {
    return tokens(new AtomicInteger());
  }

  private static TokenIssuer tokens(AtomicInteger signatures) {
    return new TokenIssuer() {
      @Override
      public String marketer(StaffId staff) {
        return "staff-" + staff + signatures.incrementAndGet();
      }

      @Override
      public String role(String role, String subject) {
        return role + signatures.incrementAndGet();
      }
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add((request + " " + body).strip());
    var anyQuery = answers.getOrDefault(request.split("[?]")[0], new ArrayDeque<>());
    var left = answers.getOrDefault(request, anyQuery);
    var answer = left.size() > 1 ? left.poll() : left.peek();
    int status = answer == null ? 500 : answer.status();
    var bytes =
        answer == null ? new byte[0] : answer.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop();
  }

  void stop() {
    client.close();
    server.stop(0);
  }
}
