--liquibase formatted sql

--changeset iop:0018-directory splitStatements:false stripComments:false
--comment The municipality's register of organisations, and the agreements in which each is a party.

-- A parish, an association or a region is one row however many agreements it is a party to. A row that turned out to be
-- another's double stays, points at it, and is no longer counted.
create table organisation (
    tenant         integer not null default current_tenant() references municipality (id),
    id             uuid not null,
    name           text collate "sv-x-icu" not null check (name <> '' and length(name) <= 300),
    number         text check (number ~ '^[0-9]{6}-[0-9]{4}$'),
    without_number text check (without_number <> '' and length(without_number) <= 300),
    kind           text not null,
    registered     boolean,
    compact_since  date,
    umbrella       uuid,
    contacts       jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
    note           text check (note <> '' and length(note) <= 4000),
    merged_into    uuid,
    version        integer not null default 1,
    changed_at     timestamptz not null default clock_timestamp(),
    changed_by     text not null check (changed_by <> ''),
    search         text generated always as
        (folded(name || ' ' || coalesce(number || ' ' || replace(number, '-', ''), ''))) stored,
    primary key (tenant, id),
    foreign key (tenant, umbrella) references organisation (tenant, id),
    foreign key (tenant, merged_into) references organisation (tenant, id),
    check (umbrella <> id),
    check (merged_into <> id),
    check (number is null or without_number is null)
);
create unique index organisation_number on organisation (tenant, number) where merged_into is null;
create index organisation_by_name on organisation (tenant, name, id) where merged_into is null;
create index organisation_by_umbrella on organisation (tenant, umbrella);
create index organisation_by_merger on organisation (tenant, merged_into);
create index organisation_search on organisation using gin (tenant public.int4_ops, search public.gin_trgm_ops)
    with (fastupdate = off);
call wall('organisation');
grant select, insert,
    update (name, number, without_number, kind, registered, compact_since, umbrella, contacts, note, merged_into,
            version, changed_at, changed_by)
    on organisation to "${app}";

-- As agreements_matching: the tenant is named in the query itself, so the index serves in spite of the wall.
create function organisations_matching(fragment text) returns setof uuid
    language sql stable security definer rows 50
    set search_path = iop, pg_temp
as $$
    select id from organisation
    where tenant = (select current_tenant())
      and search like '%' || replace(replace(replace(folded(fragment), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- What the parties of an agreement are found by: their number, their name, and their name where they have no number.
create function party_keys(terms jsonb) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct key.value), '{}')
            from jsonb_array_elements(items(terms -> 'parties')) party (value)
            cross join lateral (values
                ('number:' || (party.value ->> 'number')),
                ('name:' || folded(party.value ->> 'name')),
                (case when party.value ->> 'number' is null then 'bare:' || folded(party.value ->> 'name') end)
            ) key (value)
            where key.value is not null);

create index agreement_by_party on agreement using gin (tenant public.int4_ops, party_keys(terms))
    with (fastupdate = off);

-- The agreements of an organisation: by its number, else by its exact name.
create function agreements_of_party(number text, name text) returns setof uuid
    language sql stable security definer rows 50
    set search_path = iop, pg_temp
as $$
    select a.id from agreement a
    where a.tenant = (select current_tenant())
      and party_keys(a.terms) && case
              when number is null then array['name:' || folded(name)]
              else array['number:' || number, 'bare:' || folded(name)] end
$$;

-- What the record says about an organisation.
create index journal_payload_by_organisation on journal_payload (tenant, (document ->> 'organisation'))
    where document ->> 'organisation' is not null;

grant execute on function
    organisations_matching(text), party_keys(jsonb), agreements_of_party(text, text) to "${app}";

--rollback drop index journal_payload_by_organisation;
--rollback drop function agreements_of_party(text, text);
--rollback drop index agreement_by_party;
--rollback drop function party_keys(jsonb);
--rollback drop function organisations_matching(text);
--rollback drop table organisation;
