package io.saleslore.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.seal.SealedText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every event and every command, also of those that are added later. */
class EventContractTest {
  static Stream<Class<?>> events() {
    return Samples.events();
  }

  static Stream<Class<?>> all() {
    return Stream.concat(Samples.events(), Samples.commands());
  }

  @Test
  void every_event_that_may_be_stored_is_known() {
    assertThat(events().map(Class::getSimpleName))
        .containsExactlyInAnyOrder(
            "TemplatePublished",
            "TemplateWithdrawn",
            "ConversationStarted",
            "MessageRecorded",
            "MessageRecognised",
            "MessageEdited",
            "MessageRevoked",
            "DeliveryReported",
            "ConversationConcluded",
            "ConversationFellQuiet",
            "StoryEnded",
            "StoryRevised",
            "CustomerRecorded",
            "CustomerCorrected",
            "CustomerClassified",
            "CustomerNumberAdded",
            "CustomerNumberLost",
            "CustomerMerged",
            "CustomerUnmerged",
            "CustomerForgotten",
            "DealOpened",
            "DealQuoted",
            "DealStageChanged",
            "DealWon",
            "DealLost",
            "DealOutcomeCorrected",
            "ErasureRequested",
            "ErasureRefused",
            "ErasureConfirmed",
            "ErasureCompleted",
            "NoteWritten",
            "NoteRewritten",
            "NoteRemoved",
            "TemplateWritten",
            "TemplateRewritten",
            "TemplateApproved",
            "TemplateRejected",
            "TemplateRetired",
            "TemplateHeldBack",
            "TemplateReturned",
            "TokenProposed",
            "TokenAllowed",
            "TokenRefused",
            "StaffOnboarded",
            "ZoneHandedOver",
            "ZoneClosed",
            "BusinessNumberAssigned",
            "BusinessNumberReleased",
            "ChatNameRemembered",
            "SuggestionTaken");
  }

  /**
   * The plain texts in events: keyed hashes, time zones, Meta's ids, tokens that reviewers let into
   * templates, and who did something why. All else that a person wrote is sealed.
   */
  @Test
  void plain_text_stands_in_these_places_alone() {
    assertThat(
            events()
                .flatMap(
                    event ->
                        Arrays.stream(event.getRecordComponents())
                            .filter(each -> each.getType() == String.class)
                            .map(each -> event.getSimpleName() + "." + each.getName())))
        .containsExactlyInAnyOrder(
            "ConversationStarted.timeZone",
            "MessageRecorded.dedupeKey",
            "MessageRecognised.messageKey",
            "MessageRecognised.toldAs",
            "MessageEdited.messageKey",
            "MessageEdited.dedupeKey",
            "MessageRevoked.messageKey",
            "DeliveryReported.messageKey",
            "ErasureRequested.who",
            "ErasureRefused.who",
            "ErasureRefused.reason",
            "ErasureConfirmed.who",
            "ErasureConfirmed.reason",
            "TemplateWritten.by",
            "TemplateRewritten.by",
            "TemplateApproved.by",
            "TemplateRejected.reason",
            "TemplateRejected.by",
            "TemplateRetired.by",
            "TemplateHeldBack.by",
            "TemplateReturned.by",
            "TokenProposed.token",
            "TokenProposed.reason",
            "TokenProposed.by",
            "TokenAllowed.token",
            "TokenAllowed.reason",
            "TokenAllowed.by",
            "TokenRefused.token",
            "TokenRefused.reason",
            "TokenRefused.by",
            "StaffOnboarded.timeZone",
            "BusinessNumberAssigned.phoneNumberId",
            "BusinessNumberReleased.phoneNumberId",
            "ChatNameRemembered.nameKey");
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_a_record_with_what_it_says(Class<?> type) {
    assertThat(type.isRecord()).isTrue();
    assertThat(Samples.of(type)).isEqualTo(Samples.of(type));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_read_back_as_it_was_written(Class<?> type) {
    var event = Samples.of(type);
    assertThat(Json.<Object>travelled(event, type)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_may_be_missing_is_read_back_as_missing(Class<?> type) {
    var values = new ArrayList<Object>();
    for (var component : type.getRecordComponents()) {
      boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      values.add(isNullable ? null : Samples.value(component));
    }
    var event = Samples.construct(type, values);
    assertThat(Json.<Object>travelled(event, type)).isEqualTo(event);
  }

  @Test
  void these_may_be_missing_in_an_event() {
    assertThat(
            events()
                .flatMap(
                    event ->
                        Arrays.stream(event.getRecordComponents())
                            .filter(
                                each -> each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(each -> event.getSimpleName() + "." + each.getName())))
        .containsExactlyInAnyOrder(
            "StoryEnded.dealId",
            "CustomerRecorded.company",
            "CustomerRecorded.phone",
            "CustomerRecorded.email",
            "CustomerCorrected.company",
            "CustomerCorrected.phone",
            "CustomerCorrected.email",
            "CustomerForgotten.conversationId",
            "DealLost.reason",
            "DealLost.note",
            "ErasureRequested.reason",
            "ErasureConfirmed.reason",
            "NoteWritten.customerId",
            "TemplateRejected.reason",
            "SuggestionTaken.chosen",
            "SuggestionTaken.feedback");
  }

  /** A getter that is added by chance would be stored for ever. */
  @ParameterizedTest
  @MethodSource("events")
  void an_event_stores_its_components_and_nothing_else(Class<?> type) {
    Map<?, ?> stored = Json.read(Json.write(Samples.of(type)), Map.class);
    assertThat(Set.<Object>copyOf(stored.keySet()))
        .isEqualTo(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_sealed_does_not_show_itself(Class<?> type) {
    var value = Samples.of(type);
    assertThat(value.toString()).doesNotContain(Samples.CIPHERTEXT);
    if (Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getType() == SealedText.class)) {
      assertThat(value.toString()).contains("[sealed]");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobody_changes_its_lists_afterwards(Class<?> type) throws ReflectiveOperationException {
    var values = Arrays.stream(type.getRecordComponents()).map(Samples::value).toList();
    var value = Samples.construct(type, values);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof List<?> given) {
        var accessor = type.getRecordComponents()[i].getAccessor();
        accessor.setAccessible(true);
        var held = (Collection<?>) accessor.invoke(value);
        given.clear();
        assertThat(held).isNotEmpty();
        assertThatThrownBy(held::clear).isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  /** Commands ask for what events then say, so each begins with the same identity. */
  @Test
  void commands_and_events_of_one_kind_name_their_subject_alike() {
    for (var pair :
        List.of(
            List.of("conversation", "Conversation", "conversationId"),
            List.of("customer", "Customer", "customerId"),
            List.of("deal", "Deal", "dealId"),
            List.of("note", "Note", "noteId"),
            List.of("erasure", "Erasure", "erasureId"),
            List.of("staff", "Staff", "zone"),
            List.of("suggestion", "Suggestion", "receipt"))) {
      assertThat(firstComponents(pair.get(0), pair.get(1) + "Event")).containsOnly(pair.get(2));
      assertThat(firstComponents(pair.get(0), pair.get(1) + "Command")).containsOnly(pair.get(2));
    }
  }

  private static Stream<String> firstComponents(String folder, String name) {
    try {
      var sealedType = Class.forName("io.saleslore.kernel." + folder + "." + name);
      return Arrays.stream(sealedType.getPermittedSubclasses())
          .map(each -> each.getRecordComponents()[0].getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
