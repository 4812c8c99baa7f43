package io.saleslore.tools.demo;

import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.IntelligenceClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.DialogueFolderContents;
import io.saleslore.tools.play.DialoguePlayer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;

/**
 * Real negotiations through the whole platform: nothing lost, nothing doubled, and what is learned.
 */
public record RealDialogues(PlatformClient platform, DemoReport report, PrintWriter progress) {
  /** Tells it. */
  public void tell(DialogueFolderContents folder) {
    var player = new DialoguePlayer(platform, folder.dialogues());
    read(folder, player);
    var outcomes = new StoredDialogues(platform, report).tell(folder.dialogues(), player, progress);
    anonymised(outcomes);
    released();
    learned(player);
  }

  private void read(DialogueFolderContents folder, DialoguePlayer player) {
    report.step("Read: real dialogues with their own times, prices and outcomes");
    var dialogues = folder.dialogues();
    report.say(
        "%,d dialogues with %,d turns, of %,d marketers",
        dialogues.size(),
        dialogues.stream().mapToInt(each -> each.turns().size()).sum(),
        player.staff().size());
    folder.leftOut().forEach(each -> report.say("left out, no dialogues with times: %s", each));
    folder.refused().stream().limit(5).forEach(each -> report.say("refused: %s", each));
    report.check(
        folder.refused().isEmpty(), folder.refused().size() + " lines could not be played");
  }

  private void anonymised(Map<String, Long> outcomes) {
    report.step("Anonymised: stories become facts");
    var facts = gate().whenAllIsRead();
    report.table("outcome", facts.byOutcome(), facts.total());
    long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    long undecided = outcomes.getOrDefault(Outcome.UNKNOWN.code(), 0L);
    report.say("%,d stories are decided, %,d are not", all - undecided, undecided);
    report.check(facts.addsUp(), "made = released + held + replaced, line by line");
    report.check(facts.parked() == 0, "no story was left aside");
  }

  private void released() {
    report.step("Released: by the gate's clock, now and after the waiting period");
    var release = GateRelease.of(gate());
    var facts = release.facts();
    release.say(report);
    report.table("outcome", facts.byOutcome(), facts.total());
    report.table("kind", facts.byKind(), facts.total());
    report.check(release.now() + release.later() > 0, "crowds were found");
    report.check(facts.addsUp(), "made = released + held + replaced, line by line");
  }

  private void learned(DialoguePlayer player) {
    report.step("Learned: what eases a budget objection when people bargain");
    gate().whenAllIsLearned();
    var reader = new IntelligenceClient(platform, player.staff().getFirst());
    var patterns = reader.patterns("budget", "objection-approach").toList();
    patterns.forEach(
        each ->
            report.say(
                "%-22s eased %-26s cases %-8s marketers %s",
                each.approach(), each.eased(), each.cases(), each.marketers()));
    report.check(!patterns.isEmpty(), "price objections are known with rate and interval");
  }

  private GateClient gate() {
    return new GateClient(platform, Duration.ofMinutes(5));
  }
}
