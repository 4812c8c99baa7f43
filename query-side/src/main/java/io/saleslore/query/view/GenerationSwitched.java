package io.saleslore.query.view;

import io.saleslore.query.readmodel.Snapshot;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.ServerSentEvent.Builder;

/** The event of a live stream that tells that another edition or generation answers now. */
public record GenerationSwitched(int edition, int generation) {
  /** The event {@code edition} where that has changed as well, else {@code generation}. */
  public static Builder<Object> event(int editionBefore, Snapshot now) {
    return ServerSentEvent.<Object>builder(new GenerationSwitched(now.edition(), now.generation()))
        .event(editionBefore == now.edition() ? "generation" : "edition");
  }
}
