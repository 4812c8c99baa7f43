package io.saleslore.app.session;

import io.saleslore.command.VirtualThreads;
import io.saleslore.kernel.http.Rejection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The console as a client of the issuer (OpenID Connect). The issuer is asked where it signs people
 * in when the first of them comes, so one that does not answer keeps no platform from starting.
 */
@Component
final class ConsoleClientRegistration implements ReactiveClientRegistrationRepository {
  static final String ID = "saleslore";

  private final String issuer;
  private final String clientId;
  private final String secret;
  private final List<String> scopes;
  private volatile @Nullable ClientRegistration known;

  ConsoleClientRegistration(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
      @Value("${saleslore.sign-in.client-id}") String clientId,
      @Value("${saleslore.sign-in.client-secret}") String secret,
      @Value("${saleslore.sign-in.scopes}") List<String> scopes) {
    if (!clientId.isBlank() && issuer.isBlank()) {
      throw new IllegalStateException("saleslore.sign-in.client-id needs an issuer of tokens");
    }
    this.issuer = issuer;
    this.clientId = clientId;
    this.secret = secret;
    this.scopes = scopes;
  }

  static final class IssuerDoesNotAnswer extends Rejection.Unavailable {
    IssuerDoesNotAnswer() {
      super("the issuer that signs people in does not answer; try again");
    }
  }

  boolean isSet() {
    return !clientId.isBlank();
  }

  /** Where a browser goes to sign in. */
  Optional<String> signInAt() {
    return isSet() ? Optional.of("/oauth2/authorization/" + ID) : Optional.empty();
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String id) {
    return isSet() && id.equals(ID)
        ? Mono.fromCallable(this::registration)
            .subscribeOn(VirtualThreads.SCHEDULER)
            .onErrorMap(IllegalArgumentException.class, _ -> new IssuerDoesNotAnswer())
        : Mono.empty();
  }

  private ClientRegistration registration() {
    var found = known;
    if (found == null) {
      found = registered();
      known = found;
    }
    return found;
  }

  /** Without a secret it is a public client, which the proof key (RFC 7636) protects. */
  private ClientRegistration registered() {
    var client =
        ClientRegistrations.fromIssuerLocation(issuer)
            .registrationId(ID)
            .clientId(clientId)
            .scope(scopes);
    return secret.isBlank()
        ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : client.clientSecret(secret).build();
  }
}
