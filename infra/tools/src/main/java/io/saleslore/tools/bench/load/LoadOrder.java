package io.saleslore.tools.bench.load;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent; requests take turns.
 *
 * @param token the bearer token; null where none is needed
 * @param connections how many at once; each is kept open
 * @param perSecond the constant rate; 0 for as fast as they are answered
 * @param seconds how long requests are sent
 */
public record LoadOrder(
    URI server,
    @Nullable String token,
    List<LoadRequest> requests,
    int connections,
    double perSecond,
    double seconds) {}
