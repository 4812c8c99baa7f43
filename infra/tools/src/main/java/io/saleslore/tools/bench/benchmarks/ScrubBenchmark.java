package io.saleslore.tools.bench.benchmarks;

import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.timing.Blackhole;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import java.util.List;
import java.util.function.Function;
import opennlp.tools.tokenize.SimpleTokenizer;

/** Scrubbing on one core against a plain tokeniser over the same text. */
record ScrubBenchmark(String name) implements Benchmark {
  private static final List<String> NAMES = List.of("John Miller", "ABC Corp");

  @Override
  public boolean needsStore() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var texts = texts();
    int repeats = lab.sized(1, 4);
    long characters = texts.stream().mapToLong(String::length).sum() * repeats;
    Throughput.Task scrub =
        () -> repeat(repeats, texts, text -> Scrubber.scrub(text, NAMES).text());
    Throughput.Task tokenise = () -> repeat(repeats, texts, SimpleTokenizer.INSTANCE::tokenize);
    scrub.run();
    tokenise.run();
    lab.report(
        lab.comparisonWithoutStore(name(), "characters/s")
            .run(
                3,
                () -> Throughput.of(characters, scrub),
                () -> Throughput.of(characters, tokenise)));
  }

  /** What is said in a simulated world, message by message. */
  private static List<String> texts() {
    return Simulation.run(new SimulationRequest(100, 600, 7, true)).chats().values().stream()
        .flatMap(String::lines)
        .map(line -> line.substring(line.indexOf(": ") + 1).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static void repeat(int times, List<String> texts, Function<String, Object> work) {
    for (int i = 0; i < times; i++) {
      texts.forEach(text -> Blackhole.take(work.apply(text)));
    }
  }
}
