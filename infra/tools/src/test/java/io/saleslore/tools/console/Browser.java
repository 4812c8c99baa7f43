package io.saleslore.tools.console;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser that people's journeys are played in, where this machine has one. */
final class Browser {
  private static final Path CONSOLE = Path.of("..", "console");
  private static final int SECONDS = 600;

  private Browser() {}

  /** What is not there that a browser or the console needs. */
  static Optional<String> missing() {
    var chromium =
        Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    if (!Files.isExecutable(chromium)) {
      return Optional.of("Chromium (Debian: apt-get install chromium)");
    }
    if (!isOnPath("node") || !Files.exists(CONSOLE.resolve("node_modules/playwright-core"))) {
      return Optional.of("Node 20.19 or later with the console's packages");
    }
    return Browser.class.getResource("/static/index.html") == null
        ? Optional.of("the console, which was left out of the build")
        : Optional.empty();
  }

  /**
   * Plays journeys, prints what was measured and answers what went wrong, a line each that begins
   * with the journey; pictures go to the console's screens.
   *
   * @param lanes journeys that follow each other, parted by commas; lanes are played together
   */
  static List<String> play(URI platform, String... lanes) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("node", "walk/walk.mjs", platform.toString()));
    command.add("target/screens");
    command.addAll(List.of(lanes));
    var said = Files.createTempFile("walk", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(CONSOLE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean isOver = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!isOver) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroyForcibly();
    }
    var lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    Files.delete(said);
    if (!isOver || process.exitValue() != 0) {
      throw new IllegalStateException("the walk broke off: " + lines);
    }
    lines.stream()
        .filter(Browser::isFigure)
        .forEach(each -> System.out.println("[console] " + each));
    return lines.stream().filter(each -> !isFigure(each)).toList();
  }

  private static boolean isFigure(String line) {
    return line.startsWith("measured: ");
  }

  private static boolean isOnPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }
}
