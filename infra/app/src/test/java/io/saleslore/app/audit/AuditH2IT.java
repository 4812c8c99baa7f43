package io.saleslore.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.start.StorePassword;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The audit on the embedded store. */
@ExtendWith(OutputCaptureExtension.class)
class AuditH2IT extends AuditCases {
  @Override
  PlatformHost host() {
    return PlatformHost.embedded();
  }

  /** An auditor needs a JDK and a folder of the repository, neither the platform nor a build. */
  @Test
  @Order(1)
  void the_verifier_runs_from_its_source_alone() throws Exception {
    var source = "../../command-side/src/main/java/io/saleslore/command/proof/Verify.java";
    assertThat(verifying(List.of(source), exported()).waitFor()).isZero();
  }

  /** The tree still extends every head that was signed; only the rows themselves can tell. */
  @Test
  @Order(Integer.MAX_VALUE)
  void a_row_that_was_edited_while_the_platform_stood_still_is_heard_of_after_its_start(
      CapturedOutput log) throws SQLException, IOException {
    long position = editWhileItStandsStill();
    Api.await(() -> watched().path("status").asText().equals("DOWN"));
    Api.await(
        () ->
            watched()
                .path("details")
                .toString()
                .contains("private at position " + position + ": edited"));
    assertThat(log.getOut()).contains("private at position " + position + ": edited");
  }

  /** Nobody changed an event: what decides access stands beside them. */
  @Test
  @Order(Integer.MAX_VALUE)
  void a_zone_that_was_taken_behind_the_platforms_back_is_named(CapturedOutput log)
      throws SQLException {
    try (var connection = database().getConnection();
        var taken =
            connection.prepareStatement(
                "update private_zone.staff set owner = 'zed-1' where zone = 'staff-marketer-3'")) {
      assertThat(taken.executeUpdate()).isOne();
    }
    Api.await(
        () ->
            watched()
                .path("details")
                .toString()
                .contains("private_zone.staff, row staff-marketer-3: this row was changed"));
    assertThat(log.getOut())
        .contains("private_zone.staff, row staff-marketer-3: this row was changed");
  }

  /** In the same process, as only one may open the file. */
  @Override
  DataSource database() {
    var file = folder.resolve("data").toAbsolutePath() + "/private";
    return new DriverManagerDataSource(
        "jdbc:h2:file:" + file, "saleslore", StorePassword.of(folder.resolve("data")));
  }
}
