--liquibase formatted sql

--changeset iop:0019-handover-and-lineage splitStatements:false stripComments:false
--comment Which committee owns an agreement on a day, and which agreements belong to its family.

-- The committee that wrote and decided it, until a handover takes effect. A handover under a condition waits until
-- somebody has registered that the condition was met.
create function owner_on(committee text, life jsonb, day date) returns text
    language sql immutable parallel safe
    return coalesce(
        (select given.value ->> 'to'
         from jsonb_array_elements(items(life -> 'events')) with ordinality given (value, n)
         where given.value ->> 'type' = 'HandedOver' and iso_date(given.value ->> 'on') <= day
           and (given.value ->> 'condition' is null
                or exists (select from jsonb_array_elements(items(life -> 'events')) with ordinality met (value, n)
                           where met.n > given.n and met.value ->> 'type' = 'HandoverSettled'
                             and met.value ->> 'to' = given.value ->> 'to' and met.value ->> 'met' = 'true'))
         order by iso_date(given.value ->> 'on') desc, given.n desc limit 1),
        committee);

alter table agreement
    add column handed_over boolean
        generated always as (coalesce(life -> 'events' @> '[{"type":"HandedOver"}]', false)) stored,
    -- As committed_by_year, but by the committee that owned it then; only where it was handed over.
    add column committed_by_owner jsonb;
grant update (committed_by_owner) on agreement to "${app}";
create index agreement_handed_over on agreement (tenant, id) where handed_over;

-- What the relatives of an agreement are found by: those it names, and what it shares by reference with others.
create function relation_keys(terms jsonb) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct key.value), '{}')
            from jsonb_array_elements(items(terms -> 'relations')) relation (value)
            cross join lateral (values
                ('agreement:' || (relation.value ->> 'agreement')),
                (case when relation.value ->> 'agreement' is null
                           and relation.value ->> 'kind' in ('SAME_DECISION', 'FRAMEWORK')
                      then (relation.value ->> 'kind') || ':' || folded(relation.value ->> 'to') end)
            ) key (value)
            where key.value is not null);

create index agreement_by_relation on agreement using gin (tenant public.int4_ops, relation_keys(terms))
    with (fastupdate = off);

-- Everything one reaches from an agreement by what it continues and by its relations, in both directions. Which of
-- them a person may see is decided by whoever asks.
create function family_of(member uuid, most integer) returns setof uuid
    language plpgsql stable security definer rows 20
    set search_path = iop, pg_temp
as $$
declare
    own      constant integer := current_tenant();
    known    uuid[] := array[member];
    frontier uuid[] := array[member];
begin
    while frontier is not null and cardinality(known) < most loop
        select array_agg(distinct near.id) into frontier
        from (
            select a.previous from agreement a where a.tenant = own and a.id = any (frontier)
            union all
            select a.id from agreement a where a.tenant = own and a.previous = any (frontier)
            union all
            select (relation.value ->> 'agreement')::uuid
            from agreement a cross join lateral jsonb_array_elements(items(a.terms -> 'relations')) relation (value)
            where a.tenant = own and a.id = any (frontier)
            union all
            select a.id from agreement a
            where a.tenant = own
              and relation_keys(a.terms) && (select array_agg('agreement:' || f.id) from unnest(frontier) f (id))
            union all
            select a.id from agreement a
            where a.tenant = own
              and relation_keys(a.terms) && coalesce(
                  (select array_agg(key.value) from agreement m, unnest(relation_keys(m.terms)) key (value)
                   where m.tenant = own and m.id = any (frontier) and key.value not like 'agreement:%'), '{}')
        ) near (id)
        where near.id is not null and not near.id = any (known);
        known := known || coalesce(frontier, '{}');
    end loop;
    return query select distinct one.id from unnest(known) one (id) limit most;
end $$;

grant execute on function
    owner_on(text, jsonb, date), relation_keys(jsonb), family_of(uuid, integer) to "${app}";

--rollback drop function family_of(uuid, integer);
--rollback drop index agreement_by_relation;
--rollback drop function relation_keys(jsonb);
--rollback alter table agreement drop column committed_by_owner, drop column handed_over;
--rollback drop function owner_on(text, jsonb, date);
