package io.saleslore.tools.promises;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a client of one version of the API no longer gets, or has to send besides, in another. */
final class BreakingChanges {
  static final String NEEDS = " needs ";

  private BreakingChanges() {}

  /** Nothing that was promised may go, and what was there before may need nothing new. */
  static SortedSet<String> between(Set<String> before, Set<String> now) {
    var broken = new TreeSet<String>();
    before.stream()
        .filter(each -> !each.contains(NEEDS) && !now.contains(each))
        .forEach(broken::add);
    now.stream()
        .filter(each -> each.contains(NEEDS) && !before.contains(each))
        .filter(each -> wasThere(each.substring(0, each.indexOf(NEEDS) + 1), before))
        .forEach(broken::add);
    return broken;
  }

  private static boolean wasThere(String subject, Set<String> before) {
    return before.stream().anyMatch(each -> each.startsWith(subject));
  }
}
