/** What an operator sets, and which roles this process has. */
@NullMarked
package io.saleslore.app.config;

import org.jspecify.annotations.NullMarked;
