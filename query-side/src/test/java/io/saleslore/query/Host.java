package io.saleslore.query;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Objection;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.reactive.result.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;

/** What the query side asks its host for: here an embedded server and a few releases. */
@Configuration(proxyBeanMethods = false)
@EnableWebFlux
@Import({QuerySide.class, Host.Problems.class})
class Host implements WebFluxConfigurer {
  static final KeyPair KEYS = keys();
  static final List<Operation> RECORDED = new CopyOnWriteArrayList<>();
  static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  @Bean
  MongoDatabase database() {
    return Databases.fresh();
  }

  @Bean
  ListFeed feed() {
    return new ListFeed(1, List.of());
  }

  @Bean
  Templates templates() {
    return new Templates();
  }

  @Bean
  PrivateKey key() {
    return KEYS.getPrivate();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  Operations operations() {
    return RECORDED::add;
  }

  @Bean
  SituationAnalyser analyser() {
    return (text, _) ->
        text.contains("expensive")
            ? new Analysis(Objection.BUDGET, null, null, 0.9)
            : new Analysis(null, null, null, 0, Language.EN, List.of(), List.of());
  }

  @Bean
  WebFilter signedInAsBob() {
    var token = Jwt.withTokenValue("t").header("alg", "none").claims(c -> c.putAll(bob())).build();
    return (exchange, chain) ->
        chain
            .filter(exchange)
            .contextWrite(
                ReactiveSecurityContextHolder.withAuthentication(
                    new TestingAuthenticationToken(token, "")));
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(
        new AuthenticationPrincipalArgumentResolver(ReactiveAdapterRegistry.getSharedInstance()));
  }

  private static Map<String, Object> bob() {
    return Map.of("sub", "bob", "staff_id", "bob-456");
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @RestControllerAdvice
  static class Problems {
    @ExceptionHandler
    ProblemDetail on(Rejection.InvalidField invalid) {
      var problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
      problem.setProperty("field", invalid.field());
      return problem;
    }

    @ExceptionHandler
    ProblemDetail on(Rejection.NotFound missing) {
      return ProblemDetail.forStatusAndDetail(
          HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(Rejection.Conflict refused) {
      return ProblemDetail.forStatusAndDetail(
          HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
  }
}
