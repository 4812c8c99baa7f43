package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class LedgerEntryTest {
  private static final Crowd RETAIL =
      Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");

  @Test
  void a_line_says_edition_number_k_and_the_facts_of_each_share() {
    var entry = group(12, 1).entry(policy(3, 0), 17);
    assertThat(entry.line()).matches("3 17 10 exact( [\\w-]{16}(,[\\w-]{16})*){10}");
    assertThat(entry.shares().stream().mapToInt(List::size).sum()).isEqualTo(12);
    assertThat(group(12, 1).entry(policy(3, 4), 17).line()).startsWith("3 17 10 noisy ");
  }

  @Test
  void the_release_is_committed_to_its_line() {
    var group = group(12, 2);
    assertThat(group.released(policy(1, 0), 5).commitment())
        .isEqualTo(Commitment.to(group.entry(policy(1, 0), 5).line()));
  }

  @Test
  void a_fact_is_the_same_in_all_releases_of_an_edition_and_another_in_each_edition() {
    var group = group(12, 2);
    var facts = facts(group.entry(policy(1, 0), 5));
    assertThat(facts(group.entry(policy(1, 0), 9))).isEqualTo(facts);
    assertThat(facts(group.entry(policy(2, 0), 5))).doesNotContainAnyElementsOf(facts);
  }

  @Test
  void without_the_secret_nobody_can_tell_which_fact_it_is() {
    var secret = new byte[16];
    secret[0] = 1;
    var other = new GatePolicy(new ReleaseThreshold(10), secret, GatePolicy.DEFAULT_WAITING, 1);
    assertThat(facts(group(12, 1).entry(other, 5)))
        .doesNotContainAnyElementsOf(facts(group(12, 1).entry(policy(1, 0), 5)));
  }

  @Test
  void it_tells_no_more_marketers_than_k_and_the_band_promise() {
    assertThat(group(10, 2).entry(policy(1, 0), 0).shares()).hasSize(10);
    assertThat(group(19, 2).entry(policy(1, 0), 0).shares()).hasSize(10);
    assertThat(group(20, 2).entry(policy(1, 0), 0).shares()).hasSize(20);
    assertThat(group(49, 3).entry(policy(1, 0), 0).shares()).hasSize(20);
    assertThat(group(80, 1).entry(policy(1, 0), 0).shares()).hasSize(50);
  }

  @Test
  void the_order_of_facts_and_who_they_are_of_decides_nothing() {
    var group = group(14, 3);
    var shuffled = new ArrayList<>(group.facts());
    Collections.shuffle(shuffled, new Random(1));
    var same = new ReleaseGroup(RETAIL, shuffled, group.marketers());
    assertThat(same.entry(policy(1, 0), 5)).isEqualTo(group.entry(policy(1, 0), 5));
    assertThat(group.entry(policy(1, 0), 5).line()).doesNotContain("m1", "c1");
  }

  /** Every history the gate can make is one that an auditor can count. */
  @Test
  void an_auditor_counts_enough_marketers_and_no_share_above_a_quarter_in_any_history() {
    long counted = 0;
    for (long seed = 0; seed < 300; seed++) {
      var history = RandomHistory.of(seed);
      var played =
          PlayedHistory.play(history, new FactLists(), TransactionOperations.withoutTransaction());
      var all = played.entries().stream().flatMap(entry -> facts(entry).stream()).toList();
      assertThat(all).doesNotHaveDuplicates();
      assertThat(played.entries()).hasSameSizeAs(played.releases());
      for (int i = 0; i < played.entries().size(); i++) {
        isKept(played.entries().get(i), history.policy().k());
        assertThat(played.releases().get(i).commitment())
            .isEqualTo(played.entries().get(i).commitment());
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(300);
  }

  private static void isKept(LedgerEntry entry, int k) {
    int facts = facts(entry).size();
    assertThat(entry.shares()).hasSizeGreaterThanOrEqualTo(k);
    assertThat(entry.shares()).allMatch(share -> 4 * share.size() <= facts);
  }

  private static List<String> facts(LedgerEntry entry) {
    return entry.shares().stream().flatMap(List::stream).sorted().toList();
  }

  private static ReleaseGroup group(int marketers, int factsOfFirst) {
    var facts = new ArrayList<HeldFact>();
    for (int each = 0; each < marketers; each++) {
      facts.add(SampleFact.of(each).held());
    }
    for (int more = 1; more < factsOfFirst; more++) {
      facts.add(SampleFact.of(100 + more).by("m0").held());
    }
    return new ReleaseGroup(RETAIL, facts, marketers);
  }

  private static GatePolicy policy(int edition, double epsilon) {
    return new GatePolicy(
        new ReleaseThreshold(10), new byte[16], GatePolicy.DEFAULT_WAITING, edition, epsilon);
  }
}
