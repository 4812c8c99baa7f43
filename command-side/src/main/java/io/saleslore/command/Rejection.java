package io.saleslore.command;

import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done; nothing was written, and asking again changes nothing. The message
 * never repeats private words.
 */
public abstract class Rejection extends AxonNonTransientException {
  /** Says what is wrong in a sentence. */
  protected Rejection(String sentence) {
    super(sentence);
  }

  /** There is no such thing in the caller's own zone, whatever stands in others. */
  public abstract static class NotFound extends Rejection {
    /** Says what is not there. */
    protected NotFound(String sentence) {
      super(sentence);
    }
  }

  /** It was in the caller's own zone, and was erased. */
  public abstract static class Gone extends Rejection {
    /** Says what was erased. */
    protected Gone(String sentence) {
      super(sentence);
    }
  }

  /** The caller, whatever their role, may not do this with it. */
  public abstract static class NotAllowed extends Rejection {
    /** Says who may. */
    protected NotAllowed(String sentence) {
      super(sentence);
    }
  }

  /** It does not fit what has happened already. */
  public abstract static class Conflict extends Rejection {
    /** Says what it does not fit. */
    protected Conflict(String sentence) {
      super(sentence);
    }
  }

  /** One field of what was asked cannot be taken. */
  public static final class InvalidField extends Rejection {
    private final String field;

    /** Names the field and says what is wrong with it, as in "is required". */
    public InvalidField(String field, String problem) {
      super(field + " " + problem);
      this.field = field;
    }

    /** Which field. */
    public String field() {
      return field;
    }

    /** The value, if there is one that is not blank. */
    public static String required(String field, @Nullable String value) {
      if (value == null || value.isBlank()) {
        throw new InvalidField(field, "is required");
      }
      return value;
    }

    /** The value, if there is one. */
    public static <T> T required(String field, @Nullable T value) {
      if (value == null) {
        throw new InvalidField(field, "is required");
      }
      return value;
    }
  }
}
