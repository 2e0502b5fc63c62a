--liquibase formatted sql

--changeset iop:0017-committees-over-time splitStatements:false stripComments:false
--comment A committee takes other names, continues others, and may be joint with another municipality.

-- Committees are never removed and keep their code, so those that one continues are named by their codes. A joint
-- committee lives with its host; the partner's share is what the partner counts as its own.
alter table committee
    add column continues       text[] not null default '{}',
    add column partner         text collate "sv-x-icu" check (partner <> '' and length(partner) <= 200),
    add column partner_percent numeric(7, 4) check (partner_percent > 0 and partner_percent < 100),
    add constraint committee_continues_others check (not code = any (continues)),
    add constraint committee_share_has_partner check (partner is not null or partner_percent is null);
grant update (continues, partner, partner_percent) on committee to "${app}";

-- The names after the first, each from its day; the first stands with the committee.
create table committee_name (
    tenant    integer not null default current_tenant() references municipality (id),
    committee text not null,
    from_day  date not null,
    name      text collate "sv-x-icu" not null check (name <> '' and length(name) <= 200),
    decision  text not null check (decision <> '' and length(decision) <= 200),
    primary key (tenant, committee, from_day),
    foreign key (tenant, committee) references committee (tenant, code)
);
call wall('committee_name');
grant select, insert, update (name, decision) on committee_name to "${app}";

-- The name that held on a day; before its first day a committee is called what it was called first.
create function committee_name_on(code text, day date) returns text
    language sql stable
    set search_path = iop, pg_temp
as $$
    select coalesce(
        (select n.name from committee_name n
         where n.tenant = c.tenant and n.committee = c.code and n.from_day <= day order by n.from_day desc limit 1),
        c.name)
    from committee c where c.code = committee_name_on.code and c.tenant = (select current_tenant())
$$;
grant execute on function committee_name_on(text, date) to "${app}";

--rollback drop function committee_name_on(text, date);
--rollback drop table committee_name;
--rollback alter table committee drop column continues, drop column partner_percent, drop column partner;
