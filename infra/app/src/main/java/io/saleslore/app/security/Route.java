package io.saleslore.app.security;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One operation of the HTTP API and who may use it.
 *
 * @param audience null where its endpoint names nobody: then nobody may use it
 */
public record Route(HttpMethod method, PathPattern pattern, @Nullable Audience audience) {
  boolean isForAnyone() {
    return audience != null && audience.anyone();
  }

  boolean isForZoneOwner() {
    return audience != null && audience.zoneOwner();
  }

  boolean isForSubject() {
    return audience != null && audience.subject();
  }

  /** Those who may use it because of their role alone. */
  Set<CallerRole> roles() {
    var roles = EnumSet.noneOf(CallerRole.class);
    if (audience != null) {
      roles.addAll(Arrays.asList(audience.value()));
    }
    return roles;
  }

  /** Those of them who have no zone of their own. */
  Set<CallerRole> rolesButMarketers() {
    var others = roles();
    others.remove(CallerRole.MARKETER);
    return others;
  }

  /** It tells all callers something about themselves. */
  boolean isForAllRoles() {
    return roles().size() == CallerRole.values().length;
  }

  /** As in {@code POST /api/v1/staff}. */
  String call() {
    return method + " " + pattern.getPatternString();
  }

  /** The first word below the version: what the operation is about. */
  public String area() {
    return pattern.getPatternString().replaceFirst("^/(api/v1/)?", "").replaceFirst("/.*", "");
  }

  /** Who may use it, in words that a person reads: {@code zone owner}, {@code ADMIN}. */
  public String audienceInWords() {
    if (isForAnyone()) {
      return "anyone";
    }
    if (isForZoneOwner()) {
      return "zone owner";
    }
    if (isForSubject()) {
      return "marketer whom it is about";
    }
    return roles().isEmpty()
        ? "nobody"
        : roles().stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
