/** What is measured, with labels that only this program's own words can fill. */
@NullMarked
package io.saleslore.app.measure;

import org.jspecify.annotations.NullMarked;
