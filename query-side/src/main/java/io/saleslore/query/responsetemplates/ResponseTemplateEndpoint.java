package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.http.ETagResponse;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
@RequestMapping("/api/v1/response-templates")
class ResponseTemplateEndpoint {
  private final LiveView view;
  private final TemplateCatalogue catalogue;

  ResponseTemplateEndpoint(LiveViews views, ResponseTemplates model, TemplateCatalogue catalogue) {
    this.view = views.of(model);
    this.catalogue = catalogue;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Page<ResponseTemplate>> page(
      @RequestParam @Nullable String template,
      @RequestParam @Nullable String objection,
      @RequestParam @Nullable String approach,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var filter = TemplateFilter.of(template, objection, approach);
    var items =
        after(cursor, PositionedTemplate.all(catalogue.now(), view.snapshot()).toList()).stream()
            .filter(filter)
            .limit(size + 1L)
            .toList();
    return ETagResponse.of(
        Page.of(items, size, (PositionedTemplate each) -> each.item().cursor())
            .map(PositionedTemplate::item));
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> live(
      @RequestParam @Nullable String template,
      @RequestParam @Nullable String objection,
      @RequestParam @Nullable String approach,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var filter = TemplateFilter.of(template, objection, approach);
    return TemplateStream.of(view, catalogue, lastEventId, filter);
  }

  /** In order of the templates' numbers, then objections; the item of the cursor may be gone. */
  private static List<PositionedTemplate> after(String cursor, List<PositionedTemplate> all) {
    if (cursor.isEmpty()) {
      return all;
    }
    var parts = cursor.split("\\.", 2);
    var template = TemplateFilter.id("cursor", parts[0]);
    var objection = parts.length == 1 ? "" : parts[1];
    return all.stream().filter(each -> isAfter(each.item(), template, objection)).toList();
  }

  private static boolean isAfter(ResponseTemplate item, TemplateId template, String objection) {
    int order = item.template().compareTo(template);
    var own = item.objection();
    return order > 0 || (order == 0 && own != null && own.compareTo(objection) > 0);
  }
}
