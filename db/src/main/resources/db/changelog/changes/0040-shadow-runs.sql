--liquibase formatted sql

--changeset iop:0040-shadow-runs splitStatements:false stripComments:false
--comment Versions that judge beside the one in force, and what they said otherwise.

create table shadow_run (
    tenant     integer not null default current_tenant() references municipality (id),
    id         uuid not null,
    committee  text not null,
    -- The guideline that binds, and the package that judges beside it.
    plugin_id  text not null check (plugin_id <> ''),
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    in_force   date,
    -- What it said of the whole portfolio when it began.
    portfolio  uuid not null,
    started_at timestamptz not null,
    started_by text not null check (started_by <> ''),
    stopped_at timestamptz,
    stopped_by text,
    primary key (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code),
    foreign key (tenant, portfolio) references consequence (tenant, id),
    check (num_nulls(stopped_at, stopped_by) in (0, 2))
);
-- One at a time beside each guideline of a committee.
create unique index shadow_run_under_way on shadow_run (tenant, committee, plugin_id) where stopped_at is null;
call wall('shadow_run');
grant select, insert, update (stopped_at, stopped_by) on shadow_run to "${app}";

-- A judgement that counted, and what the version beside would have said otherwise; empty where it said the same.
create table shadow_judgement (
    tenant      integer not null default current_tenant() references municipality (id),
    id          uuid not null default gen_random_uuid(),
    shadow      uuid not null,
    agreement   uuid not null,
    judged_at   timestamptz not null,
    differences jsonb not null check (jsonb_typeof(differences) = 'array'),
    -- Why the version beside could not be asked at all.
    problem     text check (problem <> ''),
    primary key (tenant, id),
    foreign key (tenant, shadow) references shadow_run (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id)
);
create index shadow_judgement_by_run on shadow_judgement (tenant, shadow, judged_at, id);
create index shadow_judgement_by_agreement on shadow_judgement (tenant, agreement);
call wall('shadow_judgement');
grant select, insert on shadow_judgement to "${app}";

--rollback drop table shadow_judgement, shadow_run;
