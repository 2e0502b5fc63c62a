--liquibase formatted sql

--changeset iop:0036-package-signatures splitStatements:false stripComments:false
--comment The signatures that packages were let in with, so that they can be checked again with the keys of any later day.

-- For all tenants alike, as the packages are. A signature is believed for what it proves and not for lying here.
create table package_signature (
    digest      text not null,
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    signature   text not null check (length(signature) <= 1000),
    kept_at     timestamptz not null default clock_timestamp(),
    primary key (digest, fingerprint),
    check (digest ~ '^[0-9a-f]{64}$')
);
alter table package_signature enable row level security, force row level security;
create policy reader on package_signature for select to "${app}" using (true);
create policy writer on package_signature for insert to "${app}" with check (true);
create policy owner on package_signature to "${owner}" using (true);
grant select, insert on package_signature to "${app}";

--rollback drop table package_signature;
