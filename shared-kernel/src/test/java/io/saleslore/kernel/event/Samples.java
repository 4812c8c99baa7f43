package io.saleslore.kernel.event;

import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.conversation.ConversationCommand;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.customer.CustomerCommand;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.deal.DealCommand;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.erasure.ErasureCommand;
import io.saleslore.kernel.erasure.ErasureEvent;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteCommand;
import io.saleslore.kernel.note.NoteEvent;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.staff.StaffCommand;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.suggestion.SuggestionCommand;
import io.saleslore.kernel.suggestion.SuggestionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value of every event and command that there is, made from the types of their components. */
final class Samples {
  static final UUID UUID_7 = UUID.fromString("01950000-0000-7000-8000-000000000002");
  static final String CIPHERTEXT = "c2VhbGVkLXdvcmRz";
  private static final Zone ALICE = new StaffId("alice-123").zone();

  private Samples() {}

  static Stream<Class<?>> events() {
    return Stream.of(
            CatalogueEvent.class,
            ConversationEvent.class,
            CustomerEvent.class,
            DealEvent.class,
            ErasureEvent.class,
            NoteEvent.class,
            ReviewEvent.OfTemplate.class,
            ReviewEvent.OfToken.class,
            StaffEvent.class,
            SuggestionEvent.class)
        .flatMap(each -> Arrays.stream(each.getPermittedSubclasses()));
  }

  static Stream<Class<?>> commands() {
    return Stream.of(
            ConversationCommand.class,
            CustomerCommand.class,
            DealCommand.class,
            ErasureCommand.class,
            NoteCommand.class,
            StaffCommand.class,
            SuggestionCommand.class)
        .flatMap(each -> Arrays.stream(each.getPermittedSubclasses()));
  }

  /** A value with every component set; its lists and maps can be changed by whoever made them. */
  static Object of(Class<?> type) {
    return construct(type, Arrays.stream(type.getRecordComponents()).map(Samples::value).toList());
  }

  static Object construct(Class<?> type, List<? extends @Nullable Object> values) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return make(type, types, values);
  }

  private static Object make(
      Class<?> type, Class<?>[] types, List<? extends @Nullable Object> values) {
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type.getSimpleName(), e);
    }
  }

  static Object value(RecordComponent component) {
    return value(component.getType(), component.getGenericType());
  }

  private static Object value(Class<?> type, Type generic) {
    if (type == List.class) {
      var element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
      return new ArrayList<>(List.of(value(element, element)));
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (Id.class.isAssignableFrom(type)) {
      return make(type, new Class<?>[] {UUID.class}, List.of(UUID_7));
    }
    return switch (type.getSimpleName()) {
      case "Zone" -> ALICE;
      case "StaffId" -> ALICE.owner();
      case "Instant" -> Instant.parse("2026-03-01T12:00:00Z");
      case "String" -> "a-key-or-name";
      case "UUID" -> UUID_7;
      case "boolean" -> true;
      case "int" -> 3;
      case "long" -> 7L;
      case "double" -> 0.5;
      case "SealedText" -> new SealedText(KeyId.of(ALICE, new CustomerId(UUID_7)), CIPHERTEXT);
      case "TemplateId" -> new TemplateId(12);
      case "TemplateText" -> new TemplateText("Let me show you how this pays for itself");
      case "SortedMap" -> purged();
      default -> of(type);
    };
  }

  private static SortedMap<String, Integer> purged() {
    var purged = new TreeMap<String, Integer>();
    purged.put("held-facts", 3);
    return purged;
  }
}
