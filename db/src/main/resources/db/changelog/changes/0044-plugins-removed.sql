--liquibase formatted sql

--changeset iop:0044-plugins-removed splitStatements:false stripComments:false
--comment A package that nothing refers to goes with its bytes when it is removed; every other one is kept for replay.

-- A request that was answered is history, and does not keep the package; what it names is seen when it is written.
alter table plugin_plan drop constraint plugin_plan_digest_fkey;

-- What must be possible to judge again with a package: verdicts of all municipalities, what was ever chosen, saved
-- answers, and requests that wait. For whoever let it in, and for the instance.
create function plugin_references(digest text)
    returns table (verdicts bigint, choices bigint, answers bigint, waiting bigint)
    language plpgsql stable security definer
    set search_path = iop, pg_temp
as $$
#variable_conflict use_variable
declare
    me integer := current_tenant();
begin
    if not exists (select from plugin_jar j where j.digest = digest and (j.owner = me or me = 0)) then
        raise exception 'there is no package with that digest' using errcode = '42501';
    end if;
    return query select
        (select count(*) from verdict v
         where v.layers @> jsonb_build_array(jsonb_build_object('plugin', jsonb_build_object('digest', digest)))),
        (select count(*) from plugin_choice c where c.digest = digest),
        (select count(*) from consequence c
         where strpos(c.supposition::text, digest) > 0 or strpos(c.basis::text, digest) > 0)
        + (select count(*) from shadow_run s where s.digest = digest)
        + (select count(*) from replay_difference d where d.digest = digest),
        (select count(*) from plugin_plan p where p.digest = digest and p.state = 'WAITING' and p.kind <> 'REMOVE');
end $$;

-- Deletes a package of the tenant's own that nothing refers to, with all that is told of it; answers whether it did.
-- What came with the platform would come again, and stays.
create function forget_plugin(digest text) returns boolean
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
#variable_conflict use_variable
begin
    if not exists (select from plugin_jar j where j.digest = digest and j.owner = current_tenant())
       or exists (select from plugin_version v
                  where v.digest = digest and (v.way = 'SHIPPED' or v.owner <> current_tenant()))
       or (select verdicts + choices + answers + waiting > 0 from plugin_references(digest)) then
        return false;
    end if;
    delete from plugin_health h where h.digest = digest;
    delete from plugin_step s where s.digest = digest;
    delete from plugin_version v where v.digest = digest;
    delete from package_signature s where s.digest = digest;
    delete from plugin_jar j where j.digest = digest;
    return true;
end $$;

grant execute on function plugin_references(text), forget_plugin(text) to "${app}";

--rollback drop function forget_plugin(text);
--rollback drop function plugin_references(text);
--rollback alter table plugin_plan add constraint plugin_plan_digest_fkey
--rollback     foreign key (digest) references plugin_jar (digest) not valid;
