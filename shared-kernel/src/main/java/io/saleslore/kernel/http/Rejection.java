package io.saleslore.kernel.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done; nothing was written, and asking again changes nothing. The message
 * never repeats private words.
 */
public abstract class Rejection extends RuntimeException {
  /** Says what is wrong in a sentence. */
  protected Rejection(String sentence) {
    super(sentence);
  }

  /** The sentence. */
  @Override
  public final String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** The HTTP status that says it; 422 unless a kind of rejection has its own. */
  public int status() {
    return 422;
  }

  /** What the answer tells beside the sentence, by name; nothing in most cases. */
  public Map<String, Object> details() {
    return Map.of();
  }

  /** There is no such thing where the caller may look, whatever stands elsewhere. */
  public static class NotFound extends Rejection {
    /** Says what is not there, as in "there is no such rebuild". */
    public NotFound(String sentence) {
      super(sentence);
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** It was there, and was erased. */
  public static class Gone extends Rejection {
    /** Says what was erased. */
    public Gone(String sentence) {
      super(sentence);
    }

    @Override
    public int status() {
      return 410;
    }
  }

  /** The caller, whatever their role, may not do this with it. */
  public static class NotAllowed extends Rejection {
    /** Says who may. */
    public NotAllowed(String sentence) {
      super(sentence);
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** It does not fit what has happened already, or what is happening now. */
  public static class Conflict extends Rejection {
    /** Says what it does not fit. */
    public Conflict(String sentence) {
      super(sentence);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** It cannot be done by this process for the time being. */
  public static class Unavailable extends Rejection {
    /** Says what is missing. */
    public Unavailable(String sentence) {
      super(sentence);
    }

    @Override
    public int status() {
      return 503;
    }
  }

  /** One field of the request can be read and makes no sense. */
  public static final class SenselessField extends Rejection {
    private final String field;

    /** Names the field and says what would make sense, as in "is a phone number". */
    public SenselessField(String field, String problem) {
      super(field + " " + problem);
      this.field = field;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", field);
    }
  }

  /** One field or parameter of the request cannot be taken. */
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

    @Override
    public int status() {
      return 400;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", field);
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
