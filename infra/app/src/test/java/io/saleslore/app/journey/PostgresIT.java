package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform in one process on a real PostgreSQL. */
class PostgresIT {
  private static final String CHAT =
      """
      20/03/2026, 10:00 - Alice: Hi John from ABC Corp, here's your quote: $5,000
      20/03/2026, 10:05 - John: That seems expensive for our budget
      20/03/2026, 10:06 - Alice: Let me show you the ROI calculator...
      20/03/2026, 10:30 - John: Interesting, send me the contract
      """;

  @TempDir static Path data;
  private static RealPostgres postgres;
  private static RunningPlatform platform;
  private static Api api;

  @BeforeAll
  static void start() {
    postgres = RealPostgres.fresh();
    platform = RunningPlatform.start(data, 0, postgres.settings("saleslore.gate.schedule=-"));
    api = new Api(platform.uri(), TestIssuer.get());
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void the_server_is_a_current_one_and_durable() {
    assertThat(setting("server_version_num")).isGreaterThanOrEqualTo("170000");
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(Path.of(setting("data_directory"))).isEqualTo(postgres.dataFolder());
  }

  @Test
  void a_won_deal_makes_facts_that_are_held() {
    api.onboard("alice-123", "Alice");
    var zone = "/api/v1/staff/alice-123";
    var alice = api.marketer("alice-123");
    var customer =
        Api.expect(
                201,
                api.post(
                    zone + "/customers",
                    Map.of(
                        "name", "John",
                        "company", "ABC Corp",
                        "industry", "manufacturing",
                        "businessSize", "medium"),
                    alice))
            .text("customerId");
    var conversation =
        Api.expect(200, api.importChat("alice-123", customer, "Alice", CHAT))
            .text("conversationId");
    var deal =
        Api.expect(
                201,
                api.post(
                    zone + "/deals",
                    Map.of("customerId", customer, "conversationId", conversation),
                    alice))
            .text("dealId");
    Api.expect(204, api.post(zone + "/deals/" + deal + "/win", Map.of(), alice));
    api.awaitAnonymised();

    var gate = api.gate();
    assertThat(gate.path("held").asInt()).isPositive().isEqualTo(gate.path("made").asInt());
    assertThat(gate.path("parked").asInt()).isZero();
    assertThat(rows("anonymizer_zone.saga_entry")).isOne();
    assertThat(rows("anonymizer_zone.token_entry")).isEqualTo(2);
  }

  private static String setting(String name) {
    return postgres.superuser().sql("show " + name).query(String.class).single();
  }

  private static long rows(String table) {
    return postgres.superuser().sql("select count(*) from " + table).query(Long.class).single();
  }
}
