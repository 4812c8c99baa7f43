-- A held fact is found by its story, in whatever edition, or by its crowd. Every index is written once more for each
-- fact that comes and goes, so those that only rare questions need are gone, and who is counted in a crowd is read from the rows.
drop index anonymizer_zone.held_fact_customer;
drop index anonymizer_zone.held_fact_made;
drop index anonymizer_zone.held_fact_crowd;
create index held_fact_crowd on anonymizer_zone.held_fact (edition, level, kind, crowd);
alter table anonymizer_zone.held_fact drop constraint held_fact_once;
alter table anonymizer_zone.held_fact add constraint held_fact_once unique (story, edition, kind, ordinal);

-- How many were made and replaced is asked of an edition, never of a story: a row stands for all that was read together.
alter table anonymizer_zone.fact_count drop column story;
alter table anonymizer_zone.fact_count drop column revision;
