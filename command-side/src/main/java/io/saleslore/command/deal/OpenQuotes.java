package io.saleslore.command.deal;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.story.Amount;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The prices that are being talked about. */
@Component
public record OpenQuotes(DealTable table, Vault vault) {
  /** The price of the deal that was opened last in these conversations and is not closed. */
  public Optional<Amount> latest(Zone zone, List<ConversationId> conversations) {
    return table.quoteOfOpenDeal(zone, conversations).map(quote -> Amount.of(vault.open(quote)));
  }
}
