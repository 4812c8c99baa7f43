package io.saleslore.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform whose disk fills up, and has space again. */
class FullDiskIT {
  private static final int RESERVE = 20_000_000;
  @TempDir static Path mounted;

  @SuppressWarnings("NullAway.Init")
  private static SmallDisk disk;

  @SuppressWarnings("NullAway.Init")
  private static RunningPlatform platform;

  @SuppressWarnings("NullAway.Init")
  private static Api api;

  @BeforeAll
  static void start() throws Exception {
    disk = SmallDisk.of(mounted, 80);
    platform =
        RunningPlatform.start(
            mounted.resolve("data"),
            0,
            "saleslore.gate.schedule=-",
            "saleslore.disk-reserve=" + RESERVE + "B");
    api = new Api(platform.uri(), mounted.resolve("data"));
    onboard("alice-123", 201);
    Api.await(FullDiskIT::isReady);
  }

  @AfterAll
  static void stop() throws IOException {
    if (platform != null) {
      platform.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void before_the_last_space_is_gone_writes_are_refused_and_reads_go_on() throws IOException {
    fill(RESERVE - 4_000_000);
    assertThat(onboard("bob-456", 507)).contains("nothing is written");
    Api.expect(200, api.get("/api/v1/staff", api.role("ADMIN")));
    var health = api.get("/actuator/health", api.role("ADMIN")).body().at("/components/disk");
    assertThat(health.path("status").asText()).isEqualTo("DOWN");
    assertThat(health.at("/details/folder").asText()).startsWith(mounted.toString());
    Api.await(FullDiskIT::isReady);
    empty();
    onboard("bob-456", 201);
  }

  @Test
  void when_the_last_space_is_gone_it_recovers_by_itself() throws IOException {
    fill(0);
    for (int i = 0; i < 20; i++) {
      api.get("/api/v1/audit/events?reason=case%2017&until=1", api.role("COMPLIANCE"));
    }
    empty();
    Api.await(() -> onboards("carol-789"));
    Api.expect(200, api.get("/api/v1/staff", api.role("ADMIN")));
  }

  private static boolean isReady() {
    return api.get("/actuator/health/readiness", "").status() == 200;
  }

  private static String onboard(String staff, int status) {
    return Api.expect(
            status,
            api.post(
                "/api/v1/staff",
                Map.of("staffId", staff, "name", "Alice", "timeZone", "UTC"),
                api.role("ADMIN")))
        .text("detail");
  }

  private static boolean onboards(String staff) {
    return api.post(
                "/api/v1/staff",
                Map.of("staffId", staff, "name", "Alice", "timeZone", "UTC"),
                api.role("ADMIN"))
            .status()
        < 300;
  }

  /** Leaves so many bytes. */
  private static void fill(long left) throws IOException {
    FileStore store = Files.getFileStore(mounted);
    try (var filler = Files.newOutputStream(mounted.resolve("filler"))) {
      var block = new byte[4096];
      while (store.getUsableSpace() > left) {
        filler.write(block);
      }
    }
  }

  private static void empty() throws IOException {
    Files.delete(mounted.resolve("filler"));
  }
}
