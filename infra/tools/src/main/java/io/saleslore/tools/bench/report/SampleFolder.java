package io.saleslore.tools.bench.report;

import io.saleslore.tools.bench.timing.Latencies;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of raw samples: each round's rates, single latencies, and the machine. */
record SampleFolder(Path path) {
  private static final String ROUNDS = "rounds.csv";

  /** Begins anew, with the machine they are taken on. */
  void begin(String machine) throws IOException {
    Files.createDirectories(path);
    Files.deleteIfExists(path.resolve(ROUNDS));
    Files.writeString(path.resolve("machine.txt"), machine);
  }

  void round(String name, String store, int round, double ours, double baseline)
      throws IOException {
    var file = path.resolve(ROUNDS);
    if (!Files.exists(file)) {
      Files.writeString(file, "name,store,round,ours,baseline\n");
    }
    var line = "%s,%s,%d,%s,%s\n".formatted(name, store, round, ours, baseline);
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  void latencies(Figure figure, Latencies latencies) throws IOException {
    Files.createDirectories(path);
    var file = path.resolve(figure.name() + "-" + figure.store() + ".hgrm");
    try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      latencies.write(out);
    }
  }
}
