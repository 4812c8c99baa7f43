package io.saleslore.tools.world;

import io.saleslore.kernel.id.StaffId;

/**
 * An exported chat.
 *
 * @param file below the world's folder
 * @param marketer the author that is the marketer
 * @param timeZone what the clock of the export and of the customer shows
 */
public record WorldChat(
    String file, StaffId staff, String customer, String marketer, String timeZone) {}
