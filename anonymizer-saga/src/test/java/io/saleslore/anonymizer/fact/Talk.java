package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.template.KnownTemplates;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What alice and john of ABC Corp wrote to each other, with a few plain rules to read it by. */
public record Talk(
    Industry industry,
    BusinessSize size,
    @Nullable Amount quoted,
    Outcome outcome,
    boolean deal,
    int revision,
    List<StoryMessage> messages) {
  /** Monday noon. */
  public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  public static final Instant END = START.plus(Duration.ofDays(20));
  public static final Instant MADE = END.plus(Duration.ofDays(1));

  private static final Template PAYS_FOR_ITSELF =
      new Template(
          new TemplateId(1),
          List.of(Objection.BUDGET),
          Approach.COST_SAVINGS,
          new TemplateText("Let me show you exactly how this pays for itself..."));
  private static final Map<String, Objection> OBJECTIONS =
      Map.of("expensive", Objection.BUDGET, "how long", Objection.SPEED);
  private static final Map<String, Approach> APPROACHES =
      Map.of(
          "roi calculator", Approach.ROI_CALCULATOR,
          "case study", Approach.CASE_STUDY,
          "discount", Approach.DISCOUNT,
          "demo", Approach.DEMO);
  private static final Map<String, Reaction> REACTIONS =
      Map.of("makes sense", Reaction.POSITIVE, "not convinced", Reaction.NEGATIVE);

  /** Reads by a few words; never sees a name. */
  public static final SituationAnalyser RULES = Talk::analyse;

  /** Takes the known names out. */
  public static final StoryScrubber NAMES =
      names -> text -> names.stream().reduce(text, (so, name) -> so.replace(name, "<NAME>"));

  /** Recognises one template by three of its words. */
  public static final KnownTemplates TEMPLATES =
      text -> Optional.of(PAYS_FOR_ITSELF).filter(_ -> text.contains("pays for itself"));

  /** Nothing said yet, a won deal in manufacturing. */
  public static Talk withJohn() {
    return new Talk(
        Industry.MANUFACTURING,
        BusinessSize.MEDIUM,
        Amount.of("5000 USD"),
        Outcome.WON,
        true,
        1,
        List.of());
  }

  /** The story the platform was built for. */
  public static Talk customersStory() {
    return withJohn()
        .john(0, "John here from ABC Corp: too expensive for us at $5K")
        .alice(1, "Let me share our ROI calculator, John")
        .john(2, "OK that makes sense, thanks")
        .alice(3, "Great, I will send the contract");
  }

  public Talk john(double hours, String text) {
    return said(hours, Speaker.CUSTOMER, text);
  }

  public Talk alice(double hours, String text) {
    return said(hours, Speaker.MARKETER, text);
  }

  public Talk ended(Outcome how) {
    return new Talk(industry, size, quoted, how, deal, revision, messages);
  }

  public Talk of(Industry known, BusinessSize people) {
    return new Talk(known, people, quoted, outcome, deal, revision, messages);
  }

  public Talk quoted(@Nullable String amount) {
    var price = amount == null ? null : Amount.of(amount);
    return new Talk(industry, size, price, outcome, deal, revision, messages);
  }

  public Talk withoutDeal() {
    return new Talk(industry, size, quoted, outcome, false, revision, messages);
  }

  public Talk revision(int number) {
    return new Talk(industry, size, quoted, outcome, deal, number, messages);
  }

  public PrivateStory story() {
    return story(
        new StoryRef(
            new Zone("staff-alice-123"),
            new ConversationId(new UUID(0, 1)),
            new StoryId(new UUID(0, 2))));
  }

  public PrivateStory story(StoryRef ref) {
    return new PrivateStory(
        ref,
        revision,
        "alice-hash",
        "john-hash",
        "abc-hash",
        List.of("John", "ABC Corp", "Alice"),
        industry,
        size,
        quoted,
        outcome,
        deal,
        START,
        END,
        ZoneId.of("America/New_York"),
        messages.stream().sorted((a, b) -> a.sentAt().compareTo(b.sentAt())).toList());
  }

  private Talk said(double hours, Speaker speaker, String text) {
    var at = START.plusSeconds((long) (hours * 3600));
    var all = new ArrayList<>(messages);
    all.add(new StoryMessage(at, speaker, MessageKind.TEXT, text));
    return new Talk(industry, size, quoted, outcome, deal, revision, List.copyOf(all));
  }

  private static Analysis analyse(String text, @Nullable Speaker speaker) {
    if (text.contains("John") || text.contains("ABC Corp")) {
      throw new IllegalStateException("a name reached the analyser");
    }
    return speaker == Speaker.CUSTOMER
        ? new Analysis(seen(OBJECTIONS, text), null, seen(REACTIONS, text), 1)
        : new Analysis(null, seen(APPROACHES, text), null, 1);
  }

  private static <C> @Nullable C seen(Map<String, C> words, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(each -> lower.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
