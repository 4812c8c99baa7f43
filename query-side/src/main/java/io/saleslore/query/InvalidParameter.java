package io.saleslore.query;

/**
 * One parameter or field of what was asked cannot be taken; the message never repeats its value.
 */
public final class InvalidParameter extends RuntimeException {
  private final String field;

  /** Names the field and says what is wrong with it, as in "is required". */
  public InvalidParameter(String field, String problem) {
    super(field + " " + problem);
    this.field = field;
  }

  /** Which parameter or field. */
  public String field() {
    return field;
  }
}
