package io.saleslore.tools.evaluate;

import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A story that came to its end, with the facts that somebody made of it. */
public record PlayedStory(
    UUID id, WorldCustomer customer, Outcome outcome, Instant end, List<ToldFact> facts) {
  /**
   * All stories of a world, the first to end first.
   *
   * @param facts what was read in the story of each deal
   */
  public static List<PlayedStory> of(World world, List<List<ToldFact>> facts) {
    var customers = customers(world);
    var stories = new ArrayList<PlayedStory>();
    for (int i = 0; i < world.deals().size(); i++) {
      var deal = world.deals().get(i);
      var customer = Objects.requireNonNull(customers.get(deal.chat()), deal.chat());
      var id = UUID.nameUUIDFromBytes(deal.id().getBytes(StandardCharsets.UTF_8));
      stories.add(new PlayedStory(id, customer, deal.outcome(), deal.closedAt(), facts.get(i)));
    }
    return stories.stream().sorted(Comparator.comparing(PlayedStory::end)).toList();
  }

  /** The customer of each chat. */
  private static Map<String, WorldCustomer> customers(World world) {
    var byId =
        world.customers().stream()
            .collect(Collectors.toMap(WorldCustomer::id, Function.identity()));
    return world.chats().stream()
        .collect(
            Collectors.toMap(
                WorldChat::file, each -> Objects.requireNonNull(byId.get(each.customer()))));
  }

  /**
   * One of its facts as the gate holds it.
   *
   * @param number in the order in which facts are held
   * @param ordinal which of the story's facts it is
   */
  public HeldFact held(long number, ToldFact fact, int ordinal) {
    return new HeldFact(
        number,
        id,
        ordinal,
        month(),
        customer.staff().toString(),
        customer.id(),
        customer.company(),
        fact.yes(),
        outcome);
  }

  /** The calendar month of its end, in UTC. */
  public YearMonth month() {
    return YearMonth.from(end.atOffset(ZoneOffset.UTC));
  }
}
