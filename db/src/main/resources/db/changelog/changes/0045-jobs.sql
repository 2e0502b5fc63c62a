--liquibase formatted sql

--changeset iop:0045-jobs splitStatements:false rollbackSplitStatements:false stripComments:false
--comment What jobs and questions over whole portfolios may do, where they have a role of their own.

-- Called at every start with the role that is configured, because an administrator may give the jobs one later. They
-- read what is judged, write the numbers of lists, for which two indexes ask functions, and what a replay found, and
-- stand behind the same wall as everyone.
create procedure admit_jobs(jobs name)
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

revoke execute on procedure admit_jobs(name) from public;

--rollback do $$
--rollback declare
--rollback     one record;
--rollback begin
--rollback     for one in select tablename, roles[1] as jobs from pg_policies
--rollback                where schemaname = 'iop' and policyname = 'jobs' loop
--rollback         execute format('drop policy jobs on iop.%I', one.tablename);
--rollback         execute format('revoke all on iop.%I from %I', one.tablename, one.jobs);
--rollback         execute format('revoke usage on schema iop from %I', one.jobs);
--rollback         execute format('revoke execute on function iop.current_tenant(), iop.party_keys(jsonb),'
--rollback             || ' iop.relation_keys(jsonb), iop.items(jsonb), iop.folded(text) from %I', one.jobs);
--rollback     end loop;
--rollback end $$;
--rollback drop procedure admit_jobs(name);
