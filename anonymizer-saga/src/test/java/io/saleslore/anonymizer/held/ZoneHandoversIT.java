package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As whom a marketer's held facts count, after any number of handovers. */
class ZoneHandoversIT {
  private final Database database = Database.fresh();
  private final ZoneHandovers handovers = new ZoneHandovers(database.jdbc(), StaffIdVault.vault());

  @Test
  void who_hands_over_their_own_zone_counts_as_who_takes_it() {
    handOver("alice", "alice", "bob");
    assertThat(pairs()).containsExactly("alice>bob");
  }

  @Test
  void a_chain_of_handovers_leads_to_the_last_one() {
    handOver("alice", "alice", "bob");
    handOver("alice", "bob", "carol");
    assertThat(pairs()).containsExactly("alice>carol", "bob>carol");
  }

  @Test
  void everybody_whose_zones_somebody_had_moves_on_with_them() {
    handOver("alice", "alice", "carol");
    handOver("bob", "bob", "carol");
    handOver("carol", "carol", "dave");
    assertThat(pairs()).containsExactly("alice>dave", "bob>dave", "carol>dave");
  }

  @Test
  void the_same_event_heard_again_changes_nothing() {
    handOver("alice", "alice", "bob");
    var before = pairs();
    handOver("alice", "alice", "bob");
    assertThat(pairs()).isEqualTo(before);
  }

  private void handOver(String zone, String from, String to) {
    handovers.on(
        new ZoneHandedOver(
            new StaffId(zone).zone(), new StaffId(from), new StaffId(to), Instant.EPOCH));
  }

  private List<String> pairs() {
    return database
        .jdbc()
        .queryForList(
            "select marketer || '>' || heir from anonymizer_zone.counts_as order by 1",
            String.class);
  }
}
