package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
  @TempDir Path path;
  private ExportFolder folder;

  @BeforeEach
  void open() {
    folder = new ExportFolder(path);
  }

  @Test
  void each_store_has_files_of_its_own() {
    assertThat(folder.events("global")).isEqualTo(path.resolve("global.jsonl"));
    assertThat(folder.table("global")).isEqualTo(path.resolve("global.csv"));
    assertThat(folder.leaves("private")).isEqualTo(path.resolve("private.leaves"));
    assertThat(folder.proofs("private")).isEqualTo(path.resolve("private.proofs"));
    assertThat(folder.checkpoint("operations")).isEqualTo(path.resolve("operations.checkpoint"));
    assertThat(folder.key("operations")).isEqualTo(path.resolve("operations.key"));
  }

  @Test
  void every_file_that_changed_is_named() throws IOException {
    Files.writeString(folder.table("private"), "a");
    Files.writeString(folder.table("global"), "b");
    checksums(line("private.csv") + line("global.csv"));
    assertThat(folder.changed()).isEmpty();
    Files.writeString(folder.table("global"), "c");
    assertThat(folder.changed()).contains("global.csv");
    Files.writeString(folder.table("private"), "d");
    assertThat(folder.changed()).containsExactly("private.csv", "global.csv");
    Files.writeString(folder.events("private"), "e");
    assertThat(folder.changed()).contains("private.jsonl");
  }

  @Test
  void a_file_that_is_gone_has_changed() throws IOException {
    Files.writeString(folder.table("private"), "a");
    checksums(line("private.csv"));
    Files.delete(folder.table("private"));
    assertThat(folder.changed()).contains("private.csv");
    assertThat(ExportFolder.sha256(folder.table("private"))).isEmpty();
  }

  @Test
  void checksums_that_cannot_be_read_have_changed() throws IOException {
    checksums("nonsense\n");
    assertThat(folder.changed()).contains(ExportFolder.CHECKSUMS);
  }

  @Test
  void a_checksum_names_no_file_elsewhere() throws IOException {
    checksums("0".repeat(64) + "  ../secret\n");
    assertThat(folder.changed()).contains(ExportFolder.CHECKSUMS);
  }

  @Test
  void the_checksum_is_the_one_that_sha256sum_prints() throws IOException {
    Files.writeString(folder.table("private"), "abc");
    assertThat(ExportFolder.sha256(folder.table("private")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private String line(String file) throws IOException {
    return ExportFolder.sha256(path.resolve(file)) + "  " + file + "\n";
  }

  private void checksums(String text) throws IOException {
    Files.writeString(path.resolve(ExportFolder.CHECKSUMS), text);
  }
}
