--liquibase formatted sql

--changeset iop:0013-establishing splitStatements:false stripComments:false
--comment The operator of the instance (tenant 0) sets up municipalities; what happens inside them is not the operator's.

create function as_the_operator() returns void
    language plpgsql stable
    set search_path = iop, pg_temp
as $$
begin
    if current_tenant() <> 0 then
        raise exception 'only the operator of the instance may do this' using errcode = '42501';
    end if;
end $$;

-- Sets up a municipality with a committee and an administrator who must choose a password; answers its tenant.
create function establish_municipality(
        code text, name text, committee_code text, committee_name text,
        admin_username text, admin_name text, password_hash text, actor text, effective_on date)
    returns integer
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
declare
    established integer;
    admin       uuid;
begin
    perform as_the_operator();
    insert into municipality (code, name) values (establish_municipality.code, establish_municipality.name)
        returning municipality.id into established;
    insert into committee (tenant, code, name)
        values (established, establish_municipality.committee_code, establish_municipality.committee_name);
    insert into app_user (tenant, username, name, password_hash, must_change)
        values (established, admin_username, admin_name, establish_municipality.password_hash, true)
        returning app_user.id into admin;
    insert into membership (tenant, user_id, role) values (established, admin, 'ADMINISTRATOR');
    perform append_journal_of(established, null, establish_municipality.effective_on, establish_municipality.actor,
        'MUNICIPALITY_ESTABLISHED', null,
        jsonb_build_object('code', establish_municipality.code, 'name', establish_municipality.name,
                           'committee', committee_code, 'administrator', admin_username), null);
    perform append_journal_of(0, null, establish_municipality.effective_on, establish_municipality.actor,
        'MUNICIPALITY_ESTABLISHED', null,
        jsonb_build_object('code', establish_municipality.code, 'name', establish_municipality.name), null);
    return established;
end $$;

-- Which municipalities there are; nothing of what is in them.
create function municipalities() returns table (id integer, code text, name text)
    language plpgsql stable security definer
    set search_path = iop, pg_temp
as $$
begin
    perform as_the_operator();
    return query select m.id, m.code, m.name from municipality m where m.id > 0 order by m.name, m.id;
end $$;

-- Every tenant, for work that the instance does for each of them in turn.
create function tenants() returns setof integer
    language plpgsql stable security definer
    set search_path = iop, pg_temp
as $$
begin
    perform as_the_operator();
    return query select m.id from municipality m where m.id > 0 order by m.id;
end $$;

grant execute on function
    establish_municipality(text, text, text, text, text, text, text, text, date),
    municipalities(),
    tenants() to "${app}";

--rollback drop function tenants();
--rollback drop function municipalities();
--rollback drop function establish_municipality(text, text, text, text, text, text, text, text, date);
--rollback drop function as_the_operator();
