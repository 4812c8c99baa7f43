package io.saleslore.command.audit.derived;

import java.util.stream.Stream;

/** What somebody with the database's own tools does to a table that decides access. */
public record TableChange(String sql) {
  public static Stream<TableChange> all() {
    return Stream.of(
            "update private_zone.staff set owner = 'zed-1'",
            "delete from private_zone.staff",
            "update private_zone.business_number set zone = 'staff-zed-1'",
            "delete from private_zone.legal_hold",
            "update private_zone.legal_hold set released_by = 'x', released_at = placed_at"
                + " where released_by is null",
            "update private_zone.legal_hold set held_until = placed_at",
            "update private_zone.reveal set asked_by = 'zed'",
            "update private_zone.reveal set readable_until ="
                + " timestamp with time zone '2099-01-01 00:00:00Z'",
            "insert into private_zone.reveal (reveal_id, zone, customer_id, asked_by, asked_at,"
                + " reason, approved_by) select random_uuid(), zone, customer_id, 'zed', asked_at,"
                + " reason, 'nobody' from private_zone.reveal",
            "update private_zone.retention set days = 1",
            "update private_zone.retention_request set days = 1",
            "update private_zone.erasure set state = 'requested'",
            "update private_zone.erasure_subject set zone = 'staff-zed-1'",
            "update private_zone.handover_request set asked_by = 'zed'",
            "delete from private_zone.tombstone",
            "update private_zone.customer set merged_into = null where merged_into is not null",
            "update private_zone.customer set recorded_at ="
                + " timestamp with time zone '2001-01-01 00:00:00Z'",
            "delete from private_zone.customer where merged_into is not null",
            "update private_zone.conversation set shown_in = conversation_id",
            "update private_zone.conversation set last_at ="
                + " timestamp with time zone '2001-01-01 00:00:00Z'",
            "delete from private_zone.conversation",
            "update private_zone.deal set opened_at ="
                + " timestamp with time zone '2001-01-01 00:00:00Z'",
            "delete from private_zone.deal where closed_at is not null",
            "update private_zone.contact_hash set former = not former",
            "update private_zone.contact_hash set zone = 'staff-zed-1'",
            "delete from private_zone.contact_hash where kind = 'phone'",
            "insert into private_zone.contact_hash select customer_id, zone, 'email', hash, told,"
                + " said, former from private_zone.contact_hash where kind = 'user-id'",
            "delete from private_zone.customer_apart",
            "insert into private_zone.customer_apart (customer_id, other_id)"
                + " select other_id, customer_id from private_zone.customer_apart")
        .map(TableChange::new);
  }

  /** How a finding's place begins. */
  public String place() {
    var words = sql.split(" ", 4);
    return (words[0].equals("update") ? words[1] : words[2]) + ", row ";
  }

  @Override
  public String toString() {
    return sql.split(" where | select ", 2)[0];
  }
}
