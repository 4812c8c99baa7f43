package io.saleslore.app;

import io.saleslore.anonymizer.AnonymizerSide;
import io.saleslore.app.config.Role;
import io.saleslore.command.CommandSide;
import io.saleslore.command.story.StoryReadConfiguration;
import io.saleslore.query.QuerySide;
import java.util.Set;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.AnnotationMetadata;

/** Puts those sides into the process whose roles it has. */
final class Sides implements ImportSelector, EnvironmentAware {
  private Environment environment = new StandardEnvironment();

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public String[] selectImports(AnnotationMetadata root) {
    var roles = Role.of(environment);
    return roles.stream()
        .map(role -> side(role, roles))
        .flatMap(Set::stream)
        .map(Class::getName)
        .toArray(String[]::new);
  }

  /** The anonymizer opens stories also where the side that they come from is not. */
  private static Set<Class<?>> side(Role role, Set<Role> roles) {
    return switch (role) {
      case COMMAND -> Set.of(CommandSide.class);
      case ANONYMIZER ->
          roles.contains(Role.COMMAND)
              ? Set.of(AnonymizerSide.class)
              : Set.of(AnonymizerSide.class, StoryReadConfiguration.class);
      case QUERY -> Set.of(QuerySide.class);
    };
  }
}
