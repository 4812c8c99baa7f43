package io.saleslore.tools.simulate;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.tools.simulate.ReadChat.Said;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every decided story of a written world told again from its chat and deal alone, message by
 * message as somebody reads them: what there was to see, each thing with the seconds to the story's
 * end.
 */
public final class Retold {
  private static final String NONE = "none";

  private final ZoneId timeZone;
  private final WorldCustomer customer;
  private final WorldDeal deal;
  private final List<Read> messages;
  private final Map<Key, Seen> seen = new HashMap<>();
  private final Set<Key> taken = new HashSet<>();

  private Retold(ZoneId timeZone, WorldCustomer customer, WorldDeal deal, List<Read> messages) {
    this.timeZone = timeZone;
    this.customer = customer;
    this.deal = deal;
    this.messages = messages;
  }

  /** Names one thing in a story: whole seconds before its end, or the next free number. */
  public record Key(FactKind kind, long ordinal) {}

  /** What there was to see. */
  public record Seen(List<String> codes, Set<Count> yes) {}

  /** A story as it was written, and what there was to see in it. */
  public record Story(PrivateStory told, Map<Key, Seen> seen) {}

  /** Reads what was said by whom, where those names are known. */
  @FunctionalInterface
  public interface Reading {
    Analysis of(String text, Speaker speaker, List<String> names);
  }

  private record Read(Said said, Analysis codes) {
    Instant at() {
      return said.at();
    }

    boolean marketers() {
      return said.marketers();
    }
  }

  /** All stories with an outcome. */
  public static List<Story> of(Path folder, Reading reading) throws IOException {
    var world = WorldFolder.read(folder);
    var customers =
        world.customers().stream()
            .collect(Collectors.toMap(WorldCustomer::id, Function.identity()));
    var deals = world.deals().stream().collect(Collectors.groupingBy(WorldDeal::chat));
    var stories = new ArrayList<Story>();
    for (var chat : world.chats()) {
      var said = ReadChat.of(Files.readString(folder.resolve(chat.file())), chat).messages();
      var customer = Objects.requireNonNull(customers.get(chat.customer()));
      Instant from = Instant.EPOCH;
      for (var deal : deals.getOrDefault(chat.file(), List.of())) {
        if (deal.outcome() != Outcome.UNKNOWN) {
          stories.add(story(chat, customer, deal, between(said, from, deal.closedAt()), reading));
        }
        from = deal.closedAt();
      }
    }
    return stories;
  }

  private static Story story(
      WorldChat chat, WorldCustomer customer, WorldDeal deal, List<Said> said, Reading reading) {
    var names = List.of(customer.name(), customer.company(), chat.marketer());
    var read =
        said.stream()
            .map(each -> new Read(each, reading.of(each.text(), speaker(each), names)))
            .toList();
    var retold = new Retold(ZoneId.of(chat.timeZone()), customer, deal, withoutRefusals(read));
    retold.tell();
    return new Story(written(chat, customer, deal, said, names), retold.seen);
  }

  /** A no without a reason raises nothing after an objection, nor where nobody answers it. */
  private static List<Read> withoutRefusals(List<Read> read) {
    int lastAnswer = -1;
    for (int i = 0; i < read.size(); i++) {
      lastAnswer =
          read.get(i).marketers() && read.get(i).codes().approach() != null ? i : lastAnswer;
    }
    var told = new ArrayList<Read>();
    boolean raised = false;
    for (int i = 0; i < read.size(); i++) {
      var each = read.get(i);
      var objection = each.marketers() ? null : each.codes().objection();
      boolean refuses = objection == Objection.OTHER && (raised || i > lastAnswer);
      raised |= objection != null && !refuses;
      told.add(refuses ? new Read(each.said(), each.codes().withoutObjection()) : each);
    }
    return told;
  }

  private static PrivateStory written(
      WorldChat chat, WorldCustomer customer, WorldDeal deal, List<Said> said, List<String> names) {
    var quote = deal.lastQuote();
    return new PrivateStory(
        new StoryRef(
            new Zone("staff-" + chat.staff()),
            new ConversationId(uuid(chat.file())),
            new StoryId(uuid(deal.id()))),
        1,
        chat.staff().value(),
        customer.id(),
        customer.company(),
        names,
        customer.industry(),
        customer.businessSize(),
        quote == null ? null : Amount.of(quote.amount() + " " + quote.currency()),
        deal.outcome(),
        true,
        deal.openedAt(),
        deal.closedAt(),
        ZoneId.of(chat.timeZone()),
        said.stream()
            .map(each -> new StoryMessage(each.at(), speaker(each), MessageKind.TEXT, each.text()))
            .toList());
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Speaker speaker(Said said) {
    return said.marketers() ? Speaker.MARKETER : Speaker.CUSTOMER;
  }

  private static List<Said> between(List<Said> messages, Instant after, Instant until) {
    return messages.stream()
        .filter(each -> each.at().isAfter(after) && !each.at().isAfter(until))
        .toList();
  }

  private void tell() {
    tries();
    concerns();
    templates();
    sendings();
    see(FactKind.SEQUENCE, deal.closedAt(), steps(), outcome());
    see(
        FactKind.DEAL_BY_INDUSTRY,
        deal.closedAt(),
        List.of(customer.industry().code(), cycle()),
        outcome());
    see(FactKind.DEAL_BY_SIZE, deal.closedAt(), List.of(customer.businessSize().code()), outcome());
    see(FactKind.DEAL_BY_PRICE, deal.closedAt(), List.of(price()), outcome());
  }

  private void tries() {
    Objection open = null;
    var said = EnumSet.noneOf(Approach.class);
    for (int i = 0; i < messages.size(); i++) {
      var each = messages.get(i);
      if (!each.marketers()) {
        said.clear();
        open = each.codes().objection() == null ? open : each.codes().objection();
        continue;
      }
      var approach = each.codes().approach();
      if (open != null && approach != null && said.add(approach)) {
        var yes = outcome(Count.TRIED);
        if (isEased(i)) {
          yes.add(Count.EASED);
        }
        var first = List.<Code>of(open, approach);
        see(FactKind.OBJECTION_BY_INDUSTRY, each.at(), codes(first, customer.industry()), yes);
        see(FactKind.OBJECTION_BY_SIZE, each.at(), codes(first, customer.businessSize()), yes);
        see(
            FactKind.OBJECTION_BY_PRICE,
            each.at(),
            List.of(open.code(), approach.code(), price()),
            yes);
      }
    }
  }

  private boolean isEased(int approach) {
    return messages.subList(approach, messages.size()).stream()
        .filter(each -> !each.marketers())
        .map(Read::codes)
        .filter(each -> each.reaction() != null || each.objection() != null)
        .findFirst()
        .filter(each -> each.reaction() == Reaction.POSITIVE)
        .isPresent();
  }

  private void concerns() {
    var raised = EnumSet.noneOf(Objection.class);
    for (var each : messages) {
      var objection = each.marketers() ? null : each.codes().objection();
      if (objection != null && raised.add(objection)) {
        see(
            FactKind.CONCERN_BY_INDUSTRY,
            each.at(),
            List.of(objection.code(), customer.industry().code()),
            EnumSet.of(Count.RAISED));
      }
    }
  }

  private void templates() {
    Objection open = null;
    var written = new HashSet<TemplateId>();
    for (int i = 0; i < messages.size(); i++) {
      var each = messages.get(i);
      if (!each.marketers()) {
        written.clear();
        open = each.codes().objection() == null ? open : each.codes().objection();
        continue;
      }
      var template = each.said().template();
      if (template.isPresent() && written.add(template.get().id())) {
        var yes = outcome(Count.USED);
        if (isEased(i)) {
          yes.add(Count.EASED);
        }
        if (isAnswered(lastOfBurst(i))) {
          yes.add(Count.REPLIED);
        }
        var codes = List.of(template.get().id().code(), open == null ? NONE : open.code());
        see(FactKind.TEMPLATE_USE, each.at(), codes, yes);
      }
    }
  }

  private int lastOfBurst(int from) {
    int end = from;
    while (end + 1 < messages.size() && isOneBurst(messages.get(end), messages.get(end + 1))) {
      end++;
    }
    return end;
  }

  private void sendings() {
    int waiting = 0;
    Instant lastEnd = Instant.EPOCH;
    for (int i = 0; i < messages.size(); i++) {
      if (!messages.get(i).marketers()) {
        waiting = 0;
        continue;
      }
      int end = lastOfBurst(i);
      var start = messages.get(i).at();
      var yes = EnumSet.of(Count.SENT);
      if (isAnswered(end)) {
        yes.add(Count.REPLIED);
      }
      var local = start.atZone(timeZone);
      var day = local.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      see(
          FactKind.MESSAGE_TIMING,
          start,
          List.of(day.toLowerCase(Locale.ROOT), Integer.toString(local.getHour())),
          yes);
      if (waiting > 0) {
        var gap = gap(Duration.between(lastEnd, start).toDays());
        see(FactKind.FOLLOW_UP, start, List.of(gap, waiting > 4 ? "5-plus" : "" + waiting), yes);
      }
      waiting++;
      lastEnd = messages.get(end).at();
      i = end;
    }
  }

  private static boolean isOneBurst(Read one, Read next) {
    return next.marketers() && Duration.between(one.at(), next.at()).toMinutes() <= 60;
  }

  private boolean isAnswered(int end) {
    return messages.subList(end, messages.size()).stream()
        .filter(each -> !each.marketers())
        .findFirst()
        .filter(each -> Duration.between(messages.get(end).at(), each.at()).toSeconds() <= 86_400)
        .isPresent();
  }

  private static String gap(long days) {
    if (days >= 4 && days <= 6) {
      return "4-6";
    }
    return days > 7 ? "8-14" : Long.toString(days);
  }

  private List<String> steps() {
    var steps = new ArrayList<String>();
    for (var each : messages) {
      var approach = each.marketers() ? each.codes().approach() : null;
      if (approach != null) {
        var code = approach.code();
        if (steps.size() < 3 && (steps.isEmpty() || !steps.getLast().equals(code))) {
          steps.add(code);
        }
      }
    }
    while (steps.size() < 3) {
      steps.add(NONE);
    }
    return steps;
  }

  private String price() {
    var quote = deal.lastQuote();
    return quote == null
        ? PriceBand.UNKNOWN.code()
        : PriceBand.of(new BigDecimal(quote.amount())).code();
  }

  private String cycle() {
    long days = Duration.between(deal.openedAt(), deal.closedAt()).toDays();
    return days < 7
        ? "under-1-week"
        : days < 30 ? "1-4-weeks" : days < 90 ? "1-3-months" : "over-3-months";
  }

  private EnumSet<Count> outcome(Count... others) {
    var yes = EnumSet.of(Count.DECIDED);
    yes.addAll(Arrays.asList(others));
    if (deal.outcome() == Outcome.WON) {
      yes.add(Count.WON);
    }
    return yes;
  }

  private static List<String> codes(List<Code> first, Code last) {
    var codes = new ArrayList<>(first.stream().map(Code::code).toList());
    codes.add(last.code());
    return codes;
  }

  private void see(FactKind kind, Instant at, List<String> codes, Set<Count> yes) {
    long ordinal = Duration.between(at, deal.closedAt()).toSeconds();
    while (!taken.add(new Key(kind, ordinal))) {
      ordinal++;
    }
    seen.put(new Key(kind, ordinal), new Seen(codes, yes));
  }
}
