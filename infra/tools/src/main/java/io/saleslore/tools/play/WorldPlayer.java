package io.saleslore.tools.play;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.simulate.World;
import io.saleslore.tools.simulate.World.Chat;
import io.saleslore.tools.simulate.World.Customer;
import io.saleslore.tools.simulate.World.Deal;
import io.saleslore.tools.simulate.World.Marketer;
import io.saleslore.tools.simulate.WorldFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plays a world's folder into a platform: each marketer after their own order, several at once. */
public final class WorldPlayer {
  private final PlatformClient platform;
  private final Path folder;
  private final World world;
  private final Map<String, Customer> customers;
  private final Map<StaffId, List<Chat>> chats;
  private final Map<String, List<Deal>> deals;

  /**
   * Reads the world.
   *
   * @throws IOException if the folder holds none
   */
  public WorldPlayer(PlatformClient platform, Path folder) throws IOException {
    this.platform = platform;
    this.folder = folder;
    this.world = WorldFolder.read(folder);
    this.customers = world.customers().stream().collect(toMap(Customer::id, Function.identity()));
    this.chats = world.chats().stream().collect(groupingBy(Chat::staff));
    this.deals = world.deals().stream().collect(groupingBy(Deal::chat));
  }

  /**
   * Plays it; what is there already stays as it is.
   *
   * @return how many chats
   * @throws Refused if something is not taken
   */
  public int play(PrintWriter progress) {
    int total = world.chats().size();
    var done = new Progress(progress, "chats played in", total);
    SideBySide.run(world.staff().stream().map(each -> (Runnable) () -> play(each, done)).toList());
    return total;
  }

  private void play(Marketer marketer, Progress done) {
    var zone = Zone.of(platform, marketer.staffId(), marketer.name(), marketer.timeZone());
    for (var chat : chats.getOrDefault(marketer.staffId(), List.of())) {
      play(zone, chat);
      done.step();
    }
  }

  private void play(Zone zone, Chat chat) {
    var customer = zone.customer(fields(customerOf(chat)));
    var conversation =
        zone.importChat(customer, chat.marketer(), chat.timeZone(), read(chat.file()));
    for (var deal : deals.getOrDefault(chat.file(), List.of())) {
      var quotes =
          deal.quotes().stream()
              .map(each -> new Zone.Quote(each.amount(), each.currency(), each.at()))
              .toList();
      zone.deal(customer, conversation, deal.openedAt(), quotes, deal.outcome(), deal.closedAt());
    }
  }

  private Customer customerOf(Chat chat) {
    var customer = customers.get(chat.customer());
    if (customer == null) {
      throw new Refused("world.json: the chat " + chat.file() + " names a customer that is none");
    }
    return customer;
  }

  private static Map<String, String> fields(Customer customer) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", customer.name());
    fields.put("company", customer.company());
    fields.put("phone", customer.phone());
    fields.put("email", customer.email());
    fields.put("industry", customer.industry().code());
    fields.put("businessSize", customer.businessSize().code());
    return fields;
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
