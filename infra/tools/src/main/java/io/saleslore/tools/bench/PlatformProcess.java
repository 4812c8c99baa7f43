package io.saleslore.tools.bench;

import io.saleslore.app.cli.ServerCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The platform in a process of its own, with a heap of 512 MB and a log of its collections. */
final class PlatformProcess implements AutoCloseable {
  private static final Pattern ANSWERS = Pattern.compile("saleslore answers at (\\S+?),? .*");

  private final Process process;
  private final URI uri;

  private PlatformProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static PlatformProcess start(Lab lab, Path log, List<String> settings) throws IOException {
    var arguments = new ArrayList<>(List.of("run", "--port=0", "--data=" + lab.currentData()));
    settings.forEach(each -> arguments.add("--set=" + each));
    var jvm =
        List.of(
            "-Xmx512m",
            "-XX:+UseZGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:gc:file=" + log);
    var process =
        new ProcessBuilder(ThisProgram.command(jvm, ServerCommands.class, arguments))
            .redirectErrorStream(true)
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var answers = ANSWERS.matcher(line);
      if (answers.matches()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
        return new PlatformProcess(process, URI.create(answers.group(1)));
      }
    }
    throw new IOException("the platform did not start");
  }

  URI uri() {
    return uri;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
