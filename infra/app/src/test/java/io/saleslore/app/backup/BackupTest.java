package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  @BeforeEach
  void there_is_a_platform() throws IOException {
    Files.createDirectories(keys());
    Files.writeString(keys().resolve("zones.json"), "first");
    Files.createDirectories(checkpoints());
    Files.writeString(checkpoints().resolve("private"), "head");
  }

  @Test
  void what_was_backed_up_is_restored() throws IOException, SQLException {
    make();
    var data = folder.resolve("restored");
    new Restore(target()).into(data);
    assertThat(data.resolve("keys/zones.json")).hasContent("first");
    assertThat(data.resolve("checkpoints/private")).hasContent("head");
    assertThat(data.resolve("private.mv.db")).hasContent("rows");
  }

  @Test
  void only_its_owner_opens_a_backup() throws IOException, SQLException {
    make();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target().path())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_database_that_was_copied_while_a_key_changed_is_copied_again()
      throws IOException, SQLException {
    var copies = new AtomicInteger();
    backup()
        .make(
            target(),
            made -> {
              Files.writeString(made.embedded(), "rows");
              if (copies.incrementAndGet() == 1) {
                Files.writeString(keys().resolve("zones.json"), "second");
              }
            });
    assertThat(copies).hasValue(2);
    assertThat(target().keys().resolve("zones.json")).hasContent("second");
  }

  @Test
  void a_backup_that_fails_leaves_no_copy_of_a_key() {
    assertThatThrownBy(
            () ->
                backup()
                    .make(
                        target(),
                        _ -> {
                          throw new IOException("the disk is full");
                        }))
        .hasMessage("the disk is full");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("keys", "checkpoints");
  }

  @Test
  void nothing_is_written_over() throws IOException, SQLException {
    make();
    assertThatThrownBy(this::make).hasMessageContaining("is there already");
    assertThatThrownBy(() -> new Restore(target()).into(folder))
        .hasMessageContaining("keys is there already");
  }

  @Test
  void a_backup_that_broke_off_is_not_restored() throws IOException {
    Files.createDirectories(target().path());
    assertThatThrownBy(() -> new Restore(target()).into(folder.resolve("restored")))
        .hasMessageContaining("there is no backup in");
  }

  @Test
  void a_failure_of_the_platform_is_said_to_who_asked() throws IOException {
    var request = new BackupRequest(folder);
    request.ask(target().path());
    assertThat(request.take()).contains(target().path());
    assertThat(request.isDone()).isFalse();
    request.answer("no backup was made: the disk is full");
    assertThatThrownBy(request::isDone).hasMessageContaining("the disk is full");
  }

  private void make() throws IOException, SQLException {
    backup().make(target(), made -> Files.writeString(made.embedded(), "rows"));
  }

  private Backup backup() {
    return new Backup(keys(), checkpoints());
  }

  private BackupFolder target() {
    return new BackupFolder(folder.resolve("backup"));
  }

  private Path keys() {
    return folder.resolve("keys");
  }

  private Path checkpoints() {
    return folder.resolve("checkpoints");
  }
}
