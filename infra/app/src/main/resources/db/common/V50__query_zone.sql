-- What the query role may keep of its own.
create schema if not exists query_zone;
