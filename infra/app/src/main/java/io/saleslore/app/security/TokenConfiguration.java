package io.saleslore.app.security;

import io.saleslore.app.config.DatabaseUrl;
import io.saleslore.app.config.Settings;
import io.saleslore.app.issuer.CachingJwtDecoder;
import io.saleslore.app.issuer.IssuerAnswers;
import io.saleslore.app.issuer.IssuerSilent;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** Whose tokens are believed: a named issuer's, or else our own, on embedded stores only. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
  private static final String SERVER = "spring.security.oauth2.resourceserver.";
  private static final String ISSUER = SERVER + "jwt.issuer-uri";
  private static final String KEYS = SERVER + "jwt.jwk-set-uri";
  private static final String AUDIENCES = SERVER + "jwt.audiences";
  private static final String ALGORITHMS = SERVER + "jwt.jws-algorithms";
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "jwt.public-key-location",
          "jwt.authority-prefix",
          "jwt.authorities-claim-name",
          "jwt.authorities-claim-delimiter",
          "jwt.principal-claim-name",
          "opaquetoken.client-id",
          "opaquetoken.client-secret",
          "opaquetoken.introspection-uri");

  @Bean
  ReactiveJwtDecoder tokenDecoder(Settings settings, Environment environment) {
    requireNoneWithoutEffect(environment);
    var issuer = value(environment, ISSUER);
    var decoder = issuer.isBlank() ? ownKeys(settings, environment) : keysOf(issuer, environment);
    decoder.setJwtValidator(
        issuer.isBlank()
            ? TokenRules.of(DemoTokens.ISSUER, List.of(TokenRules.AUDIENCE))
            : TokenRules.of(issuer, audiences(environment)));
    return new CachingJwtDecoder(
        token -> decoder.decode(token).onErrorMap(IssuerSilent::unlessBad));
  }

  private static List<String> audiences(Environment environment) {
    if (!isSet(environment, AUDIENCES)) {
      return List.of(TokenRules.AUDIENCE);
    }
    var named = values(environment, AUDIENCES);
    if (named.isEmpty()) {
      throw new IllegalStateException(AUDIENCES + " names nobody whom tokens are for");
    }
    return named;
  }

  /** As Spring binds it: a list, or values with commas between them, in any spelling. */
  private static List<String> values(Environment environment, String name) {
    return Binder.get(environment)
        .bind(name, Bindable.listOf(String.class))
        .orElse(List.of())
        .stream()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String value(Environment environment, String name) {
    return Binder.get(environment).bind(name, String.class).orElse("").strip();
  }

  private static boolean isSet(Environment environment, String name) {
    return Binder.get(environment).bind(name, Bindable.of(Object.class)).isBound()
        || !values(environment, name).isEmpty();
  }

  private static NimbusReactiveJwtDecoder keysOf(String issuer, Environment environment) {
    var keys = value(environment, KEYS);
    var builder =
        keys.isBlank()
            ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
            : NimbusReactiveJwtDecoder.withJwkSetUri(keys);
    values(environment, ALGORITHMS).forEach(each -> builder.jwsAlgorithm(algorithm(each)));
    builder.webClient(WebClient.builder().filter(answers(environment)).build());
    return builder.validateType(false).build();
  }

  private static IssuerAnswers answers(Environment environment) {
    return new IssuerAnswers(
        time(environment, "keys-for", Duration.ofSeconds(30)),
        time(environment, "silent-for", Duration.ofSeconds(5)),
        time(environment, "patience", Duration.ofSeconds(3)));
  }

  private static Duration time(Environment environment, String name, Duration usual) {
    return Binder.get(environment).bind("saleslore.issuer." + name, Duration.class).orElse(usual);
  }

  private static SignatureAlgorithm algorithm(String name) {
    var algorithm = SignatureAlgorithm.from(name);
    if (algorithm == null) {
      throw new IllegalStateException(ALGORITHMS + " names no algorithm of signatures: " + name);
    }
    return algorithm;
  }

  private static NimbusReactiveJwtDecoder ownKeys(Settings settings, Environment environment) {
    if (!DatabaseUrl.of(environment).isEmbedded()) {
      throw new IllegalStateException("a server names its token issuer: " + ISSUER);
    }
    return NimbusReactiveJwtDecoder.withSecretKey(DemoTokens.key(settings.data()))
        .validateType(false)
        .build();
  }

  /** What is set and not heeded would make an operator believe in a check that nobody makes. */
  private static void requireNoneWithoutEffect(Environment environment) {
    for (var name : WITHOUT_EFFECT) {
      if (isSet(environment, SERVER + name)) {
        throw new IllegalStateException(SERVER + name + " has no effect here; leave it out");
      }
    }
    if (value(environment, ISSUER).isBlank()) {
      for (var name : List.of(KEYS, AUDIENCES, ALGORITHMS)) {
        if (isSet(environment, name)) {
          throw new IllegalStateException(name + " needs " + ISSUER);
        }
      }
    }
  }
}
