package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.RandomHistory;
import io.saleslore.anonymizer.held.PlayedEditions.Told;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Seen red, each rule broken on purpose once: nothing repeated; who stood beside somebody erased
 * released.
 */
class EditionLawIT {
  private static final int HISTORIES = 14;

  private final Database database = database();
  private int repeated;
  private int differences;

  /** Where the tables stand. */
  Database database() {
    return Database.fresh();
  }

  @Test
  void what_two_editions_tell_of_a_crowd_is_the_same_or_differs_by_k_marketers() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      var played = played(seed, false);
      int k = RandomHistory.of(seed).policy().k();
      played.play(
          () -> {
            var told = played.told();
            for (var first : editions(told)) {
              editions(told).stream()
                  .filter(second -> second > first)
                  .forEach(second -> compare(played, told, first, second, k));
            }
          });
      sameOrDisjoint(played.told());
    }
    assertThat(repeated).as("releases stand in several editions").isGreaterThan(HISTORIES);
    assertThat(differences).as("editions do differ").isPositive();
  }

  @Test
  void whatever_is_read_anew_nothing_is_released_after_that_stood_beside_somebody_erased() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      var played = played(seed, true);
      played.play(() -> {});
      var told = played.told();
      told.forEach(each -> alone(each, told));
    }
  }

  private static void sameOrDisjoint(List<Told> told) {
    for (var one : told) {
      assertThat(told)
          .allMatch(
              other -> Collections.disjoint(one.facts(), other.facts()) || isSame(one, other));
    }
  }

  private static boolean isSame(Told one, Told other) {
    return one.facts().equals(other.facts())
        && one.crowd().equals(other.crowd())
        && one.release().counts().equals(other.release().counts());
  }

  private static void alone(Told made, List<Told> told) {
    assertThat(told)
        .filteredOn(each -> each.edition() != made.edition())
        .filteredOn(
            each -> each.facts().stream().anyMatch(fact -> made.erased().contains(story(fact))))
        .allMatch(each -> Collections.disjoint(each.facts(), made.facts()));
  }

  private static StoryId story(FactKey fact) {
    return new StoryId(fact.story());
  }

  private void compare(PlayedEditions played, List<Told> told, int first, int second, int k) {
    for (var sums : List.<Function<Crowd, Crowd>>of(Function.identity(), EditionLawIT::general)) {
      var places = told.stream().map(each -> sums.apply(each.crowd())).collect(Collectors.toSet());
      for (var place : places) {
        var before =
            facts(told, each -> each.edition() == first && sums.apply(each.crowd()).equals(place));
        var after =
            facts(told, each -> each.edition() == second && sums.apply(each.crowd()).equals(place));
        repeated += Collections.disjoint(before, after) ? 0 : 1;
        standsOnEnough(played, difference(before, after), k);
      }
    }
  }

  private void standsOnEnough(PlayedEditions played, Set<FactKey> difference, int k) {
    if (difference.isEmpty()) {
      return;
    }
    differences++;
    Map<String, Long> shares =
        difference.stream()
            .map(played::fact)
            .collect(Collectors.groupingBy(Fact::marketerHash, Collectors.counting()));
    assertThat(shares).as("marketers in a difference").hasSizeGreaterThanOrEqualTo(k);
    assertThat(shares.values()).allMatch(share -> 4 * share <= difference.size());
  }

  private static Crowd general(Crowd crowd) {
    boolean hasParent = crowd.level() == Level.CROWD && crowd.kind().hasParent();
    return hasParent ? crowd.parent() : crowd;
  }

  private static Set<FactKey> facts(List<Told> told, Predicate<Told> which) {
    return told.stream()
        .filter(which)
        .map(Told::facts)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  private static Set<FactKey> difference(Set<FactKey> one, Set<FactKey> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    all.removeIf(each -> one.contains(each) && other.contains(each));
    return all;
  }

  private static List<Integer> editions(List<Told> told) {
    return told.stream().map(Told::edition).distinct().sorted().toList();
  }

  private PlayedEditions played(long seed, boolean isReadAgain) {
    for (var table :
        List.of(
            "held_fact",
            "released_fact",
            "fact_count",
            "marketer",
            "crowd_opening",
            "story_reading",
            "parked_story")) {
      database.jdbc().update("delete from anonymizer_zone." + table);
    }
    return new PlayedEditions(database, RandomHistory.of(seed), seed, isReadAgain);
  }
}
