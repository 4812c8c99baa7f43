package io.saleslore.app.security;

import io.saleslore.kernel.http.CallerRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * What a bearer token has to say before it is believed: who issued it, for whom, until when, and
 * whom it names (RFC 7519, RFC 9068). A token that leaves one of them out is refused.
 */
final class TokenRules {
  /** Whom tokens are for where nothing else is configured. */
  static final String AUDIENCE = "saleslore";

  private static final int LONGEST_SUBJECT = 100;
  private static final String ROLES = "roles";

  private TokenRules() {}

  /** The rules for tokens of an issuer that are for one of these audiences. */
  static OAuth2TokenValidator<Jwt> of(String issuer, Collection<String> audiences) {
    var wanted = Set.copyOf(audiences);
    return new DelegatingOAuth2TokenValidator<>(
        types(),
        new JwtTimestampValidator(),
        new JwtIssuerValidator(issuer),
        claim(JwtClaimNames.EXP, Instant.class::isInstance),
        claim(JwtClaimNames.AUD, found -> isFor(wanted, found)),
        claim(JwtClaimNames.SUB, TokenRules::isName),
        claim(ROLES, TokenRules::areRoles),
        claim(ROLES, TokenRules::mayBeOnePersons));
  }

  private static OAuth2TokenValidator<Jwt> types() {
    var types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
    types.setAllowEmpty(true);
    return types;
  }

  private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<@Nullable Object> rule) {
    return new JwtClaimValidator<>(name, rule);
  }

  private static boolean isFor(Set<String> wanted, @Nullable Object audiences) {
    return audiences instanceof Collection<?> all && all.stream().anyMatch(wanted::contains);
  }

  private static boolean isName(@Nullable Object subject) {
    return subject instanceof String name
        && !name.isBlank()
        && name.length() <= LONGEST_SUBJECT
        && name.chars().noneMatch(Character::isISOControl);
  }

  /** None, one, or a list of them; a list in a list is no role. */
  private static boolean areRoles(@Nullable Object roles) {
    return roles == null
        || roles instanceof String
        || roles instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance);
  }

  /** Who watches all others is none of them, and who hands zones over owns none. */
  private static boolean mayBeOnePersons(@Nullable Object roles) {
    var held = roles instanceof Collection<?> all ? all : List.of();
    boolean watches = held.contains(CallerRole.COMPLIANCE.name());
    long others =
        Arrays.stream(CallerRole.values())
            .filter(each -> each != CallerRole.COMPLIANCE)
            .filter(each -> held.contains(each.name()))
            .count();
    return !(watches && others > 0)
        && !held.containsAll(List.of(CallerRole.ADMIN.name(), CallerRole.MARKETER.name()));
  }
}
