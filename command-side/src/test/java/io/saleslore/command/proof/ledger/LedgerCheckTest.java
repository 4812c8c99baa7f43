package io.saleslore.command.proof.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCheckTest {
  private static final int LEAST = 5;
  private static final int[] TEN = {3, 3, 2, 2, 1, 1, 1, 1, 1, 1};

  private final SampleLedger sample = new SampleLedger();

  @TempDir Path folder;

  @Test
  void releases_that_keep_the_promise_pass() throws IOException {
    sample.release(10, TEN).release(10, TEN).release(12, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    var answer = sample.check(folder, LEAST);
    assertThat(answer.breaches()).isEmpty();
    assertThat(answer.releases()).isEqualTo(3);
    assertThat(answer.k()).isEqualTo(10);
  }

  @Test
  void a_release_of_one_marketer_too_few_is_refused() throws IOException {
    sample.release(10, TEN).release(10, 3, 3, 2, 2, 2, 2, 1, 1, 1);
    assertThat(found())
        .containsExactly(new PromiseBreach(2, "it stands on 9 marketers, not on at least 10"));
  }

  @Test
  void a_release_of_which_one_marketer_has_more_than_a_quarter_is_refused() throws IOException {
    sample.release(10, 4, 2, 2, 2, 1, 1, 1, 1, 1, 1).release(10, 5, 2, 2, 2, 1, 1, 1, 1, 1, 1);
    assertThat(found())
        .containsExactly(
            new PromiseBreach(2, "one share has 5 of its 17 facts, more than a quarter"));
  }

  @Test
  void a_fact_that_stands_in_two_releases_of_an_edition_is_refused() throws IOException {
    var again = SampleLedger.fact(4);
    sample.release(10, TEN).release(10, TEN);
    sample.line(1, 10, "10 exact " + again + again(9));
    assertThat(found())
        .containsExactly(
            new PromiseBreach(0, "a fact of release 2 of edition 1 stands in release 0 too"));
  }

  @Test
  void a_fact_that_stands_in_one_release_twice_is_refused() throws IOException {
    sample.line(
        1, 11, "10 exact " + SampleLedger.fact(900) + again(9) + " " + SampleLedger.fact(900));
    assertThat(found())
        .containsExactly(
            new PromiseBreach(0, "a fact of release 0 of edition 1 stands in release 0 too"));
  }

  @Test
  void a_new_edition_may_use_every_fact_again() throws IOException {
    var shares = SampleLedger.fact(900) + again(9);
    sample.line(1, 10, "10 exact " + shares).line(2, 10, "10 exact " + shares);
    assertThat(found()).isEmpty();
  }

  @Test
  void two_facts_that_begin_alike_are_two() throws IOException {
    sample.line(1, 11, "10 exact abcdefghij000001 abcdefghij000002" + again(9));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_line_that_was_changed_is_found() throws IOException {
    sample.release(10, TEN).release(10, TEN);
    sample.lines.set(0, sample.lines.getFirst().replace("fact_00000000003", "fact_00000000999"));
    assertThat(found())
        .containsExactly(
            new PromiseBreach(1, "its line of the ledger is not the one that it was committed to"));
  }

  @Test
  void lines_that_change_places_are_found() throws IOException {
    sample.release(10, TEN).release(10, TEN);
    var first = sample.lines.removeFirst();
    sample.lines.set(0, sample.lines.getFirst().replace("1 1 10", "1 0 10"));
    sample.lines.add(first.replace("1 0 10", "1 1 10"));
    assertThat(found()).extracting(PromiseBreach::position).containsExactly(1L, 2L);
  }

  @Test
  void a_release_without_a_line_is_found() throws IOException {
    sample.release(10, TEN).release(10, TEN).lines.removeLast();
    assertThat(found()).containsExactly(new PromiseBreach(2, "no line of the ledger opens it"));
    assertThat(LedgerCheck.of(folder.resolve("none"), LEAST, sample.history()).breaches())
        .hasSize(2);
  }

  @Test
  void a_line_that_is_none_and_one_too_many_are_found() throws IOException {
    sample.release(10, TEN);
    sample.lines.add(sample.lines.getFirst());
    sample.lines.add("1 0 10 exact alice");
    assertThat(found())
        .extracting(PromiseBreach::sentence)
        .containsExactly(
            "line 2 of the ledger opens a release a second time", "line 3 of the ledger is none");
  }

  @Test
  void what_was_released_after_the_export_began_is_no_breach() throws IOException {
    sample.release(10, TEN).release(10, TEN).events.removeLast();
    assertThat(found()).isEmpty();
  }

  @Test
  void counts_without_noise_are_as_many_as_facts_and_noisy_ones_need_not_be() throws IOException {
    sample.counting(17, 10, TEN);
    assertThat(found())
        .containsExactly(new PromiseBreach(1, "it counts 17 facts, and 16 stand behind it"));
    var noisy = new SampleLedger();
    noisy.line(1, 17, "10 noisy " + noisy.share(1) + again(9));
    assertThat(noisy.check(folder, LEAST).breaches()).isEmpty();
  }

  @Test
  void what_the_policy_demands_counts_whatever_a_line_says() throws IOException {
    sample.release(4, 1, 1, 1, 1).release(10, TEN);
    assertThat(found())
        .containsExactly(new PromiseBreach(1, "it stands on 4 marketers, not on at least 5"));
    assertThat(sample.check(folder, 12).breaches())
        .extracting(PromiseBreach::position)
        .contains(2L);
  }

  @Test
  void of_a_great_many_breaches_a_hundred_are_told() throws IOException {
    for (int i = 0; i < 300; i++) {
      sample.release(10, 1, 1, 1, 1);
    }
    assertThat(found()).hasSize(100);
  }

  @Test
  void other_events_are_no_releases() {
    var other = sample.release(10, TEN).events.getFirst();
    assertThat(SignedRelease.of(other)).isPresent();
    var published = "io.saleslore.kernel.catalogue.CatalogueEvent$TemplatePublished";
    assertThat(
            SignedRelease.of(
                new StoredEvent(
                    1,
                    "id",
                    "catalogue",
                    0,
                    "Catalogue",
                    "",
                    published,
                    Optional.empty(),
                    other.payload(),
                    Optional.empty())))
        .isEmpty();
  }

  private List<PromiseBreach> found() throws IOException {
    return sample.check(folder, LEAST).breaches();
  }

  /** So many more shares of one fresh fact each. */
  private String again(int shares) {
    var more = new StringBuilder();
    for (int i = 0; i < shares; i++) {
      more.append(' ').append(SampleLedger.fact(1000 + sample.events.size() * 100 + i));
    }
    return more.toString();
  }
}
