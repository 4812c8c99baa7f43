package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.security.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The private history as compliance reads it over HTTP. */
record StoredHistory(URI platform, TokenIssuer tokens) {
  /** Reads it to the end, and says how many bytes there were. */
  long read() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                platform.resolve("/api/v1/audit/events?stored=true&reason=audit%201"))
            .header("Authorization", "Bearer " + tokens.role("COMPLIANCE"))
            .build();
    try (var http = HttpClient.newHttpClient();
        var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
      var buffer = new byte[1 << 16];
      long all = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        all += read;
      }
      return all;
    }
  }
}
