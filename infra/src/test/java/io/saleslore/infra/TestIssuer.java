package io.saleslore.infra;

import com.nimbusds.jose.JOSEException;
import io.saleslore.infra.Api.Tokens;
import io.saleslore.infra.bench.LoopbackIssuer;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An OpenID issuer on the loopback interface, as a server asks for: RS256, one key per JVM. */
public final class TestIssuer implements Tokens {
  private static final class Running {
    static final TestIssuer ISSUER = new TestIssuer();
  }

  private final LoopbackIssuer issuer;

  private TestIssuer() {
    try {
      issuer = new LoopbackIssuer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one issuer of this JVM. */
  public static TestIssuer get() {
    return Running.ISSUER;
  }

  /** What makes a platform trust it. */
  public String setting() {
    return issuer.setting();
  }

  @Override
  public String marketer(String staff) {
    return issuer.marketer(new StaffId(staff));
  }

  @Override
  public String role(String role, String subject) {
    return issuer.role(role, subject);
  }
}
