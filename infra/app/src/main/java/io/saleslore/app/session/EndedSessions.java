package io.saleslore.app.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Sessions that somebody signed out of before their token ended; their streams end at once. */
@Component
final class EndedSessions {
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);
  private static final int MOST = 100_000;

  private final InstantSource clock;
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST_TOKEN).build();
  private final Sinks.Many<String> endings = Sinks.many().multicast().directBestEffort();

  EndedSessions(InstantSource clock) {
    this.clock = clock;
  }

  boolean contains(String token) {
    return ended.getIfPresent(CsrfToken.of(token)) != null;
  }

  void end(String token) {
    var id = CsrfToken.of(token);
    ended.put(id, true);
    synchronized (endings) {
      endings.tryEmitNext(id);
    }
  }

  /** Answers when the token ends or its session is signed out of. */
  Mono<?> endOf(Jwt token) {
    var id = CsrfToken.of(token.getTokenValue());
    Instant until = token.getExpiresAt();
    var signedOut = endings.asFlux().filter(id::equals).next();
    return until == null
        ? signedOut
        : Mono.firstWithSignal(
            signedOut, Mono.delay(Duration.between(clock.instant(), until)).thenReturn(id));
  }
}
