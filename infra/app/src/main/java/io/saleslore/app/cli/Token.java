package io.saleslore.app.cli;

import io.saleslore.app.security.DemoTokens;
import io.saleslore.kernel.id.StaffId;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    description = "Prints a demo bearer token, valid for a day, for a platform on embedded stores.",
    mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {
  private static final Set<String> ROLES =
      Set.of("ADMIN", "COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER");

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Who who = new Who();

  static final class Who {
    @Parameters(paramLabel = "STAFF_ID", description = "The marketer, such as alice-123.")
    private @Nullable String staff;

    @Option(
        names = "--role",
        description = "ADMIN, COMPLIANCE, DATA_TEAM or TEMPLATE_REVIEWER instead.")
    private @Nullable String role;
  }

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who of those with the role; the role itself where nobody is named.")
  private @Nullable String subject;

  @Option(
      names = "--data",
      description = "Folder of the platform's stores and keys.",
      showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(token(new DemoTokens(data)));
    return 0;
  }

  private String token(DemoTokens tokens) {
    if (who.staff != null) {
      try {
        return tokens.marketer(new StaffId(who.staff));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage());
      }
    }
    if (who.role == null || !ROLES.contains(who.role)) {
      throw new ParameterException(
          spec.commandLine(),
          "a role is one of " + String.join(", ", ROLES.stream().sorted().toList()));
    }
    return subject == null ? tokens.role(who.role) : tokens.role(who.role, subject);
  }
}
