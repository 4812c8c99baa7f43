package io.saleslore.tools.play;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import io.saleslore.tools.world.WorldMarketer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real dialogues written as a world: ten to a marketer, each a customer, a chat and a deal. */
public final class DialogueWorld {
  private static final int EACH = 10;
  private static final String UTC = "UTC";

  private final List<WorldMarketer> staff = new ArrayList<>();
  private final List<WorldCustomer> customers = new ArrayList<>();
  private final List<WorldChat> chats = new ArrayList<>();
  private final List<WorldDeal> deals = new ArrayList<>();
  private final Map<String, String> exports = new LinkedHashMap<>();

  private DialogueWorld() {}

  /** Writes those of a folder that have words; what they do not say is unknown. */
  public static void write(Path dialogues, Path folder) throws IOException {
    var made = new DialogueWorld();
    DialogueFolder.read(dialogues).dialogues().stream()
        .filter(each -> each.messages() > 0)
        .forEach(made::add);
    var world = new World(made.staff, made.customers, made.chats, made.deals);
    WorldFolder.write(folder, world, made.exports);
  }

  private void add(Dialogue dialogue) {
    int number = chats.size();
    var seller = new StaffId("seller-" + (1 + number / EACH));
    var buyer = "buyer-" + number;
    var file = number + ".txt";
    if (number % EACH == 0) {
      staff.add(new WorldMarketer(seller, DialogueExport.SELLER, UTC));
    }
    customers.add(
        new WorldCustomer(
            buyer, seller, buyer, buyer, "", "", Industry.UNKNOWN, BusinessSize.UNKNOWN));
    chats.add(new WorldChat(file, seller, buyer, DialogueExport.SELLER, UTC));
    deals.add(
        new WorldDeal(
            buyer, file, dialogue.start(), dialogue.quotes(), dialogue.outcome(), dialogue.end()));
    exports.put(file, new String(DialogueExport.of(dialogue), StandardCharsets.UTF_8));
  }
}
