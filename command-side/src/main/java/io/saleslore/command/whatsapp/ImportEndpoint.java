package io.saleslore.command.whatsapp;

import io.saleslore.command.Uninterrupted;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(zoneOwner = true)
class ImportEndpoint {
  private static final int BUFFERS_AHEAD = 8;

  private final Importing importing;
  private final Zones zones;
  private final Path spools;
  private final long maxBytes;

  ImportEndpoint(
      Importing importing,
      Zones zones,
      @Value("${saleslore.import.spool:${java.io.tmpdir}}") Path spools,
      @Value("${saleslore.import.max-bytes:268435456}") long maxBytes) {
    this.importing = importing;
    this.zones = zones;
    this.spools = spools;
    this.maxBytes = maxBytes;
  }

  @PostMapping("/api/v1/staff/{staff}/conversations/import")
  Mono<Imported> bring(
      @PathVariable StaffId staff,
      @RequestParam CustomerId customer,
      @RequestParam @Nullable String timeZone,
      @RequestParam @Nullable String marketer,
      @RequestParam @Nullable String dateOrder,
      @RequestBody Flux<DataBuffer> body) {
    return Mono.using(
            () -> SealedSpool.in(spools, maxBytes),
            spool ->
                body.publishOn(Uninterrupted.THREADS, BUFFERS_AHEAD)
                    .map(buffer -> added(spool, buffer))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                    .then(
                        Mono.fromCallable(
                            () -> {
                              spool.complete();
                              var zone = zones.of(staff);
                              return importing.bring(
                                  new Importing.Wish(zone, customer, timeZone, marketer, dateOrder),
                                  spool);
                            })))
        .subscribeOn(Uninterrupted.THREADS);
  }

  /** Releases the buffer here: what flows on is no buffer, so nobody releases it again. */
  private static boolean added(SealedSpool spool, DataBuffer buffer) {
    try (var bytes = buffer.asInputStream(true)) {
      spool.add(bytes);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
