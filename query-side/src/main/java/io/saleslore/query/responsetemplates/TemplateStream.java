package io.saleslore.query.responsetemplates;

import io.saleslore.query.http.Heartbeat;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.view.GenerationSwitched;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.ServerSentEvent.Builder;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The templates as Server-Sent Events: every item as it stands, then each that changes, by a
 * release or in the catalogue.
 */
final class TemplateStream {
  private final Predicate<PositionedTemplate> filter;
  private @Nullable TemplateStreamPosition sent;

  private TemplateStream(
      @Nullable TemplateStreamPosition sent, Predicate<PositionedTemplate> filter) {
    this.sent = sent;
    this.filter = filter;
  }

  private record Both(Snapshot uses, PublishedTemplates catalogue) {}

  /**
   * The events after the last one that the caller saw. When another edition or generation goes live
   * an event of that name says so, and everything is sent again; {@code withdrawn} names a template
   * that was taken out.
   *
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if the id is none that was ever sent
   */
  static Flux<ServerSentEvent<Object>> of(
      LiveView view,
      TemplateCatalogue catalogue,
      @Nullable String lastEventId,
      Predicate<PositionedTemplate> filter) {
    var resumed = TemplateStreamPosition.parse(lastEventId);
    return Flux.defer(
        () -> {
          var stream = new TemplateStream(resumed, filter);
          var items =
              Flux.combineLatest(view.changes(), catalogue.changes(), Both::new)
                  .onBackpressureLatest()
                  .publishOn(Schedulers.parallel(), 1)
                  .concatMapIterable(stream::eventsOf, 1);
          return Heartbeat.beside(items, catalogue.changes().then());
        });
  }

  /** All but the last carry the id from before, so that who is cut off between misses nothing. */
  private List<ServerSentEvent<Object>> eventsOf(Both now) {
    var uses = now.uses();
    var start = TemplateStreamPosition.startOf(uses);
    var before = sent == null ? start : sent;
    var from = before.isIn(uses) ? before : start;
    var until = TemplateStreamPosition.endOf(uses, now.catalogue());
    var events =
        Stream.of(switched(before, uses), withdrawn(now.catalogue(), sent), items(now, from))
            .flatMap(each -> each)
            .toList();
    sent = until;
    return numbered(events, from.toString(), until.toString());
  }

  private static Stream<Builder<Object>> switched(TemplateStreamPosition before, Snapshot uses) {
    return before.isIn(uses)
        ? Stream.empty()
        : Stream.of(GenerationSwitched.event(before.edition(), uses));
  }

  private static Stream<Builder<Object>> withdrawn(
      PublishedTemplates catalogue, @Nullable TemplateStreamPosition sent) {
    return catalogue.withdrawn().values().stream()
        .filter(each -> sent != null && each.number() > sent.catalogue())
        .map(each -> Map.of("template", each.templateId()))
        .map(each -> ServerSentEvent.<Object>builder(each).event("withdrawn"));
  }

  private Stream<Builder<Object>> items(Both now, TemplateStreamPosition from) {
    return PositionedTemplate.all(now.catalogue(), now.uses())
        .filter(each -> each.release() > from.release() || each.published() > from.catalogue())
        .filter(filter)
        .map(each -> ServerSentEvent.<Object>builder(each.item()));
  }

  private static List<ServerSentEvent<Object>> numbered(
      List<Builder<Object>> events, String before, String last) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> events.get(i).id(i == events.size() - 1 ? last : before).build())
        .toList();
  }
}
