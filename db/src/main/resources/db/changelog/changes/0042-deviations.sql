--liquibase formatted sql

--changeset iop:0042-deviations splitStatements:false stripComments:false
--comment When a rule is deviated from so often that the committee shall be told; and finding deviations without reading every agreement.

-- The highest number holds; what held before stays beside it. A committee that has said nothing follows the platform's.
create table deviation_threshold (
    tenant     integer not null default current_tenant() references municipality (id),
    committee  text not null,
    number     integer not null check (number > 0),
    deviations integer not null check (deviations between 1 and 100),
    months     integer not null check (months between 1 and 120),
    reason     text not null check (btrim(reason) <> '' and length(reason) <= 2000),
    set_at     timestamptz not null default clock_timestamp(),
    set_by     text not null check (set_by <> ''),
    primary key (tenant, committee, number),
    foreign key (tenant, committee) references committee (tenant, code)
);
call wall('deviation_threshold');
grant select, insert on deviation_threshold to "${app}";

create index agreement_deviating on agreement (tenant, decision_on, id)
    where decided and jsonb_array_length(coalesce(life #> '{decision,deviations}', '[]')) > 0;

--rollback drop index agreement_deviating;
--rollback drop table deviation_threshold;
