package io.saleslore.infra;

import io.saleslore.anonymizer.AnonymizerSide;
import io.saleslore.command.CommandSide;
import io.saleslore.infra.cli.Lore;
import io.saleslore.query.QuerySide;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole platform in one process: all three sides on their stores. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({CommandSide.class, AnonymizerSide.class, QuerySide.class})
public class Saleslore {
  Saleslore() {}

  /** Hands over to the command line. */
  public static void main(String... arguments) {
    System.setProperty("disable-axoniq-console-message", "true");
    Lore.main(arguments);
  }
}
