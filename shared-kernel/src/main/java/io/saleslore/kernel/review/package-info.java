/** How a response template is written, approved and taken back, and by which reviewers. */
@NullMarked
package io.saleslore.kernel.review;

import org.jspecify.annotations.NullMarked;
