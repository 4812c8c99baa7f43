package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of every band that facts are put in. */
class FactMakersTest {
  private static final Anonymization ANONYMISATION =
      new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T03:30:00Z, America/New_York, sun, 22",
    "2026-03-02T03:30:00Z, Asia/Kolkata, mon, 9",
    "2026-03-02T03:30:00Z, UTC, mon, 3",
    "2026-03-07T15:00:00Z, America/New_York, sat, 10",
    "2026-03-08T15:00:00Z, America/New_York, sun, 11"
  })
  void weekday_and_hour_are_the_customers_also_where_clocks_change(
      Instant at, String zone, String weekday, String hour) {
    var facts = facts(story(ZoneId.of(zone), Duration.ofDays(20), at), FactKind.MESSAGE_TIMING);
    assertThat(facts)
        .singleElement()
        .extracting(each -> each.crowd().codes())
        .isEqualTo(List.of(weekday, hour));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, 0",
    "23.9, 0",
    "24, 1",
    "47.9, 1",
    "48, 2",
    "72, 3",
    "95.9, 3",
    "96, 4-6",
    "167.9, 4-6",
    "168, 7",
    "191.9, 7",
    "192, 8-14",
    "359.9, 8-14",
    "360, 15-30",
    "743.9, 15-30",
    "744, over-30"
  })
  void a_gap_counts_whole_days_since_the_last_unanswered_message(double hours, String gap) {
    var again = START.plusSeconds(Math.round(hours * 3600));
    var story = story(ZoneId.of("UTC"), Duration.ofDays(60), START, again);
    assertThat(facts(story, FactKind.FOLLOW_UP))
        .singleElement()
        .extracting(each -> each.crowd().codes())
        .isEqualTo(List.of(gap, "1"));
  }

  @Test
  void attempts_count_up_to_five_and_more() {
    var times = new ArrayList<Instant>();
    for (int day = 0; day <= 6; day++) {
      times.add(START.plus(Duration.ofDays(day)));
    }
    var story = story(ZoneId.of("UTC"), Duration.ofDays(60), times.toArray(Instant[]::new));
    assertThat(facts(story, FactKind.FOLLOW_UP))
        .extracting(each -> each.crowd().codes().get(1))
        .containsExactly("1", "2", "3", "4", "5-plus", "5-plus");
  }

  @ParameterizedTest
  @CsvSource({"24, true", "24.1, false"})
  void answered_is_what_is_answered_within_24_hours(double hours, boolean replied) {
    var answer = START.plusSeconds(Math.round(hours * 3600));
    var messages = List.of(said(START, Speaker.MARKETER), said(answer, Speaker.CUSTOMER));
    var fact =
        facts(story(ZoneId.of("UTC"), Duration.ofDays(20), messages), FactKind.MESSAGE_TIMING)
            .getFirst();
    assertThat(fact.yes().contains(Count.REPLIED)).isEqualTo(replied);
  }

  @ParameterizedTest
  @CsvSource({
    "0, under-1-week",
    "6, under-1-week",
    "7, 1-4-weeks",
    "29, 1-4-weeks",
    "30, 1-3-months",
    "89, 1-3-months",
    "90, over-3-months"
  })
  void a_cycle_is_as_long_as_its_deal_was_open(int days, String cycle) {
    var story = story(ZoneId.of("UTC"), Duration.ofDays(days), START);
    assertThat(facts(story, FactKind.DEAL_BY_INDUSTRY).getFirst().crowd().codes())
        .containsExactly("retail", cycle);
  }

  @Test
  void the_month_is_that_of_the_storys_end() {
    var story = story(ZoneId.of("UTC"), Duration.ofDays(31), START);
    assertThat(facts(story, FactKind.MESSAGE_TIMING).getFirst().month())
        .isEqualTo(YearMonth.of(2026, 4));
  }

  private static List<Fact> facts(PrivateStory story, FactKind kind) {
    return ANONYMISATION.facts(story, START).stream().filter(each -> each.kind() == kind).toList();
  }

  private static PrivateStory story(ZoneId zone, Duration open, Instant... sent) {
    return story(zone, open, List.of(sent).stream().map(at -> said(at, Speaker.MARKETER)).toList());
  }

  private static PrivateStory story(ZoneId zone, Duration open, List<StoryMessage> messages) {
    return new PrivateStory(
        new StoryRef(
            new Zone("staff-alice-123"),
            new ConversationId(new UUID(0, 1)),
            new StoryId(new UUID(0, 2))),
        1,
        "alice-hash",
        "john-hash",
        "abc-hash",
        List.of("John"),
        Industry.RETAIL,
        BusinessSize.SMALL,
        null,
        Outcome.LOST,
        true,
        START,
        START.plus(open),
        zone,
        messages);
  }

  private static StoryMessage said(Instant at, Speaker speaker) {
    return new StoryMessage(at, speaker, MessageKind.TEXT, "Hello");
  }
}
