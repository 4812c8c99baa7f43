package io.saleslore.tools.demo;

import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Alice's chat with John, what 200 others lived through, and what Bob learns from it. */
public record CustomersStory(PlatformClient platform, DemoReport report, PrintWriter progress) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Tells it.
   *
   * @param chat Alice's chat with John
   * @param world an empty folder for the others' world
   */
  public void tell(Path chat, Path world, SimulationRequest others) throws IOException {
    var bob = new BobsQuestion(platform, report);
    new AlicesChat(platform, report).tell(chat);
    anonymisedAndHeld();
    bob.isToldNothing();
    othersWorkToo(world, others);
    released();
    gate().whenAllIsLearned();
    bob.learns();
    bob.isAdvised();
    nothingWasChanged();
  }

  private void anonymisedAndHeld() {
    report.step("Anonymised: her story becomes facts, and the gate holds them");
    var facts = gate().whenAllIsRead();
    int releases = gate().tick(Instant.now());
    report.say("%d facts made, %d held", facts.total().made(), facts.total().held());
    report.say("the gate says: %s", facts.why());
    report.check(
        facts.total().made() > 0 && facts.total().held() == facts.total().made(),
        "every fact of hers is held");
    report.check(releases == 0, "the gate looks and releases nothing");
  }

  private void othersWorkToo(Path folder, SimulationRequest others) throws IOException {
    report.step(
        "%,d other marketers work too: %,d simulated stories with known truth"
            .formatted(others.marketers(), others.stories()));
    long start = System.nanoTime();
    Simulation.run(others).write(folder);
    int chats = new WorldPlayer(platform, folder).play(progress);
    report.say("%,d chats with their deals in %.1f s", chats, (System.nanoTime() - start) / 1e9);
  }

  private void released() {
    report.step("Released: only sums over at least ten marketers pass the gate");
    var before = gate().whenAllIsRead();
    var release = GateRelease.of(gate());
    var after = release.facts();
    report.table("kind", after.byKind(), after.total());
    release.say(report);
    report.check(release.now() > 0, "crowds were found");
    report.check(
        after.total().made() == before.total().made(), "the gate makes no facts of its own");
    report.check(after.addsUp(), "made = released + held + replaced, kind by kind");
    report.check(after.parked() == 0, "no story was left aside");
  }

  /** What stands in the tables is what the events made of it, however busy the platform was. */
  private void nothingWasChanged() {
    report.step("Proven: nobody has changed the past");
    var patience = Instant.now().plus(PATIENCE);
    while (!evidence().equals("UP") && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    report.say("the evidence is looked at every few seconds: %s", evidence());
    report.check(evidence().equals("UP"), "all is signed, and every row follows from the history");
  }

  private String evidence() {
    return platform
        .tryGet(Caller.DATA_TEAM, "/actuator/health/audit")
        .body()
        .path("status")
        .asText();
  }

  private GateClient gate() {
    return new GateClient(platform, PATIENCE);
  }
}
