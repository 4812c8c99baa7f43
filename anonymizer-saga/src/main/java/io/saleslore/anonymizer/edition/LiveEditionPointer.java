package io.saleslore.anonymizer.edition;

/** Which edition the query side serves; one write in the running transaction. */
public interface LiveEditionPointer {
  /** Serves this one from now on. */
  void serve(int edition);
}
