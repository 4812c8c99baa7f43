package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who verifies an export needs these sources and a JDK, and nothing else. */
class VerifyTest {
  private static final String SOURCE = "src/main/java/io/saleslore/command/proof/Verify.java";

  @TempDir Path path;

  private record Answer(int status, String text) {}

  @Test
  void it_runs_from_its_source_and_its_status_tells_good_from_broken() throws Exception {
    var sample = new SampleExport(path);
    var export = sample.folder.folder().toString();
    var kept = sample.checkpoints.toString();
    var good = compiled(export, "--checkpoints", kept);
    assertThat(good.text()).contains("proven against kept heads: nobody changed the past");
    assertThat(good.status()).isZero();
    assertThat(compiled(export).status()).isEqualTo(3);

    sample.store.remove(42L);
    sample.export(SampleExport.SIZE);
    var broken = verify(export, "--checkpoints", kept);
    assertThat(broken.text()).contains("private at position 42: deleted").contains("BROKEN");
    assertThat(broken.status()).isEqualTo(1);
  }

  @Test
  void without_an_export_it_says_how_it_is_called() throws Exception {
    var unused = compiled();
    assertThat(unused.text()).contains("Usage: java Verify.java DIR [--checkpoints DIR]");
    assertThat(unused.status()).isEqualTo(2);
    var nothing = compiled(path.toString());
    assertThat(nothing.text()).contains("this is no export");
    assertThat(nothing.status()).isEqualTo(2);
  }

  private static Answer verify(String... arguments) throws IOException, InterruptedException {
    return run(List.of(SOURCE), arguments);
  }

  /** The same without compiling it again. */
  private static Answer compiled(String... arguments) throws IOException, InterruptedException {
    return run(
        List.of("-cp", System.getProperty("java.class.path"), Verify.class.getName()), arguments);
  }

  private static Answer run(List<String> program, String... arguments)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var call = new ArrayList<String>();
    call.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    call.addAll(program);
    call.addAll(List.of(arguments));
    var process = new ProcessBuilder(call).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), text);
  }
}
