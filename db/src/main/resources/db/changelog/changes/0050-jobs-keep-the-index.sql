--liquibase formatted sql

--changeset iop:0050-jobs-keep-the-index splitStatements:false stripComments:false
--comment The jobs write the numbers of lists; the indexes are written too, and two of them ask functions.

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
    execute format('grant execute on function iop.party_keys(jsonb), iop.relation_keys(jsonb), iop.items(jsonb),'
        || ' iop.folded(text) to %I', jobs);
    execute format('grant select on iop.agreement, iop.compensation_value, iop.verdict, iop.composed_guideline,'
        || ' iop.replay_run, iop.index_series, iop.index_value, iop.plugin_jar, iop.package_signature to %I', jobs);
    execute format('grant update (breaches, unsettled, blocking, judged_on, judged_with, committed_ore,'
        || ' committed_unknown, committed_by_year, committed_by_owner) on iop.agreement to %I', jobs);
    execute format('grant update (done, differing, last_verdict, state, finished_at) on iop.replay_run to %I', jobs);
    execute format('grant insert on iop.replay_difference to %I', jobs);
end $$;

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
--rollback         select shared, 'true' from unnest(array['index_series', 'index_value']) shared
--rollback         union all
--rollback         select package, 'owner in (0, (select current_tenant())) or (select current_tenant()) = 0'
--rollback         from unnest(array['plugin_jar', 'package_signature']) package
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
