package io.saleslore.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform in a process of its own, so that it can be killed. */
final class OwnProcess implements AutoCloseable {
  private static final Pattern ANSWERS = Pattern.compile("saleslore answers at (\\S+?),? .*");

  private final Process process;
  private final URI uri;

  private OwnProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static OwnProcess start(Path data, String... settings) throws IOException {
    return start("512m", data, settings);
  }

  /** With so much heap. */
  static OwnProcess start(String heap, Path data, String... settings) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Saleslore.class.getName(),
                "run",
                "--port=0",
                "--data=" + data,
                "--set=saleslore.gate.schedule=-",
                "--set=logging.level.root=warn"));
    Stream.of(settings).map(each -> "--set=" + each).forEach(command::add);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var said = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var answers = ANSWERS.matcher(line);
      if (answers.matches()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(System.out::println));
        return new OwnProcess(process, URI.create(answers.group(1)));
      }
      said.append(line).append('\n');
    }
    throw new IOException("it did not start:\n" + said);
  }

  URI uri() {
    return uri;
  }

  Api api(Path data) {
    return new Api(uri, data);
  }

  /** On a server, with tokens of {@link TestIssuer}. */
  Api api() {
    return new Api(uri, TestIssuer.get());
  }

  /** As {@code kill -9} does: nothing in the process gets a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
