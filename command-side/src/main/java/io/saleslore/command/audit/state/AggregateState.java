package io.saleslore.command.audit.state;

import java.util.Map;

/**
 * How an aggregate stood at a time.
 *
 * @param events how many events it had
 * @param position of the last of them, 0 for none
 * @param fields what they said
 */
record AggregateState(int events, long position, Map<String, Object> fields) {}
