--liquibase formatted sql

--changeset iop:0043-packages-of-their-own splitStatements:false stripComments:false
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
