
-- Passkeys (W3C Web Authentication): the public half only, with a name that its owner chose.
create table auth_passkey (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  -- Names the key at its device, base64url; no more than 1023 bytes by the standard.
  credential_id text not null unique check (length(credential_id) between 8 and 1364),
  public_key bytea not null,
  -- Raised by some devices at each use; lower than known means a copy.
  sign_count bigint not null check (sign_count >= 0),
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index auth_passkey_user on auth_passkey (user_id);

-- A challenge proves by itself that we made it; here stands only which ones were used, until they would be over anyway.
create table auth_used_challenge (
  digest text primary key,
  expires_at timestamptz not null
);
create index auth_used_challenge_expires on auth_used_challenge (expires_at);

alter table auth_session drop constraint auth_session_method_check;
alter table auth_session add constraint auth_session_method_check check (method in ('code', 'passkey', 'oidc', 'demo'));
