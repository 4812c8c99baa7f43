package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.conversation.ConversationModel;
import io.saleslore.anonymizer.analyse.conversation.ConversationModelFile;
import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.ClassifierFile;
import java.io.InputStream;
import java.util.Objects;

/** The models that were trained while the platform was built. */
final class Classifiers {
  private Classifiers() {}

  /** The classifier of this name. */
  static Classifier load(String name) {
    return ClassifierFile.read(bytes(name));
  }

  /** The model of conversations. */
  static ConversationModel loadConversations() {
    return ConversationModelFile.read(bytes("conversation"));
  }

  private static InputStream bytes(String name) {
    InputStream bytes = Classifiers.class.getResourceAsStream(name + ".bin");
    return Objects.requireNonNull(bytes, () -> "no trained " + name);
  }
}
