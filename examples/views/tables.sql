-- Tables as the budget system of a finance bureau may have them, with the data of two departments.
-- They stand for a bureau's own; views.sql defines Filingpress's views over them.
-- Runs on PostgreSQL and on H2.

create table bgt_division (
  division_code char(6)      not null primary key,
  division_name varchar(100) not null,
  bureau_name   varchar(100) not null
);

create table bgt_department (
  department_id   integer      not null primary key,
  division_code   char(6)      not null references bgt_division,
  department_code varchar(3)   not null,
  department_name varchar(200) not null
);

create table bgt_agency (
  agency_code   varchar(6)   not null primary key,
  agency_name   varchar(200) not null,
  department_id integer      not null references bgt_department
);

-- One row for each paragraph of the department's narrative.
create table perf_narrative (
  narrative_id  integer not null primary key,
  department_id integer not null references bgt_department,
  fiscal_year   integer not null,
  part          integer not null,  -- 1 overall goal, 2 items, 3 safeguards
  line_kind     char(1) not null,  -- T text, H heading, G goal, I indicators
  line_text     varchar(4000)
);

create table bgt_project (
  project_id    integer        not null primary key,
  project_code  varchar(21)    not null,
  project_name  varchar(200)   not null,
  agency_code   varchar(6)     not null references bgt_agency,
  fiscal_year   integer        not null,
  status        integer        not null,  -- 2 submitted
  fiscal_amount numeric(18, 2) not null,  -- in 元
  other_amount  numeric(18, 2) not null,
  purpose       varchar(4000),
  percent_q1    integer,
  percent_q2    integer,
  percent_q3    integer,
  percent_q4    integer
);

create table perf_goal (
  project_id integer not null references bgt_project,
  line_no    integer not null,
  goal_text  varchar(4000),
  primary key (project_id, line_no)
);

create table perf_indicator (
  indicator_id integer      not null primary key,
  project_id   integer      not null references bgt_project,
  level1_name  varchar(100) not null,
  level2_name  varchar(100) not null,
  level3_name  varchar(200) not null,
  explanation  varchar(2000),
  comparison   varchar(10),
  target_value varchar(200),
  target_unit  varchar(20),
  source_text  varchar(500)
);

insert into bgt_division values ('130823', '平泉市', '平泉市财政局');

insert into bgt_department values
  (71, '130823', '830', '平泉市柳溪镇人民政府'),
  (72, '130823', '831', '平泉市七沟镇人民政府');

insert into bgt_agency values
  ('830001', '平泉市柳溪镇人民政府本级', 71),
  ('831001', '平泉市七沟镇人民政府本级', 72);

insert into perf_narrative values
  (501, 71, 2025, 1, 'T', '深入贯彻落实党的二十大精神，全力推动我镇各项工作提质增效。'),
  (502, 71, 2025, 2, 'H', '（一）基层党建'),
  (503, 71, 2025, 2, 'G', '加强党组织建设和党员管理。'),
  (504, 71, 2025, 2, 'I', '党员培训覆盖率≥90%。'),
  (505, 71, 2025, 3, 'T', '（一）完善制度建设。制定完善预算绩效管理制度。'),
  (506, 72, 2025, 1, 'T', '持续改善镇区环境和村级道路。');

insert into bgt_project values
  (9001, '13082325P00590110010F', '2025年防火经费', '830001', 2025, 2, 100000.00, 0.00,
   '用于森林草原防火', 25, 50, 75, 100),
  (9002, '2025-831-001', '村级道路养护', '831001', 2025, 2, 360000.00, 40000.50,
   null, null, 60, null, 100),
  (9003, '2025-831-002', '还没有报送的项目', '831001', 2025, 1, 1.00, 0.00,
   null, null, null, null, null);

insert into perf_goal values
  (9001, 1, '1.提高森林草原防灾减灾能力'),
  (9002, 1, '1.养护村级道路12公里'),
  (9002, 2, '2.方便群众出行');

insert into perf_indicator values
  (1, 9001, '产出指标', '数量指标', '防火安全检查次数', '每个村每年至少开展防火安全检查10次', '≥', '10', '次', '年初工作计划'),
  (2, 9001, '满意度指标', '服务对象满意度指标', '村民满意度', null, null, '≥95%', null, null),
  (3, 9002, '产出指标', '数量指标', '养护里程', '养护村级道路的长度', '≥', '12', '公里', '实施方案');
