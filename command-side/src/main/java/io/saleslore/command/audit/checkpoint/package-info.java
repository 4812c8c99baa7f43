/** Signs the heads of the trees and writes them where the database cannot reach. */
@NullMarked
package io.saleslore.command.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
