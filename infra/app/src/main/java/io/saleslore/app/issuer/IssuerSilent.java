package io.saleslore.app.issuer;

import com.nimbusds.jose.JOSEException;
import io.saleslore.kernel.http.Rejection;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Nobody can be let in, since the keys of their tokens are not known. */
public final class IssuerSilent extends Rejection.Unavailable {
  IssuerSilent() {
    super("the issuer of tokens does not answer, so no token can be verified; try again");
  }

  /** A token that is wrong stays wrong; all other failures are not the caller's. */
  public static RuntimeException unlessBad(Throwable failure) {
    if (failure instanceof BadJwtException bad) {
      return bad;
    }
    return failure.getCause() instanceof JOSEException
        ? new BadJwtException("the token cannot be verified")
        : new IssuerSilent();
  }
}
