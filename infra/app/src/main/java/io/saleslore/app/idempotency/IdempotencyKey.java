package io.saleslore.app.idempotency;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** The header that names a write, so that it is carried out once. */
public final class IdempotencyKey {
  /** Where a caller puts the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/session",
          "/api/v1/situations/",
          "/api/v1/strategies/",
          "/api/v1/predictions",
          "/webhooks/");

  private IdempotencyKey() {}

  /** Whether a key counts there. */
  public static boolean isForWrite(HttpMethod method, String path) {
    return WRITES.contains(method) && QUESTIONS.stream().noneMatch(path::startsWith);
  }

  static boolean isValid(List<String> values) {
    return values.size() == 1 && FORM.matcher(values.getFirst()).matches();
  }
}
