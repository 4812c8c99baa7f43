package io.saleslore.app.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Asks the issuer for its keys now and then, however many tokens name keys that nobody knows:
 * within a time all are told the last answer, or that there was none.
 */
public final class IssuerAnswers implements ExchangeFilterFunction {
  private static final Logger LOG = LoggerFactory.getLogger(IssuerAnswers.class);

  private final Duration goodFor;
  private final Duration silentFor;
  private final Duration patience;
  private final Map<URI, Mono<ResponseEntity<String>>> answers = new ConcurrentHashMap<>();
  private final AtomicBoolean isSilent = new AtomicBoolean();

  /**
   * Remembers answers.
   *
   * @param goodFor how long an answer stands
   * @param silentFor how long nobody asks again after there was none
   * @param patience how long an answer may take
   */
  public IssuerAnswers(Duration goodFor, Duration silentFor, Duration patience) {
    this.goodFor = goodFor;
    this.silentFor = silentFor;
    this.patience = patience;
  }

  @Override
  public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
    return answers
        .computeIfAbsent(request.url(), _ -> remembered(request, next))
        .map(IssuerAnswers::response);
  }

  private Mono<ResponseEntity<String>> remembered(ClientRequest request, ExchangeFunction next) {
    return Mono.defer(() -> next.exchange(request))
        .flatMap(answer -> answer.toEntity(String.class))
        .timeout(patience)
        .doOnNext(answer -> heard(answer.getStatusCode()))
        .doOnError(failure -> silent(failure.getClass().getSimpleName()))
        .cache(this::standsFor, _ -> silentFor, () -> silentFor);
  }

  private Duration standsFor(ResponseEntity<String> answer) {
    return answer.getStatusCode().is2xxSuccessful() ? goodFor : silentFor;
  }

  private void heard(HttpStatusCode status) {
    if (!status.is2xxSuccessful()) {
      silent("status " + status.value());
    } else if (isSilent.getAndSet(false)) {
      LOG.info("the issuer of tokens answers again");
    }
  }

  private void silent(String why) {
    if (!isSilent.getAndSet(true)) {
      LOG.warn("the issuer of tokens does not answer: {}", why);
    }
  }

  private static ClientResponse response(ResponseEntity<String> answer) {
    return ClientResponse.create(answer.getStatusCode())
        .headers(headers -> headers.putAll(answer.getHeaders()))
        .body(answer.hasBody() ? String.valueOf(answer.getBody()) : "")
        .build();
  }
}
