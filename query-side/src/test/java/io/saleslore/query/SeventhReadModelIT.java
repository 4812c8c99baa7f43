package io.saleslore.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.PatternReleased;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A read model is one folder: nothing but its own scan is added to the query side here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeventhReadModelIT {
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = new Browser("io.saleslore.concerns");
    browser.part(ListFeed.class).show(1, raised());
    browser.await("/api/v1/concerns", page -> page.at("/items").size() == 4);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  @Order(1)
  void its_cells_are_listed_as_its_rows_and_filtered_by_its_dimensions() {
    var retail = browser.json("/api/v1/concerns?objection=budget&industry=retail").at("/items");
    assertThat(retail.toString())
        .isEqualTo("[{\"objection\":\"budget\",\"industry\":\"retail\",\"raised\":20}]");
    assertThat(browser.json("/api/v1/concerns?by=objection").at("/items")).hasSize(2);
    assertThat(browser.json("/api/v1/concerns?objection=timing").at("/hidden").asString())
        .isEqualTo("hidden: too few colleagues");
    assertThat(browser.refused("/api/v1/concerns?industry=steel")).contains("\"industry\"");
  }

  @Test
  @Order(1)
  void its_pages_follow_one_another() {
    var first = browser.json("/api/v1/concerns?limit=3");
    assertThat(first.at("/next").asString()).isEqualTo("objection:budget");
    var cursor = "/api/v1/concerns?limit=3&cursor=" + first.at("/next").asString();
    assertThat(browser.json(cursor).at("/items")).hasSize(1);
  }

  @Test
  @Order(1)
  void its_live_stream_sends_every_cell_with_a_position() {
    var events = browser.events("/api/v1/concerns", null).take(4).collectList().block();
    assertThat(events).extracting(each -> each.id()).contains("1-1-1");
    assertThat(browser.events("/api/v1/concerns?objection=trust", "1-1-0").blockFirst())
        .returns("1-1-1", each -> each.id());
  }

  @Test
  @Order(1)
  void it_says_how_far_it_has_come_beside_the_others() {
    assertThat(browser.json("/api/v1/read-models").at("/items"))
        .hasSize(7)
        .anySatisfy(
            each -> {
              assertThat(each.at("/name").asString()).isEqualTo("concerns");
              assertThat(each.at("/position").asLong()).isEqualTo(1);
            });
  }

  @Test
  @Order(1)
  void its_routes_have_the_audience_of_all_lists() {
    var mapping = browser.part(RequestMappingHandlerMapping.class);
    var routes =
        mapping.getHandlerMethods().entrySet().stream()
            .filter(each -> each.getKey().getPatternsCondition().toString().contains("/concerns"))
            .map(each -> each.getValue().getBeanType())
            .toList();
    assertThat(routes)
        .hasSize(2)
        .allSatisfy(
            type ->
                assertThat(type.getAnnotationsByType(Audience.class)[0].value())
                    .containsExactly(CallerRole.MARKETER, CallerRole.DATA_TEAM));
  }

  @Test
  @Order(2)
  void it_is_rebuilt_by_its_name_and_with_all_others() {
    for (var name : List.of("concerns", "all")) {
      var rebuild =
          browser.post("/api/v1/read-models/" + name + "/rebuilds", Map.of("switch", "auto"));
      assertThat(rebuild.at("/generations").has("concerns")).isTrue();
      var uri = "/api/v1/read-models/concerns/rebuilds/" + rebuild.at("/id").asString();
      browser.await(uri, each -> each.at("/phase").asString().equals("switched"));
    }
    browser.await(
        "/api/v1/read-models",
        models -> models.at("/items").valueStream().anyMatch(each -> isThird(each)));
    assertThat(browser.json("/api/v1/concerns").at("/items")).hasSize(4);
  }

  private static boolean isThird(JsonNode model) {
    return model.at("/name").asString().equals("concerns") && model.at("/generation").asInt() == 3;
  }

  private static List<PatternReleased> raised() {
    var month = YearMonth.of(2026, 3);
    return new Releases(1, 1)
        .release(
            FactKind.CONCERN_BY_INDUSTRY,
            Level.CROWD,
            month,
            List.of("budget", "retail"),
            Map.of(Count.RAISED, 20))
        .release(
            FactKind.CONCERN_BY_INDUSTRY,
            Level.CROWD,
            month,
            List.of("trust", "finance"),
            Map.of(Count.RAISED, 30))
        .all();
  }
}
