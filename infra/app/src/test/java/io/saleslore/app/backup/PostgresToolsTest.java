package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresToolsTest {
  private static PostgresTools of(String url) {
    return new PostgresTools(url, "saleslore_owner", "secret");
  }

  @Test
  void the_programs_ask_the_server_for_the_same_proof_as_the_driver() {
    assertThat(
            of("jdbc:postgresql://db/saleslore?ssl=true&sslmode=verify-full&password=x").database())
        .isEqualTo("postgresql://db/saleslore?sslmode=verify-full");
    assertThat(of("jdbc:postgresql://db/saleslore").database())
        .isEqualTo("postgresql://db/saleslore");
  }

  @Test
  void it_does_not_show_its_password() {
    assertThat(of("jdbc:postgresql://db/saleslore").toString()).doesNotContain("secret");
  }
}
