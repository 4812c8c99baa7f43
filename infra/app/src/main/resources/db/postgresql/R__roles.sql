-- Who may do what. The timestamp makes Flyway run this at every migration (${flyway:timestamp}), so that new tables
-- are covered. The roles come without a password and so cannot sign in until an operator sets one.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['saleslore_command', 'saleslore_anonymizer', 'saleslore_query'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I login', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of this server was migrated at the same time
      end;
    end if;
    execute format('grant connect on database %I to %I', current_database(), wanted);
  end loop;
  execute format('revoke all on database %I from public', current_database());
  -- The anonymizer gives up a gap in the history after two minutes; no writer may commit later than that.
  if current_setting('server_version_num')::int >= 170000
      and not exists (
        select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
        where r.rolname = 'saleslore_command' and 'transaction_timeout=45s' = any (s.setconfig)) then
    begin
      alter role saleslore_command set transaction_timeout = '45s';
    exception when unique_violation or internal_error then
      null; -- as above
    end;
  end if;
end
$$;

revoke all on all tables in schema private_zone, anonymizer_zone, global_zone, query_zone, operations, audit_zone
  from saleslore_command, saleslore_anonymizer, saleslore_query;
revoke all on schema private_zone, anonymizer_zone, global_zone, query_zone, operations, audit_zone
  from saleslore_command, saleslore_anonymizer, saleslore_query;

-- The command role writes the private zones and the audit's trees; history and operations only grow.
grant usage on schema private_zone, global_zone, operations, audit_zone to saleslore_command;
grant select, insert, update, delete on all tables in schema private_zone to saleslore_command;
revoke update, delete on private_zone.event from saleslore_command;
grant select on all tables in schema global_zone to saleslore_command;
grant select, insert on all tables in schema operations to saleslore_command;
grant select, insert, update on all tables in schema audit_zone to saleslore_command;

-- The anonymizer reads stories, keeps its own zone and appends releases.
grant usage on schema private_zone, anonymizer_zone, global_zone, operations to saleslore_anonymizer;
grant select on all tables in schema private_zone to saleslore_anonymizer;
grant select, insert, update, delete on all tables in schema anonymizer_zone to saleslore_anonymizer;
grant select, insert on all tables in schema global_zone to saleslore_anonymizer;
grant update on global_zone.live_edition to saleslore_anonymizer;
grant insert on operations.entry to saleslore_anonymizer;

-- The query role reads releases and keeps its own zone.
grant usage on schema global_zone, query_zone, operations to saleslore_query;
grant create on schema query_zone to saleslore_query;
grant select on all tables in schema global_zone to saleslore_query;
grant select, insert, update, delete on all tables in schema query_zone to saleslore_query;
grant insert on operations.entry to saleslore_query;
