package io.saleslore.tools.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;

/** A running {@link LoadProcess}, as the one that orders load from it. */
public final class LoadGenerator implements AutoCloseable {
  private static final List<String> JVM =
      List.of(
          "-Xmx128m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final OutputStream orders;
  private final BufferedReader outcomes;

  /** Starts the process. */
  public LoadGenerator() throws IOException {
    process =
        new ProcessBuilder(JavaCommand.of(JVM, LoadProcess.class, List.of()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    orders = process.getOutputStream();
    outcomes = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** Waits until everything that was ordered is sent. */
  public LoadOutcome send(LoadOrder order) throws IOException {
    orders.write((LoadLine.of(order) + "\n").getBytes(UTF_8));
    orders.flush();
    var outcome = outcomes.readLine();
    if (outcome == null) {
      throw new IOException("the process that sends load failed");
    }
    return LoadLine.outcome(outcome);
  }

  @Override
  public void close() throws IOException {
    orders.close();
    process.destroy();
  }
}
