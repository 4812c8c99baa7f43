package io.saleslore.app.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names each schema with what its record stands in, for several endpoints have rows of one name.
 */
final class SchemaNames extends TypeNameResolver {
  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    var outer = type.getEnclosingClass();
    var area = type.getPackageName();
    return area.substring(area.lastIndexOf('.') + 1)
        + "."
        + (outer == null ? "" : outer.getSimpleName() + ".")
        + type.getSimpleName();
  }
}
