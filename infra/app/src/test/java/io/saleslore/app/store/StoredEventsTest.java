package io.saleslore.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.conversation.ConversationEvent;
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
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerToldApart;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUnmerged;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUserIdAdded;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.deal.DealEvent.DealLost;
import io.saleslore.kernel.deal.DealEvent.DealOpened;
import io.saleslore.kernel.deal.DealEvent.DealOutcomeCorrected;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.deal.DealEvent.DealStageChanged;
import io.saleslore.kernel.deal.DealEvent.DealWon;
import io.saleslore.kernel.erasure.ErasureEvent;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureCompleted;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureConfirmed;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRefused;
import io.saleslore.kernel.erasure.ErasureEvent.ErasureRequested;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.note.NoteEvent;
import io.saleslore.kernel.note.NoteEvent.NoteRemoved;
import io.saleslore.kernel.note.NoteEvent.NoteRewritten;
import io.saleslore.kernel.note.NoteEvent.NoteWritten;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateHeldBack;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateReturned;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.review.ReviewEvent.TokenAllowed;
import io.saleslore.kernel.review.ReviewEvent.TokenProposed;
import io.saleslore.kernel.review.ReviewEvent.TokenRefused;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberAssigned;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberReleased;
import io.saleslore.kernel.staff.StaffEvent.ChatNameRemembered;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import io.saleslore.kernel.suggestion.SuggestionEvent;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.Feedback;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of everything that is stored for ever: its type name and JSON are approved texts. A
 * change is an upcaster and a second approved text, never an edit of one that was shipped.
 */
class StoredEventsTest {
  private static final Path APPROVED = Path.of("src/test/resources/stored-events");
  private static final ObjectMapper JSON = StoredJson.mapper();

  private static final Zone ZONE = new Zone("staff-alice-123");
  private static final CustomerId CUSTOMER = new CustomerId("01950000-0000-7000-8000-000000000001");
  private static final ConversationId CHAT =
      new ConversationId("01950000-0000-7000-8000-000000000002");
  private static final DealId DEAL = new DealId("01950000-0000-7000-8000-000000000003");
  private static final StoryId STORY = new StoryId("01950000-0000-7000-8000-000000000004");
  private static final MessageId MESSAGE = new MessageId("01950000-0000-7000-8000-000000000005");
  private static final ErasureId ERASURE = new ErasureId("01950000-0000-7000-8000-000000000006");
  private static final NoteId NOTE = new NoteId("01950000-0000-7000-8000-000000000007");
  private static final CustomerId OTHER = new CustomerId("01950000-0000-7000-8000-000000000008");
  private static final Subject SUBJECT = new Subject(ZONE, CUSTOMER);
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
  private static final SealedText SEALED = new SealedText(KeyId.of(ZONE, CUSTOMER), "c2VhbGVk");

  private static final Template TEMPLATE =
      new Template(
          new TemplateId(1000),
          List.of(Objection.BUDGET, Objection.NEED),
          Approach.ROI_CALCULATOR,
          new TemplateText("Hi {customer}, let me show you exactly how this pays for itself"));

  static List<Object> events() {
    return List.of(
        new StaffOnboarded(ZONE, new SealedText(KeyId.of(ZONE), "c2VhbGVk"), "Europe/Berlin", AT),
        new BusinessNumberAssigned(ZONE, "106540352242922", AT),
        new BusinessNumberReleased(ZONE, "106540352242922", AT),
        new ChatNameRemembered(ZONE, new SealedText(KeyId.of(ZONE), "c2VhbGVk"), "00ff", AT),
        new CustomerRecorded(
            CUSTOMER,
            ZONE,
            SEALED,
            SEALED,
            SEALED,
            null,
            Industry.PROFESSIONAL_SERVICES,
            BusinessSize.SMALL,
            AT),
        new CustomerCorrected(CUSTOMER, ZONE, SEALED, SEALED, SEALED, null, AT),
        new CustomerClassified(CUSTOMER, ZONE, Industry.RETAIL, BusinessSize.LARGE, AT),
        new CustomerNumberAdded(CUSTOMER, ZONE, SEALED, true, AT),
        new CustomerNumberLost(CUSTOMER, ZONE, SEALED, true, AT),
        new CustomerMerged(CUSTOMER, ZONE, OTHER, false, AT),
        new CustomerUnmerged(CUSTOMER, ZONE, OTHER, AT),
        new CustomerUserIdAdded(CUSTOMER, ZONE, SEALED, SEALED, AT),
        new CustomerToldApart(CUSTOMER, ZONE, OTHER, AT),
        new CustomerForgotten(CUSTOMER, ZONE, CHAT, ERASURE, AT),
        new ConversationStarted(CHAT, ZONE, CUSTOMER, "Europe/Berlin", AT),
        new MessageRecorded(
            CHAT, ZONE, MESSAGE, AT, Speaker.CUSTOMER, MessageKind.TEXT, false, SEALED, "00ff"),
        new MessageRecognised(CHAT, ZONE, AT, Speaker.MARKETER, "said:29000000:00ff:1", "ff00"),
        new MessageEdited(CHAT, ZONE, AT, MessageKind.TEXT, SEALED, "00ff", "ff00"),
        new MessageRevoked(CHAT, ZONE, AT, "00ff"),
        new DeliveryReported(CHAT, ZONE, AT, Delivery.READ, "00ff"),
        new ConversationConcluded(CHAT, ZONE, Outcome.WON, AT),
        new ConversationFellQuiet(CHAT, ZONE, AT),
        new StoryEnded(CHAT, ZONE, STORY, DEAL, Outcome.LOST, AT),
        new StoryRevised(CHAT, ZONE, STORY, 2, Outcome.UNKNOWN),
        new ErasureRequested(ERASURE, SUBJECT, ErasureGrounds.REQUEST, "alice-123", SEALED, AT),
        new ErasureRefused(ERASURE, "carol", "the law forbids it, case 4711", AT),
        new ErasureConfirmed(ERASURE, "carol", "complaint 4711/2026", List.of(SUBJECT), AT),
        new ErasureCompleted(ERASURE, new TreeMap<>(Map.of("keys", 2, "messages", 40)), AT),
        new DealOpened(DEAL, ZONE, CUSTOMER, CHAT, AT),
        new DealQuoted(DEAL, ZONE, SEALED, AT),
        new DealStageChanged(DEAL, ZONE, DealStage.NEGOTIATING, AT),
        new DealWon(DEAL, ZONE, CHAT, AT),
        new DealLost(DEAL, ZONE, CHAT, AT, Objection.BUDGET, SEALED),
        new DealOutcomeCorrected(DEAL, ZONE, CHAT, Outcome.WON, AT),
        new ZoneHandedOver(ZONE, ZONE.owner(), new StaffId("bob-456"), AT),
        new ZoneClosed(ZONE, AT),
        new NoteWritten(NOTE, ZONE, CUSTOMER, SEALED, AT),
        new NoteRewritten(NOTE, ZONE, SEALED, AT),
        new NoteRemoved(NOTE, ZONE, AT),
        new SuggestionTaken(
            new Receipt(
                UUID.fromString("01950000-0000-7000-8000-000000000006"),
                ZONE.owner(),
                AT,
                new Receipt.Situation(
                    Objection.BUDGET, Industry.MANUFACTURING, null, PriceBand.FROM_5K_TO_20K),
                List.of(
                    new Receipt.Offer(Approach.ROI_CALCULATOR, 0.75),
                    new Receipt.Offer(Approach.PAYMENT_PLAN, 0.25)),
                "beta-binomial",
                1,
                7,
                "c2lnbmVk"),
            ZONE,
            CUSTOMER,
            CHAT,
            Approach.ROI_CALCULATOR,
            Feedback.EDITED,
            AT),
        TemplatePublished.of(0, TEMPLATE),
        new TemplateWithdrawn(1, TEMPLATE.id()),
        new TemplateWritten(TEMPLATE, "carol", AT),
        new TemplateRewritten(TEMPLATE, "carol", AT),
        new TemplateApproved(TEMPLATE.id(), "dave", AT),
        new TemplateRejected(TEMPLATE.id(), "too long", "dave", AT),
        new TemplateRetired(TEMPLATE.id(), "dave", AT),
        new TemplateHeldBack(TEMPLATE.id(), "platform", AT),
        new TemplateReturned(TEMPLATE.id(), "platform", AT),
        new TokenProposed("24/7", "our hours", "carol", AT),
        new TokenAllowed("24/7", "everybody knows them", "dave", AT),
        new TokenRefused("24/7", "no longer so", "erin", AT),
        new Operation(
            AT,
            "carol",
            "DATA_TEAM",
            "read-model-switched",
            new TreeMap<>(Map.of("readModel", "objection-patterns", "generation", "7")),
            "a better fold"),
        new PatternReleased(
            1,
            7,
            FactKind.OBJECTION_BY_INDUSTRY,
            Level.CROWD,
            List.of("budget", "roi-calculator", "manufacturing"),
            Map.of(Count.TRIED, 40, Count.EASED, 34, Count.DECIDED, 38, Count.WON, 30),
            YearMonth.of(2026, 3),
            MarketersBand.FROM_20_TO_49,
            Commitment.to("a line")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_stored_reads_as_approved(Object event) throws IOException {
    var file = APPROVED.resolve(event.getClass().getSimpleName() + ".txt");
    var text =
        event.getClass().getName()
            + "\n"
            + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event)
            + "\n";
    if (!Files.exists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file.resolveSibling(file.getFileName() + ".received"), text);
    }
    assertThat(file).as("approve %s by renaming it", file + ".received").exists();
    assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_was_approved_is_read_back_as_it_was(Object event) throws IOException {
    var file = APPROVED.resolve(event.getClass().getSimpleName() + ".txt");
    var json = Files.readString(file, StandardCharsets.UTF_8).lines().skip(1);
    assertThat(JSON.readValue(json.collect(Collectors.joining("\n")), event.getClass()))
        .isEqualTo(event);
  }

  @Test
  void every_event_there_is_has_an_approved_text() {
    assertThat(events().stream().map(Object::getClass))
        .containsAll(
            Stream.of(
                    ErasureEvent.class,
                    StaffEvent.class,
                    CustomerEvent.class,
                    ConversationEvent.class,
                    DealEvent.class,
                    NoteEvent.class,
                    SuggestionEvent.class,
                    CatalogueEvent.class,
                    ReviewEvent.OfTemplate.class,
                    ReviewEvent.OfToken.class)
                .flatMap(all -> Arrays.stream(all.getPermittedSubclasses()))
                .collect(Collectors.toList()));
  }
}
