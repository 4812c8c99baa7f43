package io.saleslore.query.view;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.http.ETagResponse;
import io.saleslore.query.http.ReleasedPage;
import io.saleslore.query.readmodel.CellDimension;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.LiveView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;

/**
 * Lists the cells of one read model, page by page or live. There is one for each listed read model;
 * {@link CellRoutes} gives it its path.
 */
@ResponseBody
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
public final class CellEndpoint<R extends Record> {
  private final ListedReadModel<R> model;
  private final LiveView view;

  CellEndpoint(ListedReadModel<R> model, LiveView view) {
    this.model = model;
    this.view = view;
  }

  /** The read model that it lists. */
  public ListedReadModel<R> model() {
    return model;
  }

  /** The path of the lists of a read model. */
  public static String path(ListedReadModel<?> model) {
    return "/api/v1/" + model.name();
  }

  /** The names of the parameters that filter such a list, in the order of their checks. */
  public static List<String> filters(ListedReadModel<?> model) {
    var dimensions = model.shapes().filters().stream().map(CellDimension::name);
    return Stream.concat(Stream.of(CellFilter.BY), dimensions).toList();
  }

  /**
   * One page of the cells that pass the filter.
   *
   * @param parameters the filter, by the names of the read model's dimensions
   */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReleasedPage<R>> page(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var filter = CellFilter.of(model, parameters);
    var cells = model.order().after(cursor, view.snapshot(), filter).limit(size + 1L).toList();
    var page = Page.of(cells, size, model.order()::cursor).<R>map(model::row);
    return ETagResponse.of(ReleasedPage.of(page, cursor));
  }

  /** The cells that pass the filter, and then each one that changes. */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return CellStream.of(view, lastEventId, CellFilter.of(model, parameters), model::row);
  }
}
