package io.saleslore.app.cli;

import io.saleslore.app.Migrations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "migrate",
    description = "Brings a server's database up to date as its owner, grants included, and ends.",
    mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {
  @Option(
      names = "--set",
      description = "A setting, such as spring.datasource.url=jdbc:postgresql://host/saleslore")
  private String[] settings = {};

  @Override
  public Integer call() {
    Migrations.run(settings);
    System.err.println("the schema is up to date");
    return 0;
  }
}
