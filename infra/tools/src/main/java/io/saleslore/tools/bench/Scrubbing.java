package io.saleslore.tools.bench;

import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.tools.simulate.Simulation;
import java.util.List;
import opennlp.tools.tokenize.SimpleTokenizer;

/** Scrubbing on one core against a plain tokeniser over the same text. */
final class Scrubbing implements Benchmark {
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "scrub";
  }

  @Override
  public boolean needsStore() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var texts = texts();
    long characters = texts.stream().mapToLong(String::length).sum();
    int repeats = lab.quick() ? 1 : 4;
    scrub(texts, repeats);
    tokenise(texts, repeats);
    double ours = 0;
    double baseline = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ours += Pace.seconds(() -> scrub(texts, repeats));
      baseline += Pace.seconds(() -> tokenise(texts, repeats));
    }
    double all = (double) characters * repeats * ROUNDS;
    lab.report(Figure.of(name(), "none", all / ours, all / baseline, "characters/s"));
  }

  /** What is said in a simulated world, message by message. */
  private static List<String> texts() {
    return Simulation.run(new Simulation.Request(100, 600, 7, true)).chats().values().stream()
        .flatMap(String::lines)
        .map(line -> line.substring(line.indexOf(": ") + 1).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static void scrub(List<String> texts, int repeats) {
    var names = List.of("John Miller", "ABC Corp");
    for (int i = 0; i < repeats; i++) {
      texts.forEach(text -> Sink.take(Scrubber.scrub(text, names).text()));
    }
  }

  private static void tokenise(List<String> texts, int repeats) {
    for (int i = 0; i < repeats; i++) {
      texts.forEach(text -> Sink.take(SimpleTokenizer.INSTANCE.tokenize(text)));
    }
  }
}
