package io.saleslore.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use an endpoint; on a method it replaces what its class says. Security, the record of
 * denied tries and the API's description are derived from it, and an endpoint without one is
 * refused by the build.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {
  /** Whoever has one of these roles. */
  CallerRole[] value() default {};

  /** Only the owner of the zone that the path names; to others there is no such zone. */
  boolean zoneOwner() default false;

  /** Only the marketer for whom the zone was opened that the path names, whoever owns it now. */
  boolean subject() default false;

  /** Anybody, without a token: the endpoint checks by itself who calls. */
  boolean anyone() default false;
}
