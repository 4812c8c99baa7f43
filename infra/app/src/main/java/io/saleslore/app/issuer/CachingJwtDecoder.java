package io.saleslore.app.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.saleslore.kernel.hash.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies the same token once a minute instead of with every request. A token is known by the
 * digest of all of it, is believed no longer than it says itself, and one that was refused is
 * looked at again each time; a key that the issuer withdraws is believed for a minute more at most.
 */
public final class CachingJwtDecoder implements ReactiveJwtDecoder {
  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final ReactiveJwtDecoder decoder;
  private final InstantSource clock;
  private final Cache<ByteBuffer, Jwt> known;

  /** Verifies tokens with this one. */
  public CachingJwtDecoder(ReactiveJwtDecoder decoder) {
    this(decoder, InstantSource.system(), Ticker.systemTicker());
  }

  CachingJwtDecoder(ReactiveJwtDecoder decoder, InstantSource clock, Ticker ticker) {
    this.decoder = decoder;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).ticker(ticker).build();
  }

  @Override
  public Mono<Jwt> decode(String token) {
    var digest = ByteBuffer.wrap(Sha256.of(token));
    var verified = known.getIfPresent(digest);
    return verified != null && isValid(verified)
        ? Mono.just(verified)
        : decoder.decode(token).doOnNext(jwt -> known.put(digest, jwt));
  }

  private boolean isValid(Jwt token) {
    Instant end = token.getExpiresAt();
    return end == null || clock.instant().isBefore(end);
  }
}
