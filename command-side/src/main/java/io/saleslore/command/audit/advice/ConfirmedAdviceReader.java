package io.saleslore.command.audit.advice;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.audit.tree.AggregateOwners;
import io.saleslore.command.audit.tree.StoreTrees;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.suggestion.SuggestionEvent.SuggestionTaken;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receipts that came back, and the releases that they rest on. */
@Component
record ConfirmedAdviceReader(EventRows rows, StoreTrees trees, AggregateOwners aggregates) {
  private static final String ABOUT_OBJECTIONS = "objection-by-";

  /** All advice that was confirmed in a zone, in the order in which it was. */
  DeserializedEvents<SuggestionTaken> of(Zone zone) {
    trees.of(AuditedStore.PRIVATE).catchUp();
    var events =
        rows.ofAggregates(AuditedStore.PRIVATE, aggregates.of(zone), SuggestionTaken.class);
    return DeserializedEvents.of(AuditedStore.PRIVATE, events, SuggestionTaken.class);
  }

  /** All releases about the receipt's objection up to the last one that it names. */
  DeserializedEvents<PatternReleased> evidence(Receipt receipt) {
    var objection = receipt.situation().objection();
    if (objection == null) {
      return new DeserializedEvents<>(List.of(), List.of());
    }
    var stream = PatternReleased.stream(receipt.edition());
    var releases = rows.ofAggregate(AuditedStore.GLOBAL, stream, receipt.release());
    return DeserializedEvents.of(AuditedStore.GLOBAL, releases, PatternReleased.class)
        .only(release -> isAbout(release, objection));
  }

  private static boolean isAbout(PatternReleased release, Objection objection) {
    return release.kind().code().startsWith(ABOUT_OBJECTIONS)
        && release.codes().getFirst().equals(objection.code());
  }
}
