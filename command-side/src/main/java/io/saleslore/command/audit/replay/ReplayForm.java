package io.saleslore.command.audit.replay;

import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.command.streaming.Pieces;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.accept.HeaderContentTypeResolver;
import org.springframework.web.server.ServerWebExchange;

/** In which form events are sent: lines of JSON unless the caller prefers another. */
enum ReplayForm {
  LINES(MediaType.APPLICATION_NDJSON),
  STREAM(MediaType.TEXT_EVENT_STREAM),
  TABLE(MediaType.parseMediaType(CsvText.TYPE));

  final MediaType type;

  ReplayForm(MediaType type) {
    this.type = type;
  }

  /** The first of those that the caller accepts, in the caller's order. */
  static ReplayForm of(ServerWebExchange exchange) {
    var accepted = new HeaderContentTypeResolver().resolveMediaTypes(exchange);
    return accepted.stream()
        .flatMap(type -> Stream.of(values()).filter(form -> type.isCompatibleWith(form.type)))
        .findFirst()
        .orElse(LINES);
  }

  Pieces pieces(Iterator<StoredEvent> events, double speed) {
    return switch (this) {
      case LINES -> new JsonLines(events);
      case STREAM -> new PacedReplayStream(events, speed);
      case TABLE -> new CsvLines(events);
    };
  }
}
