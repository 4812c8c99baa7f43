/** What is held on a person, for that person: customers through their marketer, and marketers. */
@NullMarked
package io.saleslore.command.rights;

import org.jspecify.annotations.NullMarked;
