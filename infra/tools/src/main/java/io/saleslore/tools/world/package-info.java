/** A world of marketers and customers as files: who is who, and the exports of their chats. */
@NullMarked
package io.saleslore.tools.world;

import org.jspecify.annotations.NullMarked;
