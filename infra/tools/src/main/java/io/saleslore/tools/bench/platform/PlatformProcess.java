package io.saleslore.tools.bench.platform;

import io.saleslore.app.cli.ServerCommands;
import io.saleslore.tools.bench.load.JavaCommand;
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

/**
 * The platform in a process of its own, with a heap of 512 MB and a log of its collections.
 *
 * @param uri where it answers
 */
public record PlatformProcess(Process process, URI uri) implements AutoCloseable {
  private static final Pattern ANSWERS = Pattern.compile("saleslore answers at (\\S+?),? .*");
  private static final List<String> JVM =
      List.of(
          "-Xmx512m",
          "-XX:+UseZGC",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED");

  /** Starts it on the data of the platform whose settings were made last. */
  public static PlatformProcess start(Platforms platforms, Path log, List<String> settings)
      throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("run", "--port=0", "--data=" + platforms.currentData()));
    settings.forEach(each -> arguments.add("--set=" + each));
    var jvm = Stream.concat(JVM.stream(), Stream.of("-Xlog:gc:file=" + log)).toList();
    var process =
        new ProcessBuilder(JavaCommand.of(jvm, ServerCommands.class, arguments))
            .redirectErrorStream(true)
            .start();
    return new PlatformProcess(process, whenItAnswers(process));
  }

  private static URI whenItAnswers(Process process) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var answers = ANSWERS.matcher(line);
      if (answers.matches()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
        return URI.create(answers.group(1));
      }
    }
    throw new IOException("the platform did not start");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
