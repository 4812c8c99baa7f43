package io.saleslore.tools.world;

import java.util.List;

/** Who is who in a world, and which chat and which deal is whose; the words stand in the chats. */
public record World(
    List<WorldMarketer> staff,
    List<WorldCustomer> customers,
    List<WorldChat> chats,
    List<WorldDeal> deals) {
  /** Copies the lists. */
  public World {
    staff = List.copyOf(staff);
    customers = List.copyOf(customers);
    chats = List.copyOf(chats);
    deals = List.copyOf(deals);
  }
}
