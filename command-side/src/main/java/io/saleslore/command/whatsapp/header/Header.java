package io.saleslore.command.whatsapp.header;

import java.time.LocalTime;

/**
 * What stands before a message: its time and the numbers of its date, whose order is not known yet.
 *
 * @param form how the chat writes its headers
 * @param first the first number of the date
 * @param second the second number of the date
 * @param third the third number of the date
 * @param time in the day
 * @param word what stands beside the time and is not known, empty where nothing does
 * @param body where the message begins in its line
 */
public record Header(
    HeaderForm form, int first, int second, int third, LocalTime time, String word, int body) {}
