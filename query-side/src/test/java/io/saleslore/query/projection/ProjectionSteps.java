package io.saleslore.query.projection;

import org.springframework.beans.factory.BeanFactory;

/** Runs the projection's steps on the thread of a test. */
public final class ProjectionSteps {
  private ProjectionSteps() {}

  /** One step that reads so many releases at most; whether there may be more. */
  public static boolean one(BeanFactory parts, int batch) {
    return parts.getBean(ProjectionStep.class).take(batch);
  }
}
