/** Recognizers of what somebody is reached by: e-mail, web, social networks and phone. */
@NullMarked
package io.saleslore.anonymizer.scrub.contact;

import org.jspecify.annotations.NullMarked;
