package io.saleslore.command.inbox;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(zoneOwner = true)
record InboxStreamEndpoint(Zones zones, Inbox inbox, StreamShutdown streams) {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration BEAT_EVERY = Duration.ofSeconds(15);

  /** The newest conversations, then each that moves, until the zone has another owner. */
  @GetMapping(path = "/api/v1/staff/{staff}/inbox", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<InboxChange>> live(@PathVariable StaffId staff) {
    return Flux.defer(() -> live(zones.of(staff)))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .publish(InboxStreamEndpoint::withBeats)
        .takeUntilOther(streams.closed());
  }

  private Flux<ServerSentEvent<InboxChange>> live(Zone zone) {
    var owner = zones.ownerOf(zone);
    var watch = new InboxWatch(inbox, zone);
    return Flux.interval(Duration.ZERO, LOOK_EVERY)
        .onBackpressureDrop()
        .concatMap(
            look ->
                Mono.fromCallable(() -> look == 0 ? watch.begin() : watch.look())
                    .subscribeOn(VirtualThreads.SCHEDULER),
            1)
        .takeWhile(_ -> zones.ownerOf(zone).equals(owner))
        .flatMapIterable(changes -> changes)
        .map(each -> ServerSentEvent.builder(each).event("conversation").build());
  }

  /** Proxies close a connection that stays silent for too long; beats end with the changes. */
  private static Flux<ServerSentEvent<InboxChange>> withBeats(
      Flux<ServerSentEvent<InboxChange>> changes) {
    var beats =
        Flux.interval(BEAT_EVERY)
            .onBackpressureDrop()
            .map(_ -> ServerSentEvent.<InboxChange>builder().comment("").build());
    return changes.mergeWith(beats.takeUntilOther(changes.ignoreElements().onErrorComplete()));
  }
}
