package io.saleslore.app;

import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start a process that was given more than its roles need. */
@Component
class RoleSeparation {
  private static final Set<Role> QUERY_ALONE = EnumSet.of(Role.QUERY);

  RoleSeparation(Environment environment, Settings settings, JdbcClient jdbc) {
    var roles = Role.of(environment);
    if (roles.equals(QUERY_ALONE)) {
      refuseKeys(settings);
      refusePrivateCredentials(jdbc);
    }
  }

  private static void refuseKeys(Settings settings) {
    if (isGiven(settings.kek()) || isGiven(settings.gate().secret())) {
      throw new IllegalStateException(
          "the query role needs no key: take saleslore.kek and saleslore.gate.secret away");
    }
  }

  private static void refusePrivateCredentials(JdbcClient jdbc) {
    var open =
        jdbc.sql(
                """
                select nspname from pg_namespace
                where nspname in ('private_zone', 'anonymizer_zone')
                  and has_schema_privilege(nspname, 'usage')
                order by nspname
                """)
            .query(String.class)
            .list();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "the query role was given credentials that open " + open + ": give it its own");
    }
  }

  private static boolean isGiven(@Nullable String secret) {
    return secret != null && !secret.isBlank();
  }
}
