--liquibase formatted sql

--changeset iop:0035-pinned-keys splitStatements:false stripComments:false
--comment The keys that plugins may be signed with: a municipality's own, and those of the instance (tenant 0) for everyone.

create table pinned_key (
    tenant          integer not null default current_tenant() references municipality (id),
    fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    public_key      text not null check (length(public_key) <= 1000),
    name            text collate "sv-x-icu" not null check (name <> '' and length(name) <= 200),
    pinned_at       timestamptz not null default clock_timestamp(),
    pinned_by       text not null check (pinned_by <> ''),
    revoked_at      timestamptz,
    revoked_by      text check (revoked_by <> ''),
    revoked_because text check (revoked_because <> '' and length(revoked_because) <= 1000),
    primary key (tenant, fingerprint),
    check (num_nulls(revoked_at, revoked_by, revoked_because) in (0, 3))
);
call wall('pinned_key');
grant select, insert, update (revoked_at, revoked_by, revoked_because) on pinned_key to "${app}";

call followed('pinned_key');

-- Whoever withdrew a key did so for good: what it signed may be anybody's.
create function stays_revoked() returns trigger
    language plpgsql
    set search_path = iop, pg_temp
as $$
begin
    if old.revoked_at is not null then
        raise exception 'a revoked key stays revoked' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger stays_revoked before update on pinned_key for each row execute function stays_revoked();

-- The keys that count for the tenant: its own and the instance's. The instance, which checks the packages of all, sees
-- everyone's; a public key is no secret.
create function keys_in_force()
    returns table (municipality text, fingerprint text, public_key text, name text, pinned_at timestamptz,
                   pinned_by text, revoked_at timestamptz, revoked_by text, revoked_because text)
    language sql stable security definer rows 20
    set search_path = iop, pg_temp
as $$
    select case when k.tenant <> 0 then m.code end, k.fingerprint, k.public_key, k.name, k.pinned_at,
           k.pinned_by, k.revoked_at, k.revoked_by, k.revoked_because
    from pinned_key k join municipality m on m.id = k.tenant
    where k.tenant in (0, (select current_tenant())) or (select current_tenant()) = 0
    order by k.tenant, k.pinned_at, k.fingerprint
$$;

grant execute on function keys_in_force() to "${app}";

--rollback drop function keys_in_force();
--rollback drop table pinned_key;
--rollback drop function stays_revoked();
