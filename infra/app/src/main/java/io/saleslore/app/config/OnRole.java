package io.saleslore.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A bean of the composition root that only a process with one of these roles has. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnRole.Matches.class)
public @interface OnRole {
  /** The roles that need it. */
  Role[] value();

  /** Compares with the roles of this process. */
  final class Matches implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      var wanted =
          (Role[])
              Objects.requireNonNull(metadata.getAnnotationAttributes(OnRole.class.getName()))
                  .get("value");
      return Arrays.stream(wanted).anyMatch(Role.of(context.getEnvironment())::contains);
    }
  }
}
