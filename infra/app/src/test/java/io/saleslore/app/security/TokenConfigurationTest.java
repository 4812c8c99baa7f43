package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.saleslore.app.config.GateSettings;
import io.saleslore.app.config.QuietSettings;
import io.saleslore.app.config.Settings;
import io.saleslore.kernel.id.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

class TokenConfigurationTest {
  private static final String SERVER = "spring.security.oauth2.resourceserver.";
  private static final Map<String, Object> EMBEDDED =
      Map.of("spring.datasource.url", "jdbc:h2:file:data");

  @TempDir Path data;

  private ReactiveJwtDecoder decoder(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    environment.getPropertySources().addLast(new MapPropertySource("embedded", EMBEDDED));
    var gate = new GateSettings(10, Duration.ofDays(14), "-", null, 0);
    var quiet = new QuietSettings(Duration.ofHours(1), Duration.ofDays(1));
    return new TokenConfiguration()
        .tokenDecoder(new Settings(data, null, "embedded", gate, quiet), environment);
  }

  @Test
  void our_own_tokens_are_believed_and_those_of_another_issuer_with_our_key_are_not() {
    var decoder = decoder(Map.of());
    var alice = new DemoTokens(data).marketer(new StaffId("alice-123"));
    assertThat(decoder.decode(alice).block()).isNotNull();
    var header = JwsHeader.with(MacAlgorithm.HS256).build();
    var other =
        new SignedTokens("somebody", header, new ImmutableSecret<>(DemoTokens.key(data)))
            .marketer(new StaffId("alice-123"));
    assertThatThrownBy(() -> decoder.decode(other).block()).isInstanceOf(JwtException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jwt.public-key-location",
        "jwt.authority-prefix",
        "jwt.authorities-claim-name",
        "jwt.authorities-claim-delimiter",
        "jwt.principal-claim-name",
        "jwt.principalClaimName",
        "opaquetoken.client-id",
        "opaquetoken.client-secret",
        "opaquetoken.introspection-uri"
      })
  void what_would_have_no_effect_stops_the_start(String name) {
    var settings =
        Map.<String, Object>of(SERVER + name, "x", SERVER + "jwt.issuer-uri", "http://localhost:1");
    assertThatThrownBy(() -> decoder(settings)).hasMessageContaining("has no effect here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jwt.audiences", "jwt.audiences[0]", "jwt.jwk-set-uri", "jwt.jws-algorithms"})
  void what_belongs_to_an_issuer_needs_one(String name) {
    assertThatThrownBy(() -> decoder(Map.of(SERVER + name, "x")))
        .hasMessageContaining("needs " + SERVER + "jwt.issuer-uri");
  }

  @Test
  void an_algorithm_is_known_and_an_audience_is_somebody() {
    var issuer = SERVER + "jwt.issuer-uri";
    assertThatThrownBy(
            () ->
                decoder(
                    Map.of(issuer, "http://localhost:1", SERVER + "jwt.jws-algorithms", "RS999")))
        .hasMessageContaining("RS999");
    assertThatThrownBy(
            () -> decoder(Map.of(issuer, "http://localhost:1", SERVER + "jwt.audiences", " ")))
        .hasMessageContaining("names nobody");
  }

  @Test
  void a_server_without_an_issuer_does_not_start() {
    assertThatThrownBy(
            () -> decoder(Map.of("spring.datasource.url", "jdbc:postgresql://localhost/x")))
        .hasMessageContaining("a server names its token issuer");
  }
}
