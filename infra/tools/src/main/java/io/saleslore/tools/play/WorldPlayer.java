package io.saleslore.tools.play;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import io.saleslore.tools.world.WorldMarketer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Plays a world's folder into a platform: each marketer after their own order, several at once. */
public final class WorldPlayer {
  private final PlatformClient platform;
  private final Path folder;
  private final World world;
  private final Map<String, WorldCustomer> customers;
  private final Map<StaffId, List<WorldChat>> chats;
  private final Map<String, List<WorldDeal>> deals;

  /**
   * Reads the world.
   *
   * @throws IOException if the folder holds none
   */
  public WorldPlayer(PlatformClient platform, Path folder) throws IOException {
    this.platform = platform;
    this.folder = folder;
    this.world = WorldFolder.read(folder);
    this.customers =
        world.customers().stream().collect(toMap(WorldCustomer::id, Function.identity()));
    this.chats = world.chats().stream().collect(groupingBy(WorldChat::staff));
    this.deals = world.deals().stream().collect(groupingBy(WorldDeal::chat));
  }

  /**
   * Plays it, or goes on where it stopped; what is there already stays as it is.
   *
   * @return how many chats
   * @throws PlatformRefusal if something is not taken
   */
  public int play(PrintWriter progress) {
    int total = world.chats().size();
    var done = new ProgressPrinter(progress, "chats played in", total);
    ParallelTasks.run(
        world.staff().stream().map(each -> (Runnable) () -> play(each, done)).toList());
    return total;
  }

  private void play(WorldMarketer marketer, ProgressPrinter done) {
    var zone = ZoneFiller.of(platform, marketer.staffId(), marketer.name(), marketer.timeZone());
    var all = chats.getOrDefault(marketer.staffId(), List.of());
    int begun = lastBegun(zone, all);
    done.found(begun);
    var batch = new WorldBatch(zone, done);
    for (var chat : all.subList(begun, all.size())) {
      var card = fields(customerOf(chat));
      var export = read(chat.file());
      if (zone.hasCustomer(card) || !batch.takes(chat, export)) {
        batch.send();
        play(zone, chat, export);
        done.step();
      } else {
        batch.add(chat, card, export, dealsOf(chat));
      }
    }
    batch.send();
  }

  /** They are played one after the other, so those before the last begun one are complete. */
  private int lastBegun(ZoneFiller zone, List<WorldChat> all) {
    return IntStream.range(0, all.size())
        .filter(each -> isBegun(zone, all.get(each)))
        .max()
        .orElse(0);
  }

  private boolean isBegun(ZoneFiller zone, WorldChat chat) {
    return zone.hasDeal(fields(customerOf(chat)), dealsOf(chat));
  }

  private List<WorldDeal> dealsOf(WorldChat chat) {
    return deals.getOrDefault(chat.file(), List.of());
  }

  /** What is partly there, or does not fit into a line, comes piece by piece. */
  private void play(ZoneFiller zone, WorldChat chat, byte[] export) {
    var customer = zone.customer(fields(customerOf(chat)));
    var conversation = zone.importChat(customer, chat.marketer(), chat.timeZone(), export);
    var filler = zone.deals();
    dealsOf(chat).forEach(deal -> filler.deal(customer, conversation, deal));
  }

  private WorldCustomer customerOf(WorldChat chat) {
    var customer = customers.get(chat.customer());
    if (customer == null) {
      throw new PlatformRefusal(
          "world.json: the chat " + chat.file() + " names a customer that is none");
    }
    return customer;
  }

  private static Map<String, String> fields(WorldCustomer customer) {
    return Map.of(
        "name", customer.name(),
        "company", customer.company(),
        "phone", customer.phone(),
        "email", customer.email(),
        "industry", customer.industry().code(),
        "businessSize", customer.businessSize().code());
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
