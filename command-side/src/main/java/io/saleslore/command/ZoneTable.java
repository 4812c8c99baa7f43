package io.saleslore.command;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A table of records that belong to a zone and concern a customer; its owner names it. */
public abstract class ZoneTable implements CustomerRecordSource {
  private final JdbcClient jdbc;
  private final String kind;
  private final String table;
  private final String id;

  /**
   * A table with the columns {@code zone} and {@code customer_id}.
   *
   * @param kind what its rows are, such as {@code deals}
   * @param id the column of the key, which names an event stream
   */
  protected ZoneTable(JdbcClient jdbc, String kind, String table, String id) {
    this.jdbc = jdbc;
    this.kind = kind;
    this.table = table;
    this.id = id;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final long countIn(Zone zone) {
    return sql("select count(*) from " + table + " where zone = ?")
        .param(zone.value())
        .query(Long.class)
        .single();
  }

  @Override
  public final List<UUID> streamsAbout(Subject subject) {
    return about("select " + id, subject).query(UUID.class).list();
  }

  /** Removes what concerns a customer. */
  public final void delete(Subject subject) {
    about("delete", subject).update();
  }

  protected final StatementSpec sql(String sql) {
    return jdbc.sql(sql);
  }

  /** The record of a zone with this key. */
  protected final <R> Optional<R> find(Zone zone, UUID key, RowMapper<R> reader) {
    return sql("select * from " + table + " where zone = ? and " + id + " = ?")
        .params(zone.value(), key)
        .query(reader)
        .optional();
  }

  /** The next records of a zone behind a key, in the order of their keys. */
  protected final <R> List<R> after(Zone zone, UUID cursor, int limit, RowMapper<R> reader) {
    return sql("select * from %1$s where zone = ? and %2$s > ? order by %2$s limit ?"
            .formatted(table, id))
        .params(zone.value(), cursor, limit)
        .query(reader)
        .list();
  }

  /** Records of one customer. */
  protected final StatementSpec about(String verb, Subject subject) {
    return sql(verb + " from " + table + " where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value());
  }
}
