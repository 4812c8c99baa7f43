package io.saleslore.query.fold;

/** What a build is to do next. */
public enum BuildInstruction {
  CONTINUE,
  PAUSE,
  CANCEL
}
