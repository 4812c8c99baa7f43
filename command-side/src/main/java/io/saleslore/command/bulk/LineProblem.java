package io.saleslore.command.bulk;

import io.saleslore.kernel.id.CustomerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Why a line was refused: the problem (RFC 9457) with which the endpoint of its part refuses the
 * same.
 *
 * @param status the HTTP status that the endpoint would give
 * @param title the status in words
 * @param detail what is wrong, in a sentence
 * @param field which field is wrong, if one is
 * @param authors who writes in the chat, where one of them is to be named
 * @param customerId another customer whom it may be about
 */
record LineProblem(
    int status,
    String title,
    String detail,
    @Nullable String field,
    @Nullable List<String> authors,
    @Nullable CustomerId customerId) {
  @SuppressWarnings("unchecked")
  static LineProblem of(ProblemDetail problem) {
    var more = problem.getProperties() == null ? Map.<String, Object>of() : problem.getProperties();
    return new LineProblem(
        problem.getStatus(),
        String.valueOf(problem.getTitle()),
        String.valueOf(problem.getDetail()),
        (String) more.get("field"),
        (List<String>) more.get("authors"),
        (CustomerId) more.get("customerId"));
  }
}
