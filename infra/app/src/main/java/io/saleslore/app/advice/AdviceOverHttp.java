package io.saleslore.app.advice;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.complete.CompleteAdvice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks the process of the query role with the caller's own token: codes go there, never words. */
record AdviceOverHttp(URI query, HttpClient http, JsonMapper json) implements AdviceSource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Requests are read strictly; of an answer, what a later version adds is left out. */
  AdviceOverHttp {
    json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @Override
  public CompleteAdvice advise(Situation situation, Jwt caller) {
    var request =
        HttpRequest.newBuilder(query.resolve("/api/v1/situations/advice"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + caller.getTokenValue())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(situation)))
            .build();
    var answer = send(request);
    if (answer.statusCode() != 200) {
      throw AdviceUnavailable.now();
    }
    return json.readValue(answer.body(), CompleteAdvice.class);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException _) {
      throw AdviceUnavailable.now();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw AdviceUnavailable.now();
    }
  }
}
