package io.saleslore.app.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class CachingJwtDecoderTest {
  private static final String ALICES = "head.alice.signature";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final AtomicInteger verified = new AtomicInteger();
  private Instant now = NOON;
  private Instant end = NOON.plusSeconds(3_600);
  private final CachingJwtDecoder tokens =
      new CachingJwtDecoder(
          this::verify, () -> now, () -> Duration.between(Instant.EPOCH, now).toNanos());

  @Test
  void the_same_token_is_verified_once() {
    assertThat(decode(ALICES).getSubject()).isEqualTo("alice");
    assertThat(decode(ALICES).getSubject()).isEqualTo("alice");
    assertThat(verified).hasValue(1);
  }

  @Test
  void after_a_minute_it_is_verified_anew() {
    decode(ALICES);
    pass(Duration.ofSeconds(61));
    decode(ALICES);
    assertThat(verified).hasValue(2);
  }

  @Test
  void what_was_verified_is_not_believed_after_its_end() {
    end = NOON.plusSeconds(30);
    decode(ALICES);
    pass(Duration.ofSeconds(30));
    assertThatThrownBy(() -> decode(ALICES)).isInstanceOf(BadJwtException.class);
  }

  @Test
  void the_same_claims_with_another_signature_are_another_token() {
    decode(ALICES);
    assertThatThrownBy(() -> decode("head.alice.forged")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void what_was_refused_is_looked_at_each_time() {
    assertThatThrownBy(() -> decode("forged")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> decode("forged")).isInstanceOf(BadJwtException.class);
    assertThat(verified).hasValue(2);
  }

  private Jwt decode(String token) {
    return Objects.requireNonNull(tokens.decode(token).block());
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private Mono<Jwt> verify(String token) {
    verified.incrementAndGet();
    return token.equals(ALICES) && now.isBefore(end)
        ? Mono.just(
            Jwt.withTokenValue(token).header("alg", "none").subject("alice").expiresAt(end).build())
        : Mono.error(new BadJwtException("not valid"));
  }
}
