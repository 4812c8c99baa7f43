/** What the endpoints of the query side share: codes in requests, pages, tags and heartbeats. */
@NullMarked
package io.saleslore.query.http;

import org.jspecify.annotations.NullMarked;
