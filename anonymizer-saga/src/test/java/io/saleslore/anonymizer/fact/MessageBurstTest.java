package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bursts of a marketer's messages, and what is made of them. */
class MessageBurstTest {
  @Test
  void messages_within_the_hour_are_one_burst() {
    var bursts = bursts(CodedTalk.won().writes(0).writes(0.5).writes(1.5));
    assertThat(bursts)
        .containsExactly(
            new MessageBurst(CodedTalk.at(0), CodedTalk.at(1.5), 0, Duration.ZERO, false));
  }

  @Test
  void a_second_more_than_an_hour_begins_a_follow_up() {
    var bursts = bursts(CodedTalk.won().writes(0).writes(1 + 1.0 / 3600));
    assertThat(bursts).extracting(MessageBurst::follows).containsExactly(0, 1);
    assertThat(bursts.getLast().gap()).isEqualTo(Duration.ofSeconds(3601));
  }

  @Test
  void the_gap_is_counted_from_the_end_of_the_burst_before() {
    var bursts = bursts(CodedTalk.won().writes(0).writes(0.9).writes(48.9));
    assertThat(bursts.getLast().gap()).isEqualTo(Duration.ofHours(48));
  }

  @Test
  void an_answer_ends_the_row() {
    var bursts = bursts(CodedTalk.won().writes(0).writes(10).answers(11).writes(12));
    assertThat(bursts).extracting(MessageBurst::follows).containsExactly(0, 1, 0);
    assertThat(bursts.getLast().gap()).isZero();
  }

  @Test
  void an_answer_within_a_day_of_its_end_answers_a_burst() {
    assertThat(replied(CodedTalk.won().writes(0).answers(24))).containsExactly(true);
    assertThat(replied(CodedTalk.won().writes(0).writes(0.5).answers(24.5))).containsExactly(true);
    assertThat(replied(CodedTalk.won().writes(0).answers(24.01))).containsExactly(false);
    assertThat(replied(CodedTalk.won().writes(0))).containsExactly(false);
    assertThat(replied(CodedTalk.won().writes(0).writes(30).answers(31)))
        .containsExactly(false, true);
  }

  @Test
  void a_customer_who_writes_alone_makes_no_burst() {
    assertThat(bursts(CodedTalk.won().answers(0).answers(5))).isEmpty();
  }

  @Test
  void a_time_is_a_weekday_and_an_hour_by_the_customers_clock() {
    var talk = CodedTalk.won().writes(0).answers(1).writes(14);
    assertThat(codes(new MessageTimes(), talk)).containsExactly("mon/12", "tue/2");
    assertThat(codes(new MessageTimes(), talk.in("America/Los_Angeles")))
        .containsExactly("mon/4", "mon/18");
    assertThat(codes(new MessageTimes(), talk.in("Asia/Tokyo")))
        .containsExactly("mon/21", "tue/11");
  }

  @Test
  void a_follow_up_says_how_long_it_waited_and_which_one_it_is() {
    var talk = CodedTalk.won().writes(0).writes(30).writes(30 + 24 * 7).answers(300).writes(400);
    assertThat(codes(new FollowUps(), talk)).containsExactly("1/1", "7/2");
  }

  @Test
  void a_first_message_is_no_follow_up() {
    assertThat(codes(new FollowUps(), CodedTalk.won().writes(0).answers(1).writes(200))).isEmpty();
  }

  @Test
  void sent_is_always_counted_and_replied_where_it_was() {
    var seen = new MessageTimes().observe(CodedTalk.won().writes(0).answers(1).writes(50).story());
    assertThat(seen.getFirst().yes()).containsExactlyInAnyOrder(Count.SENT, Count.REPLIED);
    assertThat(seen.getLast().yes()).containsExactly(Count.SENT);
  }

  private static List<MessageBurst> bursts(CodedTalk talk) {
    return MessageBurst.in(talk.story());
  }

  private static List<Boolean> replied(CodedTalk talk) {
    return bursts(talk).stream().map(MessageBurst::replied).toList();
  }

  private static List<String> codes(StoryObservation.Maker maker, CodedTalk talk) {
    return maker.observe(talk.story()).stream()
        .map(each -> String.join("/", each.crowd().codes()))
        .toList();
  }
}
