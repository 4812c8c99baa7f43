package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.VirtualThreads;
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

  private final ChatImport chatImport;
  private final Zones zones;
  private final Path folder;
  private final long maxBytes;

  ImportEndpoint(
      ChatImport chatImport,
      Zones zones,
      @Value("${saleslore.import.spool:${java.io.tmpdir}}") Path folder,
      @Value("${saleslore.import.max-bytes:268435456}") long maxBytes) {
    this.chatImport = chatImport;
    this.zones = zones;
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  @PostMapping("/api/v1/staff/{staff}/conversations/import")
  Mono<ImportResult> run(
      @PathVariable StaffId staff,
      @RequestParam CustomerId customer,
      @RequestParam @Nullable String timeZone,
      @RequestParam @Nullable String marketer,
      @RequestParam @Nullable String customerAuthor,
      @RequestParam @Nullable String dateOrder,
      @RequestParam(defaultValue = "false") boolean leaveOutErased,
      @RequestBody Flux<DataBuffer> body) {
    return Mono.using(
            () -> new SealedUpload(folder, maxBytes),
            upload ->
                body.publishOn(VirtualThreads.SCHEDULER, BUFFERS_AHEAD)
                    .map(buffer -> add(upload, buffer))
                    .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                    .then(
                        Mono.fromCallable(
                            () ->
                                chatImport.run(
                                    new ImportRequest(
                                        zones.of(staff),
                                        customer,
                                        timeZone,
                                        marketer,
                                        customerAuthor,
                                        dateOrder,
                                        leaveOutErased),
                                    upload.complete()))))
        .subscribeOn(VirtualThreads.SCHEDULER);
  }

  /** Releases the buffer here: what flows on is no buffer, so nobody releases it again. */
  private static boolean add(SealedUpload upload, DataBuffer buffer) {
    try (var bytes = buffer.asInputStream(true)) {
      upload.add(bytes);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
