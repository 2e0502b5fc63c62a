--liquibase formatted sql

--changeset iop:0046-list-judging splitStatements:false stripComments:false
--comment How far the judging for the lists has come, for people on any node to see and stop.

-- One row for each municipality: the latest time that its agreements had to be judged anew for the lists. Whoever stops
-- it stops it for the rest of the day, on all nodes.
create table list_judging (
    tenant      integer not null default current_tenant() references municipality (id),
    total       integer not null check (total >= 0),
    done        integer not null default 0 check (done >= 0),
    state       text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'STOPPED')),
    started_at  timestamptz not null,
    finished_at timestamptz,
    stopped_by  text check (stopped_by <> ''),
    primary key (tenant),
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'STOPPED') = (stopped_by is not null))
);
call wall('list_judging');
grant select, insert, update (total, done, state, started_at, finished_at, stopped_by) on list_judging to "${app}";

--rollback drop table list_judging;
