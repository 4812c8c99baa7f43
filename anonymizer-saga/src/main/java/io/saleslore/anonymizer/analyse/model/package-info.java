/** What the readers of messages are made of: words, features, a sentence encoder, classifiers. */
@NullMarked
package io.saleslore.anonymizer.analyse.model;

import org.jspecify.annotations.NullMarked;
