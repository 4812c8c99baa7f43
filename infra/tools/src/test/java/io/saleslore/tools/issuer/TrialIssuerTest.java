package io.saleslore.tools.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.app.cli.TrialTokens;
import io.saleslore.kernel.id.StaffId;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TrialIssuerTest {
  private static TrialIssuer issuer;
  private static JwtDecoder decoder;

  @BeforeAll
  static void start() throws Exception {
    issuer = new TrialIssuer(0);
    decoder = NimbusJwtDecoder.withIssuerLocation(issuer.uri()).build();
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  private static Jwt decoded(String token) {
    return decoder.decode(token);
  }

  @Test
  void a_marketer_gets_a_token_for_the_own_zone() {
    var token = decoded(new TrialTokens(issuer.uri()).marketer(new StaffId("alice-123")));
    assertThat(token.getSubject()).isEqualTo("alice-123");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("MARKETER");
    assertThat(token.getClaimAsString("staff_id")).isEqualTo("alice-123");
  }

  @Test
  void an_officer_gets_one_for_the_role_and_may_be_one_of_several() {
    var tokens = new TrialTokens(issuer.uri());
    assertThat(decoded(tokens.role("ADMIN")).getSubject()).isEqualTo("ADMIN");
    var carol = decoded(tokens.role("COMPLIANCE", "carol"));
    assertThat(carol.getSubject()).isEqualTo("carol");
    assertThat(carol.getClaimAsStringList("roles")).containsExactly("COMPLIANCE");
  }

  @Test
  void whoever_is_nobody_gets_none() {
    assertThatThrownBy(() -> new TrialTokens(issuer.uri()).role("NOBODY"))
        .hasMessageContaining("answered 401");
  }

  @Test
  void a_header_that_is_none_names_nobody() {
    assertThat(BasicCredentials.of(null)).isEmpty();
    assertThat(BasicCredentials.of("Bearer x")).isEmpty();
    assertThat(BasicCredentials.of("Basic %%")).isEmpty();
    assertThat(
            BasicCredentials.of("Basic " + Base64.getEncoder().encodeToString("alice".getBytes())))
        .isEmpty();
  }
}
