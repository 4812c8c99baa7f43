package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.door.Refusal;
import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.http.Rejection;
import java.util.List;
import java.util.Map;

/**
 * Why a reviewer's wish was not done; nothing was written, and no message repeats what was typed.
 */
public abstract sealed class ReviewRefused extends Rejection {
  private final int status;

  private ReviewRefused(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  @Override
  public final int status() {
    return status;
  }

  /** The catalogue never had it. */
  public static final class NoSuchTemplate extends ReviewRefused {
    NoSuchTemplate() {
      super(404, "there is no such template");
    }
  }

  /** It is not in a state in which that can be done. */
  public static final class NotNow extends ReviewRefused {
    NotNow(Review review, String only) {
      super(409, "this template is " + review.state().code() + "; only " + only);
    }
  }

  /** Who wrote it does not approve it. */
  public static final class YourOwnWords extends ReviewRefused {
    YourOwnWords() {
      super(403, "who wrote a template does not approve it; another reviewer has to");
    }
  }

  /** Its use could not be told from another one's. */
  public static final class TooLikeAnother extends ReviewRefused {
    TooLikeAnother(TemplateId other) {
      super(409, "the text reads nearly as " + other + ", so their use could not be told apart");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "text");
    }
  }

  /** It has been let through. */
  public static final class AllowedAlready extends ReviewRefused {
    AllowedAlready() {
      super(409, "two reviewers have allowed this token already");
    }
  }

  /** Who asks for a token does not answer. */
  public static final class YourOwnToken extends ReviewRefused {
    YourOwnToken() {
      super(403, "you have asked for this token; another reviewer has to allow it");
    }
  }

  /** Nobody has asked for the token. */
  public static final class NoSuchAllowance extends ReviewRefused {
    NoSuchAllowance() {
      super(404, "nobody has asked for this token");
    }
  }

  /** The text holds what the door of the catalogue does not let through. */
  public static final class NotThroughTheDoor extends ReviewRefused {
    private final transient List<Refusal> refused;

    NotThroughTheDoor(List<Refusal> refused) {
      super(
          422,
          "the text holds tokens that stand on no list of words; put a slot such as {customer}"
              + " there, or other words, or have two reviewers allow each token");
      this.refused = List.copyOf(refused);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "text", "refused", refused);
    }
  }

  /** Something in a reason may be about somebody. */
  public static final class PersonalDataFound extends ReviewRefused {
    private final String field;
    private final transient List<Span> spans;

    PersonalDataFound(String field, List<Span> spans) {
      super(422, field + " may hold personal data; put other words there");
      this.field = field;
      this.spans = List.copyOf(spans);
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", field, "found", spans);
    }
  }
}
