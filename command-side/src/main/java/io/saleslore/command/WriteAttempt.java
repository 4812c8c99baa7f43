package io.saleslore.command;

import io.saleslore.kernel.id.Id;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * One write as its caller requested it. Requested again under the same idempotency key it is the
 * same attempt: what it creates has the same id, and its command is carried out once.
 */
public final class WriteAttempt {
  /** Its name as attribute of a request and of a command; it enters no event. */
  public static final String ATTRIBUTE = "io.saleslore.attempt";

  private final UUID id;
  private final boolean isRepeated;
  private final @Nullable Supplier<String> requestHash;
  private final AtomicBoolean isSent = new AtomicBoolean();

  /**
   * One under a key.
   *
   * @param id random, the same for every try
   * @param isRepeated whether its command was carried out before, though its answer was lost
   * @param requestHash the keyed hash of what has been read of the request by now
   */
  public WriteAttempt(UUID id, boolean isRepeated, Supplier<String> requestHash) {
    this.id = id;
    this.isRepeated = isRepeated;
    this.requestHash = requestHash;
  }

  private WriteAttempt() {
    this.id = Id.freshValue();
    this.isRepeated = false;
    this.requestHash = null;
  }

  /** One without a key: nobody can request it again. */
  public static WriteAttempt unkeyed() {
    return new WriteAttempt();
  }

  /** The id of what it creates. */
  public UUID id() {
    return id;
  }

  /** Whether its command was carried out before, though its answer was lost. */
  public boolean isRepeated() {
    return isRepeated;
  }

  /** The keyed hash of the request; null without a key. */
  public @Nullable String requestHash() {
    return requestHash == null ? null : requestHash.get();
  }

  /**
   * Sends the one command of this attempt and waits until it is carried out.
   *
   * @throws IllegalStateException for a second one: it would be taken for the first
   */
  public void send(CommandGateway commands, Object command) {
    if (isSent.getAndSet(true)) {
      throw new IllegalStateException("an attempt has one command");
    }
    commands.<Object>sendAndWait(requestHash == null ? command : withAttempt(command));
  }

  private Object withAttempt(Object command) {
    return GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(ATTRIBUTE, this));
  }

  @Override
  public String toString() {
    return "[attempt " + id + "]";
  }
}
