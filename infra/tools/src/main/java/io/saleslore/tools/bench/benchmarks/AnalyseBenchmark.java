package io.saleslore.tools.bench.benchmarks;

import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Blackhole;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import io.saleslore.tools.simulate.Wordings;
import java.util.List;
import java.util.function.Function;
import opennlp.tools.tokenize.SimpleTokenizer;

/**
 * Reading messages that the reader was not trained on, on one core: by words alone against a plain
 * tokeniser over the same text, and with the sentence encoder.
 */
record AnalyseBenchmark(String name) implements Benchmark {
  private static final int ROUNDS = 3;

  @Override
  public boolean needsStore() {
    return false;
  }

  @Override
  public void run(Lab lab) throws Exception {
    var texts = texts(lab.sized(2_000, 10_000));
    var words = SalesAnalyser.withoutEncoder();
    Throughput.Task read = () -> each(texts, text -> words.analyse(text, Speaker.CUSTOMER));
    Throughput.Task tokenise = () -> each(texts, SimpleTokenizer.INSTANCE::tokenize);
    for (int warmUp = 0; warmUp < lab.sized(1, 8); warmUp++) {
      read.run();
      tokenise.run();
    }
    lab.report(
        lab.comparisonWithoutStore(name(), "messages/s")
            .run(
                ROUNDS,
                () -> Throughput.of(texts.size(), read),
                () -> Throughput.of(texts.size(), tokenise)));
    withEncoder(lab, texts.subList(0, lab.sized(200, 2_000)));
  }

  private void withEncoder(Lab lab, List<String> texts) throws Exception {
    var analyser = new SalesAnalyser();
    Throughput.Task read = () -> each(texts, text -> analyser.analyse(text, Speaker.CUSTOMER));
    read.run();
    var speed = Throughput.of(texts.size(), read);
    lab.report(Figure.alone(name() + "-encoder", "none", speed.perSecond(), "messages/s"));
  }

  /** What is said in a simulated world in five languages, message by message. */
  private static List<String> texts(int most) {
    var world = Simulation.run(new SimulationRequest(100, 2_000, 7, true, Wordings.UNSEEN));
    return world.chats().values().stream()
        .flatMap(String::lines)
        .map(line -> line.substring(line.indexOf(": ") + 1).strip())
        .filter(text -> !text.isEmpty())
        .limit(most)
        .toList();
  }

  private static void each(List<String> texts, Function<String, Object> work) {
    texts.forEach(text -> Blackhole.take(work.apply(text)));
  }
}
