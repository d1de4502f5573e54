-- How often a run was taken over while it ran, since somebody asked for it: one that ends the process
-- that makes it would otherwise do so for ever.

alter table county_run add column taken_over integer default 0 not null;
