package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.http.Rejection;
import java.util.List;
import java.util.Map;

/**
 * Why a reviewer's wish was not done; nothing was written, and no message repeats what was typed.
 */
public abstract sealed class ReviewRefused extends Rejection {
  private ReviewRefused(String sentence) {
    super(sentence);
  }

  /** The catalogue never had it. */
  public static final class NoSuchTemplate extends ReviewRefused {
    NoSuchTemplate() {
      super("there is no such template");
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** It is not in a state in which that can be done. */
  public static final class NotNow extends ReviewRefused {
    NotNow(Review review, String only) {
      super("this template is " + review.state().code() + "; only " + only);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Who wrote it does not approve it. */
  public static final class YourOwnWords extends ReviewRefused {
    YourOwnWords() {
      super("who wrote a template does not approve it; another reviewer has to");
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Its use could not be told from another one's. */
  public static final class TooLikeAnother extends ReviewRefused {
    TooLikeAnother(TemplateId other) {
      super("the text reads nearly as " + other + ", so their use could not be told apart");
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "text");
    }
  }

  /** Something in the text may be about somebody. */
  public static final class PersonalDataFound extends ReviewRefused {
    private final String field;
    private final transient List<Span> spans;

    PersonalDataFound(String field, List<Span> spans) {
      super(field + " may hold personal data; put a slot such as {customer} there, or other words");
      this.field = field;
      this.spans = List.copyOf(spans);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", field, "found", spans);
    }
  }
}
