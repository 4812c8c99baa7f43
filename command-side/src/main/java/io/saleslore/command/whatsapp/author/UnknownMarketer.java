package io.saleslore.command.whatsapp.author;

import io.saleslore.kernel.http.Rejection;
import java.util.List;
import java.util.Map;

/** Nothing tells which author is the marketer. */
public final class UnknownMarketer extends Rejection {
  private final transient List<String> authors;

  UnknownMarketer(List<String> authors) {
    super("marketer is needed: say which of the chat's authors is the marketer");
    this.authors = authors;
  }

  /** Who writes in the chat, for its owner's eyes only. */
  public List<String> authors() {
    return authors;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("field", "marketer", "authors", authors);
  }
}
