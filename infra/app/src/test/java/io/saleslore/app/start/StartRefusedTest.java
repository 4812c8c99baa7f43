package io.saleslore.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class StartRefusedTest {
  @TempDir Path folder;

  @Test
  void a_taken_port_is_said_before_anything_is_made() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var data = folder.resolve("data");
      var port = String.valueOf(taken.getLocalPort());
      refuses(2, "--port", CommandRun.of("run", "--port", port, "--data", data.toString()));
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void a_file_instead_of_the_folder_is_said() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "");
    refuses(2, "is a file: name a folder", run(file));
  }

  @Test
  void a_folder_that_cannot_be_made_is_said() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "");
    refuses(2, "cannot be written", run(file.resolve("below")));
  }

  @Test
  void a_folder_in_use_is_said() throws IOException {
    var holder = LockHolder.start(folder.resolve("private.mv.db"));
    refuses(1, "in use by another process", run(folder));
    holder.destroy();
  }

  @Test
  void a_store_that_is_no_store_is_said() throws IOException {
    Files.write(folder.resolve("private.mv.db"), new byte[100_000]);
    refuses(1, "damaged: restore", run(folder));
  }

  @Test
  void a_store_that_is_damaged_deeper_is_said() throws IOException, SQLException {
    var store = folder.resolve("private");
    try (var database = DriverManager.getConnection("jdbc:h2:file:" + store, "saleslore", "");
        var statement = database.createStatement()) {
      statement.execute("create table t as select x, repeat('a', 999) from system_range(1, 9999)");
    }
    var file = folder.resolve("private.mv.db");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int header = 2 * 4096;
      channel.write(ByteBuffer.allocate((int) channel.size() / 2), header);
    }
    refuses(1, "damaged: restore", run(folder));
  }

  @Test
  void some_roles_without_a_shared_database_are_said() {
    refuses(2, "share a PostgreSQL", run(folder, "--roles", "query"));
  }

  @Test
  void a_database_that_is_not_there_is_said() {
    refuses(
        1,
        "cannot be reached",
        run(folder, "--set", "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/saleslore"));
  }

  @Test
  void a_mongodb_that_is_not_there_is_said() {
    refuses(
        1,
        "MongoDB does not answer",
        run(folder, "--set", "saleslore.mongodb-uri=mongodb://127.0.0.1:1"));
  }

  @Test
  void a_setting_that_cannot_be_read_is_said() {
    refuses(2, "is no Integer", run(folder, "--set", "server.port=eighty"));
  }

  @Test
  void a_setting_of_ours_that_cannot_be_read_is_named() {
    refuses(
        2,
        "saleslore.gate.waiting-period cannot be read",
        run(folder, "--set", "saleslore.gate.waiting-period=soon"));
  }

  @Test
  void where_it_happened_is_shown_on_demand() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "");
    assertThat(run(file, "--debug").said()).contains("is a file", "at io.saleslore.app.start.");
  }

  private static CommandRun run(Path data, String... more) {
    var arguments = new String[more.length + 5];
    System.arraycopy(
        new String[] {"run", "--port", "0", "--data", data.toString()}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.of(arguments);
  }

  private static void refuses(int exit, String why, CommandRun run) {
    assertThat(run.said()).contains(why).startsWith("lore run: ").hasLineCount(1);
    assertThat(run.exit()).isEqualTo(exit);
  }
}
