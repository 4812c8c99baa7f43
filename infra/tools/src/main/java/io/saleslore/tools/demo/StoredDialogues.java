package io.saleslore.tools.demo;

import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.ZoneReader;
import io.saleslore.tools.play.Dialogue;
import io.saleslore.tools.play.DialoguePlayer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Real dialogues are played in, and the private zones hold just what the files say. */
record StoredDialogues(PlatformClient platform, DemoReport report) {
  /** Tells it, and gives how many dialogues ended how. */
  Map<String, Long> tell(List<Dialogue> dialogues, DialoguePlayer player, PrintWriter progress) {
    report.step("Stored privately: each with a customer, a conversation and a deal of its own");
    long start = System.nanoTime();
    player.play(progress);
    report.say("played in within %.1f s", (System.nanoTime() - start) / 1e9);
    var zones =
        player.staff().stream().map(staff -> new ZoneReader(platform, staff, staff)).toList();
    checkMessages(dialogues, zones);
    return checkOutcomes(dialogues, zones);
  }

  private void checkMessages(List<Dialogue> dialogues, List<ZoneReader> zones) {
    long words = dialogues.stream().mapToLong(Dialogue::messages).sum();
    long messages = zones.stream().mapToLong(ZoneReader::messageCount).sum();
    report.check(
        words == messages,
        "%,d of %,d messages are in the private zones".formatted(messages, words));
  }

  private Map<String, Long> checkOutcomes(List<Dialogue> dialogues, List<ZoneReader> zones) {
    var own = counted(dialogues.stream().map(each -> each.outcome().code()));
    var stored =
        counted(
            zones.stream()
                .flatMap(zone -> zone.deals().stream())
                .map(each -> each.path("outcome").asText()));
    report.say("the files say:           %s", own);
    report.say("the private zones say:   %s", stored);
    report.check(own.equals(stored), "won and lost in the private zones are the files' own");
    return own;
  }

  private static Map<String, Long> counted(Stream<String> outcomes) {
    return outcomes.collect(
        Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
