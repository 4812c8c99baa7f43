package io.saleslore.app.session;

import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.ACCESS_DENIED;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.SERVER_ERROR;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE;

import java.net.URI;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why a browser came back from the issuer without a session; the console's first page says so. */
enum SignInFailure {
  /** The platform does not take what the issuer gave. */
  FAILED,
  /** The person did not want to go on. */
  CANCELLED,
  /** What this browser had asked for is over or was never asked by it. */
  LATE,
  /** The issuer does not answer, or says nothing that can be used. */
  SILENT;

  static SignInFailure of(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException told
        ? of(told.getError().getErrorCode())
        : FAILED;
  }

  private static SignInFailure of(String code) {
    return switch (code) {
      case ACCESS_DENIED -> CANCELLED;
      case "authorization_request_not_found", "invalid_state_parameter" -> LATE;
      case SERVER_ERROR, TEMPORARILY_UNAVAILABLE, "invalid_token_response" -> SILENT;
      default -> FAILED;
    };
  }

  /** Where the browser goes. */
  URI page() {
    return URI.create("/?sign-in=" + name().toLowerCase(Locale.ROOT));
  }
}
