package io.saleslore.tools.simulate;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.tools.play.Dialogue;
import io.saleslore.tools.play.DialogueFolder;
import io.saleslore.tools.play.DialogueTurn;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import io.saleslore.tools.world.WorldMarketer;
import io.saleslore.tools.world.WorldQuote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Real dialogues written as a world: ten to a marketer, each a customer, a chat and a deal. */
public final class DialogueWorld {
  private static final int EACH = 10;
  private static final String UTC = "UTC";
  private static final DateTimeFormatter HEAD =
      DateTimeFormatter.ofPattern("'['yyyy-MM-dd, HH:mm:ss'] '", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private DialogueWorld() {}

  /** Writes those of a folder; what they do not say is unknown. */
  public static void write(Path dialogues, Path folder) throws IOException {
    var staff = new ArrayList<WorldMarketer>();
    var customers = new ArrayList<WorldCustomer>();
    var chats = new ArrayList<WorldChat>();
    var deals = new ArrayList<WorldDeal>();
    var exports = new LinkedHashMap<String, String>();
    for (var dialogue : DialogueFolder.read(dialogues).dialogues()) {
      var id = new StaffId("seller-" + (1 + chats.size() / EACH));
      var name = "buyer-" + chats.size();
      var chat = new WorldChat(chats.size() + ".txt", id, name, "Seller", UTC);
      if (chats.size() % EACH == 0) {
        staff.add(new WorldMarketer(id, "Seller", UTC));
      }
      customers.add(
          new WorldCustomer(name, id, name, name, "", "", Industry.UNKNOWN, BusinessSize.UNKNOWN));
      chats.add(chat);
      deals.add(
          new WorldDeal(
              name,
              chat.file(),
              dialogue.start(),
              quotes(dialogue),
              dialogue.outcome(),
              dialogue.end()));
      exports.put(chat.file(), export(dialogue));
    }
    WorldFolder.write(folder, new World(staff, customers, chats, deals), exports);
  }

  private static List<WorldQuote> quotes(Dialogue dialogue) {
    var quotes = new ArrayList<WorldQuote>();
    for (var turn : dialogue.turns()) {
      var price = turn.price();
      if (turn.action() != null && price != null && price.signum() >= 0) {
        quotes.add(new WorldQuote(price.toPlainString(), "USD", turn.ts()));
      }
    }
    return quotes;
  }

  private static String export(Dialogue dialogue) {
    var text = new StringBuilder();
    dialogue.turns().stream()
        .filter(turn -> !turn.text().isEmpty())
        .forEach(
            turn ->
                text.append(HEAD.format(turn.ts()))
                    .append(turn.speaker() == DialogueTurn.Side.SELLER ? "Seller" : "Buyer")
                    .append(": ")
                    .append(turn.text())
                    .append('\n'));
    return text.toString();
  }
}
