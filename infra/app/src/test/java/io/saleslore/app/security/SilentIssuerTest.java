package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.saleslore.app.config.GateSettings;
import io.saleslore.app.config.QuietSettings;
import io.saleslore.app.config.Settings;
import io.saleslore.app.issuer.IssuerSilent;
import io.saleslore.kernel.id.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class SilentIssuerTest {
  private static final RSAKey KEY = key();

  private final AtomicInteger asked = new AtomicInteger();
  private final DisposableServer server =
      HttpServer.create()
          .host("localhost")
          .handle(
              (_, answer) -> {
                asked.incrementAndGet();
                return answer
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just(new JWKSet(KEY.toPublicJWK()).toString()));
              })
          .bindNow();
  private final String issuer = "http://localhost:" + server.port();

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  @Test
  void tokens_of_a_hundred_unknown_keys_are_refused_and_cost_one_question() {
    var decoder = decoder(Map.of());
    for (int i = 0; i < 100; i++) {
      var unknown = token("unknown-" + i);
      assertThatThrownBy(() -> decoder.decode(unknown).block()).isInstanceOf(BadJwtException.class);
    }
    assertThat(asked.get()).isEqualTo(1);
    assertThat(decoder.decode(token("known")).block()).isNotNull();
  }

  @Test
  void a_new_key_is_known_once_the_last_answer_is_old() {
    var decoder = decoder(Map.of("saleslore.issuer.keys-for", "0s"));
    assertThat(decoder.decode(token("known")).block()).isNotNull();
    assertThatThrownBy(() -> decoder.decode(token("unknown")).block())
        .isInstanceOf(BadJwtException.class);
    assertThat(asked.get()).isEqualTo(2);
  }

  @Test
  void while_the_issuer_is_silent_nobody_is_let_in_and_nobody_is_told_that_their_token_is_wrong() {
    var decoder = decoder(Map.of());
    server.disposeNow();
    for (int i = 0; i < 3; i++) {
      var token = token("known");
      assertThatThrownBy(() -> decoder.decode(token).block()).isInstanceOf(IssuerSilent.class);
    }
    assertThatThrownBy(() -> decoder.decode("nonsense").block())
        .isInstanceOf(BadJwtException.class);
  }

  private ReactiveJwtDecoder decoder(Map<String, Object> further) {
    var server = "spring.security.oauth2.resourceserver.jwt.";
    var environment = new StandardEnvironment();
    var own =
        Map.<String, Object>of(
            server + "issuer-uri",
            issuer,
            server + "jwk-set-uri",
            issuer + "/keys",
            "saleslore.issuer.keys-for",
            "1h",
            "saleslore.issuer.patience",
            "1m");
    environment.getPropertySources().addFirst(new MapPropertySource("own", own));
    environment.getPropertySources().addFirst(new MapPropertySource("further", further));
    var gate = new GateSettings(10, Duration.ofDays(14), "-", null, 0);
    var quiet = new QuietSettings(Duration.ofHours(1), Duration.ofDays(1));
    var settings = new Settings(Path.of("data"), null, "embedded", gate, quiet);
    return new TokenConfiguration().tokenDecoder(settings, environment);
  }

  private String token(String key) {
    var keys = new JWKSet(new RSAKey.Builder(KEY).keyID(key).build());
    var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key).build();
    return new SignedTokens(issuer, header, new ImmutableJWKSet<>(keys))
        .marketer(new StaffId("alice-123"));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("known").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
