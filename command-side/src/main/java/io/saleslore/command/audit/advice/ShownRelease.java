package io.saleslore.command.audit.advice;

import io.saleslore.kernel.release.PatternReleased;

/** A release, and where it stands in the global store. */
record ShownRelease(long position, PatternReleased release) {}
