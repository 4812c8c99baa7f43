package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.tools.simulate.ReadChat.Said;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts a written world again from its chats and deals alone: figures in the order of the counts.
 */
final class Recount {
  private final World world;
  private final Path folder;
  private final Map<String, int[]> figures = new TreeMap<>();

  private Recount(Path folder) throws IOException {
    this.world = WorldFolder.read(folder);
    this.folder = folder;
  }

  static Map<String, int[]> of(Path folder) throws IOException {
    var recount = new Recount(folder);
    var customers =
        recount.world.customers().stream()
            .collect(Collectors.toMap(WorldCustomer::id, Function.identity()));
    for (var chat : recount.world.chats()) {
      recount.chat(chat, Objects.requireNonNull(customers.get(chat.customer())));
    }
    return recount.figures;
  }

  private void chat(WorldChat chat, WorldCustomer customer) throws IOException {
    var messages = ReadChat.of(Files.readString(folder.resolve(chat.file())), chat).messages();
    times(messages, ZoneId.of(chat.timeZone()));
    for (var deal : world.deals()) {
      if (deal.chat().equals(chat.file())) {
        story(deal, customer, within(messages, deal));
      }
    }
  }

  private static List<Said> within(List<Said> messages, WorldDeal deal) {
    var from = deal.openedAt().minus(Duration.ofMinutes(1));
    return messages.stream()
        .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(deal.closedAt()))
        .toList();
  }

  private void story(WorldDeal deal, WorldCustomer customer, List<Said> messages) {
    Objection open = null;
    for (int i = 0; i < messages.size(); i++) {
      var said = messages.get(i);
      if (!said.marketers()) {
        open = said.code(Objection.class, Objection.OTHER).orElse(open);
        continue;
      }
      var approach = said.approach();
      if (open != null && approach.isPresent()) {
        boolean eased = nextOfCustomer(messages, i).equals(Reaction.POSITIVE);
        boolean decided = deal.outcome() != Outcome.UNKNOWN;
        add(
            "objection-by-industry %s %s %s"
                .formatted(open.code(), approach.get().code(), customer.industry().code()),
            true,
            eased,
            decided,
            deal.outcome() == Outcome.WON);
        var used = said.template();
        if (used.isPresent()) {
          add(
              "template-use %s %s".formatted(used.get().id(), open.code()),
              eased,
              decided,
              deal.outcome() == Outcome.WON,
              repliedWithinADay(messages, lastOfBurst(messages, i)),
              true);
        }
      }
    }
  }

  private static Reaction nextOfCustomer(List<Said> messages, int from) {
    return messages.subList(from, messages.size()).stream()
        .filter(each -> !each.marketers())
        .findFirst()
        .flatMap(each -> each.code(Reaction.class, Reaction.SILENT))
        .orElseThrow();
  }

  private void times(List<Said> messages, ZoneId zone) {
    for (int i = 0; i < messages.size(); i++) {
      var said = messages.get(i);
      var before = i == 0 ? null : messages.get(i - 1);
      if (!said.marketers() || (before != null && isOneBurst(before, said))) {
        continue;
      }
      boolean replied = repliedWithinADay(messages, lastOfBurst(messages, i));
      var local = said.at().atZone(zone);
      var day = local.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      add(
          "message-timing %s %d".formatted(day.toLowerCase(Locale.ROOT), local.getHour()),
          true,
          replied);
      if (before != null && before.marketers()) {
        long days = Duration.between(before.at(), said.at()).toDays();
        add("follow-up " + (days >= 4 && days <= 6 ? "4-6" : "" + days), true, replied);
      }
    }
  }

  private static int lastOfBurst(List<Said> messages, int from) {
    int end = from;
    while (end + 1 < messages.size() && isOneBurst(messages.get(end), messages.get(end + 1))) {
      end++;
    }
    return end;
  }

  private static boolean isOneBurst(Said one, Said next) {
    return one.marketers()
        && next.marketers()
        && Duration.between(one.at(), next.at()).toMinutes() < 60;
  }

  private static boolean repliedWithinADay(List<Said> messages, int end) {
    var sent = messages.get(end).at();
    return messages.subList(end, messages.size()).stream()
        .filter(each -> !each.marketers())
        .findFirst()
        .filter(each -> Duration.between(sent, each.at()).toHours() < 24)
        .isPresent();
  }

  private void add(String crowd, boolean... yes) {
    var sums = figures.computeIfAbsent(crowd, _ -> new int[yes.length]);
    for (int i = 0; i < yes.length; i++) {
      sums[i] += yes[i] ? 1 : 0;
    }
  }
}
