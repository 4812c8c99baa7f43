package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.ClassifierFile;
import java.io.InputStream;
import java.util.Objects;

/** The classifiers that were trained while the platform was built. */
final class Classifiers {
  private Classifiers() {}

  /** The one of this name. */
  static Classifier load(String name) {
    InputStream bytes = Classifiers.class.getResourceAsStream(name + ".bin");
    return ClassifierFile.read(Objects.requireNonNull(bytes, () -> "no trained " + name));
  }
}
