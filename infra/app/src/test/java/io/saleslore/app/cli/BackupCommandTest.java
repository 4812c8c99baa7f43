package io.saleslore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.CommandRun;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  @TempDir Path data;

  @Test
  void whoever_asked_a_platform_that_stops_does_not_wait_for_ever() throws Exception {
    var asked = data.resolve("backup.asked");
    CompletableFuture<CommandRun> run;
    try (var open = platform();
        var _ = open.lock()) {
      run = CompletableFuture.supplyAsync(this::backup);
      Api.await(() -> Files.exists(asked));
      Files.delete(asked);
    }
    assertThat(run.get(1, TimeUnit.MINUTES).said()).contains("was stopped");
  }

  private FileChannel platform() throws Exception {
    var store = Files.createFile(data.resolve("private.mv.db"));
    return FileChannel.open(store, StandardOpenOption.WRITE);
  }

  private CommandRun backup() {
    var folder = data.resolve("backup").toString();
    return CommandRun.of("backup", folder, "--data", data.toString());
  }
}
