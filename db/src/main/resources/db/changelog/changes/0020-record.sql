--liquibase formatted sql

--changeset iop:0020-record splitStatements:false stripComments:false
--comment The chain is checked a stretch at a time, the journal is read by time and by what was done, and what the public may not see is masked.

create index journal_by_time on journal (tenant, recorded_at, seq);
create index journal_by_action on journal (tenant, action, seq);

-- The first row from one number to another that is not as it was written, and what is wrong: the same check as
-- verify_journal() makes, for a journal too long for one statement. The row before the stretch is its neighbour only.
create function verify_journal_part(first bigint, last bigint) returns table (seq bigint, fault text)
    language sql stable
    set search_path = iop, pg_temp
as $$
    with chain as (
        select j, j.seq, p.document,
               lag(j.seq, 1, 0::bigint) over w as before,
               lag(j.hash, 1, sha256('')) over w as before_hash,
               exists (select from journal d where d.tenant = j.tenant and d.disposes = j.seq) as disposed
        from journal j
        left join journal_payload p on p.tenant = j.tenant and p.seq = j.seq
        where j.tenant = (select current_tenant()) and j.seq between first - 1 and last
        window w as (order by j.seq)
    ), faults as (
        select c.seq, case
            when c.seq <> c.before + 1 then 'MISSING_BEFORE'
            when (c.j).previous_hash <> c.before_hash then 'UNLINKED'
            when (c.j).hash <> journal_hash(c.j) then 'CHANGED'
            when c.document is null and not c.disposed then 'PAYLOAD_MISSING'
            when payload_digest(c.document) <> (c.j).payload_digest then 'PAYLOAD_CHANGED'
            end as fault
        from chain c
        where c.seq >= first
    )
    select f.seq, f.fault from faults f where f.fault is not null order by f.seq limit 1
$$;

-- Whether the chain ends where its end is kept.
create function verify_journal_end() returns table (seq bigint, fault text)
    language sql stable
    set search_path = iop, pg_temp
as $$
    select h.seq, 'END_MISSING'
    from journal_head h
    where h.tenant = (select current_tenant())
      and not exists (select from journal j where j.tenant = h.tenant and j.seq = h.seq and j.hash = h.hash)
      and h.seq > 0
    union all
    select max(j.seq), 'HEAD_MISSING'
    from journal j
    where j.tenant = (select current_tenant())
    having count(*) > 0
       and not exists (select from journal_head h
                       where h.tenant = (select current_tenant()) and h.seq >= max(j.seq))
    order by 1
    limit 1
$$;

-- What the public version leaves out beyond what is never public: a place in it, or a text wherever it stands.
-- A masking is lifted, never changed.
create table masking (
    tenant    integer not null default current_tenant() references municipality (id),
    id        uuid not null,
    agreement uuid not null,
    place     text,
    content   text,
    law       text not null check (law <> ''),
    made_by   text not null check (made_by <> ''),
    made_at   timestamptz not null default clock_timestamp(),
    lifted_by text check (lifted_by <> ''),
    lifted_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id),
    check (place <> '' or content <> ''),
    check ((lifted_by is null) = (lifted_at is null))
);
create index masking_by_agreement on masking (tenant, agreement, made_at);
call wall('masking');
grant select, insert, update (lifted_by, lifted_at) on masking to "${app}";

grant execute on function verify_journal_part(bigint, bigint), verify_journal_end() to "${app}";

--rollback drop table masking;
--rollback drop function verify_journal_end();
--rollback drop function verify_journal_part(bigint, bigint);
--rollback drop index journal_by_action, journal_by_time;
