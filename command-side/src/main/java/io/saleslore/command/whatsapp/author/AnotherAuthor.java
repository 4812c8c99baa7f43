package io.saleslore.command.whatsapp.author;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;

/** The chat seems to be with somebody else; saying who the customer is in it settles that. */
public abstract sealed class AnotherAuthor extends Rejection {
  private static final String FIELD = "customerAuthor";

  private final transient Map<String, Object> details;

  private AnotherAuthor(String sentence, Map<String, Object> details) {
    super(sentence);
    this.details = details;
  }

  @Override
  public Map<String, Object> details() {
    return details;
  }

  /** The author has another name or number than the customer. */
  static final class NotTheCustomer extends AnotherAuthor {
    NotTheCustomer(String author) {
      super(
          "the chat's other author has another name or number than this customer; if they are the"
              + " same person, say so: customerAuthor is the author's name in the chat",
          Map.of("field", FIELD, "authors", List.of(author)));
    }
  }

  /** The author's number is another customer's. */
  static final class AnotherCustomer extends AnotherAuthor {
    AnotherCustomer(String author, CustomerId customer) {
      super(
          "the number of the chat's other author is another customer's; import the chat for that"
              + " one or, if both are the same person, merge them",
          Map.of("field", FIELD, "authors", List.of(author), "customerId", customer));
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
