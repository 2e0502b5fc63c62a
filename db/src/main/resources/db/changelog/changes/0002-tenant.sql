--liquibase formatted sql

--changeset iop:0002-tenant splitStatements:false stripComments:false
--comment Whose rows a transaction may touch: a token that the application signs and PostgreSQL checks.

-- The key of HMAC-SHA-256 as RFC 2104 uses it: combined with the inner and the outer pad. Only the owner may read it.
create table tenant_key (
    id         boolean primary key default true check (id),
    inner_pad  bytea not null check (octet_length(inner_pad) = 64),
    outer_pad  bytea not null check (octet_length(outer_pad) = 64),
    created_at timestamptz not null default clock_timestamp()
);

-- The tenant of the running transaction, read from the setting iop.tenant = tenant:expiry:hmac.
-- The HMAC covers tenant, expiry and this backend's process, so a token cannot be made up, kept or used elsewhere.
create function current_tenant() returns integer
    language plpgsql stable parallel restricted security definer
    set search_path = iop, pg_temp
as $$
declare
    token  text := current_setting('iop.tenant', true);
    parts  text[];
    signed bytea;
    good   boolean;
begin
    if coalesce(token, '') = '' then
        raise exception 'no tenant is set: queries run inside a transaction' using errcode = 'P0001';
    end if;
    if token !~ '^(-1|[0-9]{1,9}):[0-9]{1,12}:[0-9a-f]{64}$' then
        raise exception 'the tenant token is malformed' using errcode = '42501';
    end if;
    parts := string_to_array(token, ':');
    signed := convert_to(parts[1] || ':' || parts[2] || ':' || pg_backend_pid(), 'UTF8');
    select sha256(key.outer_pad || sha256(key.inner_pad || signed)) = decode(parts[3], 'hex')
        into good from tenant_key key;
    if good is distinct from true then
        raise exception 'the tenant token is not signed for this connection' using errcode = '42501';
    end if;
    if parts[2]::bigint < extract(epoch from clock_timestamp()) then
        raise exception 'the tenant token has expired' using errcode = '42501';
    end if;
    return parts[1]::integer;
end $$;

grant execute on function current_tenant() to "${app}";

-- Puts a table behind the wall: the application sees its tenant's rows, the owner sees all and says so.
create procedure wall(walled regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security, force row level security', walled);
    execute format('create policy tenant on %s to "${app}" using (tenant = (select current_tenant()))', walled);
    execute format('create policy owner on %s to "${owner}" using (true)', walled);
end $$;

revoke execute on procedure wall(regclass) from public;

--rollback drop procedure wall(regclass);
--rollback drop function current_tenant();
--rollback drop table tenant_key;
