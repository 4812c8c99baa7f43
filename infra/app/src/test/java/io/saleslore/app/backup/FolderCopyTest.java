package io.saleslore.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {
  private static final int COPIES = 100;

  @TempDir Path folder;
  private Path from;
  private volatile boolean isDone;

  @BeforeEach
  void there_is_a_folder_with_others_in_it() throws IOException {
    from = folder.resolve("from");
    Files.createDirectories(from.resolve("00000000"));
    for (int each = 0; each < 20; each++) {
      Files.writeString(from.resolve("00000000").resolve("head-" + each), "head " + each);
    }
    Files.writeString(from.resolve("key"), "key");
  }

  @Test
  void a_copy_is_the_same_until_a_file_is_changed_or_gone() throws IOException {
    var copy = folder.resolve("copy");
    FolderCopy.copy(from, copy);
    assertThat(FolderCopy.isSame(from, copy)).isTrue();
    Files.writeString(from.resolve("key"), "yek");
    assertThat(FolderCopy.isSame(from, copy)).isFalse();
    Files.move(from.resolve("key"), from.resolve("other"));
    assertThat(FolderCopy.isSame(from, copy)).isFalse();
  }

  @Test
  void a_file_that_comes_and_goes_meanwhile_fails_nothing() throws Exception {
    var coming = Thread.ofPlatform().start(this::comeAndGo);
    try {
      for (int each = 0; each < COPIES; each++) {
        var copy = folder.resolve("copy-" + each);
        FolderCopy.copy(from, copy);
        var _ = FolderCopy.isSame(from, copy);
        assertThat(copy.resolve("key")).hasContent("key");
        assertThat(copy.resolve("00000000").toFile().list()).hasSize(20);
      }
      assertThat(coming.isAlive()).isTrue();
    } finally {
      isDone = true;
      coming.join();
    }
  }

  /** As a head does that is begun and signed. */
  private void comeAndGo() {
    var begun = from.resolve("begun");
    while (!isDone) {
      try {
        Files.move(Files.writeString(from.resolve("begun.new"), "begun"), begun);
        Files.delete(begun);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
