package io.saleslore.tools.demo;

import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.IntelligenceClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.ZoneReader;
import io.saleslore.tools.play.Dialogue;
import io.saleslore.tools.play.DialogueFolder;
import io.saleslore.tools.play.DialoguePlayer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Real negotiations through the whole platform: nothing lost, nothing doubled, and what is learned.
 */
public final class RealDialogues {
  private static final Duration WAITING_PERIOD = Duration.ofDays(15);

  private final PlatformClient platform;
  private final GateClient gate;
  private final DemoReport report;
  private final PrintWriter progress;

  /** Tells it on a fresh platform. */
  public RealDialogues(PlatformClient platform, DemoReport report, PrintWriter progress) {
    this.platform = platform;
    this.gate = new GateClient(platform, Duration.ofMinutes(5));
    this.report = report;
    this.progress = progress;
  }

  /** Tells it. */
  public void tell(DialogueFolder.Contents folder) {
    var dialogues = folder.dialogues();
    var player = new DialoguePlayer(platform, dialogues);
    read(folder, player);
    var outcomes = stored(dialogues, player);
    anonymised(outcomes);
    released();
    learned(player);
  }

  private void read(DialogueFolder.Contents folder, DialoguePlayer player) {
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

  private Map<String, Long> stored(List<Dialogue> dialogues, DialoguePlayer player) {
    report.step("Stored privately: each with a customer, a conversation and a deal of its own");
    long start = System.nanoTime();
    player.play(progress);
    report.say("played in within %.1f s", (System.nanoTime() - start) / 1e9);
    long words = dialogues.stream().mapToLong(Dialogue::messages).sum();
    long messages =
        player.staff().stream()
            .mapToLong(staff -> new ZoneReader(platform, staff, staff).messageCount())
            .sum();
    report.check(
        words == messages,
        "%,d of %,d messages are in the private zones".formatted(messages, words));
    var own =
        dialogues.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.outcome().code(), TreeMap::new, Collectors.counting()));
    var stored =
        player.staff().stream()
            .flatMap(staff -> new ZoneReader(platform, staff, staff).deals().stream())
            .collect(
                Collectors.groupingBy(
                    each -> each.path("outcome").asText(), TreeMap::new, Collectors.counting()));
    report.say("the files say:           %s", own);
    report.say("the private zones say:   %s", stored);
    report.check(own.equals(stored), "won and lost in the private zones are the files' own");
    return own;
  }

  private void anonymised(Map<String, Long> outcomes) {
    report.step("Anonymised: stories become facts");
    var facts = gate.whenAllIsRead();
    report.table("outcome", facts.byOutcome(), facts.total());
    long decided =
        outcomes.entrySet().stream()
            .filter(each -> !each.getKey().equals(Outcome.UNKNOWN.code()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    report.say(
        "%,d stories are decided, %,d are not",
        decided, outcomes.getOrDefault(Outcome.UNKNOWN.code(), 0L));
    report.check(facts.addsUp(), "made = released + held + replaced, line by line");
    report.check(facts.parked() == 0, "no story was left aside");
  }

  private void released() {
    report.step("Released: by the gate's clock, now and after the waiting period");
    int now = gate.tick(Instant.now());
    int later = gate.tick(Instant.now().plus(WAITING_PERIOD));
    var facts = gate.whenAllIsRead();
    report.say("%,d releases at once, %,d more after the waiting period", now, later);
    report.table("outcome", facts.byOutcome(), facts.total());
    report.table("kind", facts.byKind(), facts.total());
    report.check(now + later > 0, "crowds were found");
    report.check(facts.addsUp(), "made = released + held + replaced, line by line");
  }

  private void learned(DialoguePlayer player) {
    report.step("Learned: what eases a budget objection when people bargain");
    gate.whenAllIsLearned();
    var reader = new IntelligenceClient(platform, player.staff().getFirst());
    var patterns = reader.patterns("budget", "objection-approach").toList();
    patterns.forEach(
        each ->
            report.say(
                "%-22s eased %-26s cases %-8s marketers %s",
                each.approach(), each.eased(), each.cases(), each.marketers()));
    report.check(!patterns.isEmpty(), "price objections are known with rate and interval");
  }
}
