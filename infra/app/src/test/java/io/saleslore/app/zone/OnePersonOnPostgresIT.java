package io.saleslore.app.zone;

import io.saleslore.app.fixture.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class OnePersonOnPostgresIT extends OnePersonIT {}
