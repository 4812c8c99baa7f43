package io.saleslore.app.idempotency;

import io.saleslore.app.fixture.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class IdempotencyOnPostgresIT extends IdempotencyIT {}
