-- Who can log in. Kept apart from `person`: these rows belong to the login library and hold no more than it needs.
-- No password, no BSN; address and browser of a session are not kept.
create table auth_user (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  -- How she proved who she is: roles of the office may demand the office's own login.
  method text not null check (method in ('code', 'oidc', 'demo')),
  expires_at timestamptz not null,
  ip_address text check (ip_address is null),
  user_agent text check (user_agent is null),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);
create index auth_session_expires on auth_session (expires_at);
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- The library's column; there are no passwords here.
  password text check (password is null),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);
-- Login codes and states of a running OIDC login. Identifier and code are stored as hashes.
create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier, created_at);
create index auth_verification_expires on auth_verification (expires_at);
-- Counts codes sent and codes tried, per address; the key is a keyed hash, so no address stands here.
create table auth_rate_limit (
  key text primary key,
  count integer not null check (count > 0),
  resets_at timestamptz not null
);
create index auth_rate_limit_resets on auth_rate_limit (resets_at);
