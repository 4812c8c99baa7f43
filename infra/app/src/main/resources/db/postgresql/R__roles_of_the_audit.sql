-- The command role alone keeps the trees of the audit (${flyway:timestamp}: granted anew at every
-- migration, behind the roles themselves).
revoke all on all tables in schema audit_zone
  from saleslore_command, saleslore_anonymizer, saleslore_query;
revoke all on schema audit_zone from saleslore_command, saleslore_anonymizer, saleslore_query;
grant usage on schema audit_zone to saleslore_command;
grant select, insert, update on all tables in schema audit_zone to saleslore_command;
