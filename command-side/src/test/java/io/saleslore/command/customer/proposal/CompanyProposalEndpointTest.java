package io.saleslore.command.customer.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompanyProposalEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Map<String, String> RETAIL =
      Map.of("industry", "retail", "businessSize", "small");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();

  private static String path(CustomerId customer) {
    return "customers/" + customer + "/company-proposal";
  }

  private JsonNode proposal(CustomerId customer) {
    return alice.get(path(customer)).expect(200).json();
  }

  private ConversationId chat(CustomerId customer, String... texts) {
    var chat = alice.conversation(customer);
    IntStream.range(0, texts.length)
        .forEach(i -> alice.hear(chat, MONDAY.plusSeconds(i), texts[i]));
    return chat;
  }

  private Set<StoryId> stories(ConversationId chat) {
    return ConversationHistory.read(zones.part(EventStore.class), chat).stories();
  }

  private PrivateStory ended(ConversationId chat, Instant at) {
    var before = stories(chat);
    alice.conclude(chat, "won", at);
    var after = new HashSet<>(stories(chat));
    after.removeAll(before);
    var story = new StoryRef(alice.zone(), chat, after.iterator().next());
    return zones.part(Stories.class).open(story, opened -> opened);
  }

  private static void assertProposed(JsonNode shown, String industry, String businessSize) {
    assertThat(shown.path("industry").asString()).isEqualTo(industry);
    assertThat(shown.path("businessSize").asString()).isEqualTo(businessSize);
  }

  @Test
  void where_nothing_is_known_the_chat_s_words_propose() {
    var john = alice.customer("John");
    chat(john, "we run a yarn shop", "twelve people work here");
    var shown = proposal(john);
    assertProposed(shown, "retail", "small");
    assertThat(shown.path("words").valueStream().map(JsonNode::asString))
        .containsExactly("yarn shop");
    assertProposed(shown.path("known"), "unknown", "unknown");
  }

  @Test
  void the_company_s_name_speaks_before_anybody_has_written() {
    var john = alice.customer(Map.of("name", "John", "company", "ABC yarn shop"));
    assertProposed(proposal(john), "retail", "unknown");
    chat(john);
    assertProposed(proposal(john), "retail", "unknown");
  }

  @Test
  void words_that_tell_nothing_propose_nothing() {
    var john = alice.customer("John");
    chat(john, "good morning");
    var shown = proposal(john);
    assertProposed(shown, "unknown", "unknown");
    assertThat(shown.path("words")).isEmpty();
  }

  @Test
  void a_known_industry_is_shown_as_known_and_not_proposed() {
    var john = alice.customer(Map.of("name", "John", "industry", "manufacturing"));
    chat(john, "we run a yarn shop", "twelve people work here");
    var shown = proposal(john);
    assertProposed(shown, "unknown", "small");
    assertThat(shown.path("words")).isEmpty();
    assertProposed(shown.path("known"), "manufacturing", "unknown");
  }

  @Test
  void a_known_size_is_shown_as_known_and_not_proposed() {
    var john = alice.customer(Map.of("name", "John", "businessSize", "large"));
    chat(john, "we run a yarn shop", "twelve people work here");
    var shown = proposal(john);
    assertProposed(shown, "retail", "unknown");
    assertProposed(shown.path("known"), "unknown", "large");
  }

  @Test
  void unconfirmed_it_is_neither_on_the_record_nor_in_a_story() {
    var john = alice.customer("John");
    var chat = chat(john, "we run a yarn shop", "twelve people work here");
    int events = zones.countEvents();
    assertProposed(proposal(john), "retail", "small");
    assertThat(zones.countEvents()).isEqualTo(events);
    assertProposed(alice.get("customers/" + john).json(), "unknown", "unknown");
    var story = ended(chat, TUESDAY);
    assertThat(story.industry()).isEqualTo(Industry.UNKNOWN);
    assertThat(story.businessSize()).isEqualTo(BusinessSize.UNKNOWN);
  }

  @Test
  void confirmed_it_is_on_the_record_and_in_the_story_that_ends_after_it() {
    var john = alice.customer("John");
    var chat = chat(john, "we run a yarn shop", "twelve people work here");
    int classified = zones.countEvents(CustomerClassified.class);
    alice.put("customers/" + john + "/classification", RETAIL).expect(204);
    assertThat(zones.countEvents(CustomerClassified.class)).isEqualTo(classified + 1);
    assertProposed(alice.get("customers/" + john).json(), "retail", "small");
    var shown = proposal(john);
    assertProposed(shown, "unknown", "unknown");
    assertProposed(shown.path("known"), "retail", "small");
    var story = ended(chat, TUESDAY);
    assertThat(story.industry()).isEqualTo(Industry.RETAIL);
    assertThat(story.businessSize()).isEqualTo(BusinessSize.SMALL);
  }

  @Test
  void a_proposal_that_is_half_right_is_corrected_by_the_same_call() {
    var john = alice.customer("John");
    var chat = chat(john, "we run a yarn shop", "twelve people work here");
    var corrected = Map.of("industry", "wholesale", "businessSize", "unknown");
    alice.put("customers/" + john + "/classification", corrected).expect(204);
    var shown = proposal(john);
    assertProposed(shown, "unknown", "small");
    assertProposed(shown.path("known"), "wholesale", "unknown");
    assertThat(ended(chat, TUESDAY).industry()).isEqualTo(Industry.WHOLESALE);
  }

  @Test
  void only_the_latest_messages_are_opened() {
    var john = alice.customer("John");
    var lines =
        IntStream.rangeClosed(0, LatestMessages.MOST)
            .mapToObj(i -> "13/03/2026, 09:%02d - %s".formatted(i / 10, said(i)))
            .toArray(String[]::new);
    alice.importChat(john, "&marketer=Alice", lines).expect(200);
    assertProposed(proposal(john), "unknown", "small");
  }

  private static String said(int message) {
    return switch (message) {
      case 0 -> "Alice: you run a yarn shop?";
      case 1 -> "John: twelve people work here";
      default -> "John: hello " + message;
    };
  }

  @Test
  void another_chat_of_the_zone_says_nothing_of_this_customer() {
    chat(alice.customer("Jane"), "we run a yarn shop");
    var john = alice.customer("John");
    chat(john, "good morning");
    assertProposed(proposal(john), "unknown", "unknown");
  }

  @Test
  void another_zone_has_no_such_customer() {
    var john = alice.customer("John");
    chat(john, "we run a yarn shop");
    var bob = zones.bob();
    bob.get(path(john)).expect(404);
    bob.put("customers/" + john + "/classification", RETAIL).expect(404);
    alice.get(path(CustomerId.fresh())).expect(404);
  }

  @Test
  void of_a_forgotten_customer_nothing_is_proposed() {
    var john = alice.customer("John");
    var chat = chat(john, "we run a yarn shop");
    zones.vault().shred(KeyId.of(alice.zone(), john));
    alice.forget(john, chat);
    alice.get(path(john)).expect(410);
  }

  @Test
  void a_proposal_does_not_show_itself() {
    var known = new KnownCompany(Industry.UNKNOWN, BusinessSize.UNKNOWN);
    var proposed =
        new ProposedCompany(Industry.RETAIL, BusinessSize.SMALL, List.of("yarn shop"), known);
    assertThat(proposed).hasToString("[private proposal]");
  }
}
