package io.saleslore.tools.demo;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.IntelligenceClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.RatedApproach;
import io.saleslore.tools.client.ZoneReader;
import io.saleslore.tools.play.SampleChat;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.simulate.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Alice's chat with John, what 200 others lived through, and what Bob learns from it. */
public final class CustomersStory {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final StaffId BOB = new StaffId("bob-456");
  private static final String OBJECTION = "That seems expensive for our budget";
  private static final Duration WAITING_PERIOD = Duration.ofDays(15);
  private static final int NOT_FOUND = 404;

  private final PlatformClient platform;
  private final GateClient gate;
  private final IntelligenceClient bobs;
  private final DemoReport report;
  private final PrintWriter progress;

  /** Tells it on a fresh platform. */
  public CustomersStory(PlatformClient platform, DemoReport report, PrintWriter progress) {
    this.platform = platform;
    this.gate = new GateClient(platform, Duration.ofMinutes(2));
    this.bobs = new IntelligenceClient(platform, BOB);
    this.report = report;
    this.progress = progress;
  }

  /**
   * Tells it.
   *
   * @param chat Alice's chat with John
   * @param world an empty folder for the others' world
   */
  public void tell(Path chat, Path world, Simulation.Request others) throws IOException {
    storedPrivately(chat);
    anonymisedAndHeld();
    othersWorkToo(world, others);
    released();
    learned();
    suggestedToBob();
  }

  private void storedPrivately(Path chat) throws IOException {
    report.step("Stored privately: Alice's WhatsApp chat with John of ABC Corp");
    new SampleChat(platform, ALICE, "Alice").play(chat);
    SampleChat.onboard(platform, BOB, "Bob");
    var messages = new ZoneReader(platform, ALICE, ALICE).messages();
    messages.forEach(
        each -> report.say("%-9s %s", each.path("speaker").asText(), each.path("text").asText()));
    report.check(messages.size() == 4, "Alice reads all four messages in staff-alice-123");
    var deals = new ZoneReader(platform, ALICE, ALICE).deals();
    report.check(
        deals.size() == 1 && deals.getFirst().path("outcome").asText().equals("won"),
        "her deal is won");
    int bobGets = new ZoneReader(platform, BOB, ALICE).status();
    report.check(bobGets == NOT_FOUND, "Bob asks for Alice's zone and is answered " + bobGets);
  }

  private void anonymisedAndHeld() {
    report.step("Anonymised: her story becomes facts, and the gate holds them");
    var facts = gate.whenAllIsRead();
    int releases = gate.tick(Instant.now());
    report.say("%d facts made, %d held", facts.total().made(), facts.total().held());
    report.say("the gate says: %s", facts.why());
    report.check(
        facts.total().made() > 0 && facts.total().held() == facts.total().made(),
        "every fact of hers is held");
    report.check(releases == 0, "the gate looks and releases nothing");
    var advice = bobs.suggestions(OBJECTION, "manufacturing");
    report.check(
        advice.notEnoughEvidence() && advice.suggestions().isEmpty(), "Bob is told nothing yet");
  }

  private void othersWorkToo(Path folder, Simulation.Request others) throws IOException {
    report.step(
        "%,d other marketers work too: %,d simulated stories with known truth"
            .formatted(others.marketers(), others.stories()));
    long start = System.nanoTime();
    Simulation.run(others).write(folder);
    int chats = new WorldPlayer(platform, folder).play(progress);
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    report.say("%,d chats with their deals in %.1f s", chats, seconds);
  }

  private void released() {
    report.step("Released: only sums over at least ten marketers pass the gate");
    var before = gate.whenAllIsRead();
    int now = gate.tick(Instant.now());
    int later = gate.tick(Instant.now().plus(WAITING_PERIOD));
    var after = gate.whenAllIsRead();
    report.table("kind", after.byKind(), after.total());
    report.say("%,d releases at once, %,d more after the waiting period", now, later);
    report.check(now > 0, "crowds were found");
    report.check(
        after.total().made() == before.total().made(), "the gate makes no facts of its own");
    report.check(after.addsUp(), "made = released + held + replaced, kind by kind");
    report.check(after.parked() == 0, "no story was left aside");
  }

  private void learned() {
    report.step("Learned: objection-patterns, budget in manufacturing");
    gate.whenAllIsLearned();
    var patterns =
        bobs.patterns("budget", "objection-approach-industry")
            .filter(each -> each.where().equals("manufacturing"))
            .toList();
    patterns.forEach(this::show);
    report.check(!patterns.isEmpty(), "budget objections in manufacturing are known");
    report.check(
        patterns.stream().noneMatch(each -> each.marketers().isEmpty()),
        "each stands on a band of marketers, none on fewer than ten");
  }

  private void suggestedToBob() {
    report.step("Suggested to Bob, whose manufacturing client says: \"" + OBJECTION + "\"");
    var objection = bobs.objection(OBJECTION);
    report.check(objection.equals("budget"), "the situation is read as: " + objection);
    var advice = bobs.suggestions(OBJECTION, "manufacturing");
    advice.suggestions().forEach(this::show);
    report.say("%s", advice.sentence());
    var first =
        advice.suggestions().isEmpty() ? "nothing" : advice.suggestions().getFirst().approach();
    report.check(first.equals("roi-calculator"), "suggested first: " + first);
    if (!advice.suggestions().isEmpty()) {
      report.say("why: %s", advice.suggestions().getFirst().why());
    }
    report.say("receipt: %s", advice.receipt().path("id").asText());
    report.check(advice.receipt().has("signature"), "the receipt is signed");
  }

  private void show(RatedApproach each) {
    report.say(
        "%-22s %-24s cases %-8s marketers %-7s %s",
        each.approach(), each.eased(), each.cases(), each.marketers(), each.where());
  }
}
