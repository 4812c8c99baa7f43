package io.saleslore.command.whatsapp.author;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chat seems to be with somebody else; saying who the customer is in it may settle that. */
public abstract sealed class AnotherAuthor extends Rejection {
  private static final String FIELD = "customerAuthor";

  private final transient List<String> authors;
  private final transient @Nullable CustomerId customer;

  private AnotherAuthor(String sentence, List<String> authors, @Nullable CustomerId customer) {
    super(sentence);
    this.authors = authors;
    this.customer = customer;
  }

  /**
   * Does nothing if the customer is said to be one of these, or nobody.
   *
   * @param others who write in the chat besides the marketer
   * @throws NotInTheChat otherwise
   */
  public static void requireAmong(List<String> others, @Nullable String said) {
    if (said != null && !said.isBlank() && !others.contains(said)) {
      throw new NotInTheChat(others);
    }
  }

  /** Whether it is settled where the customer is said to be this author. */
  public boolean isSettledBy(@Nullable String said) {
    return said != null && authors.contains(said);
  }

  @Override
  public Map<String, Object> details() {
    return customer == null
        ? Map.of("field", FIELD, "authors", authors)
        : Map.of("field", FIELD, "authors", authors, "customerId", customer);
  }

  /** The author has another name or number than the customer. */
  static final class NotTheCustomer extends AnotherAuthor {
    NotTheCustomer(String author) {
      super(
          "the chat's other author has another name or number than this customer; if they are the"
              + " same person, say so: customerAuthor is the author's name in the chat",
          List.of(author),
          null);
    }
  }

  /** Nobody but the marketer writes in the chat under the name that was given. */
  static final class NotInTheChat extends AnotherAuthor {
    NotInTheChat(List<String> others) {
      super("customerAuthor is the name under which the customer writes in the chat", others, null);
    }
  }

  /** Another customer is called like the author. */
  static final class CalledLikeAnother extends AnotherAuthor {
    CalledLikeAnother(String author, CustomerId customer) {
      super(
          "the chat's other author is called like another customer: see customerId; if they are"
              + " this one, say so: customerAuthor is the author's name in the chat",
          List.of(author),
          customer);
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The author's number is another customer's, which no name settles. */
  static final class AnotherCustomer extends AnotherAuthor {
    AnotherCustomer(String author, CustomerId customer) {
      super(
          "the number of the chat's other author is another customer's; import the chat for that"
              + " one or, if both are the same person, merge them",
          List.of(author),
          customer);
    }

    @Override
    public boolean isSettledBy(@Nullable String said) {
      return false;
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
