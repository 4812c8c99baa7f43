package io.saleslore.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.config.OnRole;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;

class PreparedBeansTest {
  private static final Map<String, Object> OURS =
      Map.of(
          "spring.datasource.url", "jdbc:h2:file:data/private",
          "server.port", "8080",
          "saleslore.mongodb-uri", "embedded");

  private static StandardEnvironment settings(String... ofOperator) {
    var all = new StandardEnvironment();
    var named = all.getPropertySources();
    named.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    named.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    Stream.of(ofOperator)
        .map(each -> each.split("=", 2))
        .map(each -> new MapPropertySource(each[0], Map.of(each[0], each[1])))
        .forEach(named::addLast);
    named.addLast(
        new MapPropertySource(
            "Config resource 'class path resource [application.yml]' via location 'classpath:/'",
            OURS));
    return all;
  }

  @Test
  void they_fit_a_platform_on_embedded_stores_with_settings_of_ours() {
    assertThat(
            PreparedBeans.fit(
                settings("server.port=0", "saleslore.data=/data", "saleslore.gate.schedule=-")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.url=jdbc:postgresql://host/saleslore",
        "spring.datasource.hikari.maximum-pool-size=4",
        "spring.main.lazy-initialization=true",
        "management.server.port=9090",
        "axon.timeout.enabled=true",
        "server.ssl.bundle=own",
        "saleslore.mongodb-uri=mongodb://host/saleslore",
        "saleslore.tracing.endpoint=http://host:4318/v1/traces"
      })
  void they_fit_no_setting_that_may_ask_for_others(String setting) {
    assertThat(PreparedBeans.fit(settings(setting))).isFalse();
  }

  @Test
  void they_fit_no_variable_that_may_ask_for_others() {
    var settings = settings();
    settings
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of("MANAGEMENT_SERVER_PORT", "9090")));
    assertThat(PreparedBeans.fit(settings)).isFalse();
  }

  @Test
  void they_fit_no_process_that_names_its_roles() {
    var settings = settings();
    settings.setActiveProfiles("command", "anonymizer", "query");
    assertThat(PreparedBeans.fit(settings)).isFalse();
  }

  @Test
  void no_other_setting_of_ours_decides_which_beans_there_are() throws IOException {
    var deciding = new TreeSet<String>();
    for (var annotations : annotationsOfOurs()) {
      for (var each : Set.copyOf(annotations.stream(Conditional.class).toList())) {
        deciding.addAll(settingsOf(each));
      }
    }
    assertThat(deciding).isEqualTo(new TreeSet<>(PreparedBeans.deciding()));
  }

  private static Set<String> settingsOf(MergedAnnotation<Conditional> condition) {
    var said = condition.getMetaSource();
    if (said == null || said.getType() == OnRole.class) {
      assertThat(said).as("a condition of its own").isNotNull();
      return Set.of();
    }
    assertThat(said.getType()).isEqualTo(ConditionalOnProperty.class);
    var names = new TreeSet<>(Set.of(said.getStringArray("value")));
    names.addAll(Set.of(said.getStringArray("name")));
    return names;
  }

  private static Iterable<MergedAnnotations> annotationsOfOurs() throws IOException {
    var reader = MetadataReaderFactory.create(PreparedBeansTest.class.getClassLoader());
    var found = Stream.<MergedAnnotations>builder();
    for (var file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:io/saleslore/**/*.class")) {
      var type = reader.getMetadataReader(file).getAnnotationMetadata();
      if (type.isAnnotation()) {
        continue;
      }
      found.add(type.getAnnotations());
      type.getDeclaredMethods().forEach(method -> found.add(method.getAnnotations()));
    }
    return found.build().filter(each -> each.isPresent(Conditional.class)).toList();
  }
}
