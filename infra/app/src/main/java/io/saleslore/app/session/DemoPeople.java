package io.saleslore.app.session;

import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.config.Settings;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.app.security.TokenIssuer;
import io.saleslore.command.staff.Onboarding;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Whom a visitor on this machine may go in as, on embedded stores without an issuer: two marketers
 * and one or two of each other role, and the marketers who are there already.
 */
@Component
final class DemoPeople {
  private static final int MOST_MARKETERS = 12;
  private static final List<Person> PEOPLE =
      List.of(
          new Person("alice-123", "Alice", CallerRole.MARKETER),
          new Person("bob-456", "Bob", CallerRole.MARKETER),
          new Person("carla", "Carla", CallerRole.COMPLIANCE),
          new Person("carlos", "Carlos", CallerRole.COMPLIANCE),
          new Person("dan", "Dan", CallerRole.DATA_TEAM),
          new Person("rita", "Rita", CallerRole.TEMPLATE_REVIEWER),
          new Person("rosa", "Rosa", CallerRole.TEMPLATE_REVIEWER),
          new Person("ada", "Ada", CallerRole.ADMIN));

  private final boolean isDemo;
  private final Settings settings;
  private final ObjectProvider<Zones> zones;
  private final ObjectProvider<Onboarding> onboarding;

  DemoPeople(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
      Environment environment,
      Settings settings,
      ObjectProvider<Zones> zones,
      ObjectProvider<Onboarding> onboarding) {
    this.isDemo = issuer.isBlank() && DatabaseUrl.of(environment).isEmbedded();
    this.settings = settings;
    this.zones = zones;
    this.onboarding = onboarding;
  }

  /**
   * Somebody to go in as.
   *
   * @param id what to send to go in as them
   * @param name what they are called
   * @param role what they may do
   */
  record Person(String id, String name, CallerRole role) {}

  /** Nobody where the request does not come from this machine, or the platform has an issuer. */
  List<Person> openTo(ServerHttpRequest request) {
    return isDemo && Origins.isLoopback(request)
        ? Stream.concat(PEOPLE.stream(), others()).toList()
        : List.of();
  }

  /** A token for the person; a demo marketer without a zone gets one. */
  Optional<String> tokenOf(String id, ServerHttpRequest request) {
    return openTo(request).stream().filter(each -> each.id().equals(id)).findFirst().map(this::in);
  }

  private String in(Person person) {
    TokenIssuer tokens = new DemoTokens(settings.data());
    if (person.role() != CallerRole.MARKETER) {
      return tokens.role(person.role().name(), person.id());
    }
    var staff = new StaffId(person.id());
    onboarding.ifAvailable(each -> each.openWhereMissing(staff, person.name(), "Europe/Berlin"));
    return tokens.marketer(staff);
  }

  private Stream<Person> others() {
    var known = zones.getIfAvailable();
    var marketers = known == null ? Stream.<StaffId>empty() : known.owners(MOST_MARKETERS);
    return marketers
        .map(each -> new Person(each.value(), each.value(), CallerRole.MARKETER))
        .filter(each -> PEOPLE.stream().noneMatch(person -> person.id().equals(each.id())));
  }
}
