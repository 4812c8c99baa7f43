package io.saleslore.app.journey;

import io.saleslore.app.fixture.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class SuggestionsOnPostgresIT extends SuggestionsIT {}
