package io.saleslore.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void it_is_made_for_its_owner_alone() throws IOException {
    var data = folder.resolve("data");
    new DataFolder(data).check();
    assertThat(access(data)).isEqualTo("rwx------");
  }

  @Test
  void one_that_was_open_to_others_is_closed() throws IOException {
    var data = open("data");
    Files.createFile(data.resolve("private.mv.db"));
    new DataFolder(data).check();
    assertThat(access(data)).isEqualTo("rwx------");
  }

  @Test
  void a_folder_that_is_not_ours_yet_stays_as_it_is() throws IOException {
    var shared = open("shared");
    new DataFolder(shared).check();
    assertThat(access(shared)).isEqualTo("rwxr-xr-x");
  }

  private Path open(String name) throws IOException {
    var made = Files.createDirectory(folder.resolve(name));
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String access(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
