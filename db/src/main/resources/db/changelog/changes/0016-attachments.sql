--liquibase formatted sql

--changeset iop:0016-attachments splitStatements:false stripComments:false
--comment Files kept with an agreement. A file is stored once in a municipality, by the digest of its content.

-- Named by digest within the tenant: who holds a digest learns nothing of another municipality's files.
create table stored_file (
    tenant     integer not null default current_tenant() references municipality (id),
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size > 0),
    media_type text not null check (media_type <> ''),
    stored_at  timestamptz not null default clock_timestamp(),
    primary key (tenant, digest)
);
call wall('stored_file');
grant select, insert on stored_file to "${app}";

-- In pieces, so that neither storing nor fetching needs the whole file in memory.
create table file_piece (
    tenant  integer not null default current_tenant() references municipality (id),
    digest  text not null,
    number  integer not null check (number >= 0),
    content bytea not null check (octet_length(content) > 0),
    primary key (tenant, digest, number),
    foreign key (tenant, digest) references stored_file (tenant, digest) on delete cascade
);
-- What people attach is mostly compressed already.
alter table file_piece alter content set storage external;
call wall('file_piece');
grant select, insert on file_piece to "${app}";

create table attachment (
    tenant          integer not null default current_tenant() references municipality (id),
    id              uuid not null,
    agreement       uuid not null,
    digest          text not null,
    name            text not null check (char_length(name) between 1 and 150),
    kind            text not null check (kind in ('AGREEMENT', 'APPENDIX', 'DECISION', 'EVIDENCE', 'REPORT', 'OTHER')),
    audience        text not null check (audience in ('PUBLIC', 'INTERNAL')),
    -- Where it comes from, as told; unknown where nobody said.
    source          text check (char_length(source) between 1 and 200),
    -- The event it belongs to, or where the agreement stood when it was added.
    event           text not null check (event <> ''),
    added_at        timestamptz not null,
    added_by        text not null,
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    withdrawn_why   text check (withdrawn_why <> ''),
    primary key (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id),
    foreign key (tenant, digest) references stored_file (tenant, digest),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
create index attachment_by_agreement on attachment (tenant, agreement, added_at, id);
create index attachment_by_digest on attachment (tenant, digest);
call wall('attachment');
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on attachment to "${app}";

-- Whoever stores a file or lets it go holds this until the end of the transaction, so that a file is never dropped
-- between being found and being referred to.
create function hold_file(digest text) returns void
    language sql
    set search_path = iop, pg_temp
    return pg_advisory_xact_lock(hashtextextended(digest, current_tenant()));

-- Takes an attachment away with its file, unless another attachment has the same. Nothing is taken from an agreement
-- that has been decided: there it is withdrawn, and stays.
create function remove_attachment(removed uuid) returns boolean
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
declare
    whose integer := current_tenant();
    file  text;
begin
    select a.digest into file
    from attachment a join agreement g on g.tenant = a.tenant and g.id = a.agreement
    where a.tenant = whose and a.id = removed and not g.decided;
    if file is null then
        return false;
    end if;
    perform hold_file(file);
    delete from attachment a where a.tenant = whose and a.id = removed;
    delete from stored_file f
    where f.tenant = whose and f.digest = file
      and not exists (select from attachment a where a.tenant = f.tenant and a.digest = f.digest);
    return true;
end $$;

grant execute on function hold_file(text), remove_attachment(uuid) to "${app}";

--rollback drop function remove_attachment(uuid);
--rollback drop function hold_file(text);
--rollback drop table attachment, file_piece, stored_file;
