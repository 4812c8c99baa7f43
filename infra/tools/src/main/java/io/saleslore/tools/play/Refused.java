package io.saleslore.tools.play;

/** The platform did not take a request, or did not answer; what it took before stays taken. */
public final class Refused extends RuntimeException {
  Refused(String sentence) {
    super(sentence);
  }

  Refused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
