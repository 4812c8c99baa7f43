package io.saleslore.app.limit;

/**
 * What a caller has left.
 *
 * @param seconds until one more may be made if there is none left, or else until all may be
 */
record QuotaLeft(boolean isAllowed, long requests, long seconds) {}
