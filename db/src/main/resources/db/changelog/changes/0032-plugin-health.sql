--liquibase formatted sql

--changeset iop:0032-plugin-health splitStatements:false stripComments:false
--comment How each version of a plugin has fared, in stretches of ten minutes, all nodes together.

create table plugin_health (
    digest         text not null references plugin_version (digest),
    stretch        timestamptz not null,
    judgements     bigint not null default 0,
    micros         bigint not null default 0,
    not_assessable bigint not null default 0,
    failures       bigint not null default 0,
    exhausted      bigint not null default 0,
    primary key (digest, stretch)
);
alter table plugin_health enable row level security, force row level security;
create policy reader on plugin_health for select to "${app}" using (true);
create policy owner on plugin_health to "${owner}" using (true);
grant select on plugin_health to "${app}";

-- Adds what a node has counted since it last told, and answers the failures of the stretch so far. The jobs of the
-- instance tell; what is older than 400 days goes.
create function add_plugin_health(
        digest text, at timestamptz, judgements bigint, micros bigint, not_assessable bigint, failures bigint,
        exhausted bigint)
    returns bigint
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
#variable_conflict use_variable
declare
    stretch timestamptz := date_bin('10 minutes', at, timestamptz '2020-01-01');
    total   bigint;
begin
    perform as_the_operator();
    insert into plugin_health as h values (digest, stretch, judgements, micros, not_assessable, failures, exhausted)
    on conflict on constraint plugin_health_pkey do update set
        judgements = h.judgements + excluded.judgements,
        micros = h.micros + excluded.micros,
        not_assessable = h.not_assessable + excluded.not_assessable,
        failures = h.failures + excluded.failures,
        exhausted = h.exhausted + excluded.exhausted
    returning h.failures + h.exhausted into total;
    delete from plugin_health h where h.digest = digest and h.stretch < at - interval '400 days';
    return total;
end $$;

grant execute on function
    add_plugin_health(text, timestamptz, bigint, bigint, bigint, bigint, bigint) to "${app}";

--rollback drop function add_plugin_health(text, timestamptz, bigint, bigint, bigint, bigint, bigint);
--rollback drop table plugin_health;
