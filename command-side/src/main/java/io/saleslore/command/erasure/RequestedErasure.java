package io.saleslore.command.erasure;

import io.saleslore.kernel.id.ErasureId;

/** The answer to who asked for an erasure. */
record RequestedErasure(ErasureId erasureId) {}
