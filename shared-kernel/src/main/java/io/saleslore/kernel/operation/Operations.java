package io.saleslore.kernel.operation;

/** The insert-only record of operations, open to every role. */
public interface Operations {
  /** Adds it, in the running transaction where there is one. The call may block. */
  void record(Operation operation);
}
