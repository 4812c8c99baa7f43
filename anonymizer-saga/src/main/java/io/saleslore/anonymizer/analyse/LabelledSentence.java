package io.saleslore.anonymizer.analyse;

/** A labelled sentence. */
record Example(String code, String text) {}
