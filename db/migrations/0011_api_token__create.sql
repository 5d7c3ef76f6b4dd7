create table api_token (
  id uuid primary key,
  name text not null,
  token_hash text not null unique,
  permissions jsonb not null,
  created_by_person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date
);
