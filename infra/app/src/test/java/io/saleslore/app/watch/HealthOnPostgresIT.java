package io.saleslore.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnPostgres;
import io.saleslore.app.fixture.OnePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the operator's probes see, also while the database is gone. */
@OnPostgres
class HealthOnPostgresIT extends OnePlatform {
  @Test
  void probes_are_answered_without_a_token_once_all_is_filled() {
    for (var probe : List.of("liveness", "readiness", "startup")) {
      Api.await(() -> status("/" + probe, "") == 200);
    }
    assertThat(status("/audit", "")).isEqualTo(401);
    assertThat(status("/audit", api.role("COMPLIANCE"))).isEqualTo(200);
    assertThat(components()).contains("audit", "database", "disk", "filled", "mongo", "views");
  }

  @Test
  void without_a_database_it_is_not_ready_long_before_the_pool_gives_up_and_comes_back() {
    Api.await(() -> status("/readiness", "") == 200);
    allowConnections(false);
    try {
      var before = Instant.now();
      assertThat(status("/readiness", "")).isEqualTo(503);
      assertThat(status("", "")).isEqualTo(503);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
      assertThat(status("/liveness", "")).isEqualTo(200);
    } finally {
      allowConnections(true);
    }
    Api.await(() -> status("/readiness", "") == 200);
  }

  private void allowConnections(boolean are) {
    var name = postgres().url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    var server = postgres().server();
    server.sql("alter database " + name + " allow_connections " + are).update();
    server
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
        .param(name)
        .query(Boolean.class)
        .list();
  }

  private int status(String path, String token) {
    return api.get("/actuator/health" + path, token).status();
  }

  private Set<String> components() {
    var names = new TreeSet<String>();
    api.get("/actuator/health", "")
        .body()
        .path("components")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }
}
