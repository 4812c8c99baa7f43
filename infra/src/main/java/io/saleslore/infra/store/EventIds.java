package io.saleslore.infra.store;

import io.saleslore.kernel.id.Id;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of events and commands in the order of time: random ones would change a page of the unique
 * index for each event of an import.
 */
public final class EventIds extends IdentifierFactory {
  @Override
  public String generateIdentifier() {
    return Id.fresh().toString();
  }
}
