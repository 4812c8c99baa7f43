package io.saleslore.command.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.command.conversation.Starting;
import io.saleslore.command.staff.BusinessNumbers;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Takes in what happened: each customer's part as one, again and again until it is stored. */
@Component
class Receiving {
  private static final int TRIES = 40;
  private static final int LONGEST_PAUSE_MILLIS = 100;

  private final CommandGateway commands;
  private final BusinessNumbers numbers;
  private final KnownPeers contacts;
  private final Starting starting;
  private final Wording wording;
  private final Counter unknownNumber;
  private final Counter leftOut;
  private final Counter taken;

  Receiving(
      CommandGateway commands,
      BusinessNumbers numbers,
      KnownPeers contacts,
      Starting starting,
      Wording wording,
      MeterRegistry meters) {
    this.commands = commands;
    this.numbers = numbers;
    this.contacts = contacts;
    this.starting = starting;
    this.wording = wording;
    this.unknownNumber = counter(meters, "unknown-number");
    this.leftOut = counter(meters, "no-message");
    this.taken = counter(meters, "taken");
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return Counter.builder("saleslore.whatsapp.events")
        .description("What webhooks told of, by what came of it")
        .tag("result", result)
        .register(meters);
  }

  private record Thread(Zone zone, String phoneNumberId, Peer peer) {}

  /** When this returns, all of it is stored, or is nobody's here. */
  void take(Payload payload) {
    leftOut.increment(payload.leftOut());
    var threads = new LinkedHashMap<Thread, List<Happening>>();
    var owners = new LinkedHashMap<String, Optional<Zone>>();
    for (var letter : payload.letters()) {
      var owner = owners.computeIfAbsent(letter.phoneNumberId(), numbers::ownerOf);
      if (owner.isEmpty()) {
        unknownNumber.increment();
      } else {
        threads
            .computeIfAbsent(
                new Thread(owner.get(), letter.phoneNumberId(), letter.peer()),
                _ -> new ArrayList<>())
            .add(letter.happening());
      }
    }
    threads.forEach(this::takeUntilStored);
  }

  /** Another process may write to the same conversation at the same time: then again. */
  private void takeUntilStored(Thread thread, List<Happening> happenings) {
    for (int tries = 1; ; tries++) {
      try {
        take(thread, happenings);
        taken.increment(happenings.size());
        return;
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        if (tries == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  private void take(Thread thread, List<Happening> happenings) {
    if (happenings.stream().allMatch(Happening.Moved.class::isInstance)) {
      contacts
          .known(thread.zone(), thread.peer())
          .ifPresent(
              customer ->
                  happenings.forEach(each -> contacts.moved(thread.zone(), customer, each)));
      return;
    }
    var customer = contacts.customer(thread.zone(), thread.peer());
    happenings.forEach(each -> contacts.moved(thread.zone(), customer, each));
    var conversation = starting.conversation(thread.zone(), customer, null).conversationId();
    wording
        .commands(thread.zone(), customer, conversation, thread.phoneNumberId(), happenings)
        .forEach(commands::<Object>sendAndWait);
  }

  private static void pause() {
    try {
      java.lang.Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      java.lang.Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while events were being stored", e);
    }
  }
}
