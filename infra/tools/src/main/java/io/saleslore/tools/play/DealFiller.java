package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.Caller;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldQuote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the deals of one marketer's zone, and goes on with those that are open there already. */
record DealFiller(PlatformClient platform, Caller owner, String path, ZoneContent known) {
  /**
   * Opens a deal, names its prices and closes it; an unknown outcome concludes the conversation.
   */
  void deal(String customer, String conversation, WorldDeal deal) {
    var there = known.deal(conversation, deal.openedAt());
    var id = there.orElseGet(() -> open(customer, conversation, deal.openedAt())).path("dealId");
    if (there.isEmpty() || isOpen(there.get())) {
      stillToQuote(there, deal.quotes()).forEach(each -> quote(id.asText(), each));
      end(id.asText(), conversation, deal.outcome(), deal.closedAt().toString());
    }
  }

  private JsonNode open(String customer, String conversation, Instant openedAt) {
    var body =
        Map.of(
            "customerId", customer,
            "conversationId", conversation,
            "openedAt", openedAt.toString());
    return platform.post(owner, path + "/deals", body);
  }

  private void quote(String deal, WorldQuote quote) {
    var body =
        Map.of("amount", quote.amount(), "currency", quote.currency(), "at", quote.at().toString());
    platform.post(owner, path + "/deals/" + deal + "/quote", body);
  }

  private void end(String deal, String conversation, Outcome outcome, String at) {
    switch (outcome) {
      case WON -> platform.post(owner, path + "/deals/" + deal + "/win", Map.of("at", at));
      case LOST -> platform.post(owner, path + "/deals/" + deal + "/lose", Map.of("at", at));
      case UNKNOWN -> conclude(conversation, at);
    }
  }

  /** Where no message came since the last story, there is nothing to conclude. */
  private void conclude(String conversation, String at) {
    var conclude = path + "/conversations/" + conversation + "/conclude";
    var body = Map.of("outcome", Outcome.UNKNOWN.code(), "at", at);
    var answer = platform.tryPost(owner, conclude, body);
    if (!answer.isConflict()) {
      answer.good("POST " + conclude);
    }
  }

  private static List<WorldQuote> stillToQuote(Optional<JsonNode> there, List<WorldQuote> quotes) {
    var last = there.map(each -> each.path("quote").asText()).orElse("");
    var shown = quotes.stream().map(each -> each.amount() + " " + each.currency()).toList();
    return quotes.subList(shown.lastIndexOf(last) + 1, quotes.size());
  }

  private static boolean isOpen(JsonNode deal) {
    return deal.path("outcome").asText().equals(Outcome.UNKNOWN.code());
  }
}
