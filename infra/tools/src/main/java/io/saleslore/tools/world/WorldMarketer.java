package io.saleslore.tools.world;

import io.saleslore.kernel.id.StaffId;

/** A member of staff. */
public record WorldMarketer(StaffId staffId, String name, String timeZone) {}
