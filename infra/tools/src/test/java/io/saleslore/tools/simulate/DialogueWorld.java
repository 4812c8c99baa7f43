package io.saleslore.tools.simulate;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.tools.play.Dialogue;
import io.saleslore.tools.play.DialogueFolder;
import io.saleslore.tools.simulate.World.Chat;
import io.saleslore.tools.simulate.World.Customer;
import io.saleslore.tools.simulate.World.Deal;
import io.saleslore.tools.simulate.World.Marketer;
import io.saleslore.tools.simulate.World.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
    var staff = new ArrayList<Marketer>();
    var customers = new ArrayList<Customer>();
    var chats = new ArrayList<Chat>();
    var deals = new ArrayList<Deal>();
    Files.createDirectories(folder);
    for (var dialogue : DialogueFolder.read(dialogues).dialogues()) {
      var id = new StaffId("seller-" + (1 + chats.size() / EACH));
      var name = "buyer-" + chats.size();
      var chat = new Chat(chats.size() + ".txt", id, name, "Seller", UTC);
      if (chats.size() % EACH == 0) {
        staff.add(new Marketer(id, "Seller", UTC));
      }
      customers.add(
          new Customer(name, id, name, name, "", "", Industry.UNKNOWN, BusinessSize.UNKNOWN));
      chats.add(chat);
      deals.add(
          new Deal(
              name,
              chat.file(),
              dialogue.start(),
              quotes(dialogue),
              dialogue.outcome(),
              dialogue.end()));
      Files.writeString(folder.resolve(chat.file()), export(dialogue));
    }
    WorldFolder.write(folder.resolve(WorldFolder.WORLD), new World(staff, customers, chats, deals));
  }

  private static List<Quote> quotes(Dialogue dialogue) {
    var quotes = new ArrayList<Quote>();
    for (var turn : dialogue.turns()) {
      var price = turn.price();
      if (turn.action() != null && price != null && price.signum() >= 0) {
        quotes.add(new Quote(price.toPlainString(), "USD", turn.ts()));
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
                    .append(turn.speaker() == Dialogue.Side.SELLER ? "Seller" : "Buyer")
                    .append(": ")
                    .append(turn.text())
                    .append('\n'));
    return text.toString();
  }
}
