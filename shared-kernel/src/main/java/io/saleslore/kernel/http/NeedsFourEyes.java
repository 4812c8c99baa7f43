package io.saleslore.kernel.http;

/** Somebody wants to confirm what only another than the one who asked for it may confirm. */
public final class NeedsFourEyes extends Rejection.NotAllowed {
  private NeedsFourEyes(String sentence) {
    super(sentence);
  }

  /**
   * Does nothing if who confirms is somebody else.
   *
   * @param sentence says who may confirm
   * @throws NeedsFourEyes if both may be one person, as {@link SamePerson} tells
   */
  public static void require(String askedBy, String confirmedBy, String sentence) {
    if (SamePerson.are(askedBy, confirmedBy)) {
      throw new NeedsFourEyes(sentence);
    }
  }
}
