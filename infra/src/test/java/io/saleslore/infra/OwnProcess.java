package io.saleslore.infra;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform in a process of its own, so that it can be killed. */
final class OwnProcess implements AutoCloseable {
  /** Without the tests' own classes, which the platform does not need. */
  private static final String CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(each -> !each.endsWith("test-classes"))
          .collect(joining(File.pathSeparator));

  private static final Pattern ANSWERS = Pattern.compile("saleslore answers at (\\S+?),? .*");

  /** Classes as the first process that ended in peace had them: the next start in half the time. */
  private static final Path CLASSES = Path.of("target", "own-process.jsa");

  private static final Path CLASSES_UNDER_WAY = Path.of("target", "own-process.jsa.new");

  /** Taken by who keeps them, and for good where there are folders, of which none can be kept. */
  private static final AtomicBoolean KEEPS_CLASSES =
      new AtomicBoolean(
          Stream.of(CLASS_PATH.split(File.pathSeparator))
              .map(Path::of)
              .anyMatch(Files::isDirectory));

  private final Process process;
  private final URI uri;
  private final boolean keepsClasses;

  private OwnProcess(Process process, URI uri, boolean keepsClasses) {
    this.process = process;
    this.uri = uri;
    this.keepsClasses = keepsClasses;
  }

  static OwnProcess start(Path data, String... settings) throws IOException {
    return start("512m", data, settings);
  }

  /** With so much heap. */
  static OwnProcess start(String heap, Path data, String... settings) throws IOException {
    boolean hasClasses = Files.exists(CLASSES);
    boolean keepsClasses = !hasClasses && KEEPS_CLASSES.compareAndSet(false, true);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                hasClasses
                    ? "-XX:SharedArchiveFile=" + CLASSES
                    : keepsClasses
                        ? "-XX:ArchiveClassesAtExit=" + CLASSES_UNDER_WAY
                        : "-Xshare:auto",
                "-cp",
                CLASS_PATH,
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
        return new OwnProcess(process, URI.create(answers.group(1)), keepsClasses);
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
    if (keepsClasses) {
      KEEPS_CLASSES.set(false);
    }
  }

  @Override
  public void close() throws InterruptedException, IOException {
    process.destroy();
    process.waitFor();
    if (keepsClasses && Files.exists(CLASSES_UNDER_WAY)) {
      Files.move(CLASSES_UNDER_WAY, CLASSES, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
