package io.saleslore.app.web;

import io.saleslore.command.streaming.CsvText;
import io.saleslore.command.streaming.NextLink;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list's items as rows of comma-separated values where its endpoint produces them; the
 * first row names the columns, and the header {@code Link} tells the next page.
 */
record CsvLists(JsonMapper json) implements HttpMessageWriter<Object> {
  private static final MediaType CSV = MediaType.parseMediaType(CsvText.TYPE);
  private static final String ITEMS = "items";

  /** None, so that no list is written so whose endpoint does not say it. */
  @Override
  public List<MediaType> getWritableMediaTypes() {
    return List.of();
  }

  @Override
  public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
    return CSV.equalsTypeAndSubtype(mediaType) && items(type).isPresent();
  }

  @Override
  public Mono<Void> write(
      Publisher<? extends Object> lists,
      ResolvableType type,
      @Nullable MediaType mediaType,
      ReactiveHttpOutputMessage message,
      Map<String, Object> hints) {
    message.getHeaders().setContentType(CSV);
    var body =
        Mono.from(lists)
            .map(list -> table(type, json.valueToTree(list)))
            .map(text -> message.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8)));
    return message.writeWith(body);
  }

  @Override
  public Mono<Void> write(
      Publisher<? extends Object> lists,
      ResolvableType actual,
      ResolvableType type,
      @Nullable MediaType mediaType,
      ServerHttpRequest request,
      ServerHttpResponse response,
      Map<String, Object> hints) {
    return Mono.from(lists)
        .flatMap(
            list -> {
              JsonNode said = json.valueToTree(list);
              if (said.path("next").isString()) {
                var link = NextLink.of(request, "cursor", said.path("next").asString());
                response.getHeaders().set(HttpHeaders.LINK, link);
              }
              return write(Mono.just(list), actual, mediaType, response, hints);
            });
  }

  private static String table(ResolvableType type, JsonNode list) {
    var columns = items(type).map(CsvLists::columns).orElse(List.of());
    return CsvText.row(columns)
        + list.path(ITEMS)
            .valueStream()
            .map(item -> CsvText.row(columns.stream().map(item::path).map(CsvLists::cell).toList()))
            .collect(Collectors.joining());
  }

  private static @Nullable Object cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return value.isNumber()
        ? value.numberValue()
        : value.isContainer() ? value.toString() : value.asString();
  }

  private static List<String> columns(Class<?> item) {
    return Arrays.stream(item.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** What the list consists of; records only. */
  private static Optional<Class<?>> items(ResolvableType type) {
    var list = type.resolve(Object.class);
    return list.isRecord()
        ? Arrays.stream(list.getRecordComponents())
            .filter(each -> each.getName().equals(ITEMS))
            .map(each -> ResolvableType.forType(each.getGenericType(), type).getGeneric(0))
            .<Class<?>>map(each -> each.resolve(Object.class))
            .filter(Class::isRecord)
            .findFirst()
        : Optional.empty();
  }
}
