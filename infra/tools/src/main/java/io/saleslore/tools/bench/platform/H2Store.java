package io.saleslore.tools.bench.platform;

import io.saleslore.app.security.DemoTokens;
import io.saleslore.app.security.TokenIssuer;
import java.nio.file.Path;
import java.util.List;

/** H2 in a file of the platform's data folder. */
record H2Store() implements TestedStore {
  static final String NAME = "h2";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> freshSettings() {
    return List.of();
  }

  @Override
  public TokenIssuer tokens(Path data) {
    return new DemoTokens(data);
  }

  @Override
  public void close() {}
}
