package io.saleslore.command.streaming;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers of any length as JSON that is made while it is taken: where an answer holds an iterator,
 * its next items are made when the reader has room for them, so a slow one costs no memory.
 */
@Component
public class StreamedJson {
  private static final int PIECE = 1 << 16;

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  StreamedJson() {}

  /** Writes an answer on a thread of its own that nobody interrupts. */
  public Mono<Void> write(Object answer, ServerHttpResponse response) {
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    return response.writeWith(pieces(answer, response.bufferFactory()));
  }

  Flux<DataBuffer> pieces(Object answer, DataBufferFactory buffers) {
    return Flux.from(
        DataBufferUtils.outputStreamPublisher(
            out -> write(answer, out), buffers, Thread::startVirtualThread, PIECE));
  }

  private void write(Object answer, OutputStream out) {
    try {
      json.writeValue(out, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
