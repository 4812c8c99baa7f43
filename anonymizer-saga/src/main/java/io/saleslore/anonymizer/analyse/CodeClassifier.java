package io.saleslore.anonymizer.analyse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;

/** Says which code of one vocabulary a sentence speaks of, and how surely. */
record CodeClassifier(MaxentModel model) {
  static final String OBJECTIONS = "objections";
  static final String APPROACHES = "approaches";
  static final String REACTIONS = "reactions";

  /** The likeliest code of a sentence, {@code none} among them. */
  record Guess(String code, double confidence) {
    boolean isNone() {
      return code.equals(LabelledSentences.NONE);
    }
  }

  static CodeClassifier load(String name) {
    try (InputStream in = CodeClassifier.class.getResourceAsStream(name + ".bin")) {
      var data = new BufferedInputStream(Objects.requireNonNull(in, "no trained model " + name));
      return new CodeClassifier(new GenericModelReader(new BinaryFileDataReader(data)).getModel());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Guess guess(String[] features) {
    double[] outcomes = model.eval(features);
    int best = 0;
    for (int i = 1; i < outcomes.length; i++) {
      best = outcomes[i] > outcomes[best] ? i : best;
    }
    return new Guess(model.getOutcome(best), outcomes[best]);
  }
}
