package io.saleslore.app;

import io.saleslore.app.config.DatabaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.aot.AotDetector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.util.ClassUtils;

/**
 * The beans of a platform with all roles on embedded stores, chosen once and not at each start.
 * {@code infra/lore} has Spring write them down as classes, and puts these on the class path.
 */
public final class PreparedBeans {
  private static final String WRITTEN =
      PreparedBeans.class.getName() + "__ApplicationContextInitializer";

  /** Whose settings decide which beans there are; ours do not, but for those below. */
  private static final List<String> OTHERS = List.of("spring.", "server.", "management.", "axon.");

  private static final List<String> DECIDE_NOTHING =
      List.of("server.port", "server.address", "spring.application.");
  static final String STORE = "saleslore.mongodb-uri";
  static final String TRACES = "saleslore.tracing.endpoint";

  private PreparedBeans() {}

  /**
   * Chooses them; Spring's processor, which calls it, then writes them down. No setting of this
   * machine has a say.
   */
  public static void main(String... arguments) {
    new SpringApplicationBuilder(Saleslore.class)
        .main(PreparedBeans.class)
        .environment(new NoSettings())
        .run("--spring.config.location=classpath:/application.yml");
  }

  /** Takes the prepared beans where there are any and these settings ask for the same ones. */
  static void chooseFor(ConfigurableEnvironment settings) {
    boolean isPrepared = ClassUtils.isPresent(WRITTEN, null) && fit(settings);
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(isPrepared));
  }

  /** Whether an environment asks for the beans that were chosen. */
  static boolean fit(ConfigurableEnvironment settings) {
    return settings.getActiveProfiles().length == 0
        && DatabaseUrl.of(settings).isEmbedded()
        && "embedded".equals(settings.getProperty(STORE))
        && !settings.containsProperty(TRACES)
        && settings.getPropertySources().stream()
            .filter(source -> !source.getName().contains("class path resource [application.yml]"))
            .filter(EnumerablePropertySource.class::isInstance)
            .map(EnumerablePropertySource.class::cast)
            .flatMap(source -> Arrays.stream(source.getPropertyNames()))
            .noneMatch(PreparedBeans::mayDecide);
  }

  private static boolean mayDecide(String name) {
    var plain = name.toLowerCase(Locale.ROOT).replace('_', '.');
    return OTHERS.stream().anyMatch(plain::startsWith)
        && DECIDE_NOTHING.stream().noneMatch(plain::startsWith);
  }

  /** Our own settings that decide which beans there are. */
  static Set<String> deciding() {
    return Set.of(STORE, TRACES);
  }

  /** Neither the machine's variables nor the process's properties. */
  private static final class NoSettings extends StandardReactiveWebEnvironment {
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {}
  }
}
