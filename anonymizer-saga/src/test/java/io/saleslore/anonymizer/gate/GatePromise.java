package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gate's promise, worked out anew from the facts behind each release. */
public final class GatePromise {
  private final RandomHistory history;
  private final PlayedHistory played;
  private final int k;

  private GatePromise(RandomHistory history, PlayedHistory played) {
    this.history = history;
    this.played = played;
    this.k = history.policy().k();
  }

  private record Key(UUID story, FactKind kind, long ordinal) {}

  /** Fails if the gate broke any rule in this history. */
  public static void isKept(RandomHistory history, PlayedHistory played) {
    var promise = new GatePromise(history, played);
    played.told().forEach(promise::standsOnEnough);
    played.told().forEach(promise::boundsEverybody);
    played.told().forEach(promise::takesTheOldest);
    played.told().forEach(promise::keepsLevels);
    promise.usesEachFactOnce();
    promise.tellsOnlySums();
    promise.accountsForEveryFact();
  }

  private void standsOnEnough(PlayedHistory.Told told) {
    var facts = told.opening().facts();
    int drawn =
        new KeyedRandom(history.policy().secret())
            .moreMarketers(told.opening().crowd(), told.before());
    assertThat(shares(facts, HeldFact::marketer))
        .as("marketers")
        .hasSizeGreaterThanOrEqualTo(k + drawn);
    assertThat(shares(facts, HeldFact::customer)).as("customers").hasSizeGreaterThanOrEqualTo(10);
    var companies = facts.stream().map(HeldFact::company).filter(Objects::nonNull).distinct();
    assertThat(companies.count()).as("companies").matches(count -> count == 0 || count >= 10);
  }

  private void boundsEverybody(PlayedHistory.Told told) {
    var facts = told.opening().facts();
    for (Function<HeldFact, String> who :
        List.<Function<HeldFact, String>>of(HeldFact::marketer, HeldFact::customer)) {
      assertThat(shares(facts, who).values())
          .as("share")
          .allMatch(share -> share <= (k - 1) / 3 && 4 * share <= facts.size());
    }
  }

  /** Of the months before the newest in it, only those wait whose people are at their bound. */
  private void takesTheOldest(PlayedHistory.Told told) {
    var facts = told.opening().facts();
    var newest = facts.getLast().month();
    var marketers = shares(facts, HeldFact::marketer);
    var customers = shares(facts, HeldFact::customer);
    boolean companiesWait = facts.stream().allMatch(fact -> fact.company() == null);
    var left = new HashSet<>(told.waited());
    facts.forEach(left::remove);
    assertThat(left)
        .as("older facts left behind")
        .allMatch(
            fact ->
                !fact.month().isBefore(newest)
                    || (companiesWait && fact.company() != null)
                    || marketers.getOrDefault(fact.marketer(), 0L) >= (k - 1) / 3
                    || customers.getOrDefault(fact.customer(), 0L)
                        >= history.policy().mostOfOneCustomer());
  }

  private void keepsLevels(PlayedHistory.Told told) {
    assertThat(told.marketers()).isGreaterThanOrEqualTo(k + 4);
    if (told.opening().crowd().level() == Level.CROWD) {
      assertThat(told.marketers()).isGreaterThanOrEqualTo(3 * k);
    }
    var facts = factsUntil(told);
    for (var each : told.opening().facts()) {
      var crowd = told.opening().crowd();
      var key = new Key(each.story(), crowd.kind(), each.ordinal());
      var fact = Objects.requireNonNull(facts.get(key));
      boolean waitedLong = !fact.madeAt().plus(history.policy().waiting()).isAfter(told.at());
      boolean moves = waitedLong && fact.crowd().level() == Level.CROWD && fact.kind().hasParent();
      assertThat(crowd).isEqualTo(moves ? fact.crowd().parent() : fact.crowd());
    }
  }

  private Map<Key, Fact> factsUntil(PlayedHistory.Told told) {
    var facts = new HashMap<Key, Fact>();
    history.days().stream()
        .filter(day -> !day.at().isAfter(told.at()))
        .flatMap(day -> day.ops().stream())
        .flatMap(op -> op.facts().stream())
        .forEach(
            fact -> facts.put(new Key(fact.story().value(), fact.kind(), fact.ordinal()), fact));
    return facts;
  }

  private void usesEachFactOnce() {
    var used = new HashSet<Key>();
    for (var told : played.told()) {
      for (var fact : told.opening().facts()) {
        assertThat(used.add(new Key(fact.story(), told.opening().crowd().kind(), fact.ordinal())))
            .as("used once")
            .isTrue();
      }
    }
  }

  private void tellsOnlySums() {
    assertThat(played.releases()).hasSameSizeAs(played.told());
    for (int i = 0; i < played.releases().size(); i++) {
      var release = played.releases().get(i);
      var opening = played.told().get(i).opening();
      assertThat(release.number()).isEqualTo(i);
      assertThat(release.crowd()).isEqualTo(opening.crowd());
      int marketers = shares(opening.facts(), HeldFact::marketer).size();
      assertThat(release.marketers()).isEqualTo(MarketersBand.of(marketers));
      var months = opening.facts().stream().map(HeldFact::month).sorted().toList();
      assertThat(release.month()).isEqualTo(months.get((months.size() - 1) / 2));
      release
          .counts()
          .forEach(
              (count, sum) ->
                  assertThat(opening.facts().stream().filter(f -> f.yes().contains(count)).count())
                      .isEqualTo((long) sum));
    }
  }

  private void accountsForEveryFact() {
    for (var status : played.statuses()) {
      assertThat(status.lines())
          .allMatch(line -> line.made() == line.released() + line.held() + line.replaced());
    }
    long told = played.told().stream().mapToLong(each -> each.opening().facts().size()).sum();
    assertThat(played.statuses().getLast().released()).isEqualTo(told);
  }

  private static Map<String, Long> shares(List<HeldFact> facts, Function<HeldFact, String> who) {
    return facts.stream().collect(Collectors.groupingBy(who, Collectors.counting()));
  }
}
