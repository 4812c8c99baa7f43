package io.saleslore.command.audit.export;

import java.time.Instant;
import java.util.Map;

/** When an export is made, under which heads, and its signed manifest. */
record SignedExport(Instant made, Map<String, StoreHead> stores, String manifest) {}
