package io.saleslore.app.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/** What a process does; several roles may share one process. Each is a profile of its name. */
public enum Role {
  /** Writes the private zones. */
  COMMAND,
  /** Turns finished stories into facts, and facts that found a crowd into releases. */
  ANONYMIZER,
  /** Answers from releases; has no key and no credentials for anything private. */
  QUERY;

  /** The roles whose profiles are active; all of them where none is named. */
  public static Set<Role> of(Environment environment) {
    var named = EnumSet.noneOf(Role.class);
    Arrays.stream(values())
        .filter(role -> environment.matchesProfiles(role.profile()))
        .forEach(named::add);
    return Collections.unmodifiableSet(named.isEmpty() ? EnumSet.allOf(Role.class) : named);
  }

  /** The Spring profile that turns it on. */
  public String profile() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return profile();
  }
}
