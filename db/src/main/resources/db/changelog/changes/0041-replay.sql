--liquibase formatted sql

--changeset iop:0041-replay splitStatements:false stripComments:false
--comment Judging every kept verdict again with what was kept of it, and what then came out otherwise.

-- One pass over all verdicts that were there when it began. A node takes the next few by locking the row; what it has
-- done and how far it came are written together, so that a node that dies has done nothing twice and skipped nothing.
create table replay_run (
    tenant       integer not null default current_tenant() references municipality (id),
    id           uuid not null default gen_random_uuid(),
    number       integer not null check (number > 0),
    started_at   timestamptz not null default clock_timestamp(),
    started_by   text not null check (started_by <> ''),
    spi_version  text not null check (spi_version <> ''),
    total        integer not null check (total >= 0),
    done         integer not null default 0 check (done >= 0),
    differing    integer not null default 0 check (differing between 0 and done),
    last_verdict uuid,
    state        text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'STOPPED')),
    finished_at  timestamptz,
    primary key (tenant, id),
    unique (tenant, number),
    check ((state = 'RUNNING') = (finished_at is null))
);
create unique index replay_run_running on replay_run (tenant) where state = 'RUNNING';
call wall('replay_run');
grant select, insert, update (done, differing, last_verdict, state, finished_at) on replay_run to "${app}";

-- What came out otherwise, beside the verdict and never instead of it.
create table replay_difference (
    tenant      integer not null default current_tenant() references municipality (id),
    id          uuid not null default gen_random_uuid(),
    run         uuid not null,
    verdict     uuid not null,
    agreement   uuid not null,
    number      integer not null check (number > 0),
    kind        text not null check (kind in ('OUTCOME', 'WORDS', 'RULE_GONE', 'RULE_NEW', 'OTHER_VERSION', 'PLUGIN_GONE', 'UNREADABLE')),
    plugin_id   text,
    version     text,
    digest      text,
    requirement text,
    before      jsonb,
    now         jsonb,
    reason      text,
    spi_before  text not null,
    spi_now     text not null,
    primary key (tenant, id),
    unique (tenant, run, verdict, number),
    foreign key (tenant, run) references replay_run (tenant, id),
    foreign key (tenant, verdict) references verdict (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id)
);
call wall('replay_difference');
grant select, insert on replay_difference to "${app}";

--rollback drop table replay_difference, replay_run;
