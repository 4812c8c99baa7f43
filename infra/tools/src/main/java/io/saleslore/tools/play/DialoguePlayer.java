package io.saleslore.tools.play;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
  private static final String SELLER = "Seller";
  private static final String BUYER = "Buyer";
  private static final DateTimeFormatter HEAD =
      DateTimeFormatter.ofPattern("'['yyyy-MM-dd, HH:mm:ss'] '", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

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
   * @throws Refused if something is not taken
   */
  public void play(PrintWriter progress) {
    var done = new Progress(progress, "dialogues played in", dialogues.size());
    var staff = staff();
    var all = new ArrayList<Runnable>();
    for (int i = 0; i < staff.size(); i++) {
      var id = staff.get(i);
      var theirs = dialogues.subList(i * EACH, Math.min(dialogues.size(), (i + 1) * EACH));
      all.add(() -> play(id, theirs, done));
    }
    SideBySide.run(all);
  }

  private void play(StaffId staff, List<Dialogue> theirs, Progress done) {
    var zone = Zone.of(platform, staff, staff.value(), CLOCK);
    for (var dialogue : theirs) {
      var customer = zone.customer(Map.of("name", dialogue.id()));
      var conversation = zone.conversation(customer, CLOCK);
      say(zone, customer, conversation, dialogue);
      zone.deal(
          customer,
          conversation,
          dialogue.start(),
          quotes(dialogue),
          dialogue.outcome(),
          dialogue.end());
      done.step();
    }
  }

  /** As the export of a phone; where the seller never wrote, no export could say who is who. */
  private static void say(Zone zone, String customer, String conversation, Dialogue dialogue) {
    var messages = dialogue.turns().stream().filter(Dialogue.Turn::hasWords).toList();
    if (messages.stream().anyMatch(turn -> turn.speaker() == Dialogue.Side.SELLER)) {
      zone.importChat(customer, SELLER, CLOCK, export(messages).getBytes(StandardCharsets.UTF_8));
    } else {
      zone.say(conversation, messages.stream().map(DialoguePlayer::message).toList());
    }
  }

  private static String export(List<Dialogue.Turn> messages) {
    var text = new StringBuilder();
    for (var turn : messages) {
      text.append(HEAD.format(turn.ts()))
          .append(turn.speaker() == Dialogue.Side.SELLER ? SELLER : BUYER);
      text.append(": ").append(turn.text()).append('\n');
    }
    return text.toString();
  }

  private static Map<String, String> message(Dialogue.Turn turn) {
    return Map.of(
        "sentAt", turn.ts().toString(),
        "speaker", speaker(turn.speaker()).code(),
        "text", turn.text());
  }

  private static Speaker speaker(Dialogue.Side side) {
    return switch (side) {
      case SELLER -> Speaker.MARKETER;
      case BUYER -> Speaker.CUSTOMER;
    };
  }

  private static List<Zone.Quote> quotes(Dialogue dialogue) {
    return dialogue.turns().stream()
        .filter(turn -> turn.action() != null)
        .flatMap(turn -> quote(turn).stream())
        .toList();
  }

  private static List<Zone.Quote> quote(Dialogue.Turn turn) {
    BigDecimal price = turn.price();
    if (price == null || price.signum() < 0) {
      return List.of();
    }
    var amount = price.setScale(2, RoundingMode.HALF_UP).toPlainString();
    return List.of(new Zone.Quote(amount, "USD", turn.ts()));
  }
}
