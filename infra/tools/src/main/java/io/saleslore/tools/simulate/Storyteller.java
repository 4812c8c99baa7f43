package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.tools.simulate.Tally.Told;
import io.saleslore.tools.simulate.Tally.Try;
import io.saleslore.tools.simulate.Tally.Use;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes up what happens in one chat: each story a quote, an objection, tries and an end. */
final class Storyteller {
  private final Draw draw;
  private final PlantedEffect effect;
  private final Company company;
  private final Wording wording;
  private final Correspondence talk;
  private final Tally tally;
  private final ZoneId timeZone;
  private final List<Use> uses = new ArrayList<>();

  Storyteller(
      Draw draw,
      PlantedEffect effect,
      Company company,
      Wording wording,
      Correspondence talk,
      Tally tally,
      ZoneId timeZone) {
    this.draw = draw;
    this.effect = effect;
    this.company = company;
    this.wording = wording;
    this.talk = talk;
    this.tally = tally;
    this.timeZone = timeZone;
  }

  /** One story; only the last of a chat may stay open. */
  WorldDeal tell(String dealId, String chat, boolean isFirst, boolean isLast) {
    var greeting = wording.chat(Phrases.of(isFirst ? "greeting" : "again"));
    var opened = at(talk.send(List.of(greeting)).at());
    uses.clear();
    talk.answer(wording.say(Phrases.of("answer")));
    var quotes = new ArrayList<WorldQuote>();
    quotes.add(quote(price()));
    var tries = argue();
    var outcome = isLast && draw.chance(0.06) ? Outcome.UNKNOWN : outcome(tries.getLast().eased());
    if (outcome == Outcome.WON && draw.chance(0.3)) {
      quotes.add(lastQuote(quotes.getFirst()));
    }
    var closed = at(talk.now());
    tally.told(
        new Told(
            company,
            band(quotes.getLast()),
            outcome,
            Duration.between(opened, closed),
            tries,
            List.copyOf(uses)));
    return new WorldDeal(dealId, chat, opened, quotes, outcome, closed);
  }

  private List<Try> argue() {
    var objection = draw.oneOf(Customs.concerns(company.industry(), effect));
    talk.answer(wording.chat(Phrases.of(objection)));
    var plays = new ArrayList<>(Customs.plays(objection));
    var play = draw.oneOf(plays);
    var tries = new ArrayList<>(attempt(objection, play));
    if (!tries.getLast().eased() && draw.chance(0.4)) {
      plays.remove(play);
      tries.addAll(attempt(objection, draw.oneOf(plays)));
    }
    return tries;
  }

  private List<Try> attempt(Objection objection, List<Approach> play) {
    var said = play.stream().map(each -> Saying.of(draw, objection, each)).toList();
    var sent = talk.send(said.stream().map(each -> wording.chat(each.ways())).toList());
    boolean eased = draw.chance(eased(objection, play.getFirst(), said.getFirst()));
    for (var each : said) {
      each.template().ifPresent(id -> uses.add(new Use(id, objection, sent.replied(), eased)));
    }
    talk.answer(wording.say(Phrases.of(eased ? Reaction.POSITIVE : refusal())));
    return play.stream().map(each -> new Try(objection, each, eased)).toList();
  }

  private double eased(Objection objection, Approach approach, Saying said) {
    double added = said.template().map(id -> effect.added(id, objection)).orElse(0.0);
    return effect.eased(objection, approach, company) + added;
  }

  private Reaction refusal() {
    return draw.chance(0.7) ? Reaction.NEGATIVE : Reaction.NEUTRAL;
  }

  /** A customer who said yes mostly buys, and one who did not rarely does. */
  private Outcome outcome(boolean eased) {
    return draw.chance(eased ? 0.92 : 0.05) ? Outcome.WON : Outcome.LOST;
  }

  private int price() {
    int most =
        switch (company.size()) {
          case SOLO -> 20;
          case MICRO -> 60;
          case SMALL -> 180;
          case MEDIUM -> 500;
          case LARGE -> 1500;
          case UNKNOWN -> throw new IllegalArgumentException("a simulated company has a size");
        };
    return 100 * draw.between(Math.max(4, most / 12), most);
  }

  private WorldQuote quote(int dollars) {
    var text = wording.say(Phrases.of("quote"));
    var shown = String.format(Locale.ROOT, "$%,d", dollars);
    var sent = talk.send(List.of(text.replace("{price}", shown)));
    return new WorldQuote(dollars + ".00", "USD", at(sent.at()));
  }

  /** A twentieth less, agreed upon at the end and not in the chat. */
  private WorldQuote lastQuote(WorldQuote first) {
    var less = new BigDecimal(first.amount()).multiply(new BigDecimal("0.95"));
    return new WorldQuote(less.setScale(2).toPlainString(), "USD", at(talk.now()));
  }

  private static PriceBand band(WorldQuote quote) {
    return PriceBand.of(new BigDecimal(quote.amount()));
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(timeZone).toInstant();
  }
}
