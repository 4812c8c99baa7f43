package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.ServerSentEvent.Builder;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The view as Server-Sent Events: every item as it stands, then each that changes, whether a
 * release speaks of it or the catalogue does.
 */
final class TemplateStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Predicate<Shown> wanted;
  private @Nullable Seen seen;

  private TemplateStream(@Nullable Seen seen, Predicate<Shown> wanted) {
    this.seen = seen;
    this.wanted = wanted;
  }

  /** Up to which release of which generation, and which event of the catalogue, it was sent. */
  private record Seen(int edition, int generation, long release, long catalogue) {
    private static final Pattern FORM =
        Pattern.compile("([0-9]{1,9})-([0-9]{1,9})-(-1|[0-9]{1,18})-(-1|[0-9]{1,18})");

    static @Nullable Seen parse(@Nullable String id) {
      if (id == null || id.isBlank()) {
        return null;
      }
      var parts = FORM.matcher(id);
      if (!parts.matches()) {
        throw new Rejection.InvalidField(
            "Last-Event-ID",
            "is an edition, a generation, a release and an event of the catalogue as in 1-1-42-7");
      }
      return new Seen(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Long.parseLong(parts.group(3)),
          Long.parseLong(parts.group(4)));
    }

    static Seen nothingOf(Snapshot uses) {
      return new Seen(uses.edition(), uses.generation(), -1, -1);
    }

    boolean isOf(Snapshot uses) {
      return edition == uses.edition() && generation == uses.generation();
    }

    @Override
    public String toString() {
      return edition + "-" + generation + "-" + release + "-" + catalogue;
    }
  }

  private record Both(Snapshot uses, Published catalogue) {}

  /**
   * The events behind the last one that the caller saw. When another edition or generation goes
   * live an event of that name says so, and everything follows anew; {@code withdrawn} names a
   * template that was taken out.
   *
   * @throws Rejection.InvalidField if the id is none that was ever sent
   */
  static Flux<ServerSentEvent<Object>> of(
      LiveView view, Catalogue catalogue, @Nullable String lastEventId, Predicate<Shown> wanted) {
    var resumed = Seen.parse(lastEventId);
    return Flux.defer(
        () -> {
          var stream = new TemplateStream(resumed, wanted);
          var items =
              Flux.combineLatest(view.changes(), catalogue.changes(), Both::new)
                  .onBackpressureLatest()
                  .publishOn(Schedulers.parallel(), 1)
                  .concatMapIterable(stream::eventsOf, 1);
          var heartbeat =
              Flux.interval(HEARTBEAT)
                  .onBackpressureDrop()
                  .map(_ -> ServerSentEvent.builder().comment("").build());
          return items.mergeWith(heartbeat.takeUntilOther(catalogue.changes().then()));
        });
  }

  /** All but the last carry the id from before, so that who is cut off between misses nothing. */
  private List<ServerSentEvent<Object>> eventsOf(Both now) {
    var uses = now.uses();
    var before = seen == null ? Seen.nothingOf(uses) : seen;
    var from = before.isOf(uses) ? before : Seen.nothingOf(uses);
    var until =
        new Seen(uses.edition(), uses.generation(), uses.position(), now.catalogue().number());
    var gone =
        now.catalogue().withdrawn().values().stream()
            .filter(each -> seen != null && each.number() > before.catalogue())
            .map(each -> event("withdrawn", Map.of("template", each.templateId())));
    var items =
        Shown.all(now.catalogue(), uses)
            .filter(each -> each.release() > from.release() || each.published() > from.catalogue())
            .filter(wanted)
            .map(each -> ServerSentEvent.<Object>builder(each.item()));
    var other =
        before.isOf(uses) ? Stream.<Builder<Object>>empty() : Stream.of(switched(before, uses));
    var events = Stream.of(other, gone, items).flatMap(each -> each).toList();
    seen = until;
    return numbered(events, from.toString(), until.toString());
  }

  private static List<ServerSentEvent<Object>> numbered(
      List<Builder<Object>> events, String before, String last) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> events.get(i).id(i == events.size() - 1 ? last : before).build())
        .toList();
  }

  private static Builder<Object> switched(Seen before, Snapshot uses) {
    var now = Map.of("edition", uses.edition(), "generation", uses.generation());
    return event(before.edition() == uses.edition() ? "generation" : "edition", now);
  }

  private static Builder<Object> event(String name, Object data) {
    return ServerSentEvent.builder(data).event(name);
  }
}
