package io.saleslore.app.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/** How values of a type are written, as it follows the refusal of one that is not. */
final class TypeForms {
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Instant.class, ": it is a time such as 2026-03-20T09:00:00Z",
          Duration.class, ": it is a duration such as PT1H",
          UUID.class, ": it is a UUID",
          Integer.class, ": it is a whole number",
          int.class, ": it is a whole number",
          Long.class, ": it is a whole number",
          long.class, ": it is a whole number",
          Double.class, ": it is a number",
          Boolean.class, ": it is true or false");

  private TypeForms() {}

  static String of(@Nullable MethodParameter parameter) {
    return parameter == null ? "" : of(parameter.nested().getNestedParameterType());
  }

  static String of(@Nullable Class<?> type) {
    return type == null ? "" : FORMS.getOrDefault(type, "");
  }
}
