package io.saleslore.tools.client;

/** The platform did not take a request, or did not answer; what it took before stays taken. */
public final class PlatformRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a sentence for the user. */
  public PlatformRefusal(String sentence) {
    super(sentence);
  }

  PlatformRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
