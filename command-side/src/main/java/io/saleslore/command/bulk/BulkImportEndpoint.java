package io.saleslore.command.bulk;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.StaffId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(zoneOwner = true)
record BulkImportEndpoint(BulkImport bulk, Zones zones) {
  private static final int BUFFERS_AHEAD = 8;

  @PostMapping(
      path = "/api/v1/staff/{staff}/imports",
      consumes = MediaType.APPLICATION_NDJSON_VALUE)
  Mono<BulkImportResult> run(@PathVariable StaffId staff, @RequestBody Flux<DataBuffer> body) {
    return Mono.fromSupplier(() -> bulk.into(zones.of(staff)))
        .flatMap(
            run ->
                body.publishOn(VirtualThreads.SCHEDULER, BUFFERS_AHEAD)
                    .map(buffer -> add(run, buffer))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                    .then(Mono.fromSupplier(run::finish)))
        .subscribeOn(VirtualThreads.SCHEDULER);
  }

  /** Releases the buffer here: what flows on is no buffer, so nobody releases it again. */
  private static boolean add(BulkImport.BodyImport run, DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    run.add(bytes);
    return true;
  }
}
