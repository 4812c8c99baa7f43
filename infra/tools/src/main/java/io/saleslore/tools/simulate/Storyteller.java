package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.tools.simulate.truth.CrowdTally;
import io.saleslore.tools.simulate.truth.ToldStory;
import io.saleslore.tools.simulate.truth.UsedTemplate;
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
record Storyteller(
    Draw draw,
    Company company,
    Wording wording,
    Correspondence talk,
    CrowdTally tally,
    ZoneId timeZone,
    Persuasion persuasion) {
  /** One story; only the last of a chat may stay open. */
  WorldDeal tell(String dealId, String chat, boolean isFirst, boolean isLast) {
    var greeting = wording.chat(wording.phrases().of(isFirst ? "greeting" : "again"));
    var opened = at(talk.send(List.of(greeting)).at());
    talk.answer(wording.say(wording.phrases().of("answer")));
    var quotes = new ArrayList<WorldQuote>();
    quotes.add(quote(company.price(draw)));
    var uses = new ArrayList<UsedTemplate>();
    var tries = persuasion.argue(uses);
    var outcome = isLast && draw.chance(0.06) ? Outcome.UNKNOWN : outcome(tries.getLast().eased());
    if (outcome == Outcome.WON && draw.chance(0.3)) {
      quotes.add(lastQuote(quotes.getFirst()));
    }
    var closed = at(talk.now());
    tally.told(
        new ToldStory(
            company.industry(),
            company.size(),
            PriceBand.of(new BigDecimal(quotes.getLast().amount())),
            outcome,
            Duration.between(opened, closed),
            tries,
            uses));
    return new WorldDeal(dealId, chat, opened, quotes, outcome, closed);
  }

  /** A customer who said yes mostly buys, and one who did not rarely does. */
  private Outcome outcome(boolean eased) {
    return draw.chance(eased ? 0.92 : 0.05) ? Outcome.WON : Outcome.LOST;
  }

  private WorldQuote quote(int dollars) {
    var text = wording.say(wording.phrases().of("quote"));
    var shown = String.format(Locale.ROOT, "$%,d", dollars);
    var sent = talk.send(List.of(text.replace("{price}", shown)));
    return new WorldQuote(dollars + ".00", "USD", at(sent.at()));
  }

  /** A twentieth less, agreed upon at the end and not in the chat. */
  private WorldQuote lastQuote(WorldQuote first) {
    var less = new BigDecimal(first.amount()).multiply(new BigDecimal("0.95"));
    return new WorldQuote(less.setScale(2).toPlainString(), "USD", at(talk.now()));
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(timeZone).toInstant();
  }
}
