-- H2 writes all it has to the disk each time it takes a table's next numbers, which by default is every 32 rows.
alter table anonymizer_zone.held_fact alter column fact_id set cache 1000;
alter table anonymizer_zone.fact_count alter column entry_id set cache 1000;
