package io.saleslore.tools.bench.baseline;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers every question with the same stored bytes, behind the platform's own security. */
@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
public final class StoredAnswerEndpoint {
  /** Where it answers. */
  public static final String PATH = "/api/v1/bench/stored-answer";

  /** Adds it to a platform that is started with it. */
  public static final String SETTING =
      "spring.main.sources=" + StoredAnswerEndpoint.class.getName();

  private volatile byte[] answer = {};

  StoredAnswerEndpoint() {}

  /** From now on this is the answer. */
  public void store(byte[] bytes) {
    answer = bytes.clone();
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<byte[]> answer(@RequestBody byte[] question) {
    return Mono.just(answer);
  }
}
