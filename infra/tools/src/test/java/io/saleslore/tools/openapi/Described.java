package io.saleslore.tools.openapi;

import java.util.Map;

/**
 * Where descriptions are taken from.
 *
 * @param words what a name means everywhere, for what its record does not say
 */
record Described(Javadocs javadocs, Map<String, String> words) {}
