package io.saleslore.tools.play;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.world.WorldDeal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plays real negotiations in: ten to a marketer, each a customer with a conversation and a deal.
 * What the dialogues do not know (names, industry, size, time zone) is not made up.
 */
public final class DialoguePlayer {
  private static final int EACH = 10;
  private static final String CLOCK = "UTC";

  private final PlatformClient platform;
  private final List<Dialogue> dialogues;

  /** A player of these. */
  public DialoguePlayer(PlatformClient platform, List<Dialogue> dialogues) {
    this.platform = platform;
    this.dialogues = List.copyOf(dialogues);
  }

  /** The marketers that the dialogues are spread over. */
  public List<StaffId> staff() {
    var staff = new ArrayList<StaffId>();
    for (int from = 0; from < dialogues.size(); from += EACH) {
      staff.add(new StaffId(String.format(Locale.ROOT, "seller-%04d", 1 + from / EACH)));
    }
    return staff;
  }

  /**
   * Plays them in; what is there already stays as it is.
   *
   * @throws PlatformRefusal if something is not taken
   */
  public void play(PrintWriter progress) {
    var done = new ProgressPrinter(progress, "dialogues played in", dialogues.size());
    var staff = staff();
    var all = new ArrayList<Runnable>();
    for (int i = 0; i < staff.size(); i++) {
      var id = staff.get(i);
      var theirs = dialogues.subList(i * EACH, Math.min(dialogues.size(), (i + 1) * EACH));
      all.add(() -> play(id, theirs, done));
    }
    ParallelTasks.run(all);
  }

  private void play(StaffId staff, List<Dialogue> theirs, ProgressPrinter done) {
    var zone = ZoneFiller.of(platform, staff, staff.value(), CLOCK);
    for (var dialogue : theirs) {
      var customer = zone.customer(Map.of("name", dialogue.id()));
      var conversation = zone.conversation(customer, CLOCK);
      say(zone, customer, conversation, dialogue);
      zone.deals().deal(customer, conversation, deal(dialogue));
      done.step();
    }
  }

  /** As the export of a phone; where the seller never wrote, no export could say who is who. */
  private static void say(
      ZoneFiller zone, String customer, String conversation, Dialogue dialogue) {
    if (DialogueExport.hasSeller(dialogue)) {
      zone.importChat(customer, DialogueExport.SELLER, CLOCK, DialogueExport.of(dialogue));
    } else {
      zone.say(conversation, dialogue.spoken().map(DialoguePlayer::message).toList());
    }
  }

  private static Map<String, String> message(DialogueTurn turn) {
    return Map.of(
        "sentAt", turn.ts().toString(),
        "speaker", turn.speaker().vocabulary().code(),
        "text", turn.text());
  }

  private static WorldDeal deal(Dialogue dialogue) {
    return new WorldDeal(
        dialogue.id(),
        dialogue.id(),
        dialogue.start(),
        dialogue.quotes(),
        dialogue.outcome(),
        dialogue.end());
  }
}
