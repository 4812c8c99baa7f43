package io.saleslore.tools.simulate;

import io.saleslore.tools.simulate.truth.CrowdTally;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldChat;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldMarketer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes up a whole world; the same request makes the same world, byte for byte. */
public final class Simulation {
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2025, 1, 6, 0, 0);

  private final Draw draw;
  private final PlantedEffect effect;
  private final Cast cast;
  private final CrowdTally tally = new CrowdTally();
  private final List<WorldCustomer> customers = new ArrayList<>();
  private final List<WorldChat> chats = new ArrayList<>();
  private final List<WorldDeal> deals = new ArrayList<>();
  private final Map<String, String> exports = new LinkedHashMap<>();

  private Simulation(Draw draw, PlantedEffect effect) {
    this.draw = draw;
    this.effect = effect;
    this.cast = new Cast(draw.split());
  }

  /**
   * Makes it up.
   *
   * @throws IllegalArgumentException unless there are marketers, and a story for each at least
   */
  public static SimulatedWorld run(SimulationRequest request) {
    if (request.marketers() < 1 || request.stories() < request.marketers()) {
      throw new IllegalArgumentException("a world has marketers, and a story for each at least");
    }
    var effect = request.planted() ? PlantedEffect.AS_PLANTED : PlantedEffect.NONE;
    return new Simulation(new Draw(request.seed()), effect).run(request.marketers(), request);
  }

  private SimulatedWorld run(int marketers, SimulationRequest request) {
    var staff = IntStream.rangeClosed(1, marketers).mapToObj(cast::marketer).toList();
    for (int i = 0; i < marketers; i++) {
      int share = request.stories() / marketers + (i < request.stories() % marketers ? 1 : 0);
      for (int told = 0; told < share; ) {
        int stories = share - told > 1 && draw.chance(0.15) ? 2 : 1;
        chat(staff.get(i), stories, request.wordings());
        told += stories;
      }
    }
    var world = new World(staff, customers, chats, deals);
    return new SimulatedWorld(world, exports, Truth.of(request, effect, tally));
  }

  private void chat(WorldMarketer marketer, int stories, Wordings wordings) {
    var company = cast.company();
    var customer = cast.customer(customers.size() + 1, marketer, company);
    var file = "chats/" + customer.id() + ".txt";
    customers.add(customer);
    chats.add(
        new WorldChat(
            file, marketer.staffId(), customer.id(), marketer.name(), marketer.timeZone()));
    var wording =
        new Wording(
            draw.split(), Wording.slots(marketer, customer, cast, draw), wordings.phrases(draw));
    var talk =
        new Correspondence(
            draw.split(),
            effect,
            () -> wording.say(wording.phrases().of("follow-up")),
            tally,
            FIRST_DAY.plusDays(draw.between(0, 240)));
    tell(file, stories, storyteller(company, wording, talk, marketer), talk);
    var form = draw.oneOf(List.of(ChatForm.values()));
    exports.put(file, form.export(talk.lines(), marketer.name(), customer.name()));
  }

  private Storyteller storyteller(
      Company company, Wording wording, Correspondence talk, WorldMarketer marketer) {
    var timeZone = ZoneId.of(marketer.timeZone());
    var ofStories = draw.split();
    var persuasion = new Persuasion(ofStories, effect, company, wording, talk);
    return new Storyteller(ofStories, company, wording, talk, tally, timeZone, persuasion);
  }

  private void tell(String file, int stories, Storyteller teller, Correspondence talk) {
    for (int i = 1; i <= stories; i++) {
      deals.add(teller.tell("d" + (deals.size() + 1), file, i == 1, i == stories));
      talk.pause(draw.between(15, 40));
    }
  }
}
