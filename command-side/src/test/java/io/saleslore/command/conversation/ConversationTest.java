package io.saleslore.command.conversation;

import io.saleslore.command.CommandTargets;
import io.saleslore.kernel.conversation.ConversationCommand.ConcludeConversation;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.EndStoryOfDeal;
import io.saleslore.kernel.conversation.ConversationCommand.NoticeQuiet;
import io.saleslore.kernel.conversation.ConversationCommand.RecogniseMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.Report;
import io.saleslore.kernel.conversation.ConversationCommand.ReportDeliveries;
import io.saleslore.kernel.conversation.ConversationCommand.RevokeMessage;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.conversation.ConversationCommand.StartConversation;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationConcluded;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationFellQuiet;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationStarted;
import io.saleslore.kernel.conversation.ConversationEvent.DeliveryReported;
import io.saleslore.kernel.conversation.ConversationEvent.MessageEdited;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecognised;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRecorded;
import io.saleslore.kernel.conversation.ConversationEvent.MessageRevoked;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final Zone BOB = new StaffId("bob-456").zone();
  private static final CustomerId JOHN = CustomerId.fresh();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final StoryId STORY = StoryId.fresh();
  private static final DealId DEAL = DealId.fresh();
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final AggregateTestFixture<Conversation> conversation =
      new AggregateTestFixture<>(Conversation.class);

  @BeforeEach
  void aggregates_are_found_as_in_the_application() {
    conversation.registerCommandTargetResolver(new CommandTargets());
  }

  @Test
  void it_starts_with_a_customer() {
    conversation
        .givenNoPriorActivity()
        .when(new StartConversation(CHAT, ALICE, JOHN, "Europe/Berlin", MONDAY))
        .expectEvents(started());
  }

  @Test
  void messages_are_recorded_in_the_order_they_come() {
    conversation
        .given(started())
        .when(new RecordMessages(CHAT, ALICE, List.of(message(0), message(1))))
        .expectResultMessagePayload(2)
        .expectEvents(recorded(message(0)), recorded(message(1)));
  }

  @Test
  void the_same_message_again_changes_nothing() {
    conversation
        .given(started(), recorded(message(0)))
        .when(new RecordMessages(CHAT, ALICE, List.of(message(0), message(1), message(1))))
        .expectResultMessagePayload(1)
        .expectEvents(recorded(message(1)));
  }

  @Test
  void another_zone_is_told_that_there_is_no_such_conversation() {
    conversation
        .given(started())
        .when(new RecordMessages(CHAT, BOB, List.of(message(0))))
        .expectException(NotYourConversation.class)
        .expectNoEvents();
  }

  @Test
  void concluding_ends_the_story_with_what_came_of_it() {
    conversation
        .given(started(), recorded(message(0)))
        .when(new ConcludeConversation(CHAT, ALICE, STORY, Outcome.WON, day(1)))
        .expectEvents(
            new ConversationConcluded(CHAT, ALICE, Outcome.WON, day(1)),
            new StoryEnded(CHAT, ALICE, STORY, null, Outcome.WON, day(1)));
  }

  @Test
  void concluding_again_with_another_outcome_revises_the_story() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.WON, day(1)))
        .when(new ConcludeConversation(CHAT, ALICE, StoryId.fresh(), Outcome.LOST, day(2)))
        .expectEvents(new StoryRevised(CHAT, ALICE, STORY, 2, Outcome.LOST));
  }

  @Test
  void concluding_again_with_the_same_outcome_changes_nothing() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.WON, day(1)))
        .when(new ConcludeConversation(CHAT, ALICE, StoryId.fresh(), Outcome.WON, day(2)))
        .expectNoEvents();
  }

  @Test
  void where_nothing_was_said_there_is_nothing_to_conclude() {
    conversation
        .given(started())
        .when(new ConcludeConversation(CHAT, ALICE, STORY, Outcome.WON, day(1)))
        .expectException(NothingToConclude.class);
  }

  @Test
  void a_closed_deal_ends_its_story_under_the_deals_own_name() {
    conversation
        .given(started(), recorded(message(0)))
        .when(new EndStoryOfDeal(CHAT, ALICE, DEAL, Outcome.WON, day(1)))
        .expectEvents(ended(storyOfDeal(), DEAL, Outcome.WON, day(1)));
  }

  @Test
  void a_deal_closed_again_revises_its_story_once() {
    conversation
        .given(started(), ended(storyOfDeal(), DEAL, Outcome.WON, day(1)))
        .when(new EndStoryOfDeal(CHAT, ALICE, DEAL, Outcome.LOST, day(3)))
        .expectEvents(new StoryRevised(CHAT, ALICE, storyOfDeal(), 2, Outcome.LOST));
  }

  @Test
  void late_messages_of_one_command_revise_the_story_they_belong_to_once() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.WON, day(5)))
        .when(new RecordMessages(CHAT, ALICE, List.of(message(1), message(2), message(6))))
        .expectEvents(
            recorded(message(1)),
            recorded(message(2)),
            recorded(message(6)),
            new StoryRevised(CHAT, ALICE, STORY, 2, Outcome.WON));
  }

  @Test
  void thirty_quiet_days_in_its_own_time_end_a_story_with_unknown_outcome() {
    conversation
        .given(started(), recorded(message(0)), recorded(message(40)))
        .when(new NoticeQuiet(CHAT, ALICE, STORY, day(41)))
        .expectResultMessagePayload(true)
        .expectEvents(
            new ConversationFellQuiet(CHAT, ALICE, day(0)),
            ended(STORY, null, Outcome.UNKNOWN, day(0)));
  }

  @Test
  void a_conversation_that_goes_on_is_not_quiet() {
    conversation
        .given(started(), recorded(message(0)), recorded(message(30)))
        .when(new NoticeQuiet(CHAT, ALICE, STORY, day(60)))
        .expectResultMessagePayload(false)
        .expectNoEvents();
  }

  @Test
  void what_is_quiet_once_is_not_told_twice() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.UNKNOWN, day(0)))
        .when(new NoticeQuiet(CHAT, ALICE, StoryId.fresh(), day(100)))
        .expectResultMessagePayload(false)
        .expectNoEvents();
  }

  @Test
  void stories_follow_each_other_without_sharing_a_message() {
    var second = StoryId.fresh();
    conversation
        .given(
            Stream.of(
                    started(),
                    recorded(message(0)),
                    ended(STORY, null, Outcome.WON, day(1)),
                    recorded(message(2)))
                .toList())
        .when(new ConcludeConversation(CHAT, ALICE, second, Outcome.LOST, day(3)))
        .expectEvents(
            new ConversationConcluded(CHAT, ALICE, Outcome.LOST, day(3)),
            ended(second, null, Outcome.LOST, day(3)));
  }

  @Test
  void what_an_export_brought_is_recognised_once() {
    conversation.given(started()).when(recognise()).expectEvents(recognised());
    conversation.given(started(), recognised()).when(recognise()).expectNoEvents();
    conversation
        .given(started(), recognised())
        .when(new RecordMessages(CHAT, ALICE, List.of(message(0))))
        .expectResultMessagePayload(0)
        .expectNoEvents();
  }

  @Test
  void what_was_taken_back_before_it_was_recognised_revises_the_story_it_stands_in() {
    conversation
        .given(started(), ended(STORY, null, Outcome.WON, day(1)), revoked())
        .when(recognise())
        .expectEvents(recognised(), new StoryRevised(CHAT, ALICE, STORY, 2, Outcome.WON));
  }

  @Test
  void pauses_are_found_in_whatever_order_messages_come() {
    conversation
        .given(started(), recorded(message(60)), recorded(message(0)), recorded(message(30)))
        .when(new NoticeQuiet(CHAT, ALICE, STORY, day(90)))
        .expectResultMessagePayload(false);
    conversation
        .given(
            started(),
            recorded(message(60)),
            recorded(message(0)),
            recorded(message(29)),
            ended(StoryId.fresh(), null, Outcome.WON, day(10)))
        .when(new NoticeQuiet(CHAT, ALICE, STORY, day(90)))
        .expectEvents(
            new ConversationFellQuiet(CHAT, ALICE, day(29)),
            ended(STORY, null, Outcome.UNKNOWN, day(29)));
  }

  @Test
  void an_edit_words_a_message_anew_and_revises_the_story_it_stands_in() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.WON, day(1)))
        .when(new EditMessage(CHAT, ALICE, key(0), message(5)))
        .expectEvents(edited(), new StoryRevised(CHAT, ALICE, STORY, 2, Outcome.WON));
  }

  @Test
  void the_same_edit_again_changes_nothing() {
    conversation
        .given(started(), recorded(message(0)), edited())
        .when(new EditMessage(CHAT, ALICE, key(0), message(5)))
        .expectNoEvents();
  }

  @Test
  void an_edit_of_what_never_came_records_it() {
    var words = message(5);
    conversation
        .given(started())
        .when(new EditMessage(CHAT, ALICE, key(0), words))
        .expectEvents(
            new MessageRecorded(
                CHAT,
                ALICE,
                words.messageId(),
                words.sentAt(),
                words.speaker(),
                words.kind(),
                words.edited(),
                words.text(),
                key(0)),
            edited());
  }

  @Test
  void what_is_taken_back_revises_its_story_once() {
    conversation
        .given(started(), recorded(message(0)), ended(STORY, null, Outcome.WON, day(1)))
        .when(new RevokeMessage(CHAT, ALICE, key(0), day(2)))
        .expectEvents(revoked(), new StoryRevised(CHAT, ALICE, STORY, 2, Outcome.WON));
    conversation
        .given(started(), recorded(message(0)), revoked())
        .when(new RevokeMessage(CHAT, ALICE, key(0), day(3)))
        .expectNoEvents();
  }

  @Test
  void what_was_taken_back_before_it_came_is_not_recorded_and_not_edited() {
    conversation
        .given(started(), revoked())
        .when(new RecordMessages(CHAT, ALICE, List.of(message(0))))
        .expectResultMessagePayload(0)
        .expectNoEvents();
    conversation
        .given(started(), revoked())
        .when(new EditMessage(CHAT, ALICE, key(0), message(5)))
        .expectNoEvents();
  }

  @Test
  void how_far_a_message_came_is_said_once() {
    var read = new DeliveryReported(CHAT, ALICE, day(1), Delivery.READ, key(0));
    conversation
        .given(started(), recorded(message(0)))
        .when(new ReportDeliveries(CHAT, ALICE, List.of(new Report(key(0), Delivery.READ, day(1)))))
        .expectEvents(read);
    conversation
        .given(started(), recorded(message(0)), read)
        .when(new ReportDeliveries(CHAT, ALICE, List.of(new Report(key(0), Delivery.READ, day(2)))))
        .expectNoEvents();
  }

  private static String key(int number) {
    return message(number).dedupeKey();
  }

  private static MessageEdited edited() {
    var words = message(5);
    return new MessageEdited(
        CHAT, ALICE, words.sentAt(), words.kind(), words.text(), key(0), words.dedupeKey());
  }

  private static RecogniseMessage recognise() {
    return new RecogniseMessage(CHAT, ALICE, day(0), Speaker.CUSTOMER, "said:1:ff:1", key(0));
  }

  private static MessageRecognised recognised() {
    return new MessageRecognised(CHAT, ALICE, day(0), Speaker.CUSTOMER, "said:1:ff:1", key(0));
  }

  private static MessageRevoked revoked() {
    return new MessageRevoked(CHAT, ALICE, day(2), key(0));
  }

  private static StoryId storyOfDeal() {
    return new StoryId(DEAL.value());
  }

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private static ConversationStarted started() {
    return new ConversationStarted(CHAT, ALICE, JOHN, "Europe/Berlin", MONDAY);
  }

  private static StoryEnded ended(
      StoryId story, @Nullable DealId deal, Outcome outcome, Instant until) {
    return new StoryEnded(CHAT, ALICE, story, deal, outcome, until);
  }

  private static SealedMessage message(int day) {
    return new SealedMessage(
        new MessageId(new java.util.UUID(7, day)),
        day(day),
        Speaker.CUSTOMER,
        MessageKind.TEXT,
        false,
        new SealedText(KeyId.of(ALICE, JOHN), "AAAA"),
        "key of day " + day);
  }

  private static MessageRecorded recorded(SealedMessage message) {
    return new MessageRecorded(
        CHAT,
        ALICE,
        message.messageId(),
        message.sentAt(),
        message.speaker(),
        message.kind(),
        message.edited(),
        message.text(),
        message.dedupeKey());
  }
}
