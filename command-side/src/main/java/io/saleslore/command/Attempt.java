package io.saleslore.command;

import io.saleslore.kernel.id.Id;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;

/**
 * One write as its caller asked for it. Asked again under the same idempotency key it is the same
 * attempt: what it makes has the same id, and its command is carried out once.
 */
public final class Attempt {
  /** Under which name it travels with a request and with a command; it enters no event. */
  public static final String NAME = "io.saleslore.attempt";

  private final UUID id;
  private final boolean again;
  private final @Nullable Supplier<String> request;
  private final AtomicBoolean sent = new AtomicBoolean();

  /**
   * One under a key.
   *
   * @param id random, the same for every try
   * @param again whether its command was carried out before, though its answer was lost
   * @param request the keyed hash of what has been read of the request by now
   */
  public Attempt(UUID id, boolean again, Supplier<String> request) {
    this.id = id;
    this.again = again;
    this.request = request;
  }

  private Attempt() {
    this.id = Id.fresh();
    this.again = false;
    this.request = null;
  }

  /** One without a key: nobody can ask for it again. */
  public static Attempt unkeyed() {
    return new Attempt();
  }

  /** The id of what is made by it. */
  public UUID id() {
    return id;
  }

  /** Whether its command was carried out before, though its answer was lost. */
  public boolean again() {
    return again;
  }

  /** The keyed hash of the request; null without a key. */
  public @Nullable String request() {
    return request == null ? null : request.get();
  }

  /**
   * The one command of this attempt, to be sent.
   *
   * @throws IllegalStateException for a second one: it would be taken for the first
   */
  public Object of(Object command) {
    if (sent.getAndSet(true)) {
      throw new IllegalStateException("an attempt has one command");
    }
    return request == null
        ? command
        : GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(NAME, this));
  }

  @Override
  public String toString() {
    return "[attempt " + id + "]";
  }
}
