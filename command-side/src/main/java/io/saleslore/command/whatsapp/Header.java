package io.saleslore.command.whatsapp;

import java.time.LocalTime;

/**
 * What stands before a message, its date not yet ordered.
 *
 * @param word what stands beside the time and is not known, empty where nothing does
 * @param body where the message begins in its line
 */
record Header(
    HeaderForm form, int first, int second, int third, LocalTime time, String word, int body) {}
