package io.saleslore.anonymizer.mining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What marketers share is found, and what nine of them agree on is not. */
class WordingMinerTest {
  private static final String SHARED = "the machine pays for its price within a few months";
  private static final int COLLUDING = 9;

  private final Office office = new Office();

  @Test
  void what_enough_marketers_wrote_is_proposed_with_what_came_of_it() {
    for (int marketer = 0; marketer < 14; marketer++) {
      office.wrote(marketer, "Hi John, with our discount " + SHARED + ", shall we talk?");
    }
    assertThat(office.mine())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.text().text())
                  .isEqualTo("With our discount " + SHARED + " shall we talk?");
              assertThat(found.objection()).isEqualTo(Objection.BUDGET);
              assertThat(found.approach()).isEqualTo(Approach.DISCOUNT);
              assertThat(found.marketers()).isEqualTo(MarketersBand.FROM_10_TO_19);
              assertThat(found.sums().get(Count.USED)).isEqualTo(found.sums().get(Count.EASED));
              assertThat(found.digest()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void what_one_marketer_answers_most_often_does_not_show_among_many() {
    for (int marketer = 0; marketer < 14; marketer++) {
      office.wrote(marketer, "With our discount " + SHARED);
    }
    for (int story = 0; story < 50; story++) {
      office.answered("how long does it take", 0, "With our discount " + SHARED);
    }
    assertThat(office.mine()).singleElement().returns(Objection.BUDGET, FoundWording::objection);
  }

  @Test
  void what_each_wrote_otherwise_is_a_slot() {
    var days = List.of("monday", "tuesday", "friday", "sunday");
    for (int marketer = 0; marketer < 20; marketer++) {
      office.wrote(
          marketer,
          "We bring the goods to your shop by "
              + days.get(marketer % 4)
              + " if you order it today");
    }
    assertThat(office.texts())
        .containsExactly("We bring the goods to your shop by {detail} if you order it today.");
  }

  @Test
  void what_one_marketer_too_few_wrote_is_not_proposed() {
    for (int marketer = 0; marketer < COLLUDING; marketer++) {
      for (int story = 0; story < 20; story++) {
        office.wrote(marketer, "With our discount " + SHARED);
      }
    }
    assertThat(office.mine()).isEmpty();
  }

  /** Nine agree on a customer's words; the other twenty write what everybody writes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "the blue container of the old baker by the river waits at the dock",
        "call nine one two and ask for the owner with the red boat",
        "with our discount the machine of the red boat pays for its price within a few months",
        "the machine pays for its price within a red boat and a few months",
        "the machine pays for its price within a few months as the red boat said",
        "red the machine pays boat for its price red within a few months boat",
        "the machine pays for red boat its price within a few months"
      })
  void nine_colluding_marketers_push_no_customers_words_through(String secret) {
    for (int marketer = 0; marketer < 20; marketer++) {
      office.wrote(100 + marketer, "With our discount " + SHARED);
    }
    for (int marketer = 0; marketer < COLLUDING; marketer++) {
      for (int story = 0; story < 5; story++) {
        office.wrote(marketer, secret, secret + ".", SHARED + ". " + secret);
      }
    }
    assertThat(office.texts())
        .isNotEmpty()
        .noneMatch(each -> each.matches("(?i).*(red|boat|blue|container|baker|river|nine|dock).*"));
  }

  @Test
  void two_shared_stretches_do_not_tell_that_somebody_joined_them() {
    for (int marketer = 0; marketer < 20; marketer++) {
      office.wrote(marketer, "you will save time on every order");
      office.wrote(marketer, "our team takes care of the setup");
    }
    for (int marketer = 0; marketer < COLLUDING; marketer++) {
      office.wrote(marketer, "you will save time on every order our team takes care of the setup");
    }
    assertThat(office.texts())
        .containsExactlyInAnyOrder(
            "You will save time on every order.", "Our team takes care of the setup.");
  }

  @Test
  void an_erasure_meanwhile_ends_a_search_without_a_result() {
    for (int marketer = 0; marketer < 20; marketer++) {
      office.wrote(marketer, "With our discount " + SHARED);
    }
    var asked = new int[1];
    assertThat(
            office
                .miner()
                .mine(
                    () -> {
                      office.forgotten = ++asked[0];
                      return true;
                    }))
        .isEmpty();
    assertThat(office.miner().mine(() -> false)).isEmpty();
  }

  /** Seeded: whatever is written, each run of four words in a result is of ten marketers. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_run_of_four_words_was_written_by_enough_marketers(long seed) {
    var random = new Random(seed);
    var words = List.of("we", "can", "show", "you", "the", "price", "of", "every", "order");
    Map<List<String>, Set<Integer>> writers = new HashMap<>();
    for (int story = 0; story < 400; story++) {
      int marketer = random.nextInt(25);
      var said = said(words, random);
      office.wrote(marketer, String.join(" ", said));
      IntStream.rangeClosed(0, said.size() - 4)
          .forEach(
              i ->
                  writers
                      .computeIfAbsent(said.subList(i, i + 4), _ -> new HashSet<>())
                      .add(marketer));
    }
    for (var text : office.texts()) {
      for (var stretch : text.toLowerCase(Locale.ROOT).split("[.?]| ?\\{[a-z]+} ?")) {
        var said = List.of(stretch.strip().split(" "));
        for (int i = 0; i + 4 <= said.size(); i++) {
          assertThat(writers.get(said.subList(i, i + 4)))
              .as(text)
              .hasSizeGreaterThanOrEqualTo(Office.K);
        }
      }
    }
  }

  /** The words in one of a few orders, with one of them moved now and then. */
  private static List<String> said(List<String> words, Random random) {
    var said = new ArrayList<>(words);
    if (random.nextInt(4) == 0) {
      Collections.swap(said, random.nextInt(9), random.nextInt(9));
    }
    return List.copyOf(said);
  }
}
