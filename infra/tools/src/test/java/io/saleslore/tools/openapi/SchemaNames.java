package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names each schema as its class, or better where that is clear only within what it stands in, and
 * remembers which class it was.
 */
final class SchemaNames extends TypeNameResolver {
  private static final Map<String, String> CLEARER =
      Map.ofEntries(
          Map.entry("AllHolds", "LegalHolds"),
          Map.entry("AllReveals", "Reveals"),
          Map.entry("Card", "Customer"),
          Map.entry("Classification", "CustomerClassification"),
          Map.entry("Closing", "DealClosing"),
          Map.entry("Conclusion", "ConversationConclusion"),
          Map.entry("Correction", "OutcomeCorrection"),
          Map.entry("Conversion", "ConversionRate"),
          Map.entry("DryRun", "DueCustomers"),
          Map.entry("Effects", "AdviceEffects"),
          Map.entry("ErasureRecord", "Erasure"),
          Map.entry("Evidence", "EvidenceBands"),
          Map.entry("GroupStatus", "FactGroupStatus"),
          Map.entry("NewHandover", "ZoneHandover"),
          Map.entry("Loss", "DealLoss"),
          Map.entry("Me", "Caller"),
          Map.entry("Number", "BusinessNumber"),
          Map.entry("NewPeriod", "NewRetentionPeriod"),
          Map.entry("NewStaff", "NewMarketer"),
          Map.entry("Numbers", "BusinessNumbers"),
          Map.entry("Offer", "OfferedApproach"),
          Map.entry("Onboarded", "OnboardedMarketer"),
          Map.entry("OpenedDeal", "Deal"),
          Map.entry("OpenedMessage", "Message"),
          Map.entry("OpenedNote", "PersonalNote"),
          Map.entry("Periods", "RetentionPeriods"),
          Map.entry("Phase", "RebuildPhase"),
          Map.entry("Allowance", "TemplateAllowance"),
          Map.entry("Proposal", "TemplateProposal"),
          Map.entry("ProposalState", "TemplateProposalState"),
          Map.entry("Refusal", "RefusedToken"),
          Map.entry("Review", "TemplateReview"),
          Map.entry("ReviewState", "TemplateState"),
          Map.entry("StoredCheckpoint", "Checkpoint"),
          Map.entry("Skipped", "SkippedEntries"),
          Map.entry("Start", "RebuildStart"),
          Map.entry("State", "EditionState"),
          Map.entry("Stop", "RebuildStop"),
          Map.entry("Subject", "CustomerInZone"),
          Map.entry("TickRequest", "GateRun"),
          Map.entry("Unreadable", "UnreadableEvent"));

  private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    var name = CLEARER.getOrDefault(type.getSimpleName(), type.getSimpleName());
    return remembered(name, type);
  }

  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    boolean isPage = type.getRawClass().getSimpleName().endsWith("Page");
    return isPage
        ? remembered(nameForType(type.containedType(0), options) + "Page", type.getRawClass())
        : super.nameForGenericType(type, options);
  }

  private static String remembered(String name, Class<?> type) {
    var before = CLASSES.putIfAbsent(name, type);
    if (before != null && before != type) {
      throw new IllegalStateException(name + " is " + before + " and " + type);
    }
    return name;
  }

  /** The class whose schema is named so; the object's where none is. */
  static Class<?> classOf(String name) {
    return CLASSES.getOrDefault(name, Object.class);
  }
}
