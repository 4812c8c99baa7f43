/**
 * The catalogue of response templates: written, checked, approved by a second person, recognised.
 */
@NullMarked
package io.saleslore.anonymizer.template;

import org.jspecify.annotations.NullMarked;
