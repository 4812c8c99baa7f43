package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.CommandRun;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.fixture.PlatformHost;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT extends OnePlatform {
  private static final String ALICE = "alice-123";
  @TempDir Path folder;

  @Test
  void a_backup_of_the_running_platform_is_restored_verified_and_gone_on_with() {
    api.onboard(ALICE, "Alice");
    api.recordCustomer(ALICE, Person.called("John"));
    var backup = folder.resolve("backup");
    run("backup", backup, data);
    api.recordCustomer(ALICE, Person.card(2));

    var restored = folder.resolve("restored");
    run("restore", backup, restored);

    try (var second = PlatformHost.quiet(restored)) {
      var other = new Api(second.uri(), restored);
      assertThat(customers(other)).isEqualTo("[John]");
      Api.await(() -> audit(other).equals("UP"));
      other.recordCustomer(ALICE, Person.card(3));
      assertThat(audit(other)).isEqualTo("UP");
    }
  }

  @Test
  void heads_that_were_signed_while_the_database_was_copied_are_restored() throws Exception {
    var backup = folder.resolve("backup");
    long signed;
    try (var connection = platform.part(DataSource.class).getConnection()) {
      var meanwhile = SignedMeanwhile.in(platform, api);
      new Backup(data.resolve("keys"), data.resolve("checkpoints"))
          .make(new BackupFolder(backup), meanwhile.before(new EmbeddedCopy(connection)));
      signed = meanwhile.size();
    }

    var restored = folder.resolve("restored");
    run("restore", backup, restored);

    try (var second = PlatformHost.quiet(restored)) {
      new SignedMeanwhile(second, new Api(second.uri(), restored)).assertGoesOnAfter(signed);
    }
  }

  @Test
  void a_backup_is_never_written_over_another() {
    var again = CommandRun.of("backup", data.toString(), "--data", data.toString());
    assertThat(again.said()).contains("is there already");
    assertThat(again.exit()).isEqualTo(2);
  }

  private static void run(String command, Path folder, Path data) {
    var run = CommandRun.of(command, folder.toString(), "--data", data.toString());
    assertThat(run.exit()).isZero();
  }

  private static String customers(Api api) {
    var zone = "/api/v1/staff/" + ALICE + "/customers";
    var items = Api.expect(200, api.get(zone, api.marketer(ALICE))).body().path("items");
    return items.valueStream().map(each -> each.path("name").asText()).toList().toString();
  }

  private static String audit(Api api) {
    return api.get("/actuator/health/audit", api.role("ADMIN")).body().path("status").asText();
  }
}
