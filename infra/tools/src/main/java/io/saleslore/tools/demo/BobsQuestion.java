package io.saleslore.tools.demo;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.IntelligenceClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.RatedApproach;

/** Bob's manufacturing client objects, and he asks the platform what to do. */
final class BobsQuestion {
  static final StaffId BOB = new StaffId("bob-456");

  private static final String OBJECTION = "That seems expensive for our budget";
  private static final String INDUSTRY = "manufacturing";

  private final IntelligenceClient intelligence;
  private final DemoReport report;

  BobsQuestion(PlatformClient platform, DemoReport report) {
    this.intelligence = new IntelligenceClient(platform, BOB);
    this.report = report;
  }

  void isToldNothing() {
    var advice = intelligence.suggestions(OBJECTION, INDUSTRY);
    report.check(
        advice.notEnoughEvidence() && advice.suggestions().isEmpty(), "Bob is told nothing yet");
  }

  void learns() {
    report.step("Learned: objection-patterns, budget in manufacturing");
    var patterns =
        intelligence
            .patterns("budget", "objection-approach-industry")
            .filter(each -> each.where().equals(INDUSTRY))
            .toList();
    patterns.forEach(this::show);
    report.check(!patterns.isEmpty(), "budget objections in manufacturing are known");
    report.check(
        patterns.stream().noneMatch(each -> each.marketers().isEmpty()),
        "each stands on a band of marketers, none on fewer than ten");
  }

  void isAdvised() {
    report.step("Suggested to Bob, whose manufacturing client says: \"" + OBJECTION + "\"");
    var objection = intelligence.objection(OBJECTION);
    report.check(objection.equals("budget"), "the situation is read as: " + objection);
    var advice = intelligence.suggestions(OBJECTION, INDUSTRY);
    advice.suggestions().forEach(this::show);
    report.say("%s", advice.sentence());
    var best = advice.suggestions().stream().findFirst();
    var first = best.map(RatedApproach::approach).orElse("nothing");
    report.check(first.equals("roi-calculator"), "suggested first: " + first);
    best.ifPresent(each -> report.say("why: %s", each.why()));
    report.say("receipt: %s", advice.receipt().path("id").asText());
    report.check(advice.receipt().has("signature"), "the receipt is signed");
  }

  private void show(RatedApproach each) {
    report.say(
        "%-22s %-24s cases %-8s marketers %-7s %s",
        each.approach(), each.eased(), each.cases(), each.marketers(), each.where());
  }
}
