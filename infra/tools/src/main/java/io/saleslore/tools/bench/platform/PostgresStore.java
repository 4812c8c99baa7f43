package io.saleslore.tools.bench.platform;

import com.nimbusds.jose.JOSEException;
import io.saleslore.app.security.TokenIssuer;
import io.saleslore.tools.issuer.TrialIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Databases of one PostgreSQL server; tokens come from an issuer, as beside a real database. */
record PostgresStore(PostgresServer server, TrialIssuer issuer) implements TestedStore {
  static final String NAME = "postgresql";

  static PostgresStore start(Path folder) throws IOException, JOSEException {
    return new PostgresStore(new PostgresServer(folder), new TrialIssuer(0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> freshSettings() {
    return Stream.concat(server.freshDatabase().stream(), Stream.of(issuer.setting())).toList();
  }

  @Override
  public TokenIssuer tokens(Path data) {
    return issuer.tokens();
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuer.close();
  }
}
