--liquibase formatted sql

--changeset iop:0012-sign-in splitStatements:false stripComments:false
--comment Who signs in, and how often someone may guess. Only the gate (tenant -1) may ask, never a signed-in tenant.

-- Names are kept as digests: people type their password in the wrong field.
create table sign_in_attempt (
    id      bigint generated always as identity primary key,
    account bytea not null,
    address text not null,
    at      timestamptz not null default clock_timestamp(),
    failed  boolean not null default false
);
create index sign_in_attempt_by_account on sign_in_attempt (account, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);

create function at_the_gate() returns void
    language plpgsql stable
    set search_path = iop, pg_temp
as $$
begin
    if current_tenant() <> -1 then
        raise exception 'only the gate may ask who signs in' using errcode = '42501';
    end if;
end $$;

create function sign_in_account(username text) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(folded(trim(coalesce(username, ''))), 'UTF8'));

-- Whether one more guess may be tried, and takes note of it: at most ten tries of an account and thirty from an address
-- in fifteen minutes. Asking counts, so that a hundred guesses at once are no way round.
create function sign_in_allowed(username text, address text) returns boolean
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
declare
    asked bytea := sign_in_account(username);
    since timestamptz := clock_timestamp() - interval '15 minutes';
begin
    perform at_the_gate();
    perform pg_advisory_xact_lock(7101, hashtext(encode(asked, 'hex')));
    perform pg_advisory_xact_lock(7102, hashtext(sign_in_allowed.address));
    if (select count(*) from sign_in_attempt a where a.account = asked and a.at > since) >= 10
        or (select count(*) from sign_in_attempt a
            where a.address = sign_in_allowed.address and a.at > since) >= 30 then
        return false;
    end if;
    insert into sign_in_attempt (account, address) values (asked, sign_in_allowed.address);
    return true;
end $$;

-- The guess was wrong.
create function sign_in_failed(username text, address text) returns void
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
declare
    asked bytea := sign_in_account(username);
begin
    perform at_the_gate();
    update sign_in_attempt set failed = true where id = (
        select a.id from sign_in_attempt a
        where a.account = asked and a.address = sign_in_failed.address and not a.failed
        order by a.at desc limit 1 for update skip locked);
    if not found then
        insert into sign_in_attempt (account, address, failed) values (asked, sign_in_failed.address, true);
    end if;
    delete from sign_in_attempt a where a.at < clock_timestamp() - interval '1 day';
end $$;

-- The guess was right: the account starts afresh.
create function sign_in_succeeded(username text, address text) returns void
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
begin
    perform at_the_gate();
    delete from sign_in_attempt a where a.account = sign_in_account(username);
end $$;

-- The user whose sign-in name is name@municipality; no row where there is none.
create function find_user_for_sign_in(username text)
    returns table (id uuid, tenant integer, municipality text, municipality_name text, name text, password_hash text,
                   enabled boolean, must_change boolean, memberships jsonb)
    language plpgsql stable security definer
    set search_path = iop, pg_temp
as $$
declare
    asked text := folded(trim(coalesce(username, '')));
begin
    perform at_the_gate();
    return query
    select u.id, u.tenant, m.code, m.name, u.name, u.password_hash, u.enabled, u.must_change,
           (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', s.role, 'committee', s.committee))
                                      order by s.role, s.committee), '[]')
            from membership s where s.tenant = u.tenant and s.user_id = u.id)
    from municipality m
    join app_user u on u.tenant = m.id
    where asked ~ '^[^@]+@[^@]+$' and u.username = split_part(asked, '@', 1) and m.code = split_part(asked, '@', 2);
end $$;

grant execute on function
    sign_in_allowed(text, text),
    sign_in_failed(text, text),
    sign_in_succeeded(text, text),
    find_user_for_sign_in(text) to "${app}";

--rollback drop function find_user_for_sign_in(text);
--rollback drop function sign_in_succeeded(text, text), sign_in_failed(text, text), sign_in_allowed(text, text);
--rollback drop function sign_in_account(text), at_the_gate();
--rollback drop table sign_in_attempt;
