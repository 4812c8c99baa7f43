-- What the query role may keep of its own; so far nothing, since its read models are documents.
create schema if not exists query_zone;
