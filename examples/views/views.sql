-- Filingpress's views (docs/views.md) over the tables of tables.sql. Runs on PostgreSQL and on H2.
-- What a bureau's own tables have otherwise, its own definitions say otherwise; the columns stay.

create view fp_filing as
select
  v.division_code                     as county,
  y.fiscal_year                       as budget_year,
  d.department_code                   as department,
  '草案'                              as stage,
  v.division_name                     as county_name,
  v.bureau_name                       as finance_bureau,
  d.department_name                   as department_name
from bgt_department d
join bgt_division v on v.division_code = d.division_code
join (select distinct department_id, fiscal_year from perf_narrative) y
  on y.department_id = d.department_id;

create view fp_block as
select
  d.division_code                     as county,
  n.fiscal_year                       as budget_year,
  d.department_code                   as department,
  case n.part when 1 then 'overall' when 2 then 'items' else 'safeguards' end as section,
  n.narrative_id                      as block_no,
  case n.line_kind when 'H' then n.line_text end as heading,
  case n.line_kind when 'G' then '绩效目标' when 'I' then '绩效指标' end as label,
  case when n.line_kind <> 'H' then n.line_text end as body
from perf_narrative n
join bgt_department d on d.department_id = n.department_id;

-- Amounts are text, in the unit that money_unit names.
create view fp_project as
select
  d.division_code                     as county,
  p.fiscal_year                       as budget_year,
  d.department_code                   as department,
  p.project_id                        as project_no,
  p.project_code                      as code,
  p.project_name                      as name,
  a.agency_code                       as unit_code,
  a.agency_name                       as unit_name,
  '元'                                as money_unit,
  cast(p.fiscal_amount + p.other_amount as varchar) as total,
  cast(p.fiscal_amount as varchar)    as fiscal,
  case when p.other_amount <> 0 then cast(p.other_amount as varchar) end as other,
  p.purpose                           as purpose
from bgt_project p
join bgt_agency a on a.agency_code = p.agency_code
join bgt_department d on d.department_id = a.department_id
where p.status = 2;

-- Four columns become up to four rows.
create view fp_plan as
select
  p.county, p.budget_year, p.department, p.project_no,
  q.plan_no                           as plan_no,
  q.due                               as due,
  q.percent || '%'                    as plan_value
from fp_project p
join (
  select project_id, 1 as plan_no, '3月底' as due, cast(percent_q1 as varchar) as percent from bgt_project
  union all
  select project_id, 2, '6月底', cast(percent_q2 as varchar) from bgt_project
  union all
  select project_id, 3, '10月底', cast(percent_q3 as varchar) from bgt_project
  union all
  select project_id, 4, '12月底', cast(percent_q4 as varchar) from bgt_project
) q on q.project_id = p.project_no
where q.percent is not null;

create view fp_goal as
select
  p.county, p.budget_year, p.department, p.project_no,
  g.line_no                           as goal_no,
  g.goal_text                         as goal
from perf_goal g
join fp_project p on p.project_no = g.project_id;

create view fp_indicator as
select
  p.county, p.budget_year, p.department, p.project_no,
  i.indicator_id                      as indicator_no,
  i.level1_name                       as level1,
  i.level2_name                       as level2,
  i.level3_name                       as level3,
  i.explanation                       as description,
  i.comparison                        as operator,
  i.target_value                      as indicator_value,
  i.target_unit                       as unit,
  i.source_text                       as basis
from perf_indicator i
join fp_project p on p.project_no = i.project_id;
