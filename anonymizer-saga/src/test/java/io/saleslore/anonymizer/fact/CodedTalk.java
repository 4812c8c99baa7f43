package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story that is coded already: who said what, at which hour. */
record CodedTalk(Outcome outcome, boolean hasDeal, ZoneId zone, List<CodedMessage> messages) {
  /** Monday noon. */
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  static final Instant END = START.plus(Duration.ofDays(20));

  static CodedTalk won() {
    return new CodedTalk(Outcome.WON, true, ZoneId.of("UTC"), List.of());
  }

  static Instant at(double hours) {
    return START.plusSeconds(Math.round(hours * 3600));
  }

  CodedTalk ended(Outcome how) {
    return new CodedTalk(how, hasDeal, zone, messages);
  }

  CodedTalk withoutDeal() {
    return new CodedTalk(outcome, false, zone, messages);
  }

  CodedTalk in(String timeZone) {
    return new CodedTalk(outcome, hasDeal, ZoneId.of(timeZone), messages);
  }

  CodedTalk objects(double hours, Objection objection) {
    return said(hours, Speaker.CUSTOMER, new Analysis(objection, null, null, 1), null);
  }

  CodedTalk reacts(double hours, Reaction reaction) {
    return said(hours, Speaker.CUSTOMER, new Analysis(null, null, reaction, 1), null);
  }

  CodedTalk answers(double hours) {
    return said(hours, Speaker.CUSTOMER, new Analysis(null, null, null, 0), null);
  }

  CodedTalk tries(double hours, Approach approach) {
    return said(hours, Speaker.MARKETER, new Analysis(null, approach, null, 1), null);
  }

  CodedTalk uses(double hours, int template) {
    var seen = new Analysis(null, Approach.OTHER, null, 1);
    return said(hours, Speaker.MARKETER, seen, new TemplateId(template));
  }

  CodedTalk writes(double hours) {
    return said(hours, Speaker.MARKETER, new Analysis(null, null, null, 0), null);
  }

  CodedStory story() {
    return new CodedStory(
        Industry.RETAIL,
        BusinessSize.SMALL,
        PriceBand.FROM_5K_TO_20K,
        outcome,
        hasDeal,
        START,
        END,
        zone,
        messages);
  }

  private CodedTalk said(
      double hours, Speaker speaker, Analysis seen, @Nullable TemplateId template) {
    var all = new ArrayList<>(messages);
    all.add(new CodedMessage(at(hours), speaker, seen, template));
    return new CodedTalk(outcome, hasDeal, zone, List.copyOf(all));
  }
}
