--liquibase formatted sql

--changeset iop:0009-journal splitStatements:false stripComments:false
--comment The record: what was done, when, by whom and why, in a chain that shows if anything is changed afterwards.

create table journal (
    tenant         integer not null default current_tenant() references municipality (id),
    seq            bigint not null,
    agreement      uuid,
    recorded_at    timestamptz not null,
    effective_on   date not null,
    actor          text not null check (actor <> ''),
    action         text not null check (action <> ''),
    reason         text,
    disposes       bigint,
    payload_digest bytea not null,
    previous_hash  bytea not null,
    hash           bytea not null,
    primary key (tenant, seq),
    foreign key (tenant, agreement) references agreement (tenant, id),
    foreign key (tenant, disposes) references journal (tenant, seq)
);
create index journal_by_agreement on journal (tenant, agreement, seq);
create index journal_by_disposal on journal (tenant, disposes) where disposes is not null;
call wall('journal');

-- The document after the change lies beside the chain, which holds its digest; so it can be destroyed lawfully.
create table journal_payload (
    tenant   integer not null default current_tenant() references municipality (id),
    seq      bigint not null,
    document jsonb not null,
    primary key (tenant, seq),
    foreign key (tenant, seq) references journal (tenant, seq)
);
call wall('journal_payload');

-- The end of each chain; writing locks it, so a chain never forks.
create table journal_head (
    tenant integer not null default current_tenant() references municipality (id),
    seq    bigint not null,
    hash   bytea not null,
    primary key (tenant)
);
call wall('journal_head');

grant select on journal, journal_payload, journal_head to "${app}";

-- SHA-256 over the previous hash and then, in this order: tenant, seq, agreement, recorded at (microseconds since 1970),
-- effective on (ISO), actor, action, reason, the row whose payload it disposes of, and the payload's digest (hex).
-- Each is written as its length in bytes, a colon and its text, or as a hyphen where it is null.
create function journal_hash(entry journal) returns bytea
    language sql immutable parallel safe
    return sha256(entry.previous_hash || convert_to((
        select string_agg(coalesce(octet_length(convert_to(field.value, 'UTF8')) || ':' || field.value, '-'), ','
                          order by field.n)
        from unnest(array[
            entry.tenant::text,
            entry.seq::text,
            entry.agreement::text,
            ((extract(epoch from entry.recorded_at) * 1000000)::bigint)::text,
            lpad(extract(year from entry.effective_on)::text, 4, '0')
                || '-' || lpad(extract(month from entry.effective_on)::text, 2, '0')
                || '-' || lpad(extract(day from entry.effective_on)::text, 2, '0'),
            entry.actor,
            entry.action,
            entry.reason,
            entry.disposes::text,
            encode(entry.payload_digest, 'hex')]) with ordinality field (value, n)), 'UTF8'));

-- The digest of a document: SHA-256 over its text as jsonb writes it, which has one order of keys and one spelling.
create function payload_digest(document jsonb) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(document::text, 'UTF8'));

create function append_journal_of(
        chain integer, agreement uuid, effective_on date, actor text, action text, reason text, document jsonb,
        disposes bigint)
    returns bigint
    language plpgsql
    set search_path = iop, pg_temp
as $$
#variable_conflict use_variable
declare
    head  journal_head;
    entry journal;
begin
    insert into journal_head (tenant, seq, hash) values (chain, 0, sha256('')) on conflict do nothing;
    select * into head from journal_head h where h.tenant = chain for update;
    entry.tenant := chain;
    entry.seq := head.seq + 1;
    entry.agreement := agreement;
    entry.recorded_at := clock_timestamp();
    entry.effective_on := effective_on;
    entry.actor := actor;
    entry.action := action;
    entry.reason := reason;
    entry.disposes := disposes;
    entry.payload_digest := payload_digest(document);
    entry.previous_hash := head.hash;
    entry.hash := journal_hash(entry);
    insert into journal select entry.*;
    insert into journal_payload (tenant, seq, document) values (chain, entry.seq, document);
    update journal_head h set seq = entry.seq, hash = entry.hash where h.tenant = chain;
    return entry.seq;
end $$;

-- Adds to the chain of the current tenant and answers the row's number.
create function append_journal(
        agreement uuid, effective_on date, actor text, action text, reason text, document jsonb)
    returns bigint
    language sql security definer
    set search_path = iop, pg_temp
as $$
    select append_journal_of(current_tenant(), agreement, effective_on, actor, action, reason, document, null)
$$;

-- Destroys the document of one row under a recorded decision; the chain goes on and verifies.
create function destroy_payload(destroyed bigint, actor text, reason text, decision text, effective_on date)
    returns bigint
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
#variable_conflict use_variable
declare
    about uuid;
begin
    if coalesce(reason, '') = '' or coalesce(decision, '') = '' then
        raise exception 'a payload is destroyed for a reason and by a decision' using errcode = '22023';
    end if;
    delete from journal_payload p where p.tenant = current_tenant() and p.seq = destroyed;
    if not found then
        raise exception 'there is no payload % to destroy', destroyed using errcode = 'P0002';
    end if;
    select j.agreement into about from journal j where j.tenant = current_tenant() and j.seq = destroyed;
    return append_journal_of(current_tenant(), about, effective_on, actor, 'PAYLOAD_DESTROYED', reason,
        jsonb_build_object('destroyed', destroyed, 'decision', decision), destroyed);
end $$;

-- The first row of the current tenant's chain that is not as it was written, and what is wrong; nothing if all is well.
create function verify_journal() returns table (seq bigint, fault text)
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
        where j.tenant = (select current_tenant())
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
        union all
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
    )
    select f.seq, f.fault from faults f where f.fault is not null order by f.seq, f.fault limit 1
$$;

grant execute on function
    journal_hash(journal),
    payload_digest(jsonb),
    append_journal(uuid, date, text, text, text, jsonb),
    destroy_payload(bigint, text, text, text, date),
    verify_journal() to "${app}";

--rollback drop function verify_journal();
--rollback drop function destroy_payload(bigint, text, text, text, date);
--rollback drop function append_journal(uuid, date, text, text, text, jsonb);
--rollback drop function append_journal_of(integer, uuid, date, text, text, text, jsonb, bigint);
--rollback drop function payload_digest(jsonb);
--rollback drop function journal_hash(journal);
--rollback drop table journal_head, journal_payload, journal;
