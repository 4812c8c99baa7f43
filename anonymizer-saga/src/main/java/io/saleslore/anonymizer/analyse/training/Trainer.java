package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.LabelledSentence;
import io.saleslore.anonymizer.analyse.LabelledSentences;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.analyse.SentenceFeatures;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the models; the build runs it, and the same sentences give the same bytes. */
final class Trainer {
  private Trainer() {}

  /** Writes the models below the folder of classes that is given. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve(SalesAnalyser.class.getPackageName().replace('.', '/'));
    Files.createDirectories(folder);
    for (String name : SalesAnalyser.MODELS) {
      write(train(LabelledSentences.read(name + ".txt")), folder.resolve(name + ".bin"));
    }
  }

  static AbstractModel train(List<LabelledSentence> examples) throws IOException {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, 0.3);
    List<Event> events =
        examples.stream()
            .map(each -> new Event(each.code(), SentenceFeatures.of(each.text())))
            .toList();
    return (AbstractModel)
        TrainerFactory.getEventTrainer(parameters, new HashMap<>())
            .train(ObjectStreamUtils.createObjectStream(events));
  }

  private static void write(AbstractModel model, Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new GenericModelWriter(model, out).persist();
    }
  }
}
