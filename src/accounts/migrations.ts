const DESKS = `
create table desk (
  id text primary key,
  name text not null,
  made_at timestamptz not null default now()
);

create table membership (
  desk_id text not null references desk (id) on delete cascade,
  user_id text not null references "user" (id) on delete cascade,
  role text not null check (role in ('owner', 'member', 'interviewer', 'viewer', 'coach')),
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (desk_id, user_id)
);
create index membership_of_user on membership (user_id) where ended_at is null;

create table invitation (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  email text not null,
  desk_id text references desk (id) on delete cascade,
  role text check (role in ('owner', 'member', 'interviewer', 'viewer', 'coach')),
  invited_by text references "user" (id) on delete set null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  settled_at timestamptz,
  check ((desk_id is null) = (role is null))
);
create index invitation_of_desk on invitation (desk_id) where settled_at is null;

create table api_token (
  id text primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  desk_id text not null references desk (id) on delete cascade,
  user_id text not null references "user" (id) on delete cascade,
  name text not null,
  scopes text[] not null check (scopes <@ array['read', 'write', 'send'] and cardinality(scopes) > 0),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_of_desk on api_token (desk_id, user_id);
`;

/** No references here: a log outlives what it tells of. */
const LOGS = `
create table audit_entry (
  id bigint generated always as identity primary key,
  desk_id text not null,
  at timestamptz not null default now(),
  actor_id text not null,
  deed text not null,
  subject text not null,
  address text not null
);
create index audit_of_desk on audit_entry (desk_id, id desc);

create table access_entry (
  id bigint generated always as identity primary key,
  desk_id text not null,
  at timestamptz not null default now(),
  actor_id text not null,
  route text not null,
  case_id text
);
create index access_of_desk on access_entry (desk_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_only_grows before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_is_never_emptied before truncate on audit_entry for each statement execute function refuse_change();
create trigger access_only_grows before update or delete on access_entry for each row execute function refuse_change();
create trigger access_is_never_emptied before truncate on access_entry for each statement execute function refuse_change();
`;

/** Unlogged: after a crash everybody may try again, and nothing is written twice for each try. */
const ATTEMPTS = `
create unlogged table attempt (
  key text primary key,
  count integer not null,
  ends_at timestamptz not null
);
create index attempt_by_end on attempt (ends_at);
`;

/** What tells of a desk goes with the desk and not before; that it went stays. */
const REMOVED_DESKS = `
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from desk where id = old.desk_id) and to_jsonb(old) ->> 'deed' is distinct from 'desk-removed' then
      return old;
    end if;
  end if;
  raise exception 'the table % is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
`;

/** The secrets of sessions that began when they still stood here as they are. */
const HASHED_SESSIONS = `
update session set token = encode(sha256(convert_to(token, 'UTF8')), 'hex');
`;

/**
 * What happened to accounts; the account is null where a password was tried for an address that nobody has. Lines may go once they
 * are old, and not before: whoever stole an account takes no trace away.
 */
const ACCOUNT_LOG = `
create table account_entry (
  id bigint generated always as identity primary key,
  account_id text,
  at timestamptz not null default now(),
  kind text not null,
  address text not null
);
create index account_entry_of_account on account_entry (account_id, id desc);
create index account_entry_by_age on account_entry using brin (at);

create function refuse_change_of_young() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '400 days' then
      return old;
    end if;
  end if;
  raise exception 'the table % is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger account_log_only_grows before update or delete on account_entry
  for each row execute function refuse_change_of_young();
create trigger account_log_is_never_emptied before truncate on account_entry
  for each statement execute function refuse_change_of_young();
`;

/** Fineline's own tables beside those of sign-on, in the order in which they come. What was released is never edited. */
export const MIGRATIONS: readonly (readonly [name: string, statements: string])[] = [
  ["001-desks", DESKS],
  ["002-logs", LOGS],
  ["003-attempts", ATTEMPTS],
  ["004-removed-desks", REMOVED_DESKS],
  ["005-hashed-sessions", HASHED_SESSIONS],
  ["006-account-log", ACCOUNT_LOG],
];
