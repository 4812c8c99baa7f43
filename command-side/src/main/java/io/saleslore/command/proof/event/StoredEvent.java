package io.saleslore.command.proof.event;

import java.util.Optional;

/**
 * One row of an event store, every column as it is stored.
 *
 * @param position where it stands, from 1
 * @param id the event's own identity
 * @param aggregate whose event it is
 * @param sequence the how-manieth of its aggregate, from 0
 * @param type the aggregate's type
 * @param time when it was stored, in ISO 8601
 * @param payloadType the class of the payload
 * @param revision of the payload's form
 * @param payload the stored bytes
 * @param metaData the stored bytes
 */
public record StoredEvent(
    long position,
    String id,
    String aggregate,
    long sequence,
    String type,
    String time,
    String payloadType,
    Optional<String> revision,
    byte[] payload,
    Optional<byte[]> metaData) {

  /** The same content at another position. */
  public StoredEvent at(long other) {
    return new StoredEvent(
        other, id, aggregate, sequence, type, time, payloadType, revision, payload, metaData);
  }

  /** The same event with another payload. */
  public StoredEvent with(byte[] other) {
    return new StoredEvent(
        position, id, aggregate, sequence, type, time, payloadType, revision, other, metaData);
  }

  /** The payload's class without its package and outer class. */
  public String name() {
    return payloadType.substring(
        Math.max(payloadType.lastIndexOf('.'), payloadType.lastIndexOf('$')) + 1);
  }

  @Override
  public String toString() {
    return "StoredEvent[" + position + " " + name() + "]";
  }
}
