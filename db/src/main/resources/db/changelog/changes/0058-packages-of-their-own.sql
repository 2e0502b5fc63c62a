--liquibase formatted sql

--changeset iop:0058-packages-of-their-own splitStatements:false stripComments:false
--comment A package that a municipality let in for itself is seen by that municipality and the instance, and by nobody else.

-- Tenant 0 is the instance: what it let in everyone may see, as before.
alter table plugin_jar add column owner integer not null default 0 references municipality (id);
alter table plugin_version add column owner integer not null default 0 references municipality (id);
alter table package_signature add column owner integer not null default 0 references municipality (id);
alter table plugin_jar alter column owner set default current_tenant();
alter table plugin_version alter column owner set default current_tenant();
alter table package_signature alter column owner set default current_tenant();

-- Each keeps its own, so that nobody can stand in the way of another's.
alter table package_signature drop constraint package_signature_pkey;
alter table package_signature add primary key (digest, fingerprint, owner);

alter policy reader on plugin_jar
    using (owner in (0, (select current_tenant())) or (select current_tenant()) = 0);
alter policy writer on plugin_jar with check (owner = (select current_tenant()));
alter policy reader on package_signature
    using (owner in (0, (select current_tenant())) or (select current_tenant()) = 0);
alter policy writer on package_signature with check (owner = (select current_tenant()));

-- A municipality lets in what binds itself.
alter policy reader on plugin_version
    using (owner in (0, (select current_tenant())) or (select current_tenant()) = 0);
alter policy writer on plugin_version
    with check (owner = (select current_tenant())
                and (owner = 0 or municipality = (select m.code from municipality m where m.id = owner)));

-- What happened to a version is seen by whoever sees the version. Only the instance brings one into force, and only its
-- own; a municipality does the rest with its own.
alter policy reader on plugin_step
    using (digest is null or exists (select from plugin_version v where v.digest = plugin_step.digest));
alter policy writer on plugin_step
    with check (case when (select current_tenant()) = 0
                     then kind <> 'IN_FORCE' or digest is null
                          or exists (select from plugin_version v where v.digest = plugin_step.digest and v.owner = 0)
                     else kind in ('LIFTED', 'REMOVED', 'RESTORED')
                          and exists (select from plugin_version v
                                      where v.digest = plugin_step.digest and v.owner = (select current_tenant()))
                end);
alter policy reader on plugin_health
    using (exists (select from plugin_version v where v.digest = plugin_health.digest));

-- A reference is checked with its owner's eyes; whoever writes one must see what it names, and learns nothing else.
create function names_what_it_sees() returns trigger
    language plpgsql
    set search_path = iop, pg_temp
as $$
begin
    if new.digest is not null and not exists (select from plugin_jar j where j.digest = new.digest) then
        raise exception 'there is no package with that digest' using errcode = '23503';
    end if;
    return new;
end $$;
create trigger names_what_it_sees before insert on plugin_choice
    for each row execute function names_what_it_sees();
create trigger names_what_it_sees before insert on plugin_plan
    for each row execute function names_what_it_sees();

-- The jobs see no more of packages than others do; their policies are made anew at the next start.
create or replace procedure admit_jobs(jobs name)
    language plpgsql
as $$
declare
    one  text;
    sees text;
begin
    for one, sees in
        select walled, 'tenant = (select current_tenant())'
        from unnest(array['agreement', 'compensation_value', 'verdict', 'composed_guideline', 'replay_run',
                          'replay_difference']) walled
        union all
        select shared, 'true' from unnest(array['index_series', 'index_value']) shared
        union all
        select package, 'owner in (0, (select current_tenant())) or (select current_tenant()) = 0'
        from unnest(array['plugin_jar', 'package_signature']) package
    loop
        -- Only where it is not so already: a policy is changed under a lock that stops everyone.
        if not exists (select from pg_policies p where p.schemaname = 'iop' and p.tablename = one
                           and p.policyname = 'jobs' and p.roles = array[jobs]) then
            execute format('drop policy if exists jobs on iop.%I', one);
            execute format('create policy jobs on iop.%I to %I using (%s)', one, jobs, sees);
        end if;
    end loop;
    execute format('grant usage on schema iop to %I', jobs);
    execute format('grant execute on function iop.current_tenant() to %I', jobs);
    execute format('grant select on iop.agreement, iop.compensation_value, iop.verdict, iop.composed_guideline,'
        || ' iop.replay_run, iop.index_series, iop.index_value, iop.plugin_jar, iop.package_signature to %I', jobs);
    execute format('grant update (breaches, unsettled, blocking, judged_on, judged_with, committed_ore,'
        || ' committed_unknown, committed_by_year, committed_by_owner) on iop.agreement to %I', jobs);
    execute format('grant update (done, differing, last_verdict, state, finished_at) on iop.replay_run to %I', jobs);
    execute format('grant insert on iop.replay_difference to %I', jobs);
end $$;
drop policy if exists jobs on plugin_jar;
drop policy if exists jobs on package_signature;

--rollback create or replace procedure admit_jobs(jobs name)
--rollback     language plpgsql
--rollback as $$
--rollback declare
--rollback     one  text;
--rollback     sees text;
--rollback begin
--rollback     for one, sees in
--rollback         select walled, 'tenant = (select current_tenant())'
--rollback         from unnest(array['agreement', 'compensation_value', 'verdict', 'composed_guideline', 'replay_run',
--rollback                           'replay_difference']) walled
--rollback         union all
--rollback         select shared, 'true' from unnest(array['index_series', 'index_value', 'plugin_jar', 'package_signature']) shared
--rollback     loop
--rollback         -- Only where it is not so already: a policy is changed under a lock that stops everyone.
--rollback         if not exists (select from pg_policies p where p.schemaname = 'iop' and p.tablename = one
--rollback                            and p.policyname = 'jobs' and p.roles = array[jobs]) then
--rollback             execute format('drop policy if exists jobs on iop.%I', one);
--rollback             execute format('create policy jobs on iop.%I to %I using (%s)', one, jobs, sees);
--rollback         end if;
--rollback     end loop;
--rollback     execute format('grant usage on schema iop to %I', jobs);
--rollback     execute format('grant execute on function iop.current_tenant() to %I', jobs);
--rollback     execute format('grant select on iop.agreement, iop.compensation_value, iop.verdict, iop.composed_guideline,'
--rollback         || ' iop.replay_run, iop.index_series, iop.index_value, iop.plugin_jar, iop.package_signature to %I', jobs);
--rollback     execute format('grant update (breaches, unsettled, blocking, judged_on, judged_with, committed_ore,'
--rollback         || ' committed_unknown, committed_by_year, committed_by_owner) on iop.agreement to %I', jobs);
--rollback     execute format('grant update (done, differing, last_verdict, state, finished_at) on iop.replay_run to %I', jobs);
--rollback     execute format('grant insert on iop.replay_difference to %I', jobs);
--rollback end $$;
--rollback drop policy if exists jobs on plugin_jar;
--rollback drop policy if exists jobs on package_signature;
--rollback drop trigger names_what_it_sees on plugin_plan;
--rollback drop trigger names_what_it_sees on plugin_choice;
--rollback drop function names_what_it_sees();
--rollback alter policy reader on plugin_health using (true);
--rollback alter policy writer on plugin_step with check ((select current_tenant()) = 0);
--rollback alter policy reader on plugin_step using (true);
--rollback alter policy writer on plugin_version with check ((select current_tenant()) = 0);
--rollback alter policy reader on plugin_version using (true);
--rollback alter policy writer on package_signature with check (true);
--rollback alter policy reader on package_signature using (true);
--rollback alter policy writer on plugin_jar with check (true);
--rollback alter policy reader on plugin_jar using (true);
--rollback alter table package_signature drop constraint package_signature_pkey;
--rollback alter table package_signature add primary key (digest, fingerprint);
--rollback alter table package_signature drop column owner;
--rollback alter table plugin_version drop column owner;
--rollback alter table plugin_jar drop column owner;
