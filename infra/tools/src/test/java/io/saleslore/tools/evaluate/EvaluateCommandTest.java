package io.saleslore.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.tools.cli.Lore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(String... call) {
    var out = new PrintWriter(said);
    return Lore.run(out, out, call);
  }

  private void simulate() {
    assertThat(run("simulate", "--marketers=2", "--stories=2", "--out=" + folder)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--imported", "--dialogues"})
  void a_folder_without_a_world_is_bad_input(String how) {
    assertThat(run("evaluate", how, folder.toString())).isEqualTo(2);
    assertThat(said.toString()).startsWith("no world to evaluate in " + folder);
  }

  @Test
  void where_nothing_can_be_written_is_said_before_anything_is_played() throws IOException {
    simulate();
    var file = Files.createFile(folder.resolve("file"));
    assertThat(run("evaluate", "--out=" + file.resolve("results"), folder.toString())).isNotZero();
    assertThat(said.toString()).contains(file.toString()).doesNotContain("week", "no world");
  }
}
