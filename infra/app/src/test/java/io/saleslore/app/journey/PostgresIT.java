package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnPostgres;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole platform in one process on a real PostgreSQL. */
@OnPostgres
class PostgresIT extends OnePlatform {

  @Test
  void the_server_is_a_current_one_and_durable() {
    assertThat(setting("server_version_num")).isGreaterThanOrEqualTo("170000");
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(Path.of(setting("data_directory"))).isEqualTo(postgres().dataFolder());
  }

  @Test
  void a_won_deal_makes_facts_that_are_held() {
    api.onboard("alice-123", "Alice");
    var zone = "/api/v1/staff/alice-123";
    var alice = api.marketer("alice-123");
    var customer = api.recordCustomer("alice-123", Person.called("John"));
    var conversation = api.importedChat("alice-123", customer, "Alice", CHAT);
    var deal =
        api.openDeal("alice-123", Map.of("customerId", customer, "conversationId", conversation));
    Api.expect(204, api.post(zone + "/deals/" + deal + "/win", Map.of(), alice));
    api.awaitAnonymised();

    var gate = api.gate();
    assertThat(gate.path("held").asInt()).isPositive().isEqualTo(gate.path("made").asInt());
    assertThat(gate.path("parked").asInt()).isZero();
    assertThat(rows("anonymizer_zone.saga_entry")).isOne();
    assertThat(rows("anonymizer_zone.token_entry")).isEqualTo(2);
  }

  private String setting(String name) {
    return postgres().superuser().sql("show " + name).query(String.class).single();
  }

  private long rows(String table) {
    return postgres().superuser().sql("select count(*) from " + table).query(Long.class).single();
  }
}
