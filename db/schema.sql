-- Generated from db/migrations by `npm run schema`; a test compares. Do not edit.

-- tables
table account_activity
  application_id uuid not null
  activity_id uuid not null
table account_change
  id uuid not null
  application_id uuid not null
  iban text not null
  holder_name text not null
  requested_by_person_id uuid not null
  requested_at timestamp with time zone not null
  status text not null default 'waiting'::text
  decided_by_person_id uuid
  decided_at timestamp with time zone
  share_id uuid
table account_question
  id uuid not null
  application_id uuid not null
  reason text not null
  wants text[] not null
  body text not null
  due_on date not null
  asked_on date not null
  asked_by_person_id uuid
  answer text
  answered_on date
  answered_by_person_id uuid
  judgement text
  ground text
  judgement_reasons text
  judged_on date
  judged_by_person_id uuid
table account_reminder
  application_id uuid not null
  kind text not null
  due_on date not null
  sent_on date not null
table account_request
  decision_id uuid not null
  application_id uuid not null
  due_on date not null
  asked_at timestamp with time zone not null
  settled_at timestamp with time zone
table action_line
  id uuid not null
  number smallint not null
  version smallint not null
  title text not null
  goals text[] not null
  carriers text[] not null
  source text not null
  to_verify text
  reason text
  by_person_id uuid
  recorded_at timestamp with time zone not null
table action_line_note
  id uuid not null
  line_number smallint not null
  year smallint not null
  half smallint not null
  version smallint not null
  body text not null
  by_person_id uuid
  recorded_at timestamp with time zone not null
table activity
  id uuid not null
  organisation_id uuid not null
  venue_id uuid
  wijk_id uuid not null
  place_text text
  title jsonb not null
  summary jsonb not null default '{}'::jsonb
  description jsonb not null default '{}'::jsonb
  domain text not null
  type text not null
  audiences text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  cost_cents integer
  cost_note text
  wheelchair text not null default 'unknown'::text
  signup text not null default 'none'::text
  signup_text text
  minimum_age integer
  maximum_age integer
  functions text[] not null default '{}'::text[]
  worship boolean not null default false
  host_email text
  host_phone text
  sequence integer not null default 0
  listed boolean not null default false
  left_map_at timestamp with time zone
  host_by_phone boolean not null default false
table activity_change
  activity_id uuid not null
  change bigint not null
table activity_confirmation
  id uuid not null
  activity_id uuid not null
  answer text not null
  made_at timestamp with time zone not null
  made_via text not null
  made_by_person_id uuid
  link_id uuid
table activity_series
  id uuid not null
  activity_id uuid not null
  rhythm jsonb not null
  weekday_mask integer not null
  starts_on date not null
  ends_on date
  from_time time without time zone not null
  until_time time without time zone not null
  skip_school_holidays boolean not null default false
  skip_public_holidays boolean not null default false
  pauses jsonb not null default '[]'::jsonb
  exceptions jsonb not null default '[]'::jsonb
  last_named_on date
  position integer not null default 0
  skip_holidays text[] not null default '{}'::text[]
  only_holidays text[] not null default '{}'::text[]
table address_answer
  query text not null
  answer jsonb not null
  asked_at timestamp with time zone not null
table adopted_budget
  id uuid not null
  year smallint not null
  number smallint not null
  adopted_on date
  source text not null
  reason text
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
table advice
  id uuid not null
  application_id uuid not null
  wijkraad_id uuid not null
  number integer not null
  kind text not null
  outcome text not null
  amount_cents bigint not null
  reasons text not null
  members_entitled integer not null
  members_conflicted integer not null
  members_present integer not null
  quorum integer not null
  met_on date not null
  recorded_by_person_id uuid not null
  recorded_at timestamp with time zone not null
  chair_person_id uuid
  ground text
  same_activities boolean
  reasonable_term text
  unmet_criteria text[] not null default '{}'::text[]
  budget_proviso boolean
table advice_member
  advice_id uuid not null
  person_id uuid not null
  part text not null
table ageing_rule
  id uuid not null
  kind text not null
  remind_after_days integer not null
  fade_after_days integer not null
  delist_after_days integer not null
  grace_days integer not null
  archive_after_days integer not null
  source_nl text not null
  source_en text not null
  to_verify boolean not null
  made_at timestamp with time zone not null
table agenda_subscription
  id uuid not null
  email text not null
  lang text not null
  query text not null
  edition text not null
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  last_sent_on date
  erase_after date not null
table aid_declaration
  id uuid not null
  application_id uuid not null
  economic_activity boolean not null
  signed_on date not null
  declared_by_person_id uuid not null
  other_aid jsonb not null default '[]'::jsonb
table aid_grant
  id uuid not null
  undertaking text not null
  organisation_id uuid not null
  application_id uuid
  decision_id uuid
  regime text not null
  amount_cents bigint not null
  granted_on date not null
  register_due_on date not null
  registered_on date
table api_token
  id uuid not null
  name text not null
  token_hash text not null
  permissions jsonb not null
  created_by_person_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone
  last_used_on date
table application
  id uuid not null
  case_number text
  scheme_version_id uuid not null
  round_id uuid not null
  wijk_id uuid
  envelope_id uuid
  domain text
  status text not null
  outcome text
  applicant_person_id uuid
  organisation_id uuid
  lang text not null default 'nl'::text
  title text not null default ''::text
  answers jsonb not null default '{}'::jsonb
  typed jsonb not null default '{}'::jsonb
  requested_cents bigint
  granted_cents bigint
  channel text not null default 'online'::text
  entered_by_person_id uuid
  received_on date
  complete_at timestamp with time zone
  submitted_at timestamp with time zone
  next_clock text
  next_due_on date
  revision integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  retain_until date
  legal_hold boolean not null default false
  public_title text
  notified_on date
  activities_until date
  determine_by date
  account_by date
  retention_result text
  destroyed_on date
  submit_until date
  prepared_cents bigint
table application_annex
  id uuid not null
  application_id uuid not null
  title jsonb not null
  blocks jsonb not null
  made_at timestamp with time zone not null
table application_score
  id uuid not null
  application_id uuid not null
  criterion text not null
  points smallint not null
  scored_as text not null
  scored_by_person_id uuid not null
  scored_at timestamp with time zone not null
table area_budget
  id uuid not null
  slug text not null
  year smallint not null
  gebied_id uuid
  wijkraad_id uuid
  wijk_id uuid
  entries integer not null default 0
  last_entry_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  closed_on date
  opened_by_person_id uuid
  opened_at timestamp with time zone not null
table area_budget_balance
  area_budget_id uuid not null
  source_id uuid not null
  purpose text not null
  envelope_id uuid
  amount_cents bigint not null
table area_budget_entry
  id uuid not null
  area_budget_id uuid not null
  seq integer not null
  proposal_id uuid not null
  source_id uuid not null
  from_account text not null
  from_envelope_id uuid
  to_account text not null
  to_envelope_id uuid
  amount_cents bigint not null
  recorded_at timestamp with time zone not null
table area_budget_key
  id uuid not null
  proposal_id uuid not null
  shareholder_id uuid not null
  turned_by_person_id uuid not null
  turned_at timestamp with time zone not null
  met_on date
  meeting text
  ended_at timestamp with time zone
  ended_why text
  ended_by_person_id uuid
  ended_reason text
table area_budget_proposal
  id uuid not null
  area_budget_id uuid not null
  number integer not null
  kind text not null
  status text not null
  source_id uuid
  amount_cents bigint
  from_purpose text
  from_envelope_id uuid
  to_purpose text
  to_envelope_id uuid
  to_round_id uuid
  to_domain text
  publication text
  reason text not null
  proposed_by_person_id uuid
  proposed_for uuid not null
  proposed_at timestamp with time zone not null
  lapses_on date not null
  settled_at timestamp with time zone
  settled_by_person_id uuid
  settled_for uuid
  settled_reason text
table area_budget_shareholder
  id uuid not null
  area_budget_id uuid not null
  gebied_id uuid
  wijkraad_id uuid
table attachment
  id uuid not null
  application_id uuid not null
  file_id uuid not null
  question text not null
  added_by_person_id uuid
  added_at timestamp with time zone not null default now()
table audit_entry
  seq bigint not null
  at timestamp with time zone not null
  actor_kind text not null
  actor_id text
  action text not null
  subject_type text not null
  subject_id text not null
  facts jsonb not null default '{}'::jsonb
  prev_hash text not null
  hash text not null
table audit_head
  only_row boolean not null default true
  seq bigint not null
  hash text not null
table auth_account
  id uuid not null
  user_id uuid not null
  account_id text not null
  provider_id text not null
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  password text
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
table auth_passkey
  id uuid not null
  user_id uuid not null
  credential_id text not null
  public_key bytea not null
  sign_count bigint not null
  name text not null
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone
table auth_rate_limit
  key text not null
  count integer not null
  resets_at timestamp with time zone not null
table auth_session
  id uuid not null
  user_id uuid not null
  token text not null
  method text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
table auth_used_challenge
  digest text not null
  expires_at timestamp with time zone not null
table auth_user
  id uuid not null
  name text not null
  email text not null
  email_verified boolean not null
  image text
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
table auth_verification
  id uuid not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
table ballot
  vote_id uuid not null
  receipt text not null
  way text not null
  choices jsonb not null
table base_funding
  id uuid not null
  network_id uuid not null
  year smallint not null
  status text not null
  lead_organisation_id uuid
  inhabitants integer
  inhabitants_year smallint
  inhabitants_source text
  started_at timestamp with time zone not null
  application_id uuid
  without_band boolean not null default false
table base_funding_answer
  id uuid not null
  organisation_id uuid not null
  year smallint not null
  field text not null
  value bigint not null
  said_by text not null
  said_at timestamp with time zone not null
table base_funding_claim
  id uuid not null
  base_funding_id uuid not null
  made_at timestamp with time zone not null
  reference_from date not null
  reference_until date not null
  formula jsonb not null
  network jsonb not null
  members jsonb not null
  claim jsonb not null
  total_cents bigint not null
table base_funding_member
  id uuid not null
  base_funding_id uuid not null
  year smallint not null
  organisation_id uuid not null
  venue_id uuid
  status text not null
  counts_here boolean not null
  asked_at timestamp with time zone
  mandate text
  confirmed_at timestamp with time zone
  confirmed_via text
  left_on date
  quiet_asked_on date
table base_funding_succession
  id uuid not null
  base_funding_id uuid not null
  former_organisation_id uuid not null
  organisation_id uuid not null
  changed_on date not null
table case_counter
  year integer not null
  last integer not null
table case_event
  id uuid not null
  application_id uuid not null
  seq integer not null
  kind text not null
  on_date date not null
  at timestamp with time zone not null
  actor_kind text not null
  actor_person_id uuid
  audience text not null default 'both'::text
  facts jsonb not null default '{}'::jsonb
table case_handler
  application_id uuid not null
  person_id uuid not null
  since timestamp with time zone not null
table case_message
  id uuid not null
  application_id uuid not null
  author_person_id uuid
  side text not null
  internal boolean not null default false
  body text not null
  at timestamp with time zone not null
table case_unread
  application_id uuid not null
  side text not null
  seq integer not null
  since timestamp with time zone not null
table cbs_buurt
  code text not null
  wijk_id uuid not null
table city_scenario
  id uuid not null
  slug text not null
  name text not null
  note text not null
  formula_version_id uuid not null
  choices jsonb not null
  revision integer not null default 1
  owner_person_id uuid
  changed_at timestamp with time zone not null
  share_token text
table clock_warning
  source text not null
  item_id text not null
  due_on date not null
  stage text not null
  warned_on date not null
table complaint
  id uuid not null
  reference text not null
  kind text not null
  received_on date not null
  status text not null
  postponed_on date
  closed_on date
  outcome text
  change text
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
  retain_until date not null
table contact_consent
  id uuid not null
  person_id uuid not null
  channel text not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
table cosigner
  id uuid not null
  application_id uuid not null
  place integer not null
  name text not null
  email text
  mailbox text
  channel text not null
  token_hash text
  status text not null
  invited_at timestamp with time zone
  expires_at timestamp with time zone
  answered_at timestamp with time zone
  seen_by_person_id uuid
table council_correction
  id uuid not null
  count_id uuid not null
  recount_id uuid not null
  reason text not null
  status text not null
  proposed_by_person_id uuid
  proposed_at timestamp with time zone not null
  decided_by_person_id uuid
  decided_at timestamp with time zone
table council_count
  id uuid not null
  edition_id uuid not null
  key text not null
  position smallint not null
  about jsonb not null
  value bigint not null
  counted_at timestamp with time zone not null
  recount boolean not null default false
table council_edition
  id uuid not null
  slug text not null
  from_on date not null
  last_on date not null
  status text not null
  note text not null default ''::text
  lines jsonb not null default '[]'::jsonb
  asked_by_person_id uuid
  asked_at timestamp with time zone not null
  counted smallint not null default 0
  as_of timestamp with time zone
  sha256 text
  published_by_person_id uuid
  published_at timestamp with time zone
table council_row
  count_id uuid not null
  seq integer not null
  application_id uuid
  envelope_id uuid
  label jsonb
  href text
  value bigint not null
table current_evidence
  id uuid
  activity_id uuid
  series_id uuid
  original_on date
  held_on date
  took_place boolean
  band text
  made_at timestamp with time zone
  made_via text
  made_by_person_id uuid
  link_id uuid
  corrects uuid
table decision
  id uuid not null
  application_id uuid not null
  version integer not null
  kind text not null
  amount_cents bigint not null
  findings jsonb not null
  reasons text not null
  legal_basis text not null
  refusal_ground text
  mandate_holder text not null
  advice_id uuid
  departs_from_advice boolean not null
  departure_reasons text
  deviation_reasons text
  obligations jsonb not null default '[]'::jsonb
  hearing_id uuid
  decided_on date not null
  decided_by_person_id uuid not null
  recorded_at timestamp with time zone not null
  notified_on date
  message_id uuid
  proviso_year smallint
  invokes_proviso boolean not null default false
table demo_city
  only_row boolean not null default true
  started_at timestamp with time zone not null
  finished_at timestamp with time zone
table destruction_item
  list_id uuid not null
  application_id uuid not null
  case_number text not null
  retention_result text not null
  retain_until date not null
  source text not null
  outcome text
  held_because text[] not null default '{}'::text[]
  counts jsonb not null default '{}'::jsonb
  settled_at timestamp with time zone
table destruction_list
  id uuid not null
  number integer not null
  status text not null
  due_before date not null
  proposed_by_person_id uuid not null
  proposed_at timestamp with time zone not null
  approved_by_person_id uuid
  approved_at timestamp with time zone
  carried_out_at timestamp with time zone
table determination_outcome
  decision_id uuid not null
  determined_on date not null
  determine_by date
  granted_cents bigint not null
  determined_cents bigint not null
  ex_officio boolean not null
table determination_run
  id uuid not null
  made_by_person_id uuid
  made_at timestamp with time zone not null
table determination_run_item
  run_id uuid not null
  application_id uuid not null
  revision integer not null
  amount_cents bigint not null
  state text not null default 'waiting'::text
  refusal jsonb
table earlier_grant
  id uuid not null
  organisation_id uuid not null
  scheme_id uuid not null
  predecessor_name text not null
  year integer not null
  activity text not null
  amount_cents bigint not null
  source text not null
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
table earmark_decision
  id uuid not null
  year smallint not null
  number smallint not null
  document text not null
  decided_on date not null
  valid_from date not null
  split_key text not null
  city_inhabitants integer
  inhabitants_source text
  reason text
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
table earmark_line
  earmark_id uuid not null
  position smallint not null
  name text not null
  domain text
  base_cents bigint not null
  percent_least integer not null
  percent_most integer not null
  source text not null
  to_verify boolean not null
table earmark_weight
  earmark_id uuid not null
  wijk_id uuid not null
  weight integer not null
table envelope
  id uuid not null
  scheme_version_id uuid not null
  round_id uuid not null
  gebied_id uuid
  wijkraad_id uuid
  wijk_id uuid
  domain text
  name text not null
  example boolean not null default true
  free_cents bigint not null default 0
  reserved_cents bigint not null default 0
  committed_cents bigint not null default 0
  advanced_cents bigint not null default 0
  determined_cents bigint not null default 0
  entries integer not null default 0
  last_entry_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  created_at timestamp with time zone not null default now()
table envelope_use
  envelope_id uuid not null
  wijk_id uuid
  domain text
  used_cents bigint not null
table feed_base
  single boolean not null default true
  base bigint not null default 0
table figure_activity
  activity_id uuid not null
  half_on date not null
  wijk_id uuid not null
  domain text not null
  formal boolean not null
  started integer not null
  stopped integer not null
  confirmed integer not null
  not_held integer not null
  band_nobody integer not null
  band_up_to_five integer not null
  band_up_to_fifteen integer not null
  band_up_to_thirty integer not null
  band_more integer not null
table figure_entry
  seq bigint not null
  half_on date not null
  wijk_id uuid not null
  domain text not null
  formal boolean not null
  activities integer not null
  started integer not null
  stopped integer not null
  confirmed integer not null
  not_held integer not null
  band_nobody integer not null
  band_up_to_five integer not null
  band_up_to_fifteen integer not null
  band_up_to_thirty integer not null
  band_more integer not null
table formula_version
  id uuid not null
  number integer not null
  name text not null
  status text not null
  from_year smallint not null
  until_year smallint
  figures jsonb not null
  revision integer not null default 1
  created_at timestamp with time zone not null
  created_by_person_id uuid
  published_at timestamp with time zone
  published_by_person_id uuid
table gebied
  id uuid not null
  slug text not null
  name text not null
  cbs_code text not null
table gebied_shape
  gebied_id uuid not null
  geojson jsonb not null
  source text not null
  imported_at timestamp with time zone not null
  derived boolean not null
table grant_account
  application_id uuid not null
  happened text not null
  spent_cents bigint
  words text not null
  sent_on date not null
  sent_by_person_id uuid
  reach text
  took_place integer
  did_not_take_place integer
  asked boolean not null default true
table grant_share
  id uuid not null
  application_id uuid not null
  organisation_id uuid not null
  parts integer not null
  payee_id uuid
  named_at timestamp with time zone not null
  ended_at timestamp with time zone
  asked_at timestamp with time zone
table granted_total
  round_id uuid not null
  scheme_version_id uuid not null
  envelope_id uuid
  wijk_id uuid
  domain text
  grants integer not null
  amount_cents bigint not null
table hearing
  id uuid not null
  application_id uuid not null
  objection_id uuid
  held_on date not null
  heard_by_person_id uuid not null
  manner text not null
  summary text not null
  recorded_by_person_id uuid not null
  recorded_at timestamp with time zone not null
table impact_figure
  id uuid not null
  name text not null
  number smallint not null
  least integer not null
  most integer not null
  reason text not null
  source text not null
  to_verify boolean not null
  drafted_at timestamp with time zone not null
  drafted_by_person_id uuid
  published_at timestamp with time zone
  published_by_person_id uuid
table impact_statement
  id uuid not null
  slug text not null
  organisation_id uuid
  network_id uuid
  year smallint not null
  status text not null
  content jsonb not null
  frozen jsonb
  revision integer not null default 1
  created_at timestamp with time zone not null
  created_by_person_id uuid
  changed_at timestamp with time zone not null
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
table import_item
  source_id uuid not null
  uid text not null
  listing_id uuid
  status text not null
  calendar_hash text not null
  written_hash text not null
  offered jsonb
  offered_hash text
  since timestamp with time zone not null
table import_run
  id uuid not null
  source_id uuid not null
  status text not null
  made_at timestamp with time zone not null
  made_by_person_id uuid
  rows jsonb not null
  row_count integer not null
  problem_count integer not null
  applied_at timestamp with time zone
  erase_after date not null
  made_by text not null default 'hand'::text
  notices jsonb not null default '[]'::jsonb
  counts jsonb
  remarks jsonb not null default '[]'::jsonb
table import_source
  id uuid not null
  organisation_id uuid
  kind text not null
  name text not null
  url text
  created_at timestamp with time zone not null
  created_by_person_id uuid
  last_read_at timestamp with time zone
  last_etag text
  last_sha256 text
  last_outcome text
  status text not null default 'new'::text
  subject text not null default 'activity'::text
  defaults jsonb
  last_modified text
  failures integer not null default 0
  next_read_at timestamp with time zone
  last_problem jsonb
table interest
  id uuid not null
  person_id uuid not null
  organisation_id uuid
  organisation_name text
  description text not null
  since date not null
  until date
  created_at timestamp with time zone not null
  person_name text
  person_email text
table interest_answer
  id uuid not null
  application_id uuid not null
  interest_id uuid not null
  same_person boolean not null
  at timestamp with time zone not null
table interest_declaration
  id uuid not null
  application_id uuid not null
  person_id uuid not null
  conflicted boolean not null
  source text not null
  reason text
  entered_by_person_id uuid
  at timestamp with time zone not null
table known_organisation
  organisation_id uuid
table ledger_entry
  id uuid not null
  envelope_id uuid not null
  seq integer not null
  kind text not null
  from_account text not null
  to_account text not null
  amount_cents bigint not null
  application_id uuid
  decision_id uuid
  payment_order_id uuid
  basis text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
table lesson
  id uuid not null
  replaces_id uuid
  kind text not null
  stopped_kind text
  title text not null
  body text not null
  origin text not null
  document_url text
  change text not null
  learned_on date not null
  proof_id uuid
  scheme_id uuid
  reason text
  by_person_id uuid
  recorded_at timestamp with time zone not null
table listing
  id uuid not null
  kind text not null
  slug text not null
  status text not null
  wijk_id uuid
  organisation_id uuid
  source text not null
  revision integer not null default 0
  created_at timestamp with time zone not null
  modified_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  confirmed_via text
  reminded_at timestamp with time zone
  unlisted_at timestamp with time zone
  change bigint not null default 1
table listing_claim
  id uuid not null
  listing_id uuid not null
  person_id uuid not null
  status text not null
  proof text not null
  note text not null
  proven_at timestamp with time zone
  made_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by_person_id uuid
  reason text
  organisation_id uuid
table listing_move
  id uuid not null
  listing_id uuid not null
  action text not null
  reason text
  made_at timestamp with time zone not null
table listing_report
  id uuid not null
  listing_id uuid not null
  what text not null
  note text not null
  made_at timestamp with time zone not null
  handled_at timestamp with time zone
  handled_by_person_id uuid
  outcome text
table listing_revision
  id uuid not null
  listing_id uuid not null
  number integer
  state text not null
  content jsonb not null
  based_on integer
  made_at timestamp with time zone not null
  made_by_person_id uuid
  made_via text not null
  decided_at timestamp with time zone
  decided_by_person_id uuid
  reason text
  restores integer
table lot_commitment
  round_id uuid not null
  commitment text not null
  sealed_seed bytea not null
  committed_at timestamp with time zone not null
table lot_list
  round_id uuid not null
  case_numbers text[] not null
  list_hash text not null
  listed_at timestamp with time zone not null
table lot_reveal
  round_id uuid not null
  seed text not null
  revealed_at timestamp with time zone not null
table message
  id uuid not null
  case_id uuid
  recipient_person_id uuid
  recipient_organisation_id uuid
  recipient_name text
  recipient_address text
  channel text not null
  kind text not null
  lang text not null
  subject text not null
  document jsonb not null
  pdf bytea
  pdf_sha256 text
  pdf_unprintable integer
  created_at timestamp with time zone not null
  notify_before timestamp with time zone
  read_at timestamp with time zone
  resends_message_id uuid
  erased_at timestamp with time zone
table message_delivery
  id uuid not null
  seq bigint not null
  message_id uuid not null
  state text not null
  at timestamp with time zone not null
  detail text
table money_source
  id uuid not null
  name text not null
  kind text not null
  amount_cents bigint not null
  document text not null
  purposes text[] not null
  domains text[] not null default '{}'::text[]
  spend_until date
  other_conditions text
  to_verify boolean not null
  example boolean not null
  given_cents bigint not null default 0
  withdrawn_cents bigint not null default 0
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
table motion
  id uuid not null
  number text not null
  kind text not null
  title text not null
  asked_by text
  promised text not null
  document_url text
  dated_on date
  source text not null
  to_verify text
  kept_by text not null
  status text not null
  next_on date
  proposed_by_person_id uuid
table motion_event
  motion_id uuid not null
  seq smallint not null
  action text not null
  status text not null
  happened_on date not null
  reason text not null
  document text
  document_url text
  next_on date
  before jsonb
  by_person_id uuid
  recorded_at timestamp with time zone not null
table network
  id uuid not null
  name text not null
  kind text not null
  wijk_id uuid
  theme text
  summary jsonb not null default '{}'::jsonb
  description jsonb not null default '{}'::jsonb
  website text
  public_email text
  since date not null
  until date
table network_coordinator
  network_id uuid not null
  person_id uuid not null
  since date not null
  until date
  organisation_id uuid
table network_handover
  id uuid not null
  network_id uuid not null
  organisation_id uuid not null
  status text not null
  made_at timestamp with time zone not null
  answered_at timestamp with time zone
table network_mandate_before
  member_id uuid not null
  mandate text not null
  changed_at timestamp with time zone not null
table network_member
  id uuid not null
  network_id uuid not null
  organisation_id uuid not null
  status text not null
  mandate text not null
  since date
  until date
  made_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  confirmed_by_person_id uuid
table network_stewardship
  network_id uuid not null
  wijk_id uuid not null
  since date not null
  until date
table objection
  id uuid not null
  application_id uuid
  decision_id uuid
  about text not null default ''::text
  objector_person_id uuid
  objector_name text not null
  objector_address text not null
  lang text not null default 'nl'::text
  channel text not null
  entered_by_person_id uuid
  received_on date not null
  posted_on date
  grounds text not null
  late_reason text
  status text not null
  committee boolean not null
  timeliness text
  hearing_on date
  outcome text
  outcome_reasons text
  no_hearing_ground text
  decided_on date
  decided_by_person_id uuid
  decision_version_id uuid
  message_id uuid
  handled_by_person_id uuid
  next_due_on date
  revision integer not null default 1
  recorded_at timestamp with time zone not null
  against text not null default 'decision'::text
  against_event_id uuid
  against_objection_id uuid
  notified_on date
  follow_up text
  followed_up_on date
  follow_up_note text
  forwarded_on date
  forwarded_to text
  committee_advice text
  committee_advised_on date
  committee_reasons text
  committee_departure text
table objection_event
  id uuid not null
  objection_id uuid not null
  seq integer not null
  kind text not null
  on_date date not null
  at timestamp with time zone not null
  actor_person_id uuid
  facts jsonb not null default '{}'::jsonb
table occurrence_evidence
  id uuid not null
  activity_id uuid not null
  series_id uuid not null
  original_on date not null
  held_on date not null
  took_place boolean not null
  band text
  made_at timestamp with time zone not null
  made_via text not null
  made_by_person_id uuid
  link_id uuid
  corrects uuid
table open_application_change
  next_due_on date not null
  applications integer not null
table open_grant
  case_number text
  requested_cents bigint
  granted_cents bigint
  notified_on date
  updated_at timestamp with time zone
  domain text
  year integer
  scheme_slug text
  scheme_name text
  wijk_name text
  organisation_slug text
  organisation_name text
  kvk_number text
  title text
  paid_cents bigint
table organisation
  id uuid not null
  slug text not null
  name text not null
  legal_form text not null
  kvk_number text
  wijk_id uuid
  undertaking_group text
  invented boolean not null default false
  created_at timestamp with time zone not null default now()
table organisation_member
  organisation_id uuid not null
  person_id uuid not null
  right text not null
  since date not null
  until date
table organisation_profile
  organisation_id uuid not null
  kind text not null
  summary jsonb not null default '{}'::jsonb
  description jsonb not null default '{}'::jsonb
  domains text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  website text
  public_email text
  public_phone text
  active_since integer
  street text
  core boolean not null default true
table outage
  id uuid not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  description text not null
  recorded_by_person_id uuid
table outgoing_mail
  id uuid not null
  to_address text not null
  lang text not null
  kind text not null
  subject text not null
  body text not null
  message_id uuid
  state text not null
  attempts integer not null default 0
  created_at timestamp with time zone not null
  next_attempt_at timestamp with time zone not null
  last_error text
  sent_at timestamp with time zone
  erase_after date not null
  unsubscribe_url text
table pack_combination
  id uuid not null
  round_id uuid not null
  wijkraad_id uuid not null
  name text not null
  choices jsonb not null
  created_by_person_id uuid not null
  created_at timestamp with time zone not null
table paper_ballot
  id uuid not null
  vote_id uuid not null
  sheet text not null
  status text not null
  refused_reason text
table paper_ballot_entry
  id uuid not null
  paper_ballot_id uuid not null
  turn smallint not null
  by_person_id uuid not null
  choices jsonb
  refused_reason text
table payee
  id uuid not null
  application_id uuid not null
  organisation_id uuid
  person_id uuid
  holder_name text not null
  iban text not null
  created_at timestamp with time zone not null
  superseded_at timestamp with time zone
  closed_at timestamp with time zone
table payment_batch
  id uuid not null
  message_id text not null
  execution_date date not null
  created_by_person_id uuid not null
  created_at timestamp with time zone not null
  xml text
  sha256 text not null
  total_cents bigint not null
  count integer not null
table payment_order
  id uuid not null
  application_id uuid not null
  decision_id uuid
  envelope_id uuid
  payee_id uuid not null
  kind text not null
  amount_cents bigint not null
  due_on date not null
  status text not null
  end_to_end_id text not null
  batch_id uuid
  prepared_by_person_id uuid
  released_by_person_id uuid
  paid_on date
  bank_reason text
  stop_from date
  stop_until date
  stopped_days integer not null default 0
  created_at timestamp with time zone not null
  penalty_id uuid
  instalment_on date
  set_off_recovery_id uuid
table payment_status_report
  message_id text not null
  batch_id uuid not null
  sha256 text not null
  imported_by_person_id uuid not null
  imported_at timestamp with time zone not null
table payment_status_upload
  id uuid not null
  batch_id uuid not null
  xml text not null
  uploaded_by_person_id uuid not null
  uploaded_at timestamp with time zone not null
table payment_transfer
  end_to_end_id text not null
  batch_id uuid not null
  order_id uuid not null
  payee_id uuid not null
  amount_cents bigint not null
table penalty
  id uuid not null
  application_id uuid not null
  objection_id uuid
  to_applicant boolean not null
  amount_cents bigint not null
  fixed_on date not null
  due_on date not null
  fixed_by_person_id uuid
  created_at timestamp with time zone not null
  raised_by_objection_id uuid
table person
  id uuid not null
  email text
  name text not null
  phone text
  street text
  postcode text
  town text
  lang text not null default 'nl'::text
  wijk_id uuid
  created_at timestamp with time zone not null default now()
  erase_after date
  erased_at timestamp with time zone
table proof
  id uuid not null
  slug text not null
  question text not null
  why text not null
  wijk_id uuid
  place text
  partners text
  begins_on date
  ends_on date
  document_url text
  finding text
  follow_up text
  status text not null
table proof_event
  proof_id uuid not null
  seq smallint not null
  action text not null
  status text not null
  happened_on date not null
  note text not null
  follow_up text
  before jsonb
  by_person_id uuid
  recorded_at timestamp with time zone not null
table proof_question
  id uuid not null
  person_id uuid not null
  organisation_id uuid
  question text not null
  why text not null
  wijk_id uuid
  place text
  status text not null
  proof_id uuid
  answer text
  answered_by_person_id uuid
  answered_at timestamp with time zone
  asked_at timestamp with time zone not null
  retain_until date not null
table published_decision
  id uuid
  case_number text
  version integer
  kind text
  amount_cents bigint
  legal_basis text
  decided_on date
  notified_on date
  recorded_at timestamp with time zone
  recipient text
  kvk_number text
  title text
  title_lang text
  scheme_slug text
  scheme_name_nl text
  scheme_name_en text
  year integer
  wijk_slug text
  wijk_name text
  domain text
table published_grant
  case_number text
  year integer
  scheme_slug text
  scheme_name_nl text
  scheme_name_en text
  round_slug text
  wijk_slug text
  wijk_name text
  domain text
  outcome text
  status text
  amount_cents bigint
  envelope_id uuid
  recipient text
  title text
  notified_on date
  title_lang text
table published_grant_total
  year integer
  scheme_slug text
  wijk_slug text
  domain text
  envelope_id uuid
  grants integer
  amount_cents bigint
table recognition
  id uuid not null
  venue_id uuid not null
  kind text not null
  status text not null
  criteria_version text not null
  answers jsonb not null default '{}'::jsonb
  made_at timestamp with time zone not null
  requested_at timestamp with time zone
  steward_verdict text
  steward_note text
  steward_person_id uuid
  reviewed_at timestamp with time zone
  council_verdict text
  council_note text
  council_person_id uuid
  decided_at timestamp with time zone
  valid_from date
  valid_until date
  warned_at timestamp with time zone
table recognition_file
  id uuid not null
  recognition_id uuid not null
  file_id uuid not null
  criterion text not null
  added_at timestamp with time zone not null
table recovery
  id uuid not null
  application_id uuid not null
  decision_id uuid not null
  envelope_id uuid not null
  amount_cents bigint not null
  status text not null
  reasons text not null
  claimed_on date not null
  due_on date not null
  claimed_by_person_id uuid
  message_id uuid
  settled_on date
  write_off_reasons text
  proposed_by_person_id uuid
  settled_by_person_id uuid
  revision integer not null default 1
  received_cents bigint not null default 0
  deferred_until date
  arrangement text
table recovery_receipt
  id uuid not null
  recovery_id uuid not null
  amount_cents bigint not null
  received_on date not null
  recorded_by_person_id uuid
table retention_hold
  id uuid not null
  application_id uuid not null
  reason text not null
  until date not null
  placed_by_person_id uuid not null
  placed_at timestamp with time zone not null
  lifted_by_person_id uuid
  lifted_at timestamp with time zone
table role_grant
  id uuid not null
  person_id uuid not null
  role text not null
  wijkraad_id uuid
  gebied_id uuid
  since date not null
  until date
  wijk_id uuid
table round
  id uuid not null
  scheme_version_id uuid not null
  slug text not null
  name_nl text not null
  name_en text not null
  opens_on date not null
  closes_on date not null
  year integer not null
  wijkraad_id uuid
  gebied_id uuid
  extended_until date
table sample_case
  draw_id uuid not null
  case_number text not null
  percent smallint not null
table sample_draw
  id uuid not null
  slug text not null
  month date not null
  commitment text not null
  sealed_seed bytea not null
  committed_at timestamp with time zone not null
table sample_list
  draw_id uuid not null
  list_hash text not null
  listed_at timestamp with time zone not null
  outside_round bigint not null
table sample_outside
  draw_id uuid not null
  number text not null
  entered_by_person_id uuid not null
  entered_at timestamp with time zone not null
  confirmed_by_person_id uuid
  confirmed_at timestamp with time zone
table sample_reveal
  draw_id uuid not null
  seed text not null
  drawn text[] not null
  revealed_at timestamp with time zone not null
table schema_migration
  name text not null
  sha256 text not null
  ran_at timestamp with time zone not null default now()
table scheme
  id uuid not null
  slug text not null
  name_nl text not null
  name_en text not null
  created_at timestamp with time zone not null default now()
  predecessors_revision integer not null default 1
  evaluation_years smallint
  evaluation_source text
table scheme_evaluation
  id uuid not null
  scheme_id uuid not null
  published_on date not null
  url text not null
  recorded_by_person_id uuid
  recorded_at timestamp with time zone not null
table scheme_predecessor
  scheme_id uuid not null
  predecessor_id uuid
  predecessor_name text not null
  source text not null
table scheme_transition
  id uuid not null
  scheme_id uuid not null
  predecessor_name text not null
  fit text not null
  step text not null
  consequence text not null
  term_months smallint not null
  source text not null
  to_verify boolean not null
  revision integer not null default 1
table scheme_version
  id uuid not null
  scheme_id uuid not null
  number integer not null
  status text not null
  valid_from date not null
  valid_until date
  rules jsonb not null
  revision integer not null default 1
  created_at timestamp with time zone not null default now()
  published_at timestamp with time zone
table school_holiday
  name text not null
  school_year text not null
  starts_on date not null
  ends_before date not null
  source text not null
  to_verify boolean not null default true
table search_entry
  listing_id uuid not null
  kind text not null
  wijk_id uuid
  title text not null
  title_folded text not null
  words tsvector not null
  fuzzy text not null
  weight real not null default 1
  listed boolean not null default false
table signed_link
  id uuid not null
  token_hash text
  purpose text not null
  subject_id uuid not null
  scope text
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone
  used_at timestamp with time zone
table steward_by_network
  person_id uuid
  wijk_id uuid
  network_id uuid
  since date
  until date
table steward_mailed
  person_id uuid not null
  mailed_at timestamp with time zone not null
table stored_file
  id uuid not null
  sha256 text not null
  media_type text not null
  size_bytes integer not null
  original_name text not null
  created_at timestamp with time zone not null default now()
table story
  id uuid not null
  slug text not null
  application_id uuid
  about_story_id uuid
  wijk_id uuid
  organisation_id uuid
  written_by_person_id uuid
  title text not null
  words text not null
  lang text not null
  status text not null
  written_at timestamp with time zone not null
  show_until date not null
table story_consent
  id uuid not null
  story_id uuid not null
  part text not null
  use text not null
  text_version smallint not null
  given_by_person_id uuid
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
table story_photo
  id uuid not null
  story_id uuid not null
  attachment_id uuid not null
  alt text not null
  width integer not null
  height integer not null
  place smallint not null
  small bytea
table story_reply
  id uuid not null
  story_id uuid not null
  person_id uuid not null
  kind text not null
  reason text not null
  status text not null
  made_at timestamp with time zone not null
  judged_at timestamp with time zone
  judged_by_person_id uuid
table story_report
  id uuid not null
  story_id uuid not null
  note text not null
  made_at timestamp with time zone not null
  outcome text
  reason text
  handled_at timestamp with time zone
  handled_by_person_id uuid
table story_sound
  id uuid not null
  story_id uuid not null
  attachment_id uuid not null
  bare boolean not null
  seconds integer
  summary text not null
  summary_by text
table street_action
  id uuid not null
  organisation_id uuid not null
  year integer not null
  held_on date
  title text not null
  kind text not null
table synonym_group
  id uuid not null
  words text[] not null
  note text
  updated_at timestamp with time zone not null
  removed_at timestamp with time zone
table undertaking_change
  id uuid not null
  organisation_id uuid not null
  group_before text
  group_after text
  reason text not null
  by_person_id uuid not null
  at timestamp with time zone not null
table unit_value
  id uuid not null
  slug text not null
  created_at timestamp with time zone not null
table unit_value_version
  id uuid not null
  unit_value_id uuid not null
  number smallint not null
  status text not null
  effect text not null
  effect_en text
  unit text not null
  unit_en text
  value_type text not null
  payer text not null
  low_cents bigint not null
  figure_cents bigint not null
  high_cents bigint not null
  price_year smallint not null
  source text not null
  place text not null
  note text not null
  to_verify boolean not null
  reason text
  valid_from date not null
  valid_until date
  drafted_at timestamp with time zone not null
  drafted_by_person_id uuid
  published_at timestamp with time zone
  published_by_person_id uuid
table unnotified_message
  message_id uuid not null
  notify_before timestamp with time zone not null
table venue
  id uuid not null
  name text not null
  kind text not null
  organisation_id uuid
  management text
  street text
  house_number text
  postcode text
  town text not null default 'Rotterdam'::text
  wijk_id uuid not null
  lat double precision
  lon double precision
  located_by text
  summary jsonb not null default '{}'::jsonb
  description jsonb not null default '{}'::jsonb
  website text
  public_email text
  public_phone text
  wheelchair text not null default 'unknown'::text
  accessible_toilet text not null default 'unknown'::text
  near_transit text not null default 'unknown'::text
  low_threshold boolean not null default false
  functions text[] not null default '{}'::text[]
  opening jsonb not null default '[]'::jsonb
  owner text
  lease_until date
table venue_room
  id uuid not null
  venue_id uuid not null
  name text not null
  capacity integer
  area_m2 integer
  equipment text[] not null default '{}'::text[]
  wheelchair text not null default 'unknown'::text
  price_cents_per_hour bigint
  free_for text[] not null default '{}'::text[]
  contact text
  note text
  position integer not null default 0
table vote
  id uuid not null
  slug text not null
  envelope_id uuid not null
  wijkraad_id uuid not null
  name_nl text not null
  name_en text not null
  question_nl text not null default ''::text
  question_en text not null default ''::text
  status text not null
  rules jsonb not null
  ideas_from date
  ideas_until date
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  ballot jsonb
  ballot_sha256 text
  frozen_at timestamp with time zone
  example boolean not null default false
  created_at timestamp with time zone not null
  announced_at timestamp with time zone
  cancelled_reason text
  published_closes_at timestamp with time zone
  count_refused jsonb
table vote_box
  vote_id uuid not null
  key bytea
  key_destroyed_on date
  settled_on date
  roll_erased_on date
table vote_change
  id uuid not null
  vote_id uuid not null
  note_nl text not null
  note_en text not null
  by_person_id uuid
  made_at timestamp with time zone not null
table vote_code_batch
  vote_id uuid not null
  batch integer not null
  size integer not null
  pages integer not null
  pdf_sha256 text not null
  made_by_person_id uuid
  made_at timestamp with time zone not null
  withdrawn_by_person_id uuid
  withdrawn_at timestamp with time zone
  withdrawn_reason text
table vote_count
  id uuid not null
  vote_id uuid not null
  rule jsonb not null
  outcome jsonb not null
  ballots integer not null
  file_sha256 text not null
  made_at timestamp with time zone not null
table vote_idea
  id uuid not null
  vote_id uuid not null
  person_id uuid
  title text not null
  description text not null
  lang text not null
  estimate_cents bigint
  wijk_id uuid
  status text not null
  finding text
  costing text
  project_id uuid
  sent_at timestamp with time zone not null
  checked_by_person_id uuid
  checked_at timestamp with time zone
  retain_until date not null
  place text not null default ''::text
  shown_at timestamp with time zone
  objection text
  objected_at timestamp with time zone
  by_desk boolean not null default false
table vote_idea_draft
  vote_id uuid not null
  person_id uuid not null
  typed jsonb not null
  saved_at timestamp with time zone not null
table vote_incompatible
  vote_id uuid not null
  project_id uuid not null
  other_project_id uuid not null
  reason text not null
table vote_pre_advice
  id uuid not null
  vote_id uuid not null
  project_id uuid not null
  standpoint text not null
  reason text not null
  by_person_id uuid not null
  made_at timestamp with time zone not null
table vote_project
  id uuid not null
  vote_id uuid not null
  number integer not null
  title text not null
  description text not null
  lang text not null
  cost_cents bigint not null
  category text
  wijk_id uuid
  application_id uuid
  status text not null
  withdrawn_reason text
  created_at timestamp with time zone not null
  agreed_on date
  agreed_how text
  minimum_cents bigint
table vote_project_cost
  project_id uuid not null
  line smallint not null
  label text not null
  cents bigint not null
table vote_question
  id uuid not null
  vote_id uuid not null
  question_nl text not null
  question_en text not null
  met_on date not null
  by_person_id uuid not null
  made_at timestamp with time zone not null
table vote_rehearsal
  id uuid not null
  vote_id uuid not null
  ballot_sha256 text not null
  by_person_id uuid not null
  way text not null
  found text not null
  all_right boolean not null
  made_at timestamp with time zone not null
table vote_roll
  vote_id uuid not null
  way text not null
  voter_hash bytea not null
  batch integer
  withdrawn_reason text
  used_on date
table vote_settlement
  vote_id uuid not null
  project_id uuid not null
  won boolean not null
  decided text not null
  amount_cents bigint not null
  departure_reason text
  application_id uuid
table vote_sheet_count
  id uuid not null
  vote_id uuid not null
  kind text not null
  sheets integer not null
  note text not null
  by_person_id uuid
  made_at timestamp with time zone not null
table wijk
  id uuid not null
  slug text not null
  name text not null
  gebied_id uuid not null
  wijkraad_id uuid
  inhabitants integer
  inhabitants_year integer
  profile_physical integer
  profile_safety integer
  profile_social integer
  profile_year integer
  source text not null
table wijk_inhabitants
  wijk_id uuid not null
  year integer not null
  inhabitants integer not null
  source text not null
table wijk_shape
  wijk_id uuid not null
  geojson jsonb not null
  source text not null
  imported_at timestamp with time zone not null
table wijkraad
  id uuid not null
  slug text not null
  name text not null
  kind text not null
  gebied_id uuid not null
  seats integer

-- views
view current_evidence as
 SELECT DISTINCT ON (series_id, original_on) id,
    activity_id,
    series_id,
    original_on,
    held_on,
    took_place,
    band,
    made_at,
    made_via,
    made_by_person_id,
    link_id,
    corrects
   FROM occurrence_evidence
  ORDER BY series_id, original_on, made_at DESC, id DESC;
view known_organisation as
 SELECT organisation.id AS organisation_id
   FROM organisation
     LEFT JOIN listing ON listing.id = organisation.id
  WHERE listing.status = 'published'::text OR (COALESCE(listing.status, 'pending'::text) = ANY (ARRAY['draft'::text, 'pending'::text])) AND ((EXISTS ( SELECT
           FROM listing_claim
          WHERE listing_claim.listing_id = organisation.id AND listing_claim.status = 'approved'::text)) OR (EXISTS ( SELECT
           FROM listing_claim
          WHERE listing_claim.organisation_id = organisation.id AND listing_claim.status = 'approved'::text)));
view open_grant as
 SELECT a.case_number,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN a.requested_cents
            ELSE NULL::bigint
        END AS requested_cents,
    a.granted_cents,
    a.notified_on,
    a.updated_at,
    a.domain,
    r.year,
    s.slug AS scheme_slug,
    s.name_nl AS scheme_name,
    w.name AS wijk_name,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN o.slug
            ELSE NULL::text
        END AS organisation_slug,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN o.name
            ELSE NULL::text
        END AS organisation_name,
        CASE
            WHEN o.legal_form <> 'informal'::text AND NOT o.invented THEN o.kvk_number
            ELSE NULL::text
        END AS kvk_number,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN a.public_title
            ELSE NULL::text
        END AS title,
    COALESCE(( SELECT sum(p.amount_cents)::bigint AS sum
           FROM payment_order p
          WHERE p.application_id = a.id AND p.status = 'paid'::text AND (p.kind = ANY (ARRAY['advance'::text, 'remainder'::text]))), 0::bigint) - COALESCE(( SELECT sum(v.received_cents)::bigint AS sum
           FROM recovery v
          WHERE v.application_id = a.id), 0::bigint) AS paid_cents
   FROM application a
     JOIN round r ON r.id = a.round_id
     JOIN scheme_version sv ON sv.id = a.scheme_version_id
     JOIN scheme s ON s.id = sv.scheme_id
     LEFT JOIN wijk w ON w.id = a.wijk_id
     LEFT JOIN organisation o ON o.id = a.organisation_id
  WHERE (a.outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND a.granted_cents > 0 AND a.notified_on IS NOT NULL;
view published_decision as
 SELECT d.id,
    a.case_number,
    d.version,
    d.kind,
    d.amount_cents,
    d.legal_basis,
    d.decided_on,
    d.notified_on,
    d.recorded_at,
    o.name AS recipient,
        CASE
            WHEN NOT o.invented THEN o.kvk_number
            ELSE NULL::text
        END AS kvk_number,
    a.public_title AS title,
        CASE
            WHEN a.public_title IS NOT NULL THEN a.lang
            ELSE NULL::text
        END AS title_lang,
    s.slug AS scheme_slug,
    s.name_nl AS scheme_name_nl,
    s.name_en AS scheme_name_en,
    r.year,
    w.slug AS wijk_slug,
    w.name AS wijk_name,
    a.domain
   FROM decision d
     JOIN application a ON a.id = d.application_id
     JOIN organisation o ON o.id = a.organisation_id AND o.legal_form <> 'informal'::text
     LEFT JOIN round r ON r.id = a.round_id
     LEFT JOIN scheme_version v ON v.id = a.scheme_version_id
     LEFT JOIN scheme s ON s.id = v.scheme_id
     LEFT JOIN wijk w ON w.id = a.wijk_id
  WHERE d.notified_on IS NOT NULL AND (d.kind <> ALL (ARRAY['refuse'::text, 'decline'::text])) AND (a.outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND a.notified_on IS NOT NULL;
view published_grant as
 SELECT a.case_number,
    r.year,
    s.slug AS scheme_slug,
    s.name_nl AS scheme_name_nl,
    s.name_en AS scheme_name_en,
    r.slug AS round_slug,
    w.slug AS wijk_slug,
    w.name AS wijk_name,
    a.domain,
    a.outcome,
    a.status,
    a.granted_cents AS amount_cents,
    a.envelope_id,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN o.name
            ELSE NULL::text
        END AS recipient,
        CASE
            WHEN o.legal_form <> 'informal'::text THEN a.public_title
            ELSE NULL::text
        END AS title,
    a.notified_on,
        CASE
            WHEN o.legal_form <> 'informal'::text AND a.public_title IS NOT NULL THEN a.lang
            ELSE NULL::text
        END AS title_lang
   FROM application a
     LEFT JOIN round r ON r.id = a.round_id
     LEFT JOIN scheme_version v ON v.id = a.scheme_version_id
     LEFT JOIN scheme s ON s.id = v.scheme_id
     LEFT JOIN wijk w ON w.id = a.wijk_id
     LEFT JOIN organisation o ON o.id = a.organisation_id
  WHERE (a.outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND a.granted_cents > 0 AND a.notified_on IS NOT NULL;
view published_grant_total as
 SELECT r.year,
    s.slug AS scheme_slug,
    w.slug AS wijk_slug,
    t.domain,
    t.envelope_id,
    t.grants,
    t.amount_cents
   FROM granted_total t
     LEFT JOIN round r ON r.id = t.round_id
     LEFT JOIN scheme_version v ON v.id = t.scheme_version_id
     LEFT JOIN scheme s ON s.id = v.scheme_id
     LEFT JOIN wijk w ON w.id = t.wijk_id;
view steward_by_network as
 SELECT coordinator.person_id,
    stewardship.wijk_id,
    stewardship.network_id,
    GREATEST(coordinator.since, stewardship.since, network.since) AS since,
    LEAST(coordinator.until, stewardship.until, network.until) AS until
   FROM network_stewardship stewardship
     JOIN network ON network.id = stewardship.network_id
     JOIN listing ON listing.id = network.id AND listing.status = 'published'::text
     JOIN network_coordinator coordinator ON coordinator.network_id = stewardship.network_id;

-- constraints
account_activity: account_activity_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE
account_activity: account_activity_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
account_activity: account_activity_pkey PRIMARY KEY (application_id, activity_id)
account_change: account_change_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
account_change: account_change_check CHECK (((status = 'waiting'::text) = (decided_by_person_id IS NULL)))
account_change: account_change_check1 CHECK (((decided_by_person_id IS NULL) = (decided_at IS NULL)))
account_change: account_change_check2 CHECK ((decided_by_person_id <> requested_by_person_id))
account_change: account_change_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id)
account_change: account_change_holder_name_check CHECK (((length(holder_name) >= 1) AND (length(holder_name) <= 200)))
account_change: account_change_iban_check CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text))
account_change: account_change_pkey PRIMARY KEY (id)
account_change: account_change_requested_by_person_id_fkey FOREIGN KEY (requested_by_person_id) REFERENCES person(id)
account_change: account_change_share_id_fkey FOREIGN KEY (share_id) REFERENCES grant_share(id) ON DELETE CASCADE
account_change: account_change_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text])))
account_question: account_question_answer_check CHECK ((length(answer) <= 5000))
account_question: account_question_answered_by_person_id_fkey FOREIGN KEY (answered_by_person_id) REFERENCES person(id)
account_question: account_question_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
account_question: account_question_asked_by_person_id_fkey FOREIGN KEY (asked_by_person_id) REFERENCES person(id)
account_question: account_question_body_check CHECK ((length(body) <= 3000))
account_question: account_question_check CHECK ((asked_on <= due_on))
account_question: account_question_check1 CHECK (((answer IS NULL) = (answered_on IS NULL)))
account_question: account_question_check2 CHECK ((((judgement IS NULL) = (judged_on IS NULL)) AND ((judgement IS NULL) = (judgement_reasons IS NULL))))
account_question: account_question_check3 CHECK (((ground IS NOT NULL) = (NOT (judgement IS DISTINCT FROM 'notAccepted'::text))))
account_question: account_question_ground_check CHECK ((ground = ANY (ARRAY['activities'::text, 'obligations'::text, 'falseData'::text, 'wrongGrant'::text])))
account_question: account_question_judged_by_person_id_fkey FOREIGN KEY (judged_by_person_id) REFERENCES person(id)
account_question: account_question_judgement_check CHECK ((judgement = ANY (ARRAY['accepted'::text, 'notAccepted'::text])))
account_question: account_question_judgement_reasons_check CHECK ((length(judgement_reasons) <= 3000))
account_question: account_question_pkey PRIMARY KEY (id)
account_question: account_question_reason_check CHECK ((reason = ANY (ARRAY['sample'::text, 'question'::text])))
account_question: account_question_wants_check CHECK (((cardinality(wants) >= 1) AND (wants <@ ARRAY['receipts'::text, 'photos'::text, 'agenda'::text, 'report'::text, 'words'::text])))
account_reminder: account_reminder_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
account_reminder: account_reminder_kind_check CHECK ((kind = ANY (ARRAY['before'::text, 'after'::text])))
account_reminder: account_reminder_pkey PRIMARY KEY (application_id, kind)
account_request: account_request_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
account_request: account_request_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
account_request: account_request_pkey PRIMARY KEY (decision_id)
action_line: action_line_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
action_line: action_line_carriers_check CHECK ((cardinality(carriers) <= 40))
action_line: action_line_check CHECK (((version = 1) = (reason IS NULL)))
action_line: action_line_goals_check CHECK (((cardinality(goals) >= 1) AND (cardinality(goals) <= 12)))
action_line: action_line_number_check CHECK (((number >= 1) AND (number <= 99)))
action_line: action_line_number_version_key UNIQUE (number, version)
action_line: action_line_pkey PRIMARY KEY (id)
action_line: action_line_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
action_line: action_line_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
action_line: action_line_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
action_line: action_line_to_verify_check CHECK (((length(to_verify) >= 1) AND (length(to_verify) <= 500)))
action_line: action_line_version_check CHECK ((version > 0))
action_line_note: action_line_note_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
action_line_note: action_line_note_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
action_line_note: action_line_note_half_check CHECK ((half = ANY (ARRAY[1, 2])))
action_line_note: action_line_note_line_number_year_half_version_key UNIQUE (line_number, year, half, version)
action_line_note: action_line_note_pkey PRIMARY KEY (id)
action_line_note: action_line_note_version_check CHECK ((version > 0))
action_line_note: action_line_note_year_check CHECK (((year >= 2020) AND (year <= 2100)))
activity: activity_check CHECK (((maximum_age IS NULL) OR (minimum_age IS NULL) OR (maximum_age >= minimum_age)))
activity: activity_cost_cents_check CHECK (((cost_cents >= 0) AND (cost_cents <= 1000000)))
activity: activity_cost_note_check CHECK ((length(cost_note) <= 200))
activity: activity_domain_check CHECK ((domain = ANY (ARRAY['cohesion'::text, 'livelihood'::text, 'opportunity'::text, 'pedagogy'::text, 'health'::text])))
activity: activity_host_by_phone_check CHECK (((NOT host_by_phone) OR (host_phone IS NOT NULL)))
activity: activity_host_email_check CHECK (((host_email = lower(host_email)) AND (length(host_email) <= 200)))
activity: activity_host_phone_check CHECK ((length(host_phone) <= 40))
activity: activity_maximum_age_check CHECK (((maximum_age >= 0) AND (maximum_age <= 120)))
activity: activity_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 120)))
activity: activity_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
activity: activity_pkey PRIMARY KEY (id)
activity: activity_place_text_check CHECK ((length(place_text) <= 200))
activity: activity_signup_check CHECK ((signup = ANY (ARRAY['none'::text, 'advised'::text, 'needed'::text])))
activity: activity_signup_text_check CHECK ((length(signup_text) <= 300))
activity: activity_type_check CHECK ((length(type) <= 40))
activity: activity_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(id)
activity: activity_wheelchair_check CHECK ((wheelchair = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text])))
activity: activity_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
activity_change: activity_change_pkey PRIMARY KEY (activity_id)
activity_confirmation: activity_confirmation_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
activity_confirmation: activity_confirmation_answer_check CHECK ((answer = ANY (ARRAY['right'::text, 'changed'::text, 'stopped'::text])))
activity_confirmation: activity_confirmation_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id)
activity_confirmation: activity_confirmation_made_via_check CHECK ((made_via = ANY (ARRAY['link'::text, 'page'::text, 'phone'::text, 'demo'::text])))
activity_confirmation: activity_confirmation_pkey PRIMARY KEY (id)
activity_series: activity_series_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE
activity_series: activity_series_check CHECK ((ends_on >= starts_on))
activity_series: activity_series_check1 CHECK (((skip_holidays <@ ARRAY['autumn'::text, 'christmas'::text, 'spring'::text, 'may'::text, 'summer'::text]) AND ((skip_holidays = '{}'::text[]) OR (NOT skip_school_holidays))))
activity_series: activity_series_check2 CHECK (((only_holidays <@ ARRAY['autumn'::text, 'christmas'::text, 'spring'::text, 'may'::text, 'summer'::text]) AND ((only_holidays = '{}'::text[]) OR ((skip_holidays = '{}'::text[]) AND (NOT skip_school_holidays)))))
activity_series: activity_series_pkey PRIMARY KEY (id)
activity_series: activity_series_weekday_mask_check CHECK (((weekday_mask >= 1) AND (weekday_mask <= 127)))
address_answer: address_answer_pkey PRIMARY KEY (query)
address_answer: address_answer_query_check CHECK ((length(query) <= 200))
adopted_budget: adopted_budget_check CHECK (((number = 1) = (reason IS NULL)))
adopted_budget: adopted_budget_check1 CHECK (((number > 1) OR (adopted_on IS NOT NULL)))
adopted_budget: adopted_budget_number_check CHECK ((number > 0))
adopted_budget: adopted_budget_pkey PRIMARY KEY (id)
adopted_budget: adopted_budget_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
adopted_budget: adopted_budget_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
adopted_budget: adopted_budget_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)))
adopted_budget: adopted_budget_year_check CHECK (((year >= 2000) AND (year <= 2100)))
adopted_budget: adopted_budget_year_number_key UNIQUE (year, number)
advice: advice_amount_cents_check CHECK ((amount_cents >= 0))
advice: advice_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
advice: advice_application_id_number_key UNIQUE (application_id, number)
advice: advice_chair_person_id_fkey FOREIGN KEY (chair_person_id) REFERENCES person(id)
advice: advice_check CHECK ((members_present >= quorum))
advice: advice_check1 CHECK ((members_present <= (members_entitled - members_conflicted)))
advice: advice_check2 CHECK (((outcome = 'no'::text) = (amount_cents = 0)))
advice: advice_check3 CHECK (((ground IS NULL) OR (outcome = 'no'::text)))
advice: advice_check4 CHECK (((cardinality(unmet_criteria) = 0) OR (outcome = 'no'::text)))
advice: advice_ground_check CHECK ((ground = ANY (ARRAY['councilJudgement'::text, 'schemeCriterion'::text, 'ceiling'::text, 'stateAid'::text, 'reasonableTerm'::text])))
advice: advice_kind_check CHECK ((kind = ANY (ARRAY['advice'::text, 'mandatedDecision'::text])))
advice: advice_members_conflicted_check CHECK ((members_conflicted >= 0))
advice: advice_members_entitled_check CHECK ((members_entitled > 0))
advice: advice_members_present_check CHECK ((members_present > 0))
advice: advice_number_check CHECK ((number > 0))
advice: advice_outcome_check CHECK ((outcome = ANY (ARRAY['yes'::text, 'part'::text, 'no'::text])))
advice: advice_pkey PRIMARY KEY (id)
advice: advice_quorum_check CHECK ((quorum > 0))
advice: advice_reasonable_term_check CHECK (((length(reasonable_term) >= 1) AND (length(reasonable_term) <= 1000)))
advice: advice_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 5000)))
advice: advice_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
advice: advice_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
advice_member: advice_member_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES advice(id) ON DELETE CASCADE
advice_member: advice_member_part_check CHECK ((part = ANY (ARRAY['present'::text, 'conflicted'::text])))
advice_member: advice_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
advice_member: advice_member_pkey PRIMARY KEY (advice_id, person_id)
ageing_rule: ageing_rule_archive_after_days_check CHECK (((archive_after_days >= 1) AND (archive_after_days <= 3650)))
ageing_rule: ageing_rule_check CHECK ((fade_after_days > remind_after_days))
ageing_rule: ageing_rule_check1 CHECK (((delist_after_days > fade_after_days) AND (delist_after_days <= 3650)))
ageing_rule: ageing_rule_grace_days_check CHECK (((grace_days >= 1) AND (grace_days <= 365)))
ageing_rule: ageing_rule_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'network'::text, 'venue'::text, 'activity'::text])))
ageing_rule: ageing_rule_pkey PRIMARY KEY (id)
ageing_rule: ageing_rule_remind_after_days_check CHECK (((remind_after_days >= 1) AND (remind_after_days <= 3650)))
ageing_rule: ageing_rule_source_en_check CHECK (((length(source_en) >= 1) AND (length(source_en) <= 300)))
ageing_rule: ageing_rule_source_nl_check CHECK (((length(source_nl) >= 1) AND (length(source_nl) <= 300)))
agenda_subscription: agenda_subscription_edition_check CHECK ((edition = ANY (ARRAY['a4'::text, 'a3'::text, 'large'::text])))
agenda_subscription: agenda_subscription_email_check CHECK (((email = lower(email)) AND (length(email) <= 200)))
agenda_subscription: agenda_subscription_email_query_edition_key UNIQUE (email, query, edition)
agenda_subscription: agenda_subscription_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
agenda_subscription: agenda_subscription_pkey PRIMARY KEY (id)
agenda_subscription: agenda_subscription_query_check CHECK ((length(query) <= 500))
aid_declaration: aid_declaration_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
aid_declaration: aid_declaration_declared_by_person_id_fkey FOREIGN KEY (declared_by_person_id) REFERENCES person(id)
aid_declaration: aid_declaration_pkey PRIMARY KEY (id)
aid_grant: aid_grant_amount_cents_check CHECK ((amount_cents <> 0))
aid_grant: aid_grant_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
aid_grant: aid_grant_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
aid_grant: aid_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
aid_grant: aid_grant_pkey PRIMARY KEY (id)
aid_grant: aid_grant_regime_check CHECK ((regime = ANY (ARRAY['general'::text, 'sgei'::text])))
api_token: api_token_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id)
api_token: api_token_pkey PRIMARY KEY (id)
api_token: api_token_token_hash_key UNIQUE (token_hash)
application: application_applicant_person_id_fkey FOREIGN KEY (applicant_person_id) REFERENCES person(id)
application: application_case_number_key UNIQUE (case_number)
application: application_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'paper'::text, 'phone'::text, 'desk'::text])))
application: application_check CHECK (((status = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((case_number IS NOT NULL) AND (received_on IS NOT NULL) AND (envelope_id IS NOT NULL))))
application: application_check1 CHECK (((activities_until IS NULL) = (determine_by IS NULL)))
application: application_check2 CHECK ((determine_by > activities_until))
application: application_check3 CHECK (((account_by > activities_until) AND (account_by <= determine_by)))
application: application_check4 CHECK (((account_by IS NULL) OR (determine_by IS NOT NULL)))
application: application_check5 CHECK (((destroyed_on IS NULL) OR ((applicant_person_id IS NULL) AND (entered_by_person_id IS NULL) AND (title = ''::text) AND (answers = '{}'::jsonb) AND (typed = '{}'::jsonb) AND (NOT legal_hold) AND (status = ANY (ARRAY['closed'::text, 'withdrawn'::text])))))
application: application_check6 CHECK (((submit_until IS NULL) = (prepared_cents IS NULL)))
application: application_check7 CHECK (((submit_until IS NULL) OR (envelope_id IS NOT NULL)))
application: application_entered_by_person_id_fkey FOREIGN KEY (entered_by_person_id) REFERENCES person(id)
application: application_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
application: application_granted_cents_check CHECK ((granted_cents >= 0))
application: application_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
application: application_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
application: application_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text, 'refused'::text, 'declined'::text])))
application: application_pkey PRIMARY KEY (id)
application: application_prepared_cents_check CHECK ((prepared_cents > 0))
application: application_requested_cents_check CHECK ((requested_cents >= 0))
application: application_retention_result_check CHECK ((retention_result = ANY (ARRAY['granted'::text, 'grantedWithoutAccount'::text, 'refused'::text, 'ended'::text, 'brokenOff'::text, 'europeanSubsidy'::text])))
application: application_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
application: application_scheme_version_id_fkey FOREIGN KEY (scheme_version_id) REFERENCES scheme_version(id)
application: application_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'incomplete'::text, 'inTreatment'::text, 'advised'::text, 'decided'::text, 'running'::text, 'accounted'::text, 'determined'::text, 'closed'::text, 'withdrawn'::text])))
application: application_title_check CHECK ((length(title) <= 200))
application: application_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
application_annex: application_annex_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
application_annex: application_annex_pkey PRIMARY KEY (id)
application_score: application_score_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
application_score: application_score_criterion_check CHECK ((criterion ~ '^[a-z][a-zA-Z0-9]{0,39}$'::text))
application_score: application_score_pkey PRIMARY KEY (id)
application_score: application_score_points_check CHECK (((points >= 0) AND (points <= 100)))
application_score: application_score_scored_as_check CHECK ((scored_as = ANY (ARRAY['officer'::text, 'council'::text])))
application_score: application_score_scored_by_person_id_fkey FOREIGN KEY (scored_by_person_id) REFERENCES person(id)
area_budget: area_budget_check CHECK ((num_nonnulls(gebied_id, wijkraad_id, wijk_id) = 1))
area_budget: area_budget_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
area_budget: area_budget_opened_by_person_id_fkey FOREIGN KEY (opened_by_person_id) REFERENCES person(id)
area_budget: area_budget_pkey PRIMARY KEY (id)
area_budget: area_budget_slug_check CHECK (((length(slug) >= 1) AND (length(slug) <= 120)))
area_budget: area_budget_slug_year_key UNIQUE (slug, year)
area_budget: area_budget_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
area_budget: area_budget_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
area_budget: area_budget_year_check CHECK (((year >= 2000) AND (year <= 2100)))
area_budget_balance: area_budget_balance_amount_cents_check CHECK ((amount_cents >= 0))
area_budget_balance: area_budget_balance_area_budget_id_fkey FOREIGN KEY (area_budget_id) REFERENCES area_budget(id)
area_budget_balance: area_budget_balance_check CHECK (((envelope_id IS NULL) OR (purpose <> 'free'::text)))
area_budget_balance: area_budget_balance_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
area_budget_balance: area_budget_balance_purpose_check CHECK ((purpose = ANY (ARRAY['free'::text, 'subsidy'::text, 'vote'::text, 'baseFunding'::text])))
area_budget_balance: area_budget_balance_source_id_fkey FOREIGN KEY (source_id) REFERENCES money_source(id)
area_budget_entry: area_budget_entry_amount_cents_check CHECK ((amount_cents > 0))
area_budget_entry: area_budget_entry_area_budget_id_fkey FOREIGN KEY (area_budget_id) REFERENCES area_budget(id)
area_budget_entry: area_budget_entry_area_budget_id_seq_key UNIQUE (area_budget_id, seq)
area_budget_entry: area_budget_entry_check CHECK (((from_envelope_id IS NULL) OR (from_account = ANY (ARRAY['subsidy'::text, 'vote'::text, 'baseFunding'::text]))))
area_budget_entry: area_budget_entry_check1 CHECK (((to_envelope_id IS NULL) OR (to_account = ANY (ARRAY['subsidy'::text, 'vote'::text, 'baseFunding'::text]))))
area_budget_entry: area_budget_entry_check2 CHECK (((from_account IS DISTINCT FROM to_account) OR (from_envelope_id IS DISTINCT FROM to_envelope_id)))
area_budget_entry: area_budget_entry_check3 CHECK (((from_account <> ALL (ARRAY['source'::text, 'previousYear'::text])) OR (to_account <> ALL (ARRAY['source'::text, 'nextYear'::text]))))
area_budget_entry: area_budget_entry_from_account_check CHECK ((from_account = ANY (ARRAY['source'::text, 'previousYear'::text, 'free'::text, 'subsidy'::text, 'vote'::text, 'baseFunding'::text])))
area_budget_entry: area_budget_entry_from_envelope_id_fkey FOREIGN KEY (from_envelope_id) REFERENCES envelope(id)
area_budget_entry: area_budget_entry_pkey PRIMARY KEY (id)
area_budget_entry: area_budget_entry_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES area_budget_proposal(id)
area_budget_entry: area_budget_entry_source_id_fkey FOREIGN KEY (source_id) REFERENCES money_source(id)
area_budget_entry: area_budget_entry_to_account_check CHECK ((to_account = ANY (ARRAY['source'::text, 'nextYear'::text, 'free'::text, 'subsidy'::text, 'vote'::text, 'baseFunding'::text])))
area_budget_entry: area_budget_entry_to_envelope_id_fkey FOREIGN KEY (to_envelope_id) REFERENCES envelope(id)
area_budget_key: area_budget_key_check CHECK (((ended_at IS NULL) = (ended_why IS NULL)))
area_budget_key: area_budget_key_check1 CHECK (((ended_why IS DISTINCT FROM 'takenBack'::text) OR (ended_reason IS NOT NULL)))
area_budget_key: area_budget_key_ended_by_person_id_fkey FOREIGN KEY (ended_by_person_id) REFERENCES person(id)
area_budget_key: area_budget_key_ended_reason_check CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 1000)))
area_budget_key: area_budget_key_ended_why_check CHECK ((ended_why = ANY (ARRAY['takenBack'::text, 'leftOffice'::text])))
area_budget_key: area_budget_key_meeting_check CHECK (((length(meeting) >= 1) AND (length(meeting) <= 200)))
area_budget_key: area_budget_key_pkey PRIMARY KEY (id)
area_budget_key: area_budget_key_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES area_budget_proposal(id)
area_budget_key: area_budget_key_shareholder_id_fkey FOREIGN KEY (shareholder_id) REFERENCES area_budget_shareholder(id)
area_budget_key: area_budget_key_turned_by_person_id_fkey FOREIGN KEY (turned_by_person_id) REFERENCES person(id)
area_budget_proposal: area_budget_proposal_amount_cents_check CHECK ((amount_cents > 0))
area_budget_proposal: area_budget_proposal_area_budget_id_fkey FOREIGN KEY (area_budget_id) REFERENCES area_budget(id)
area_budget_proposal: area_budget_proposal_area_budget_id_number_key UNIQUE (area_budget_id, number)
area_budget_proposal: area_budget_proposal_check CHECK (((kind = 'close'::text) = (amount_cents IS NULL)))
area_budget_proposal: area_budget_proposal_check1 CHECK (((kind = 'close'::text) = (source_id IS NULL)))
area_budget_proposal: area_budget_proposal_check2 CHECK (((kind = ANY (ARRAY['place'::text, 'shift'::text, 'carryOver'::text])) = (from_purpose IS NOT NULL)))
area_budget_proposal: area_budget_proposal_check3 CHECK (((kind = 'place'::text) = (num_nonnulls(to_envelope_id, to_round_id) = 1)))
area_budget_proposal: area_budget_proposal_check4 CHECK (((status = 'proposed'::text) = (settled_at IS NULL)))
area_budget_proposal: area_budget_proposal_check5 CHECK (((status <> 'refused'::text) OR (settled_reason IS NOT NULL)))
area_budget_proposal: area_budget_proposal_from_envelope_id_fkey FOREIGN KEY (from_envelope_id) REFERENCES envelope(id)
area_budget_proposal: area_budget_proposal_from_purpose_check CHECK ((from_purpose = ANY (ARRAY['free'::text, 'subsidy'::text, 'vote'::text, 'baseFunding'::text])))
area_budget_proposal: area_budget_proposal_kind_check CHECK ((kind = ANY (ARRAY['fill'::text, 'place'::text, 'shift'::text, 'carryOver'::text, 'takeBack'::text, 'close'::text])))
area_budget_proposal: area_budget_proposal_number_check CHECK ((number > 0))
area_budget_proposal: area_budget_proposal_pkey PRIMARY KEY (id)
area_budget_proposal: area_budget_proposal_proposed_by_person_id_fkey FOREIGN KEY (proposed_by_person_id) REFERENCES person(id)
area_budget_proposal: area_budget_proposal_proposed_for_fkey FOREIGN KEY (proposed_for) REFERENCES area_budget_shareholder(id)
area_budget_proposal: area_budget_proposal_publication_check CHECK (((length(publication) >= 1) AND (length(publication) <= 200)))
area_budget_proposal: area_budget_proposal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
area_budget_proposal: area_budget_proposal_settled_by_person_id_fkey FOREIGN KEY (settled_by_person_id) REFERENCES person(id)
area_budget_proposal: area_budget_proposal_settled_for_fkey FOREIGN KEY (settled_for) REFERENCES area_budget_shareholder(id)
area_budget_proposal: area_budget_proposal_settled_reason_check CHECK (((length(settled_reason) >= 1) AND (length(settled_reason) <= 1000)))
area_budget_proposal: area_budget_proposal_source_id_fkey FOREIGN KEY (source_id) REFERENCES money_source(id)
area_budget_proposal: area_budget_proposal_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'adopted'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text])))
area_budget_proposal: area_budget_proposal_to_envelope_id_fkey FOREIGN KEY (to_envelope_id) REFERENCES envelope(id)
area_budget_proposal: area_budget_proposal_to_purpose_check CHECK ((to_purpose = ANY (ARRAY['free'::text, 'subsidy'::text, 'vote'::text, 'baseFunding'::text])))
area_budget_proposal: area_budget_proposal_to_round_id_fkey FOREIGN KEY (to_round_id) REFERENCES round(id)
area_budget_shareholder: area_budget_shareholder_area_budget_id_fkey FOREIGN KEY (area_budget_id) REFERENCES area_budget(id)
area_budget_shareholder: area_budget_shareholder_check CHECK ((num_nonnulls(gebied_id, wijkraad_id) = 1))
area_budget_shareholder: area_budget_shareholder_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
area_budget_shareholder: area_budget_shareholder_pkey PRIMARY KEY (id)
area_budget_shareholder: area_budget_shareholder_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
attachment: attachment_added_by_person_id_fkey FOREIGN KEY (added_by_person_id) REFERENCES person(id)
attachment: attachment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
attachment: attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id)
attachment: attachment_pkey PRIMARY KEY (id)
audit_entry: audit_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'person'::text, 'token'::text, 'system'::text])))
audit_entry: audit_entry_hash_key UNIQUE (hash)
audit_entry: audit_entry_pkey PRIMARY KEY (seq)
audit_entry: audit_entry_seq_check CHECK ((seq > 0))
audit_head: audit_head_only_row_check CHECK (only_row)
audit_head: audit_head_pkey PRIMARY KEY (only_row)
auth_account: auth_account_password_check CHECK ((password IS NULL))
auth_account: auth_account_pkey PRIMARY KEY (id)
auth_account: auth_account_provider_id_account_id_key UNIQUE (provider_id, account_id)
auth_account: auth_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
auth_passkey: auth_passkey_credential_id_check CHECK (((length(credential_id) >= 8) AND (length(credential_id) <= 1364)))
auth_passkey: auth_passkey_credential_id_key UNIQUE (credential_id)
auth_passkey: auth_passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
auth_passkey: auth_passkey_pkey PRIMARY KEY (id)
auth_passkey: auth_passkey_sign_count_check CHECK ((sign_count >= 0))
auth_passkey: auth_passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
auth_rate_limit: auth_rate_limit_count_check CHECK ((count > 0))
auth_rate_limit: auth_rate_limit_pkey PRIMARY KEY (key)
auth_session: auth_session_ip_address_check CHECK ((ip_address IS NULL))
auth_session: auth_session_method_check CHECK ((method = ANY (ARRAY['code'::text, 'passkey'::text, 'oidc'::text, 'demo'::text])))
auth_session: auth_session_pkey PRIMARY KEY (id)
auth_session: auth_session_token_key UNIQUE (token)
auth_session: auth_session_user_agent_check CHECK ((user_agent IS NULL))
auth_session: auth_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
auth_used_challenge: auth_used_challenge_pkey PRIMARY KEY (digest)
auth_user: auth_user_email_check CHECK ((email = lower(email)))
auth_user: auth_user_email_key UNIQUE (email)
auth_user: auth_user_pkey PRIMARY KEY (id)
auth_verification: auth_verification_pkey PRIMARY KEY (id)
ballot: ballot_pkey PRIMARY KEY (vote_id, receipt)
ballot: ballot_receipt_check CHECK ((receipt ~ '^[0-9a-z]{26,40}$'::text))
ballot: ballot_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
ballot: ballot_way_check CHECK ((way = ANY (ARRAY['screen'::text, 'paper'::text])))
base_funding: base_funding_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE SET NULL
base_funding: base_funding_application_id_key UNIQUE (application_id)
base_funding: base_funding_check CHECK (((inhabitants IS NULL) = (inhabitants_year IS NULL)))
base_funding: base_funding_check1 CHECK (((inhabitants IS NULL) = (inhabitants_source IS NULL)))
base_funding: base_funding_id_year_key UNIQUE (id, year)
base_funding: base_funding_inhabitants_check CHECK ((inhabitants > 0))
base_funding: base_funding_inhabitants_source_check CHECK (((length(inhabitants_source) >= 1) AND (length(inhabitants_source) <= 300)))
base_funding: base_funding_lead_organisation_id_fkey FOREIGN KEY (lead_organisation_id) REFERENCES organisation(id)
base_funding: base_funding_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
base_funding: base_funding_network_id_year_key UNIQUE (network_id, year)
base_funding: base_funding_pkey PRIMARY KEY (id)
base_funding: base_funding_status_check CHECK ((status = ANY (ARRAY['preparing'::text, 'confirming'::text, 'submitted'::text])))
base_funding: base_funding_year_check CHECK (((year >= 2020) AND (year <= 2199)))
base_funding_answer: base_funding_answer_field_check CHECK ((field = ANY (ARRAY['rentCents'::text, 'energyCents'::text, 'floorAreaM2'::text, 'inclusive'::text, 'mainlyUnpaid'::text, 'noBusinessModel'::text])))
base_funding_answer: base_funding_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
base_funding_answer: base_funding_answer_pkey PRIMARY KEY (id)
base_funding_answer: base_funding_answer_said_by_check CHECK ((said_by = ANY (ARRAY['member'::text, 'network'::text, 'demo'::text])))
base_funding_answer: base_funding_answer_value_check CHECK ((value >= 0))
base_funding_answer: base_funding_answer_year_check CHECK (((year >= 2020) AND (year <= 2199)))
base_funding_claim: base_funding_claim_base_funding_id_fkey FOREIGN KEY (base_funding_id) REFERENCES base_funding(id)
base_funding_claim: base_funding_claim_check CHECK ((reference_from < reference_until))
base_funding_claim: base_funding_claim_pkey PRIMARY KEY (id)
base_funding_claim: base_funding_claim_total_cents_check CHECK ((total_cents >= 0))
base_funding_member: base_funding_member_base_funding_id_organisation_id_key UNIQUE (base_funding_id, organisation_id)
base_funding_member: base_funding_member_base_funding_id_year_fkey FOREIGN KEY (base_funding_id, year) REFERENCES base_funding(id, year) ON DELETE CASCADE
base_funding_member: base_funding_member_check CHECK (((status = 'confirmed'::text) = (confirmed_at IS NOT NULL)))
base_funding_member: base_funding_member_check1 CHECK (((confirmed_at IS NULL) = (confirmed_via IS NULL)))
base_funding_member: base_funding_member_check2 CHECK (((status <> 'confirmed'::text) OR (mandate IS NOT NULL)))
base_funding_member: base_funding_member_check3 CHECK (((status = 'left'::text) = (left_on IS NOT NULL)))
base_funding_member: base_funding_member_confirmed_via_check CHECK ((confirmed_via = ANY (ARRAY['link'::text, 'page'::text, 'demo'::text])))
base_funding_member: base_funding_member_mandate_check CHECK ((mandate = ANY (ARRAY['apply'::text, 'receive'::text])))
base_funding_member: base_funding_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
base_funding_member: base_funding_member_pkey PRIMARY KEY (id)
base_funding_member: base_funding_member_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'setAside'::text, 'left'::text])))
base_funding_member: base_funding_member_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(id) ON DELETE SET NULL
base_funding_succession: base_funding_succession_base_funding_id_fkey FOREIGN KEY (base_funding_id) REFERENCES base_funding(id) ON DELETE CASCADE
base_funding_succession: base_funding_succession_check CHECK ((former_organisation_id <> organisation_id))
base_funding_succession: base_funding_succession_former_organisation_id_fkey FOREIGN KEY (former_organisation_id) REFERENCES organisation(id)
base_funding_succession: base_funding_succession_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
base_funding_succession: base_funding_succession_pkey PRIMARY KEY (id)
case_counter: case_counter_last_check CHECK ((last >= 0))
case_counter: case_counter_pkey PRIMARY KEY (year)
case_event: case_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text, 'token'::text])))
case_event: case_event_actor_person_id_fkey FOREIGN KEY (actor_person_id) REFERENCES person(id)
case_event: case_event_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
case_event: case_event_application_id_seq_key UNIQUE (application_id, seq)
case_event: case_event_audience_check CHECK ((audience = ANY (ARRAY['both'::text, 'office'::text])))
case_event: case_event_pkey PRIMARY KEY (id)
case_event: case_event_seq_check CHECK ((seq > 0))
case_handler: case_handler_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
case_handler: case_handler_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
case_handler: case_handler_pkey PRIMARY KEY (application_id)
case_message: case_message_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
case_message: case_message_author_person_id_fkey FOREIGN KEY (author_person_id) REFERENCES person(id)
case_message: case_message_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000)))
case_message: case_message_check CHECK (((NOT internal) OR (side = 'office'::text)))
case_message: case_message_pkey PRIMARY KEY (id)
case_message: case_message_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'office'::text])))
case_unread: case_unread_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
case_unread: case_unread_pkey PRIMARY KEY (application_id, side)
case_unread: case_unread_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'office'::text])))
cbs_buurt: cbs_buurt_code_check CHECK ((code ~ '^BU[0-9]{8}$'::text))
cbs_buurt: cbs_buurt_pkey PRIMARY KEY (code, wijk_id)
cbs_buurt: cbs_buurt_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
city_scenario: city_scenario_choices_check CHECK ((jsonb_typeof(choices) = 'object'::text))
city_scenario: city_scenario_formula_version_id_fkey FOREIGN KEY (formula_version_id) REFERENCES formula_version(id)
city_scenario: city_scenario_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
city_scenario: city_scenario_note_check CHECK ((length(note) <= 2000))
city_scenario: city_scenario_owner_person_id_fkey FOREIGN KEY (owner_person_id) REFERENCES person(id)
city_scenario: city_scenario_pkey PRIMARY KEY (id)
city_scenario: city_scenario_share_token_check CHECK ((length(share_token) = 27))
city_scenario: city_scenario_share_token_key UNIQUE (share_token)
city_scenario: city_scenario_slug_key UNIQUE (slug)
clock_warning: clock_warning_pkey PRIMARY KEY (source, item_id, due_on, stage)
clock_warning: clock_warning_stage_check CHECK ((stage = ANY (ARRAY['week'::text, 'days'::text, 'late'::text])))
complaint: complaint_change_check CHECK (((length(change) >= 1) AND (length(change) <= 1000)))
complaint: complaint_check CHECK (((closed_on IS NULL) = (status = ANY (ARRAY['received'::text, 'postponed'::text]))))
complaint: complaint_check1 CHECK (((outcome IS NOT NULL) = (status = 'settled'::text)))
complaint: complaint_check2 CHECK (((status <> 'postponed'::text) OR (postponed_on IS NOT NULL)))
complaint: complaint_check3 CHECK ((postponed_on >= received_on))
complaint: complaint_check4 CHECK ((closed_on >= received_on))
complaint: complaint_kind_check CHECK ((kind = ANY (ARRAY['treatment'::text, 'waiting'::text, 'information'::text, 'access'::text, 'privacy'::text, 'decision'::text, 'other'::text])))
complaint: complaint_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'partlyUpheld'::text, 'unfounded'::text, 'solved'::text])))
complaint: complaint_pkey PRIMARY KEY (id)
complaint: complaint_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
complaint: complaint_reference_check CHECK ((reference ~ '^[A-Za-z0-9][A-Za-z0-9./-]{2,39}$'::text))
complaint: complaint_reference_key UNIQUE (reference)
complaint: complaint_status_check CHECK ((status = ANY (ARRAY['received'::text, 'postponed'::text, 'settled'::text, 'withdrawn'::text, 'notHandled'::text])))
contact_consent: contact_consent_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'email'::text])))
contact_consent: contact_consent_check CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= given_at)))
contact_consent: contact_consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
contact_consent: contact_consent_pkey PRIMARY KEY (id)
cosigner: cosigner_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
cosigner: cosigner_application_id_mailbox_key UNIQUE (application_id, mailbox)
cosigner: cosigner_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'paper'::text])))
cosigner: cosigner_check CHECK (((channel = 'email'::text) = ((email IS NOT NULL) AND (mailbox IS NOT NULL))))
cosigner: cosigner_check1 CHECK (((channel = 'paper'::text) = (seen_by_person_id IS NOT NULL)))
cosigner: cosigner_check2 CHECK (((status = 'invited'::text) <= ((token_hash IS NOT NULL) AND (invited_at IS NOT NULL) AND (expires_at IS NOT NULL))))
cosigner: cosigner_check3 CHECK (((status = ANY (ARRAY['confirmed'::text, 'declined'::text])) <= (answered_at IS NOT NULL)))
cosigner: cosigner_email_check CHECK ((email = lower(email)))
cosigner: cosigner_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
cosigner: cosigner_pkey PRIMARY KEY (id)
cosigner: cosigner_place_check CHECK ((place > 0))
cosigner: cosigner_seen_by_person_id_fkey FOREIGN KEY (seen_by_person_id) REFERENCES person(id)
cosigner: cosigner_status_check CHECK ((status = ANY (ARRAY['named'::text, 'invited'::text, 'confirmed'::text, 'declined'::text])))
cosigner: cosigner_token_hash_key UNIQUE (token_hash)
council_correction: council_correction_check CHECK (((status <> 'approved'::text) OR (decided_by_person_id <> proposed_by_person_id)))
council_correction: council_correction_check1 CHECK (((status = 'proposed'::text) = (decided_at IS NULL)))
council_correction: council_correction_count_id_fkey FOREIGN KEY (count_id) REFERENCES council_count(id) ON DELETE CASCADE
council_correction: council_correction_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id)
council_correction: council_correction_pkey PRIMARY KEY (id)
council_correction: council_correction_proposed_by_person_id_fkey FOREIGN KEY (proposed_by_person_id) REFERENCES person(id)
council_correction: council_correction_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
council_correction: council_correction_recount_id_fkey FOREIGN KEY (recount_id) REFERENCES council_count(id) ON DELETE CASCADE
council_correction: council_correction_recount_id_key UNIQUE (recount_id)
council_correction: council_correction_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'rejected'::text])))
council_count: council_count_about_check CHECK ((jsonb_typeof(about) = 'object'::text))
council_count: council_count_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES council_edition(id) ON DELETE CASCADE
council_count: council_count_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
council_count: council_count_pkey PRIMARY KEY (id)
council_edition: council_edition_asked_by_person_id_fkey FOREIGN KEY (asked_by_person_id) REFERENCES person(id)
council_edition: council_edition_check CHECK ((from_on <= last_on))
council_edition: council_edition_check1 CHECK (((status = ANY (ARRAY['draft'::text, 'published'::text])) = ((as_of IS NOT NULL) AND (sha256 IS NOT NULL))))
council_edition: council_edition_check2 CHECK (((status = 'published'::text) = (published_at IS NOT NULL)))
council_edition: council_edition_check3 CHECK ((published_by_person_id <> asked_by_person_id))
council_edition: council_edition_lines_check CHECK ((jsonb_typeof(lines) = 'array'::text))
council_edition: council_edition_note_check CHECK ((length(note) <= 2000))
council_edition: council_edition_pkey PRIMARY KEY (id)
council_edition: council_edition_published_by_person_id_fkey FOREIGN KEY (published_by_person_id) REFERENCES person(id)
council_edition: council_edition_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
council_edition: council_edition_slug_check CHECK (((length(slug) >= 1) AND (length(slug) <= 120)))
council_edition: council_edition_slug_key UNIQUE (slug)
council_edition: council_edition_status_check CHECK ((status = ANY (ARRAY['making'::text, 'failed'::text, 'draft'::text, 'published'::text])))
council_row: council_row_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
council_row: council_row_check CHECK ((num_nonnulls(application_id, envelope_id, label) = 1))
council_row: council_row_count_id_fkey FOREIGN KEY (count_id) REFERENCES council_count(id) ON DELETE CASCADE
council_row: council_row_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
council_row: council_row_href_check CHECK ((href ~~ '/%'::text))
council_row: council_row_label_check CHECK ((jsonb_typeof(label) = 'object'::text))
council_row: council_row_pkey PRIMARY KEY (count_id, seq)
council_row: council_row_seq_check CHECK ((seq > 0))
decision: decision_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES advice(id)
decision: decision_amount_cents_check CHECK ((amount_cents >= 0))
decision: decision_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
decision: decision_application_id_version_key UNIQUE (application_id, version)
decision: decision_check CHECK (((NOT departs_from_advice) OR (length(departure_reasons) > 0)))
decision: decision_check1 CHECK (((kind = ANY (ARRAY['refuse'::text, 'decline'::text, 'withdraw'::text])) <= (amount_cents = 0)))
decision: decision_check2 CHECK (((proviso_year IS NULL) OR (amount_cents > 0)))
decision: decision_check3 CHECK (((NOT invokes_proviso) OR ((kind = ANY (ARRAY['amend'::text, 'withdraw'::text])) AND (proviso_year IS NULL))))
decision: decision_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id)
decision: decision_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES hearing(id)
decision: decision_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'refuse'::text, 'decline'::text, 'onObjection'::text, 'amend'::text, 'withdraw'::text, 'determine'::text, 'redetermine'::text])))
decision: decision_pkey PRIMARY KEY (id)
decision: decision_proviso_year_check CHECK (((proviso_year >= 2000) AND (proviso_year <= 2100)))
decision: decision_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 10000)))
decision: decision_version_check CHECK ((version > 0))
demo_city: demo_city_only_row_check CHECK (only_row)
demo_city: demo_city_pkey PRIMARY KEY (only_row)
destruction_item: destruction_item_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
destruction_item: destruction_item_check CHECK (((outcome IS NULL) = (settled_at IS NULL)))
destruction_item: destruction_item_check1 CHECK (((outcome IS DISTINCT FROM 'heldBack'::text) OR (cardinality(held_because) > 0)))
destruction_item: destruction_item_list_id_fkey FOREIGN KEY (list_id) REFERENCES destruction_list(id)
destruction_item: destruction_item_outcome_check CHECK ((outcome = ANY (ARRAY['destroyed'::text, 'heldBack'::text, 'withdrawn'::text])))
destruction_item: destruction_item_pkey PRIMARY KEY (list_id, application_id)
destruction_list: destruction_list_approved_by_person_id_fkey FOREIGN KEY (approved_by_person_id) REFERENCES person(id)
destruction_list: destruction_list_check CHECK ((approved_by_person_id <> proposed_by_person_id))
destruction_list: destruction_list_check1 CHECK (((approved_by_person_id IS NULL) = (approved_at IS NULL)))
destruction_list: destruction_list_check2 CHECK (((status = ANY (ARRAY['approved'::text, 'carriedOut'::text])) = (approved_at IS NOT NULL)))
destruction_list: destruction_list_check3 CHECK (((status = 'carriedOut'::text) = (carried_out_at IS NOT NULL)))
destruction_list: destruction_list_number_key UNIQUE (number)
destruction_list: destruction_list_pkey PRIMARY KEY (id)
destruction_list: destruction_list_proposed_by_person_id_fkey FOREIGN KEY (proposed_by_person_id) REFERENCES person(id)
destruction_list: destruction_list_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'withdrawn'::text, 'carriedOut'::text])))
determination_outcome: determination_outcome_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id) ON DELETE CASCADE
determination_outcome: determination_outcome_determined_cents_check CHECK ((determined_cents >= 0))
determination_outcome: determination_outcome_granted_cents_check CHECK ((granted_cents >= 0))
determination_outcome: determination_outcome_pkey PRIMARY KEY (decision_id)
determination_run: determination_run_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id)
determination_run: determination_run_pkey PRIMARY KEY (id)
determination_run_item: determination_run_item_amount_cents_check CHECK ((amount_cents > 0))
determination_run_item: determination_run_item_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
determination_run_item: determination_run_item_check CHECK (((state = 'refused'::text) = (refusal IS NOT NULL)))
determination_run_item: determination_run_item_pkey PRIMARY KEY (run_id, application_id)
determination_run_item: determination_run_item_run_id_fkey FOREIGN KEY (run_id) REFERENCES determination_run(id) ON DELETE CASCADE
determination_run_item: determination_run_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
earlier_grant: earlier_grant_activity_check CHECK (((length(activity) >= 1) AND (length(activity) <= 200)))
earlier_grant: earlier_grant_amount_cents_check CHECK ((amount_cents > 0))
earlier_grant: earlier_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
earlier_grant: earlier_grant_organisation_id_predecessor_name_year_activit_key UNIQUE (organisation_id, predecessor_name, year, activity)
earlier_grant: earlier_grant_pkey PRIMARY KEY (id)
earlier_grant: earlier_grant_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
earlier_grant: earlier_grant_scheme_id_predecessor_name_fkey FOREIGN KEY (scheme_id, predecessor_name) REFERENCES scheme_predecessor(scheme_id, predecessor_name)
earlier_grant: earlier_grant_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)))
earlier_grant: earlier_grant_year_check CHECK (((year >= 2000) AND (year <= 2200)))
earmark_decision: earmark_decision_check CHECK (((number = 1) = (reason IS NULL)))
earmark_decision: earmark_decision_check1 CHECK (((split_key = 'inhabitants'::text) = (city_inhabitants IS NOT NULL)))
earmark_decision: earmark_decision_check2 CHECK (((split_key = 'inhabitants'::text) = (inhabitants_source IS NOT NULL)))
earmark_decision: earmark_decision_city_inhabitants_check CHECK ((city_inhabitants > 0))
earmark_decision: earmark_decision_document_check CHECK (((length(document) >= 1) AND (length(document) <= 300)))
earmark_decision: earmark_decision_inhabitants_source_check CHECK (((length(inhabitants_source) >= 1) AND (length(inhabitants_source) <= 300)))
earmark_decision: earmark_decision_number_check CHECK ((number > 0))
earmark_decision: earmark_decision_pkey PRIMARY KEY (id)
earmark_decision: earmark_decision_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
earmark_decision: earmark_decision_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
earmark_decision: earmark_decision_split_key_check CHECK ((split_key = ANY (ARRAY['none'::text, 'equal'::text, 'inhabitants'::text])))
earmark_decision: earmark_decision_year_check CHECK (((year >= 2000) AND (year <= 2100)))
earmark_decision: earmark_decision_year_number_key UNIQUE (year, number)
earmark_line: earmark_line_base_cents_check CHECK (((base_cents >= 0) AND (base_cents <= '1000000000000'::bigint)))
earmark_line: earmark_line_check CHECK (((percent_most >= percent_least) AND (percent_most <= 10000)))
earmark_line: earmark_line_domain_check CHECK ((domain = ANY (ARRAY['cohesion'::text, 'livelihood'::text, 'opportunity'::text, 'pedagogy'::text, 'health'::text, 'undivided'::text])))
earmark_line: earmark_line_earmark_id_fkey FOREIGN KEY (earmark_id) REFERENCES earmark_decision(id)
earmark_line: earmark_line_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
earmark_line: earmark_line_percent_least_check CHECK (((percent_least >= 1) AND (percent_least <= 10000)))
earmark_line: earmark_line_pkey PRIMARY KEY (earmark_id, "position")
earmark_line: earmark_line_position_check CHECK ((("position" >= 1) AND ("position" <= 20)))
earmark_line: earmark_line_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
earmark_weight: earmark_weight_earmark_id_fkey FOREIGN KEY (earmark_id) REFERENCES earmark_decision(id)
earmark_weight: earmark_weight_pkey PRIMARY KEY (earmark_id, wijk_id)
earmark_weight: earmark_weight_weight_check CHECK ((weight > 0))
earmark_weight: earmark_weight_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
envelope: envelope_advanced_cents_check CHECK ((advanced_cents >= 0))
envelope: envelope_check CHECK ((num_nonnulls(gebied_id, wijkraad_id, wijk_id) <= 1))
envelope: envelope_committed_cents_check CHECK ((committed_cents >= 0))
envelope: envelope_determined_cents_check CHECK ((determined_cents >= 0))
envelope: envelope_free_cents_check CHECK ((free_cents >= 0))
envelope: envelope_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
envelope: envelope_pkey PRIMARY KEY (id)
envelope: envelope_reserved_cents_check CHECK ((reserved_cents >= 0))
envelope: envelope_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
envelope: envelope_scheme_version_id_fkey FOREIGN KEY (scheme_version_id) REFERENCES scheme_version(id)
envelope: envelope_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
envelope: envelope_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
envelope_use: envelope_use_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
envelope_use: envelope_use_envelope_id_wijk_id_domain_key UNIQUE NULLS NOT DISTINCT (envelope_id, wijk_id, domain)
envelope_use: envelope_use_used_cents_check CHECK ((used_cents >= 0))
envelope_use: envelope_use_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
feed_base: feed_base_pkey PRIMARY KEY (single)
feed_base: feed_base_single_check CHECK (single)
figure_activity: figure_activity_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE
figure_activity: figure_activity_check CHECK ((confirmed >= ((((band_nobody + band_up_to_five) + band_up_to_fifteen) + band_up_to_thirty) + band_more)))
figure_activity: figure_activity_confirmed_check CHECK ((confirmed >= 0))
figure_activity: figure_activity_half_on_check CHECK (((EXTRACT(day FROM half_on) = (1)::numeric) AND (EXTRACT(month FROM half_on) = ANY (ARRAY[(1)::numeric, (7)::numeric]))))
figure_activity: figure_activity_not_held_check CHECK ((not_held >= 0))
figure_activity: figure_activity_pkey PRIMARY KEY (activity_id, half_on)
figure_activity: figure_activity_started_check CHECK ((started = ANY (ARRAY[0, 1])))
figure_activity: figure_activity_stopped_check CHECK ((stopped = ANY (ARRAY[0, 1])))
figure_activity: figure_activity_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
figure_entry: figure_entry_pkey PRIMARY KEY (seq)
figure_entry: figure_entry_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
formula_version: formula_version_check CHECK (((until_year > from_year) AND (until_year <= 2200)))
formula_version: formula_version_check1 CHECK (((status = 'draft'::text) = (published_at IS NULL)))
formula_version: formula_version_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id)
formula_version: formula_version_figures_check CHECK ((jsonb_typeof(figures) = 'object'::text))
formula_version: formula_version_from_year_check CHECK (((from_year >= 2020) AND (from_year <= 2199)))
formula_version: formula_version_int4range_excl EXCLUDE USING gist (int4range((from_year)::integer, (until_year)::integer) WITH &&) WHERE ((status = 'published'::text))
formula_version: formula_version_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
formula_version: formula_version_number_check CHECK ((number > 0))
formula_version: formula_version_number_key UNIQUE (number)
formula_version: formula_version_pkey PRIMARY KEY (id)
formula_version: formula_version_published_by_person_id_fkey FOREIGN KEY (published_by_person_id) REFERENCES person(id)
formula_version: formula_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text])))
gebied: gebied_cbs_code_key UNIQUE (cbs_code)
gebied: gebied_pkey PRIMARY KEY (id)
gebied: gebied_slug_key UNIQUE (slug)
gebied_shape: gebied_shape_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id) ON DELETE CASCADE
gebied_shape: gebied_shape_pkey PRIMARY KEY (gebied_id)
gebied_shape: gebied_shape_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
grant_account: grant_account_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
grant_account: grant_account_check CHECK (((took_place IS NULL) = (did_not_take_place IS NULL)))
grant_account: grant_account_check1 CHECK (((spent_cents IS NOT NULL) OR (NOT asked)))
grant_account: grant_account_did_not_take_place_check CHECK ((did_not_take_place >= 0))
grant_account: grant_account_happened_check CHECK ((happened = ANY (ARRAY['whole'::text, 'partly'::text, 'not'::text])))
grant_account: grant_account_pkey PRIMARY KEY (application_id)
grant_account: grant_account_reach_check CHECK ((reach = ANY (ARRAY['0'::text, '1-5'::text, '6-15'::text, '16-30'::text, '31+'::text])))
grant_account: grant_account_sent_by_person_id_fkey FOREIGN KEY (sent_by_person_id) REFERENCES person(id)
grant_account: grant_account_spent_cents_check CHECK ((spent_cents >= 0))
grant_account: grant_account_took_place_check CHECK ((took_place >= 0))
grant_account: grant_account_words_check CHECK ((length(words) <= 3000))
grant_share: grant_share_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
grant_share: grant_share_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
grant_share: grant_share_parts_check CHECK (((parts >= 1) AND (parts <= 1000000)))
grant_share: grant_share_payee_id_fkey FOREIGN KEY (payee_id) REFERENCES payee(id)
grant_share: grant_share_pkey PRIMARY KEY (id)
granted_total: granted_total_amount_cents_check CHECK ((amount_cents >= 0))
granted_total: granted_total_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
granted_total: granted_total_grants_check CHECK ((grants >= 0))
granted_total: granted_total_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
granted_total: granted_total_round_id_scheme_version_id_envelope_id_wijk_i_key UNIQUE NULLS NOT DISTINCT (round_id, scheme_version_id, envelope_id, wijk_id, domain)
granted_total: granted_total_scheme_version_id_fkey FOREIGN KEY (scheme_version_id) REFERENCES scheme_version(id)
granted_total: granted_total_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
hearing: hearing_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
hearing: hearing_heard_by_person_id_fkey FOREIGN KEY (heard_by_person_id) REFERENCES person(id)
hearing: hearing_manner_check CHECK ((manner = ANY (ARRAY['inPerson'::text, 'phone'::text, 'video'::text, 'written'::text, 'waived'::text])))
hearing: hearing_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id)
hearing: hearing_pkey PRIMARY KEY (id)
hearing: hearing_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
hearing: hearing_summary_check CHECK (((length(summary) >= 1) AND (length(summary) <= 10000)))
impact_figure: impact_figure_check CHECK (((most >= "least") AND (most <= 1000000)))
impact_figure: impact_figure_check1 CHECK (((published_by_person_id IS NULL) OR (published_by_person_id IS DISTINCT FROM drafted_by_person_id)))
impact_figure: impact_figure_drafted_by_person_id_fkey FOREIGN KEY (drafted_by_person_id) REFERENCES person(id)
impact_figure: impact_figure_least_check CHECK ((("least" >= '-5000'::integer) AND ("least" <= 1000000)))
impact_figure: impact_figure_name_check CHECK (((name ~ '^[a-zA-Z]+(-[0-9]{4})?$'::text) AND (length(name) <= 40)))
impact_figure: impact_figure_name_number_key UNIQUE (name, number)
impact_figure: impact_figure_number_check CHECK ((number > 0))
impact_figure: impact_figure_pkey PRIMARY KEY (id)
impact_figure: impact_figure_published_by_person_id_fkey FOREIGN KEY (published_by_person_id) REFERENCES person(id)
impact_figure: impact_figure_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
impact_figure: impact_figure_source_check CHECK (((length(btrim(source)) >= 1) AND (length(btrim(source)) <= 300)))
impact_statement: impact_statement_check CHECK (((organisation_id IS NULL) <> (network_id IS NULL)))
impact_statement: impact_statement_check1 CHECK (((status = 'draft'::text) = (frozen IS NULL)))
impact_statement: impact_statement_check2 CHECK (((status = 'draft'::text) = (published_at IS NULL)))
impact_statement: impact_statement_check3 CHECK (((status = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)))
impact_statement: impact_statement_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
impact_statement: impact_statement_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id)
impact_statement: impact_statement_frozen_check CHECK ((jsonb_typeof(frozen) = 'object'::text))
impact_statement: impact_statement_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id)
impact_statement: impact_statement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
impact_statement: impact_statement_pkey PRIMARY KEY (id)
impact_statement: impact_statement_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120)))
impact_statement: impact_statement_slug_key UNIQUE (slug)
impact_statement: impact_statement_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
impact_statement: impact_statement_year_check CHECK (((year >= 2000) AND (year <= 2100)))
import_item: import_item_check CHECK (((offered IS NULL) = (offered_hash IS NULL)))
import_item: import_item_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
import_item: import_item_offered_check CHECK (((status = ANY (ARRAY['differs'::text, 'proposed'::text])) = (offered IS NOT NULL)))
import_item: import_item_pkey PRIMARY KEY (source_id, uid)
import_item: import_item_source_id_fkey FOREIGN KEY (source_id) REFERENCES import_source(id) ON DELETE CASCADE
import_item: import_item_status_check CHECK ((status = ANY (ARRAY['followed'::text, 'differs'::text, 'proposed'::text, 'vanished'::text, 'left'::text])))
import_item: import_item_uid_check CHECK (((length(uid) >= 1) AND (length(uid) <= 300)))
import_run: import_run_made_by_check CHECK ((made_by = ANY (ARRAY['hand'::text, 'daily'::text])))
import_run: import_run_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id) ON DELETE SET NULL
import_run: import_run_pkey PRIMARY KEY (id)
import_run: import_run_source_id_fkey FOREIGN KEY (source_id) REFERENCES import_source(id) ON DELETE CASCADE
import_run: import_run_status_check CHECK ((status = ANY (ARRAY['previewed'::text, 'applied'::text, 'discarded'::text])))
import_source: import_source_check CHECK (((kind = 'icsUrl'::text) = (url IS NOT NULL)))
import_source: import_source_check1 CHECK (((subject = 'activity'::text) OR (kind = ANY (ARRAY['csv'::text, 'xlsx'::text]))))
import_source: import_source_check2 CHECK (((defaults IS NOT NULL) = (kind = ANY (ARRAY['icsUrl'::text, 'icsFile'::text]))))
import_source: import_source_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id) ON DELETE SET NULL
import_source: import_source_failures_check CHECK ((failures >= 0))
import_source: import_source_kind_check CHECK ((kind = ANY (ARRAY['icsUrl'::text, 'icsFile'::text, 'csv'::text, 'xlsx'::text])))
import_source: import_source_last_modified_check CHECK ((length(last_modified) <= 200))
import_source: import_source_last_outcome_check CHECK ((last_outcome = ANY (ARRAY['unchanged'::text, 'changed'::text, 'failed'::text])))
import_source: import_source_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
import_source: import_source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
import_source: import_source_pkey PRIMARY KEY (id)
import_source: import_source_status_check CHECK ((status = ANY (ARRAY['new'::text, 'followed'::text, 'paused'::text, 'done'::text, 'ended'::text])))
import_source: import_source_subject_check CHECK ((subject = ANY (ARRAY['activity'::text, 'venue'::text, 'organisation'::text])))
import_source: import_source_url_check CHECK ((length(url) <= 2000))
interest: interest_check CHECK ((until > since))
interest: interest_check1 CHECK (((organisation_id IS NULL) OR (organisation_name IS NULL)))
interest: interest_check2 CHECK (((person_email IS NULL) OR (person_name IS NOT NULL)))
interest: interest_check3 CHECK (((person_name IS NULL) OR ((organisation_id IS NULL) AND (organisation_name IS NULL))))
interest: interest_description_check CHECK (((length(description) >= 1) AND (length(description) <= 500)))
interest: interest_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
interest: interest_organisation_name_check CHECK (((length(organisation_name) >= 1) AND (length(organisation_name) <= 200)))
interest: interest_person_email_check CHECK (((length(person_email) <= 254) AND (person_email = lower(person_email))))
interest: interest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
interest: interest_person_name_check CHECK (((length(person_name) >= 1) AND (length(person_name) <= 200)))
interest: interest_pkey PRIMARY KEY (id)
interest_answer: interest_answer_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
interest_answer: interest_answer_interest_id_fkey FOREIGN KEY (interest_id) REFERENCES interest(id) ON DELETE CASCADE
interest_answer: interest_answer_pkey PRIMARY KEY (id)
interest_declaration: interest_declaration_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
interest_declaration: interest_declaration_check CHECK (((NOT conflicted) OR (reason IS NOT NULL)))
interest_declaration: interest_declaration_entered_by_person_id_fkey FOREIGN KEY (entered_by_person_id) REFERENCES person(id)
interest_declaration: interest_declaration_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
interest_declaration: interest_declaration_pkey PRIMARY KEY (id)
interest_declaration: interest_declaration_reason_check CHECK ((length(reason) <= 1000))
interest_declaration: interest_declaration_source_check CHECK ((source = ANY (ARRAY['declared'::text, 'meeting'::text, 'register'::text])))
ledger_entry: ledger_entry_amount_cents_check CHECK ((amount_cents > 0))
ledger_entry: ledger_entry_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
ledger_entry: ledger_entry_check CHECK ((from_account <> to_account))
ledger_entry: ledger_entry_check1 CHECK ((((((((((((((kind = 'publish'::text) AND (from_account = 'outside'::text) AND (to_account = 'free'::text)) OR ((kind = 'raiseByLaw'::text) AND (from_account = 'outside'::text) AND (to_account = 'free'::text))) OR ((kind = 'lower'::text) AND (from_account = 'free'::text) AND (to_account = 'outside'::text))) OR ((kind = 'reserve'::text) AND (from_account = 'free'::text) AND (to_account = 'reserved'::text))) OR ((kind = 'commit'::text) AND (from_account = 'reserved'::text) AND (to_account = 'committed'::text))) OR ((kind = 'advance'::text) AND (from_account = 'committed'::text) AND (to_account = 'advanced'::text))) OR ((kind = 'determine'::text) AND (from_account = 'advanced'::text) AND (to_account = 'determined'::text))) OR ((kind = 'release'::text) AND (from_account = 'reserved'::text) AND (to_account = 'free'::text))) OR ((kind = 'release'::text) AND (from_account = 'committed'::text) AND (to_account = 'free'::text))) OR ((kind = 'recover'::text) AND (from_account = 'advanced'::text) AND (to_account = 'free'::text))) OR ((kind = 'recover'::text) AND (from_account = 'determined'::text) AND (to_account = 'free'::text))) OR ((kind = 'recover'::text) AND (from_account = 'advanced'::text) AND (to_account = 'committed'::text))))
ledger_entry: ledger_entry_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
ledger_entry: ledger_entry_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
ledger_entry: ledger_entry_envelope_id_seq_key UNIQUE (envelope_id, seq)
ledger_entry: ledger_entry_from_account_check CHECK ((from_account = ANY (ARRAY['outside'::text, 'free'::text, 'reserved'::text, 'committed'::text, 'advanced'::text, 'determined'::text])))
ledger_entry: ledger_entry_kind_check CHECK ((kind = ANY (ARRAY['publish'::text, 'raiseByLaw'::text, 'lower'::text, 'reserve'::text, 'commit'::text, 'advance'::text, 'determine'::text, 'release'::text, 'recover'::text])))
ledger_entry: ledger_entry_payment_order_id_fkey FOREIGN KEY (payment_order_id) REFERENCES payment_order(id)
ledger_entry: ledger_entry_pkey PRIMARY KEY (id)
ledger_entry: ledger_entry_to_account_check CHECK ((to_account = ANY (ARRAY['outside'::text, 'free'::text, 'reserved'::text, 'committed'::text, 'advanced'::text, 'determined'::text])))
lesson: lesson_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000)))
lesson: lesson_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
lesson: lesson_change_check CHECK (((length(change) >= 1) AND (length(change) <= 2000)))
lesson: lesson_check CHECK (((kind = 'stopped'::text) = (stopped_kind IS NOT NULL)))
lesson: lesson_check1 CHECK (((replaces_id IS NULL) = (reason IS NULL)))
lesson: lesson_document_url_check CHECK (((document_url ~ '^https://'::text) AND (length(document_url) <= 500)))
lesson: lesson_kind_check CHECK ((kind = ANY (ARRAY['learned'::text, 'stopped'::text])))
lesson: lesson_origin_check CHECK (((length(origin) >= 1) AND (length(origin) <= 300)))
lesson: lesson_pkey PRIMARY KEY (id)
lesson: lesson_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES proof(id)
lesson: lesson_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
lesson: lesson_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES lesson(id)
lesson: lesson_replaces_id_key UNIQUE (replaces_id)
lesson: lesson_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id)
lesson: lesson_stopped_kind_check CHECK ((stopped_kind = ANY (ARRAY['scheme'::text, 'activity'::text, 'rule'::text, 'other'::text])))
lesson: lesson_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
listing: listing_check CHECK (((confirmed_at IS NULL) = (confirmed_via IS NULL)))
listing: listing_confirmed_via_check CHECK ((confirmed_via = ANY (ARRAY['owner'::text, 'steward'::text, 'link'::text, 'phone'::text, 'visit'::text, 'council'::text])))
listing: listing_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'network'::text, 'venue'::text, 'activity'::text])))
listing: listing_kind_slug_key UNIQUE (kind, slug)
listing: listing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
listing: listing_pkey PRIMARY KEY (id)
listing: listing_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120)))
listing: listing_source_check CHECK ((source = ANY (ARRAY['owner'::text, 'steward'::text, 'public'::text, 'import'::text, 'demo'::text])))
listing: listing_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'pending'::text, 'published'::text, 'rejected'::text, 'delisted'::text, 'archived'::text])))
listing: listing_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
listing_claim: listing_claim_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id) ON DELETE SET NULL
listing_claim: listing_claim_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
listing_claim: listing_claim_note_check CHECK ((length(note) <= 1000))
listing_claim: listing_claim_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
listing_claim: listing_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
listing_claim: listing_claim_pkey PRIMARY KEY (id)
listing_claim: listing_claim_proof_check CHECK ((proof = ANY (ARRAY['publicEmail'::text, 'website'::text, 'kvk'::text, 'visit'::text, 'vouched'::text])))
listing_claim: listing_claim_reason_check CHECK ((length(reason) <= 1000))
listing_claim: listing_claim_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
listing_move: listing_move_action_check CHECK ((action = ANY (ARRAY['delist'::text, 'stop'::text, 'restore'::text])))
listing_move: listing_move_check CHECK (((action = 'restore'::text) OR (reason IS NOT NULL)))
listing_move: listing_move_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
listing_move: listing_move_pkey PRIMARY KEY (id)
listing_move: listing_move_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
listing_report: listing_report_check CHECK (((handled_at IS NULL) = (outcome IS NULL)))
listing_report: listing_report_handled_by_person_id_fkey FOREIGN KEY (handled_by_person_id) REFERENCES person(id) ON DELETE SET NULL
listing_report: listing_report_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
listing_report: listing_report_note_check CHECK ((length(note) <= 1000))
listing_report: listing_report_outcome_check CHECK ((outcome = ANY (ARRAY['mended'::text, 'wasRight'::text, 'delisted'::text, 'duplicate'::text])))
listing_report: listing_report_pkey PRIMARY KEY (id)
listing_report: listing_report_what_check CHECK ((what = ANY (ARRAY['stopped'::text, 'wrongTime'::text, 'wrongPlace'::text, 'wrongContact'::text, 'duplicate'::text, 'unsafe'::text, 'other'::text])))
listing_revision: listing_revision_check CHECK (((state = 'applied'::text) = (number IS NOT NULL)))
listing_revision: listing_revision_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id) ON DELETE SET NULL
listing_revision: listing_revision_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
listing_revision: listing_revision_listing_id_number_key UNIQUE (listing_id, number)
listing_revision: listing_revision_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id) ON DELETE SET NULL
listing_revision: listing_revision_made_via_check CHECK ((made_via = ANY (ARRAY['owner'::text, 'steward'::text, 'public'::text, 'import'::text, 'demo'::text, 'undo'::text])))
listing_revision: listing_revision_pkey PRIMARY KEY (id)
listing_revision: listing_revision_reason_check CHECK ((length(reason) <= 1000))
listing_revision: listing_revision_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'applied'::text, 'refused'::text, 'withdrawn'::text])))
lot_commitment: lot_commitment_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
lot_commitment: lot_commitment_pkey PRIMARY KEY (round_id)
lot_commitment: lot_commitment_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
lot_commitment: lot_commitment_sealed_seed_check CHECK (((length(sealed_seed) >= 60) AND (length(sealed_seed) <= 200)))
lot_list: lot_list_list_hash_check CHECK ((list_hash ~ '^[0-9a-f]{64}$'::text))
lot_list: lot_list_pkey PRIMARY KEY (round_id)
lot_list: lot_list_round_id_fkey FOREIGN KEY (round_id) REFERENCES lot_commitment(round_id)
lot_reveal: lot_reveal_pkey PRIMARY KEY (round_id)
lot_reveal: lot_reveal_round_id_fkey FOREIGN KEY (round_id) REFERENCES lot_list(round_id)
lot_reveal: lot_reveal_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text))
message: message_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'paper'::text])))
message: message_check CHECK (((pdf IS NULL) = (pdf_sha256 IS NULL)))
message: message_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
message: message_pdf_sha256_check CHECK ((pdf_sha256 ~ '^[0-9a-f]{64}$'::text))
message: message_pkey PRIMARY KEY (id)
message: message_recipient_organisation_id_fkey FOREIGN KEY (recipient_organisation_id) REFERENCES organisation(id)
message: message_recipient_person_id_fkey FOREIGN KEY (recipient_person_id) REFERENCES person(id)
message: message_resends_message_id_fkey FOREIGN KEY (resends_message_id) REFERENCES message(id)
message: message_resends_message_id_key UNIQUE (resends_message_id)
message: message_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300)))
message_delivery: message_delivery_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
message_delivery: message_delivery_pkey PRIMARY KEY (id)
message_delivery: message_delivery_state_check CHECK ((state = ANY (ARRAY['made'::text, 'notified'::text, 'notificationFailed'::text, 'toPrint'::text, 'printed'::text, 'posted'::text, 'read'::text, 'returned'::text])))
money_source: money_source_amount_cents_check CHECK ((amount_cents > 0))
money_source: money_source_check CHECK (((given_cents + withdrawn_cents) <= amount_cents))
money_source: money_source_document_check CHECK (((length(document) >= 1) AND (length(document) <= 500)))
money_source: money_source_given_cents_check CHECK ((given_cents >= 0))
money_source: money_source_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'domain'::text, 'outsideFund'::text])))
money_source: money_source_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
money_source: money_source_other_conditions_check CHECK (((length(other_conditions) >= 1) AND (length(other_conditions) <= 1000)))
money_source: money_source_pkey PRIMARY KEY (id)
money_source: money_source_purposes_check CHECK (((cardinality(purposes) > 0) AND (purposes <@ ARRAY['subsidy'::text, 'vote'::text, 'baseFunding'::text])))
money_source: money_source_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
money_source: money_source_withdrawn_cents_check CHECK ((withdrawn_cents >= 0))
motion: motion_asked_by_check CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 200)))
motion: motion_check CHECK (((next_on IS NULL) = (status = ANY (ARRAY['settled'::text, 'withdrawn'::text]))))
motion: motion_check1 CHECK (((status = 'proposed'::text) OR (proposed_by_person_id IS NULL)))
motion: motion_document_url_check CHECK (((document_url ~ '^https://'::text) AND (length(document_url) <= 500)))
motion: motion_kept_by_check CHECK (((length(kept_by) >= 1) AND (length(kept_by) <= 200)))
motion: motion_kind_check CHECK ((kind = ANY (ARRAY['motion'::text, 'pledge'::text])))
motion: motion_number_check CHECK ((number ~ '^[0-9]{2}[a-z]{2}[0-9]{3,8}$'::text))
motion: motion_number_key UNIQUE (number)
motion: motion_pkey PRIMARY KEY (id)
motion: motion_promised_check CHECK (((length(promised) >= 1) AND (length(promised) <= 4000)))
motion: motion_proposed_by_person_id_fkey FOREIGN KEY (proposed_by_person_id) REFERENCES person(id)
motion: motion_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
motion: motion_status_check CHECK ((status = ANY (ARRAY['open'::text, 'inProgress'::text, 'proposed'::text, 'settled'::text, 'withdrawn'::text])))
motion: motion_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
motion: motion_to_verify_check CHECK (((length(to_verify) >= 1) AND (length(to_verify) <= 500)))
motion_event: motion_event_action_check CHECK ((action = ANY (ARRAY['record'::text, 'start'::text, 'report'::text, 'propose'::text, 'settle'::text, 'sendBack'::text, 'withdraw'::text, 'reopen'::text, 'correct'::text])))
motion_event: motion_event_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
motion_event: motion_event_check CHECK (((action = 'correct'::text) = (before IS NOT NULL)))
motion_event: motion_event_document_check CHECK (((length(document) >= 1) AND (length(document) <= 300)))
motion_event: motion_event_document_url_check CHECK (((document_url ~ '^https://'::text) AND (length(document_url) <= 500)))
motion_event: motion_event_motion_id_fkey FOREIGN KEY (motion_id) REFERENCES motion(id)
motion_event: motion_event_pkey PRIMARY KEY (motion_id, seq)
motion_event: motion_event_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 4000)))
motion_event: motion_event_seq_check CHECK ((seq > 0))
motion_event: motion_event_status_check CHECK ((status = ANY (ARRAY['open'::text, 'inProgress'::text, 'proposed'::text, 'settled'::text, 'withdrawn'::text])))
network: network_check CHECK ((until > since))
network: network_check1 CHECK (((kind <> 'wijk'::text) OR (wijk_id IS NOT NULL)))
network: network_check2 CHECK (((kind <> 'theme'::text) OR (theme IS NOT NULL)))
network: network_kind_check CHECK ((kind = ANY (ARRAY['wijk'::text, 'theme'::text])))
network: network_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
network: network_pkey PRIMARY KEY (id)
network: network_public_email_check CHECK ((length(public_email) <= 200))
network: network_theme_check CHECK ((length(theme) <= 120))
network: network_website_check CHECK ((length(website) <= 300))
network: network_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
network_coordinator: network_coordinator_check CHECK ((until > since))
network_coordinator: network_coordinator_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE
network_coordinator: network_coordinator_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE SET NULL
network_coordinator: network_coordinator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
network_coordinator: network_coordinator_pkey PRIMARY KEY (network_id, person_id, since)
network_handover: network_handover_check CHECK (((status = 'proposed'::text) = (answered_at IS NULL)))
network_handover: network_handover_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE
network_handover: network_handover_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
network_handover: network_handover_pkey PRIMARY KEY (id)
network_handover: network_handover_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text, 'withdrawn'::text])))
network_mandate_before: network_mandate_before_mandate_check CHECK ((mandate = ANY (ARRAY['agenda'::text, 'apply'::text, 'receive'::text])))
network_mandate_before: network_mandate_before_member_id_fkey FOREIGN KEY (member_id) REFERENCES network_member(id) ON DELETE CASCADE
network_mandate_before: network_mandate_before_pkey PRIMARY KEY (member_id, changed_at)
network_member: network_member_check CHECK ((until > since))
network_member: network_member_check1 CHECK (((status = ANY (ARRAY['confirmed'::text, 'left'::text])) = (since IS NOT NULL)))
network_member: network_member_confirmed_by_person_id_fkey FOREIGN KEY (confirmed_by_person_id) REFERENCES person(id) ON DELETE SET NULL
network_member: network_member_mandate_check CHECK ((mandate = ANY (ARRAY['agenda'::text, 'apply'::text, 'receive'::text])))
network_member: network_member_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE
network_member: network_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
network_member: network_member_pkey PRIMARY KEY (id)
network_member: network_member_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'asked'::text, 'confirmed'::text, 'declined'::text, 'left'::text])))
network_stewardship: network_stewardship_check CHECK ((until > since))
network_stewardship: network_stewardship_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE
network_stewardship: network_stewardship_pkey PRIMARY KEY (network_id, wijk_id, since)
network_stewardship: network_stewardship_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
objection: objection_about_check CHECK ((length(about) <= 300))
objection: objection_against_check CHECK ((against = ANY (ARRAY['decision'::text, 'penalty'::text, 'recovery'::text, 'deferral'::text])))
objection: objection_against_event_id_fkey FOREIGN KEY (against_event_id) REFERENCES case_event(id)
objection: objection_against_objection_id_fkey FOREIGN KEY (against_objection_id) REFERENCES objection(id)
objection: objection_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
objection: objection_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'post'::text, 'email'::text, 'desk'::text, 'phone'::text, 'other'::text])))
objection: objection_check CHECK ((posted_on <= received_on))
objection: objection_check1 CHECK (((status = 'decided'::text) = ((outcome IS NOT NULL) AND (outcome_reasons IS NOT NULL) AND (decided_on IS NOT NULL))))
objection: objection_check10 CHECK (((committee_departure IS NULL) OR ((status = 'decided'::text) AND (outcome <> committee_advice))))
objection: objection_check2 CHECK (
CASE against
    WHEN 'decision'::text THEN (num_nonnulls(against_event_id, against_objection_id) = 0)
    ELSE ((decision_id IS NULL) AND (num_nonnulls(against_event_id, against_objection_id) = 1))
END)
objection: objection_check3 CHECK (((follow_up IS NULL) OR (status = 'decided'::text)))
objection: objection_check4 CHECK (((followed_up_on IS NULL) = (follow_up_note IS NULL)))
objection: objection_check5 CHECK (((followed_up_on IS NULL) OR (follow_up IS NOT NULL)))
objection: objection_check6 CHECK ((forwarded_on >= received_on))
objection: objection_check7 CHECK (
CASE
    WHEN (status = 'forwarded'::text) THEN (num_nonnulls(forwarded_on, forwarded_to) = 2)
    ELSE (num_nonnulls(forwarded_on, forwarded_to) = 0)
END)
objection: objection_check8 CHECK ((num_nonnulls(committee_advice, committee_advised_on, committee_reasons) = ANY (ARRAY[0, 3])))
objection: objection_check9 CHECK ((committee OR (committee_advice IS NULL)))
objection: objection_committee_advice_check CHECK ((committee_advice = ANY (ARRAY['founded'::text, 'partlyFounded'::text, 'unfounded'::text, 'inadmissible'::text])))
objection: objection_committee_departure_check CHECK (((length(committee_departure) >= 1) AND (length(committee_departure) <= 10000)))
objection: objection_committee_reasons_check CHECK (((length(committee_reasons) >= 1) AND (length(committee_reasons) <= 10000)))
objection: objection_decided_by_person_id_fkey FOREIGN KEY (decided_by_person_id) REFERENCES person(id)
objection: objection_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
objection: objection_decision_version_id_fkey FOREIGN KEY (decision_version_id) REFERENCES decision(id)
objection: objection_entered_by_person_id_fkey FOREIGN KEY (entered_by_person_id) REFERENCES person(id)
objection: objection_follow_up_check CHECK ((follow_up = ANY (ARRAY['recovery'::text, 'deferral'::text, 'penalty'::text, 'superseded'::text])))
objection: objection_follow_up_note_check CHECK (((length(follow_up_note) >= 1) AND (length(follow_up_note) <= 5000)))
objection: objection_forwarded_to_check CHECK (((length(forwarded_to) >= 1) AND (length(forwarded_to) <= 300)))
objection: objection_grounds_check CHECK (((length(grounds) >= 1) AND (length(grounds) <= 20000)))
objection: objection_handled_by_person_id_fkey FOREIGN KEY (handled_by_person_id) REFERENCES person(id)
objection: objection_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
objection: objection_late_reason_check CHECK (((length(late_reason) >= 1) AND (length(late_reason) <= 5000)))
objection: objection_objector_address_check CHECK (((length(objector_address) >= 1) AND (length(objector_address) <= 500)))
objection: objection_objector_name_check CHECK (((length(objector_name) >= 1) AND (length(objector_name) <= 200)))
objection: objection_objector_person_id_fkey FOREIGN KEY (objector_person_id) REFERENCES person(id)
objection: objection_outcome_check CHECK ((outcome = ANY (ARRAY['founded'::text, 'partlyFounded'::text, 'unfounded'::text, 'inadmissible'::text])))
objection: objection_outcome_reasons_check CHECK (((length(outcome_reasons) >= 1) AND (length(outcome_reasons) <= 10000)))
objection: objection_pkey PRIMARY KEY (id)
objection: objection_status_check CHECK ((status = ANY (ARRAY['received'::text, 'incomplete'::text, 'inTreatment'::text, 'heard'::text, 'decided'::text, 'withdrawn'::text, 'forwarded'::text])))
objection: objection_timeliness_check CHECK ((timeliness = ANY (ARRAY['inTime'::text, 'late'::text, 'lateExcused'::text, 'early'::text])))
objection_event: objection_event_actor_person_id_fkey FOREIGN KEY (actor_person_id) REFERENCES person(id)
objection_event: objection_event_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id) ON DELETE CASCADE
objection_event: objection_event_objection_id_seq_key UNIQUE (objection_id, seq)
objection_event: objection_event_pkey PRIMARY KEY (id)
objection_event: objection_event_seq_check CHECK ((seq > 0))
occurrence_evidence: occurrence_evidence_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id)
occurrence_evidence: occurrence_evidence_band_check CHECK ((band = ANY (ARRAY['0'::text, '1-5'::text, '6-15'::text, '16-30'::text, '31+'::text])))
occurrence_evidence: occurrence_evidence_check CHECK ((took_place OR (band IS NULL) OR (band = '0'::text)))
occurrence_evidence: occurrence_evidence_corrects_fkey FOREIGN KEY (corrects) REFERENCES occurrence_evidence(id)
occurrence_evidence: occurrence_evidence_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id)
occurrence_evidence: occurrence_evidence_made_via_check CHECK ((made_via = ANY (ARRAY['link'::text, 'page'::text, 'phone'::text, 'demo'::text])))
occurrence_evidence: occurrence_evidence_pkey PRIMARY KEY (id)
organisation: organisation_check CHECK (((legal_form <> 'informal'::text) OR (kvk_number IS NULL)))
organisation: organisation_kvk_number_check CHECK ((kvk_number ~ '^[0-9]{8}$'::text))
organisation: organisation_kvk_number_key UNIQUE (kvk_number)
organisation: organisation_legal_form_check CHECK ((legal_form = ANY (ARRAY['foundation'::text, 'association'::text, 'cooperative'::text, 'company'::text, 'religious'::text, 'informal'::text])))
organisation: organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
organisation: organisation_pkey PRIMARY KEY (id)
organisation: organisation_slug_key UNIQUE (slug)
organisation: organisation_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
organisation_member: organisation_member_check CHECK ((until > since))
organisation_member: organisation_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
organisation_member: organisation_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
organisation_member: organisation_member_pkey PRIMARY KEY (organisation_id, person_id, since)
organisation_member: organisation_member_right_check CHECK (("right" = ANY (ARRAY['view'::text, 'edit'::text, 'sign'::text])))
organisation_profile: organisation_profile_active_since_check CHECK (((active_since >= 1600) AND (active_since <= 2100)))
organisation_profile: organisation_profile_kind_check CHECK ((kind = ANY (ARRAY['neighbourhoodOrganisation'::text, 'community'::text, 'garden'::text, 'walkIn'::text, 'actionGroup'::text, 'socialEnterprise'::text, 'streetGroup'::text, 'sports'::text, 'faith'::text, 'culture'::text, 'selfHelp'::text, 'playground'::text, 'welfareProvider'::text, 'other'::text])))
organisation_profile: organisation_profile_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
organisation_profile: organisation_profile_pkey PRIMARY KEY (organisation_id)
organisation_profile: organisation_profile_public_email_check CHECK ((length(public_email) <= 200))
organisation_profile: organisation_profile_public_phone_check CHECK ((length(public_phone) <= 40))
organisation_profile: organisation_profile_street_check CHECK ((length(street) <= 120))
organisation_profile: organisation_profile_website_check CHECK ((length(website) <= 300))
outage: outage_check CHECK ((ended_at > started_at))
outage: outage_description_check CHECK (((length(description) >= 1) AND (length(description) <= 2000)))
outage: outage_pkey PRIMARY KEY (id)
outage: outage_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
outgoing_mail: outgoing_mail_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
outgoing_mail: outgoing_mail_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
outgoing_mail: outgoing_mail_pkey PRIMARY KEY (id)
outgoing_mail: outgoing_mail_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'held'::text])))
outgoing_mail: outgoing_mail_unsubscribe_url_check CHECK ((length(unsubscribe_url) <= 500))
pack_combination: pack_combination_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id)
pack_combination: pack_combination_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
pack_combination: pack_combination_pkey PRIMARY KEY (id)
pack_combination: pack_combination_round_id_fkey FOREIGN KEY (round_id) REFERENCES round(id)
pack_combination: pack_combination_round_id_wijkraad_id_name_key UNIQUE (round_id, wijkraad_id, name)
pack_combination: pack_combination_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
paper_ballot: paper_ballot_pkey PRIMARY KEY (id)
paper_ballot: paper_ballot_refused_reason_check CHECK (((length(refused_reason) >= 1) AND (length(refused_reason) <= 500)))
paper_ballot: paper_ballot_sheet_check CHECK (((length(sheet) >= 1) AND (length(sheet) <= 40)))
paper_ballot: paper_ballot_status_check CHECK ((status = ANY (ARRAY['enteredOnce'::text, 'differs'::text, 'agreed'::text, 'refused'::text])))
paper_ballot: paper_ballot_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
paper_ballot: paper_ballot_vote_id_sheet_key UNIQUE (vote_id, sheet)
paper_ballot_entry: paper_ballot_entry_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
paper_ballot_entry: paper_ballot_entry_check CHECK (((choices IS NULL) OR (refused_reason IS NULL)))
paper_ballot_entry: paper_ballot_entry_paper_ballot_id_by_person_id_key UNIQUE (paper_ballot_id, by_person_id)
paper_ballot_entry: paper_ballot_entry_paper_ballot_id_fkey FOREIGN KEY (paper_ballot_id) REFERENCES paper_ballot(id) ON DELETE CASCADE
paper_ballot_entry: paper_ballot_entry_paper_ballot_id_turn_key UNIQUE (paper_ballot_id, turn)
paper_ballot_entry: paper_ballot_entry_pkey PRIMARY KEY (id)
paper_ballot_entry: paper_ballot_entry_refused_reason_check CHECK (((length(refused_reason) >= 1) AND (length(refused_reason) <= 500)))
paper_ballot_entry: paper_ballot_entry_turn_check CHECK (((turn >= 1) AND (turn <= 3)))
payee: payee_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
payee: payee_holder_name_check CHECK (((length(holder_name) >= 1) AND (length(holder_name) <= 200)))
payee: payee_iban_check CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text))
payee: payee_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
payee: payee_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
payee: payee_pkey PRIMARY KEY (id)
payment_batch: payment_batch_count_check CHECK ((count > 0))
payment_batch: payment_batch_created_by_person_id_fkey FOREIGN KEY (created_by_person_id) REFERENCES person(id)
payment_batch: payment_batch_message_id_check CHECK ((length(message_id) <= 35))
payment_batch: payment_batch_message_id_key UNIQUE (message_id)
payment_batch: payment_batch_pkey PRIMARY KEY (id)
payment_batch: payment_batch_total_cents_check CHECK ((total_cents > 0))
payment_order: payment_order_amount_cents_check CHECK ((amount_cents > 0))
payment_order: payment_order_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
payment_order: payment_order_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payment_batch(id)
payment_order: payment_order_check CHECK (((status = 'suspended'::text) = ((stop_from IS NOT NULL) AND (stop_until IS NOT NULL))))
payment_order: payment_order_check1 CHECK (((status = 'paid'::text) = (paid_on IS NOT NULL)))
payment_order: payment_order_check2 CHECK (((released_by_person_id IS NULL) OR (prepared_by_person_id IS NULL) OR (released_by_person_id <> prepared_by_person_id)))
payment_order: payment_order_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
payment_order: payment_order_end_to_end_id_check CHECK ((length(end_to_end_id) <= 35))
payment_order: payment_order_end_to_end_id_key UNIQUE (end_to_end_id)
payment_order: payment_order_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
payment_order: payment_order_instalment_check CHECK (((instalment_on IS NULL) OR (kind = 'advance'::text)))
payment_order: payment_order_kind_check CHECK ((kind = ANY (ARRAY['advance'::text, 'remainder'::text, 'penalty'::text])))
payment_order: payment_order_payee_id_fkey FOREIGN KEY (payee_id) REFERENCES payee(id)
payment_order: payment_order_penalty_check CHECK (
CASE
    WHEN (kind = 'penalty'::text) THEN ((penalty_id IS NOT NULL) AND (decision_id IS NULL) AND (envelope_id IS NULL))
    ELSE ((penalty_id IS NULL) AND (decision_id IS NOT NULL) AND (envelope_id IS NOT NULL))
END)
payment_order: payment_order_penalty_id_fkey FOREIGN KEY (penalty_id) REFERENCES penalty(id)
payment_order: payment_order_penalty_runs CHECK (((kind <> 'penalty'::text) OR (status <> 'suspended'::text)))
payment_order: payment_order_pkey PRIMARY KEY (id)
payment_order: payment_order_prepared_by_person_id_fkey FOREIGN KEY (prepared_by_person_id) REFERENCES person(id)
payment_order: payment_order_released_by_person_id_fkey FOREIGN KEY (released_by_person_id) REFERENCES person(id)
payment_order: payment_order_set_off_check CHECK (((set_off_recovery_id IS NULL) OR ((status = 'paid'::text) AND (batch_id IS NULL) AND (kind = ANY (ARRAY['advance'::text, 'remainder'::text])))))
payment_order: payment_order_set_off_recovery_id_fkey FOREIGN KEY (set_off_recovery_id) REFERENCES recovery(id)
payment_order: payment_order_status_check CHECK ((status = ANY (ARRAY['prepared'::text, 'released'::text, 'exported'::text, 'paid'::text, 'rejected'::text, 'cancelled'::text, 'suspended'::text])))
payment_order: payment_order_stopped_days_check CHECK ((stopped_days >= 0))
payment_status_report: payment_status_report_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payment_batch(id)
payment_status_report: payment_status_report_imported_by_person_id_fkey FOREIGN KEY (imported_by_person_id) REFERENCES person(id)
payment_status_report: payment_status_report_pkey PRIMARY KEY (message_id)
payment_status_upload: payment_status_upload_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payment_batch(id)
payment_status_upload: payment_status_upload_pkey PRIMARY KEY (id)
payment_status_upload: payment_status_upload_uploaded_by_person_id_fkey FOREIGN KEY (uploaded_by_person_id) REFERENCES person(id)
payment_transfer: payment_transfer_amount_cents_check CHECK ((amount_cents > 0))
payment_transfer: payment_transfer_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payment_batch(id)
payment_transfer: payment_transfer_batch_id_order_id_key UNIQUE (batch_id, order_id)
payment_transfer: payment_transfer_order_id_fkey FOREIGN KEY (order_id) REFERENCES payment_order(id)
payment_transfer: payment_transfer_payee_id_fkey FOREIGN KEY (payee_id) REFERENCES payee(id)
payment_transfer: payment_transfer_pkey PRIMARY KEY (end_to_end_id)
penalty: penalty_amount_cents_check CHECK ((amount_cents > 0))
penalty: penalty_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
penalty: penalty_application_id_objection_id_raised_by_objection_id_key UNIQUE NULLS NOT DISTINCT (application_id, objection_id, raised_by_objection_id)
penalty: penalty_check CHECK ((due_on > fixed_on))
penalty: penalty_check1 CHECK ((to_applicant OR (objection_id IS NOT NULL)))
penalty: penalty_fixed_by_person_id_fkey FOREIGN KEY (fixed_by_person_id) REFERENCES person(id)
penalty: penalty_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id)
penalty: penalty_pkey PRIMARY KEY (id)
penalty: penalty_raised_by_objection_id_fkey FOREIGN KEY (raised_by_objection_id) REFERENCES objection(id)
person: person_email_check CHECK ((email = lower(email)))
person: person_email_key UNIQUE (email)
person: person_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
person: person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
person: person_phone_check CHECK ((length(phone) <= 40))
person: person_pkey PRIMARY KEY (id)
person: person_postcode_check CHECK ((postcode ~ '^[1-9][0-9]{3} ?[A-Z]{2}$'::text))
person: person_street_check CHECK ((length(street) <= 200))
person: person_town_check CHECK ((length(town) <= 100))
person: person_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
proof: proof_check CHECK ((ends_on >= begins_on))
proof: proof_check1 CHECK (((status = ANY (ARRAY['proposed'::text, 'running'::text])) OR (finding IS NOT NULL)))
proof: proof_check2 CHECK (((status <> 'running'::text) OR (begins_on IS NOT NULL)))
proof: proof_document_url_check CHECK (((document_url ~ '^https://'::text) AND (length(document_url) <= 500)))
proof: proof_finding_check CHECK (((length(finding) >= 1) AND (length(finding) <= 4000)))
proof: proof_follow_up_check CHECK (((length(follow_up) >= 1) AND (length(follow_up) <= 2000)))
proof: proof_partners_check CHECK (((length(partners) >= 1) AND (length(partners) <= 500)))
proof: proof_pkey PRIMARY KEY (id)
proof: proof_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
proof: proof_question_check CHECK (((length(question) >= 1) AND (length(question) <= 200)))
proof: proof_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 120)))
proof: proof_slug_key UNIQUE (slug)
proof: proof_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'running'::text, 'finished'::text, 'stopped'::text, 'scaledUp'::text])))
proof: proof_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
proof: proof_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
proof_event: proof_event_action_check CHECK ((action = ANY (ARRAY['propose'::text, 'start'::text, 'report'::text, 'finish'::text, 'stop'::text, 'scaleUp'::text, 'correct'::text])))
proof_event: proof_event_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
proof_event: proof_event_check CHECK (((action = 'correct'::text) = (before IS NOT NULL)))
proof_event: proof_event_follow_up_check CHECK (((length(follow_up) >= 1) AND (length(follow_up) <= 2000)))
proof_event: proof_event_note_check CHECK (((length(note) >= 1) AND (length(note) <= 4000)))
proof_event: proof_event_pkey PRIMARY KEY (proof_id, seq)
proof_event: proof_event_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES proof(id)
proof_event: proof_event_seq_check CHECK ((seq > 0))
proof_event: proof_event_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'running'::text, 'finished'::text, 'stopped'::text, 'scaledUp'::text])))
proof_question: proof_question_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 2000)))
proof_question: proof_question_answered_by_person_id_fkey FOREIGN KEY (answered_by_person_id) REFERENCES person(id)
proof_question: proof_question_check1 CHECK (((status = 'taken'::text) = (proof_id IS NOT NULL)))
proof_question: proof_question_check2 CHECK (((status = 'waiting'::text) = (answered_at IS NULL)))
proof_question: proof_question_check3 CHECK (((answer IS NULL) = (answered_at IS NULL)))
proof_question: proof_question_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
proof_question: proof_question_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
proof_question: proof_question_pkey PRIMARY KEY (id)
proof_question: proof_question_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
proof_question: proof_question_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES proof(id)
proof_question: proof_question_question_check CHECK (((length(question) >= 1) AND (length(question) <= 200)))
proof_question: proof_question_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'taken'::text, 'declined'::text])))
proof_question: proof_question_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
proof_question: proof_question_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
recognition: recognition_check CHECK ((valid_until > valid_from))
recognition: recognition_check1 CHECK (((status = ANY (ARRAY['recognised'::text, 'expired'::text])) = (valid_from IS NOT NULL)))
recognition: recognition_council_note_check CHECK ((length(council_note) <= 2000))
recognition: recognition_council_person_id_fkey FOREIGN KEY (council_person_id) REFERENCES person(id) ON DELETE SET NULL
recognition: recognition_council_verdict_check CHECK ((council_verdict = ANY (ARRAY['supports'::text, 'doesNotSupport'::text, 'noMajority'::text])))
recognition: recognition_kind_check CHECK ((kind = ANY (ARRAY['neighbourhoodHouse'::text, 'placeOfValue'::text])))
recognition: recognition_pkey PRIMARY KEY (id)
recognition: recognition_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'requested'::text, 'reviewed'::text, 'recognised'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text])))
recognition: recognition_steward_note_check CHECK ((length(steward_note) <= 2000))
recognition: recognition_steward_person_id_fkey FOREIGN KEY (steward_person_id) REFERENCES person(id) ON DELETE SET NULL
recognition: recognition_steward_verdict_check CHECK ((steward_verdict = ANY (ARRAY['meets'::text, 'doesNotMeet'::text])))
recognition: recognition_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(id) ON DELETE CASCADE
recognition_file: recognition_file_criterion_check CHECK (((length(criterion) >= 1) AND (length(criterion) <= 60)))
recognition_file: recognition_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file(id)
recognition_file: recognition_file_pkey PRIMARY KEY (id)
recognition_file: recognition_file_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition(id) ON DELETE CASCADE
recovery: recovery_amount_cents_check CHECK ((amount_cents > 0))
recovery: recovery_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
recovery: recovery_arrangement_check CHECK (((length(arrangement) >= 1) AND (length(arrangement) <= 2000)))
recovery: recovery_check CHECK ((due_on > claimed_on))
recovery: recovery_check1 CHECK ((settled_on >= claimed_on))
recovery: recovery_check2 CHECK (((status = ANY (ARRAY['paidBack'::text, 'writtenOff'::text, 'dropped'::text])) = (settled_on IS NOT NULL)))
recovery: recovery_check3 CHECK (((status <> 'writtenOff'::text) OR (proposed_by_person_id IS DISTINCT FROM settled_by_person_id)))
recovery: recovery_check4 CHECK (((status <> ALL (ARRAY['writeOffProposed'::text, 'writtenOff'::text])) OR (write_off_reasons IS NOT NULL)))
recovery: recovery_check5 CHECK ((deferred_until > due_on))
recovery: recovery_check6 CHECK (((deferred_until IS NULL) = (arrangement IS NULL)))
recovery: recovery_claimed_by_person_id_fkey FOREIGN KEY (claimed_by_person_id) REFERENCES person(id)
recovery: recovery_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id)
recovery: recovery_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
recovery: recovery_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
recovery: recovery_paid_back_check CHECK (((status = 'paidBack'::text) = (received_cents = amount_cents)))
recovery: recovery_pkey PRIMARY KEY (id)
recovery: recovery_proposed_by_person_id_fkey FOREIGN KEY (proposed_by_person_id) REFERENCES person(id)
recovery: recovery_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 10000)))
recovery: recovery_received_check CHECK (((received_cents >= 0) AND (received_cents <= amount_cents)))
recovery: recovery_settled_by_person_id_fkey FOREIGN KEY (settled_by_person_id) REFERENCES person(id)
recovery: recovery_status_check CHECK ((status = ANY (ARRAY['claimed'::text, 'inParts'::text, 'paidBack'::text, 'writeOffProposed'::text, 'writtenOff'::text, 'dropped'::text])))
recovery: recovery_write_off_reasons_check CHECK (((length(write_off_reasons) >= 1) AND (length(write_off_reasons) <= 10000)))
recovery_receipt: recovery_receipt_amount_cents_check CHECK ((amount_cents > 0))
recovery_receipt: recovery_receipt_pkey PRIMARY KEY (id)
recovery_receipt: recovery_receipt_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
recovery_receipt: recovery_receipt_recovery_id_fkey FOREIGN KEY (recovery_id) REFERENCES recovery(id)
retention_hold: retention_hold_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
retention_hold: retention_hold_check CHECK (((lifted_by_person_id IS NULL) = (lifted_at IS NULL)))
retention_hold: retention_hold_lifted_by_person_id_fkey FOREIGN KEY (lifted_by_person_id) REFERENCES person(id)
retention_hold: retention_hold_pkey PRIMARY KEY (id)
retention_hold: retention_hold_placed_by_person_id_fkey FOREIGN KEY (placed_by_person_id) REFERENCES person(id)
retention_hold: retention_hold_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
role_grant: role_grant_check CHECK ((until > since))
role_grant: role_grant_check1 CHECK (((role = 'councilMember'::text) = (wijkraad_id IS NOT NULL)))
role_grant: role_grant_check2 CHECK (((role = 'districtOffice'::text) = (gebied_id IS NOT NULL)))
role_grant: role_grant_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
role_grant: role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
role_grant: role_grant_pkey PRIMARY KEY (id)
role_grant: role_grant_role_check CHECK ((role = ANY (ARRAY['councilMember'::text, 'districtOffice'::text, 'helper'::text, 'officer'::text, 'payer'::text, 'controller'::text, 'administrator'::text, 'steward'::text])))
role_grant: role_grant_steward_check CHECK (((wijk_id IS NULL) OR (role = 'steward'::text)))
role_grant: role_grant_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
role_grant: role_grant_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
round: round_check CHECK ((closes_on >= opens_on))
round: round_check1 CHECK ((extended_until > closes_on))
round: round_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
round: round_pkey PRIMARY KEY (id)
round: round_scheme_version_id_fkey FOREIGN KEY (scheme_version_id) REFERENCES scheme_version(id)
round: round_slug_key UNIQUE (slug)
round: round_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
round: round_year_check CHECK (((year >= 2000) AND (year <= 2200)))
sample_case: sample_case_case_number_check CHECK (((length(case_number) >= 1) AND (length(case_number) <= 40)))
sample_case: sample_case_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES sample_list(draw_id) DEFERRABLE INITIALLY DEFERRED
sample_case: sample_case_percent_check CHECK (((percent >= 1) AND (percent <= 100)))
sample_case: sample_case_pkey PRIMARY KEY (draw_id, case_number)
sample_draw: sample_draw_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text))
sample_draw: sample_draw_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
sample_draw: sample_draw_month_key UNIQUE (month)
sample_draw: sample_draw_pkey PRIMARY KEY (id)
sample_draw: sample_draw_sealed_seed_check CHECK (((length(sealed_seed) >= 60) AND (length(sealed_seed) <= 200)))
sample_draw: sample_draw_slug_check CHECK ((slug ~ '^[0-9]{4}-[0-9]{2}$'::text))
sample_draw: sample_draw_slug_key UNIQUE (slug)
sample_list: sample_list_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES sample_draw(id)
sample_list: sample_list_list_hash_check CHECK ((list_hash ~ '^[0-9a-f]{64}$'::text))
sample_list: sample_list_outside_round_check CHECK ((outside_round > 0))
sample_list: sample_list_pkey PRIMARY KEY (draw_id)
sample_outside: sample_outside_check CHECK ((confirmed_by_person_id <> entered_by_person_id))
sample_outside: sample_outside_check1 CHECK (((confirmed_by_person_id IS NULL) = (confirmed_at IS NULL)))
sample_outside: sample_outside_confirmed_by_person_id_fkey FOREIGN KEY (confirmed_by_person_id) REFERENCES person(id)
sample_outside: sample_outside_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES sample_list(draw_id)
sample_outside: sample_outside_entered_by_person_id_fkey FOREIGN KEY (entered_by_person_id) REFERENCES person(id)
sample_outside: sample_outside_number_check CHECK ((number ~ '^[0-9a-f]{64}$'::text))
sample_outside: sample_outside_pkey PRIMARY KEY (draw_id)
sample_reveal: sample_reveal_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES sample_outside(draw_id)
sample_reveal: sample_reveal_pkey PRIMARY KEY (draw_id)
sample_reveal: sample_reveal_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text))
schema_migration: schema_migration_pkey PRIMARY KEY (name)
scheme: scheme_check CHECK (((evaluation_years IS NULL) = (evaluation_source IS NULL)))
scheme: scheme_evaluation_source_check CHECK (((length(evaluation_source) >= 1) AND (length(evaluation_source) <= 500)))
scheme: scheme_evaluation_years_check CHECK (((evaluation_years >= 1) AND (evaluation_years <= 20)))
scheme: scheme_pkey PRIMARY KEY (id)
scheme: scheme_slug_key UNIQUE (slug)
scheme_evaluation: scheme_evaluation_pkey PRIMARY KEY (id)
scheme_evaluation: scheme_evaluation_recorded_by_person_id_fkey FOREIGN KEY (recorded_by_person_id) REFERENCES person(id)
scheme_evaluation: scheme_evaluation_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id)
scheme_evaluation: scheme_evaluation_scheme_id_url_key UNIQUE (scheme_id, url)
scheme_evaluation: scheme_evaluation_url_check CHECK (((url ~~ 'https://%'::text) AND (length(url) <= 500)))
scheme_predecessor: scheme_predecessor_pkey PRIMARY KEY (scheme_id, predecessor_name)
scheme_predecessor: scheme_predecessor_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES scheme(id)
scheme_predecessor: scheme_predecessor_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id)
scheme_transition: scheme_transition_consequence_check CHECK (((length(consequence) >= 1) AND (length(consequence) <= 2000)))
scheme_transition: scheme_transition_fit_check CHECK ((fit = ANY (ARRAY['whole'::text, 'partly'::text, 'none'::text])))
scheme_transition: scheme_transition_pkey PRIMARY KEY (id)
scheme_transition: scheme_transition_predecessor_name_check CHECK (((length(predecessor_name) >= 1) AND (length(predecessor_name) <= 200)))
scheme_transition: scheme_transition_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id)
scheme_transition: scheme_transition_scheme_id_predecessor_name_key UNIQUE (scheme_id, predecessor_name)
scheme_transition: scheme_transition_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)))
scheme_transition: scheme_transition_step_check CHECK ((step = ANY (ARRAY['merge'::text, 'adapt'::text, 'end'::text])))
scheme_transition: scheme_transition_term_months_check CHECK (((term_months >= 0) AND (term_months <= 60)))
scheme_version: scheme_version_check CHECK ((valid_until > valid_from))
scheme_version: scheme_version_check1 CHECK (((status = 'draft'::text) = (published_at IS NULL)))
scheme_version: scheme_version_number_check CHECK ((number > 0))
scheme_version: scheme_version_pkey PRIMARY KEY (id)
scheme_version: scheme_version_scheme_id_daterange_excl EXCLUDE USING gist (scheme_id WITH =, daterange(valid_from, valid_until) WITH &&) WHERE ((status = 'published'::text))
scheme_version: scheme_version_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES scheme(id)
scheme_version: scheme_version_scheme_id_number_key UNIQUE (scheme_id, number)
scheme_version: scheme_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
school_holiday: school_holiday_check CHECK ((ends_before > starts_on))
school_holiday: school_holiday_pkey PRIMARY KEY (school_year, name)
search_entry: search_entry_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE
search_entry: search_entry_pkey PRIMARY KEY (listing_id)
search_entry: search_entry_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
signed_link: signed_link_pkey PRIMARY KEY (id)
signed_link: signed_link_purpose_check CHECK ((purpose = ANY (ARRAY['confirmListing'::text, 'attendance'::text, 'networkMember'::text, 'networkCoordinator'::text, 'subscription'::text, 'claim'::text, 'baseFunding'::text])))
signed_link: signed_link_secret_check CHECK (((token_hash IS NOT NULL) OR (used_at IS NOT NULL)))
signed_link: signed_link_token_hash_key UNIQUE (token_hash)
steward_mailed: steward_mailed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
steward_mailed: steward_mailed_pkey PRIMARY KEY (person_id)
stored_file: stored_file_original_name_check CHECK (((length(original_name) >= 1) AND (length(original_name) <= 200)))
stored_file: stored_file_pkey PRIMARY KEY (id)
stored_file: stored_file_size_bytes_check CHECK ((size_bytes > 0))
story: story_about_story_id_fkey FOREIGN KEY (about_story_id) REFERENCES story(id) ON DELETE CASCADE
story: story_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE
story: story_application_id_key UNIQUE (application_id)
story: story_check CHECK (((application_id IS NULL) <> (about_story_id IS NULL)))
story: story_lang_check CHECK ((lang = ANY (ARRAY['nl'::text, 'en'::text])))
story: story_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
story: story_pkey PRIMARY KEY (id)
story: story_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{2,99}$'::text))
story: story_slug_key UNIQUE (slug)
story: story_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'shown'::text, 'hidden'::text, 'takenDown'::text])))
story: story_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
story: story_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
story: story_words_check CHECK ((length(words) <= 3000))
story: story_written_by_person_id_fkey FOREIGN KEY (written_by_person_id) REFERENCES person(id)
story_consent: story_consent_check CHECK ((withdrawn_at >= given_at))
story_consent: story_consent_given_by_person_id_fkey FOREIGN KEY (given_by_person_id) REFERENCES person(id)
story_consent: story_consent_part_check CHECK ((part = ANY (ARRAY['story'::text, 'photo'::text, 'sound'::text])))
story_consent: story_consent_pkey PRIMARY KEY (id)
story_consent: story_consent_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
story_consent: story_consent_text_version_check CHECK ((text_version > 0))
story_consent: story_consent_use_check CHECK ((use = ANY (ARRAY['neighbourhood'::text, 'councilReport'::text, 'city'::text])))
story_photo: story_photo_alt_check CHECK (((length(alt) >= 1) AND (length(alt) <= 300)))
story_photo: story_photo_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(id) ON DELETE CASCADE
story_photo: story_photo_attachment_id_key UNIQUE (attachment_id)
story_photo: story_photo_height_check CHECK ((height > 0))
story_photo: story_photo_pkey PRIMARY KEY (id)
story_photo: story_photo_place_check CHECK (((place >= 1) AND (place <= 9)))
story_photo: story_photo_small_check CHECK (((octet_length(small) >= 1) AND (octet_length(small) <= 1000000)))
story_photo: story_photo_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
story_photo: story_photo_story_id_place_key UNIQUE (story_id, place)
story_photo: story_photo_width_check CHECK ((width > 0))
story_reply: story_reply_check CHECK (((kind = 'wrong'::text) = (reason <> ''::text)))
story_reply: story_reply_check1 CHECK (((kind = 'wrong'::text) OR (status = 'shown'::text)))
story_reply: story_reply_judged_by_person_id_fkey FOREIGN KEY (judged_by_person_id) REFERENCES person(id)
story_reply: story_reply_kind_check CHECK ((kind = ANY (ARRAY['thanks'::text, 'wrong'::text])))
story_reply: story_reply_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
story_reply: story_reply_pkey PRIMARY KEY (id)
story_reply: story_reply_reason_check CHECK ((length(reason) <= 1000))
story_reply: story_reply_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'shown'::text, 'refused'::text])))
story_reply: story_reply_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
story_reply: story_reply_story_id_person_id_key UNIQUE (story_id, person_id)
story_report: story_report_check CHECK (((outcome IS NULL) = (handled_at IS NULL)))
story_report: story_report_check1 CHECK (((outcome IS NULL) = (reason IS NULL)))
story_report: story_report_handled_by_person_id_fkey FOREIGN KEY (handled_by_person_id) REFERENCES person(id)
story_report: story_report_note_check CHECK (((length(note) <= 1000) AND ((note <> ''::text) OR (handled_at IS NOT NULL))))
story_report: story_report_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'takenDown'::text])))
story_report: story_report_pkey PRIMARY KEY (id)
story_report: story_report_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
story_report: story_report_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
story_sound: story_sound_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(id) ON DELETE CASCADE
story_sound: story_sound_attachment_id_key UNIQUE (attachment_id)
story_sound: story_sound_check CHECK (((seconds IS NOT NULL) OR (NOT bare)))
story_sound: story_sound_check1 CHECK (((summary = ''::text) = (summary_by IS NULL)))
story_sound: story_sound_pkey PRIMARY KEY (id)
story_sound: story_sound_seconds_check CHECK ((seconds > 0))
story_sound: story_sound_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
story_sound: story_sound_story_id_key UNIQUE (story_id)
story_sound: story_sound_summary_by_check CHECK ((summary_by = ANY (ARRAY['teller'::text, 'office'::text])))
story_sound: story_sound_summary_check CHECK ((length(summary) <= 3000))
street_action: street_action_kind_check CHECK ((kind = ANY (ARRAY['party'::text, 'green'::text, 'meal'::text, 'clean'::text, 'care'::text, 'play'::text, 'language'::text, 'other'::text])))
street_action: street_action_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE
street_action: street_action_pkey PRIMARY KEY (id)
street_action: street_action_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
street_action: street_action_year_check CHECK (((year >= 1990) AND (year <= 2100)))
synonym_group: synonym_group_note_check CHECK ((length(note) <= 300))
synonym_group: synonym_group_pkey PRIMARY KEY (id)
synonym_group: synonym_group_words_check CHECK (((cardinality(words) >= 2) AND (cardinality(words) <= 40)))
undertaking_change: undertaking_change_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
undertaking_change: undertaking_change_check CHECK ((group_before IS DISTINCT FROM group_after))
undertaking_change: undertaking_change_group_after_check CHECK (((length(group_after) >= 1) AND (length(group_after) <= 200)))
undertaking_change: undertaking_change_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
undertaking_change: undertaking_change_pkey PRIMARY KEY (id)
undertaking_change: undertaking_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
unit_value: unit_value_pkey PRIMARY KEY (id)
unit_value: unit_value_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 100)))
unit_value: unit_value_slug_key UNIQUE (slug)
unit_value_version: unit_value_version_check CHECK ((figure_cents >= low_cents))
unit_value_version: unit_value_version_check1 CHECK (((high_cents >= figure_cents) AND (high_cents <= 1000000000)))
unit_value_version: unit_value_version_check2 CHECK ((valid_until > valid_from))
unit_value_version: unit_value_version_check3 CHECK (((number = 1) = (reason IS NULL)))
unit_value_version: unit_value_version_check4 CHECK (((status = 'draft'::text) = (published_at IS NULL)))
unit_value_version: unit_value_version_check5 CHECK (((published_by_person_id IS NULL) OR (published_by_person_id IS DISTINCT FROM drafted_by_person_id)))
unit_value_version: unit_value_version_drafted_by_person_id_fkey FOREIGN KEY (drafted_by_person_id) REFERENCES person(id)
unit_value_version: unit_value_version_effect_check CHECK (((length(effect) >= 1) AND (length(effect) <= 120)))
unit_value_version: unit_value_version_effect_en_check CHECK (((length(effect_en) >= 1) AND (length(effect_en) <= 120)))
unit_value_version: unit_value_version_low_cents_check CHECK ((low_cents > 0))
unit_value_version: unit_value_version_note_check CHECK ((length(note) <= 1000))
unit_value_version: unit_value_version_number_check CHECK ((number > 0))
unit_value_version: unit_value_version_payer_check CHECK ((payer = ANY (ARRAY['municipality'::text, 'healthInsurer'::text, 'longTermCare'::text, 'state'::text, 'nobody'::text, 'unknown'::text])))
unit_value_version: unit_value_version_pkey PRIMARY KEY (id)
unit_value_version: unit_value_version_place_check CHECK (((length(btrim(place)) >= 1) AND (length(btrim(place)) <= 120)))
unit_value_version: unit_value_version_price_year_check CHECK (((price_year >= 1990) AND (price_year <= 2100)))
unit_value_version: unit_value_version_published_by_person_id_fkey FOREIGN KEY (published_by_person_id) REFERENCES person(id)
unit_value_version: unit_value_version_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
unit_value_version: unit_value_version_source_check CHECK (((length(btrim(source)) >= 1) AND (length(btrim(source)) <= 300)))
unit_value_version: unit_value_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text])))
unit_value_version: unit_value_version_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 120)))
unit_value_version: unit_value_version_unit_en_check CHECK (((length(unit_en) >= 1) AND (length(unit_en) <= 120)))
unit_value_version: unit_value_version_unit_value_id_fkey FOREIGN KEY (unit_value_id) REFERENCES unit_value(id)
unit_value_version: unit_value_version_unit_value_id_number_key UNIQUE (unit_value_id, number)
unit_value_version: unit_value_version_value_type_check CHECK ((value_type = ANY (ARRAY['cashSaved'::text, 'avoidedCost'::text, 'valueOfHours'::text])))
unnotified_message: unnotified_message_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
unnotified_message: unnotified_message_pkey PRIMARY KEY (message_id)
venue: venue_accessible_toilet_check CHECK ((accessible_toilet = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
venue: venue_check CHECK ((((lat IS NULL) = (lon IS NULL)) AND ((lat IS NULL) = (located_by IS NULL))))
venue: venue_house_number_check CHECK ((length(house_number) <= 20))
venue: venue_kind_check CHECK ((kind = ANY (ARRAY['neighbourhoodHouse'::text, 'livingRoom'::text, 'garden'::text, 'playground'::text, 'sportsCanteen'::text, 'careHome'::text, 'school'::text, 'library'::text, 'placeOfWorship'::text, 'square'::text, 'workshop'::text, 'restaurant'::text, 'other'::text])))
venue: venue_lat_check CHECK (((lat >= (50)::double precision) AND (lat <= (54)::double precision)))
venue: venue_located_by_check CHECK ((located_by = ANY (ARRAY['address'::text, 'hand'::text, 'wijk'::text])))
venue: venue_lon_check CHECK (((lon >= (3)::double precision) AND (lon <= (8)::double precision)))
venue: venue_management_check CHECK ((management = ANY (ARRAY['self'::text, 'social'::text])))
venue: venue_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
venue: venue_near_transit_check CHECK ((near_transit = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
venue: venue_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id)
venue: venue_owner_check CHECK ((length(owner) <= 200))
venue: venue_pkey PRIMARY KEY (id)
venue: venue_postcode_check CHECK ((postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'::text))
venue: venue_public_email_check CHECK ((length(public_email) <= 200))
venue: venue_public_phone_check CHECK ((length(public_phone) <= 40))
venue: venue_street_check CHECK ((length(street) <= 120))
venue: venue_town_check CHECK ((length(town) <= 80))
venue: venue_website_check CHECK ((length(website) <= 300))
venue: venue_wheelchair_check CHECK ((wheelchair = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text])))
venue: venue_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
venue_room: venue_room_area_m2_check CHECK (((area_m2 >= 1) AND (area_m2 <= 20000)))
venue_room: venue_room_capacity_check CHECK (((capacity >= 1) AND (capacity <= 5000)))
venue_room: venue_room_contact_check CHECK ((length(contact) <= 200))
venue_room: venue_room_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
venue_room: venue_room_note_check CHECK ((length(note) <= 500))
venue_room: venue_room_pkey PRIMARY KEY (id)
venue_room: venue_room_price_cents_per_hour_check CHECK (((price_cents_per_hour >= 0) AND (price_cents_per_hour <= 100000)))
venue_room: venue_room_venue_id_fkey FOREIGN KEY (venue_id) REFERENCES venue(id) ON DELETE CASCADE
venue_room: venue_room_wheelchair_check CHECK ((wheelchair = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
vote: vote_ballot_sha256_check CHECK ((ballot_sha256 ~ '^[0-9a-f]{64}$'::text))
vote: vote_cancelled_reason_check CHECK (((length(cancelled_reason) >= 1) AND (length(cancelled_reason) <= 1000)))
vote: vote_check CHECK ((closes_at > opens_at))
vote: vote_check1 CHECK (((ideas_from IS NULL) = (ideas_until IS NULL)))
vote: vote_check2 CHECK ((ideas_until >= ideas_from))
vote: vote_check3 CHECK (((ballot IS NULL) = (ballot_sha256 IS NULL)))
vote: vote_check4 CHECK (((ballot IS NULL) = (frozen_at IS NULL)))
vote: vote_check5 CHECK (((status = ANY (ARRAY['preparing'::text, 'collecting'::text, 'checking'::text, 'cancelled'::text])) OR (ballot IS NOT NULL)))
vote: vote_check6 CHECK (((status <> 'cancelled'::text) OR (cancelled_reason IS NOT NULL)))
vote: vote_envelope_id_fkey FOREIGN KEY (envelope_id) REFERENCES envelope(id)
vote: vote_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120)))
vote: vote_name_nl_check CHECK (((length(name_nl) >= 1) AND (length(name_nl) <= 120)))
vote: vote_pkey PRIMARY KEY (id)
vote: vote_question_en_check CHECK ((length(question_en) <= 500))
vote: vote_question_nl_check CHECK ((length(question_nl) <= 500))
vote: vote_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'::text))
vote: vote_slug_key UNIQUE (slug)
vote: vote_status_check CHECK ((status = ANY (ARRAY['preparing'::text, 'collecting'::text, 'checking'::text, 'frozen'::text, 'open'::text, 'closed'::text, 'counted'::text, 'settled'::text, 'cancelled'::text])))
vote: vote_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
vote_box: vote_box_check CHECK (((key IS NULL) = (key_destroyed_on IS NOT NULL)))
vote_box: vote_box_key_check CHECK ((length(key) = 32))
vote_box: vote_box_pkey PRIMARY KEY (vote_id)
vote_box: vote_box_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_change: vote_change_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
vote_change: vote_change_note_en_check CHECK (((length(note_en) >= 1) AND (length(note_en) <= 1000)))
vote_change: vote_change_note_nl_check CHECK (((length(note_nl) >= 1) AND (length(note_nl) <= 1000)))
vote_change: vote_change_pkey PRIMARY KEY (id)
vote_change: vote_change_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_code_batch: vote_code_batch_batch_check CHECK ((batch > 0))
vote_code_batch: vote_code_batch_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
vote_code_batch: vote_code_batch_made_by_person_id_fkey FOREIGN KEY (made_by_person_id) REFERENCES person(id)
vote_code_batch: vote_code_batch_pages_check CHECK ((pages > 0))
vote_code_batch: vote_code_batch_pdf_sha256_check CHECK ((pdf_sha256 ~ '^[0-9a-f]{64}$'::text))
vote_code_batch: vote_code_batch_pkey PRIMARY KEY (vote_id, batch)
vote_code_batch: vote_code_batch_size_check CHECK (((size >= 1) AND (size <= 1000)))
vote_code_batch: vote_code_batch_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_code_batch: vote_code_batch_withdrawn_by_person_id_fkey FOREIGN KEY (withdrawn_by_person_id) REFERENCES person(id)
vote_code_batch: vote_code_batch_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 500)))
vote_count: vote_count_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text))
vote_count: vote_count_pkey PRIMARY KEY (id)
vote_count: vote_count_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_idea: vote_idea_check CHECK (((status = ANY (ARRAY['sent'::text, 'withdrawn'::text])) OR (finding IS NOT NULL)))
vote_idea: vote_idea_check1 CHECK (((status <> 'merged'::text) OR (project_id IS NOT NULL)))
vote_idea: vote_idea_check2 CHECK (((objection IS NULL) = (objected_at IS NULL)))
vote_idea: vote_idea_checked_by_person_id_fkey FOREIGN KEY (checked_by_person_id) REFERENCES person(id)
vote_idea: vote_idea_costing_check CHECK (((length(costing) >= 1) AND (length(costing) <= 2000)))
vote_idea: vote_idea_description_check CHECK (((length(description) >= 1) AND (length(description) <= 2000)))
vote_idea: vote_idea_estimate_cents_check CHECK ((estimate_cents > 0))
vote_idea: vote_idea_finding_check CHECK (((length(finding) >= 1) AND (length(finding) <= 2000)))
vote_idea: vote_idea_objection_check CHECK (((length(objection) >= 1) AND (length(objection) <= 1000)))
vote_idea: vote_idea_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
vote_idea: vote_idea_pkey PRIMARY KEY (id)
vote_idea: vote_idea_place_check CHECK ((length(place) <= 200))
vote_idea: vote_idea_project_id_fkey FOREIGN KEY (project_id) REFERENCES vote_project(id)
vote_idea: vote_idea_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'feasible'::text, 'notFeasible'::text, 'merged'::text, 'withdrawn'::text])))
vote_idea: vote_idea_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
vote_idea: vote_idea_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_idea: vote_idea_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
vote_idea_draft: vote_idea_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
vote_idea_draft: vote_idea_draft_pkey PRIMARY KEY (vote_id, person_id)
vote_idea_draft: vote_idea_draft_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_incompatible: vote_incompatible_check CHECK ((project_id < other_project_id))
vote_incompatible: vote_incompatible_other_project_id_fkey FOREIGN KEY (other_project_id) REFERENCES vote_project(id) ON DELETE CASCADE
vote_incompatible: vote_incompatible_pkey PRIMARY KEY (project_id, other_project_id)
vote_incompatible: vote_incompatible_project_id_fkey FOREIGN KEY (project_id) REFERENCES vote_project(id) ON DELETE CASCADE
vote_incompatible: vote_incompatible_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
vote_incompatible: vote_incompatible_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_pre_advice: vote_pre_advice_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
vote_pre_advice: vote_pre_advice_pkey PRIMARY KEY (id)
vote_pre_advice: vote_pre_advice_project_id_fkey FOREIGN KEY (project_id) REFERENCES vote_project(id)
vote_pre_advice: vote_pre_advice_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
vote_pre_advice: vote_pre_advice_standpoint_check CHECK ((standpoint = ANY (ARRAY['for'::text, 'against'::text, 'none'::text])))
vote_pre_advice: vote_pre_advice_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_project: vote_project_agreed_how_check CHECK (((length(agreed_how) >= 1) AND (length(agreed_how) <= 300)))
vote_project: vote_project_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
vote_project: vote_project_check CHECK (((status = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL)))
vote_project: vote_project_check1 CHECK (((agreed_on IS NULL) = (agreed_how IS NULL)))
vote_project: vote_project_check2 CHECK (((minimum_cents > 0) AND (minimum_cents <= cost_cents)))
vote_project: vote_project_cost_cents_check CHECK ((cost_cents > 0))
vote_project: vote_project_description_check CHECK (((length(description) >= 1) AND (length(description) <= 2000)))
vote_project: vote_project_number_check CHECK (((number >= 1) AND (number <= 999)))
vote_project: vote_project_pkey PRIMARY KEY (id)
vote_project: vote_project_status_check CHECK ((status = ANY (ARRAY['candidate'::text, 'onBallot'::text, 'withdrawn'::text])))
vote_project: vote_project_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
vote_project: vote_project_vote_id_application_id_key UNIQUE (vote_id, application_id)
vote_project: vote_project_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_project: vote_project_vote_id_number_key UNIQUE (vote_id, number)
vote_project: vote_project_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
vote_project: vote_project_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 1000)))
vote_project_cost: vote_project_cost_cents_check1 CHECK ((cents > 0))
vote_project_cost: vote_project_cost_label_check CHECK (((length(label) >= 1) AND (length(label) <= 200)))
vote_project_cost: vote_project_cost_line_check CHECK (((line >= 1) AND (line <= 50)))
vote_project_cost: vote_project_cost_pkey PRIMARY KEY (project_id, line)
vote_project_cost: vote_project_cost_project_id_fkey FOREIGN KEY (project_id) REFERENCES vote_project(id) ON DELETE CASCADE
vote_question: vote_question_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
vote_question: vote_question_pkey PRIMARY KEY (id)
vote_question: vote_question_question_en_check CHECK (((length(question_en) >= 1) AND (length(question_en) <= 500)))
vote_question: vote_question_question_nl_check CHECK (((length(question_nl) >= 1) AND (length(question_nl) <= 500)))
vote_question: vote_question_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_rehearsal: vote_rehearsal_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
vote_rehearsal: vote_rehearsal_found_check CHECK (((length(found) >= 1) AND (length(found) <= 1000)))
vote_rehearsal: vote_rehearsal_pkey PRIMARY KEY (id)
vote_rehearsal: vote_rehearsal_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_rehearsal: vote_rehearsal_way_check CHECK ((way = ANY (ARRAY['screen'::text, 'paper'::text])))
vote_roll: vote_roll_pkey PRIMARY KEY (vote_id, voter_hash)
vote_roll: vote_roll_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_roll: vote_roll_way_check CHECK ((way = ANY (ARRAY['letter'::text, 'mail'::text, 'paper'::text])))
vote_roll: vote_roll_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 500)))
vote_settlement: vote_settlement_amount_cents_check CHECK ((amount_cents >= 0))
vote_settlement: vote_settlement_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id)
vote_settlement: vote_settlement_check CHECK (((decided = 'refuse'::text) = (amount_cents = 0)))
vote_settlement: vote_settlement_check1 CHECK (((won = (decided <> 'refuse'::text)) OR (departure_reason IS NOT NULL)))
vote_settlement: vote_settlement_decided_check CHECK ((decided = ANY (ARRAY['grant'::text, 'partly'::text, 'refuse'::text])))
vote_settlement: vote_settlement_departure_reason_check CHECK (((length(departure_reason) >= 1) AND (length(departure_reason) <= 2000)))
vote_settlement: vote_settlement_pkey PRIMARY KEY (vote_id, project_id)
vote_settlement: vote_settlement_project_id_fkey FOREIGN KEY (project_id) REFERENCES vote_project(id)
vote_settlement: vote_settlement_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
vote_sheet_count: vote_sheet_count_by_person_id_fkey FOREIGN KEY (by_person_id) REFERENCES person(id)
vote_sheet_count: vote_sheet_count_kind_check CHECK ((kind = ANY (ARRAY['handedOut'::text, 'cameIn'::text, 'cameBackUnused'::text])))
vote_sheet_count: vote_sheet_count_note_check CHECK ((length(note) <= 200))
vote_sheet_count: vote_sheet_count_pkey PRIMARY KEY (id)
vote_sheet_count: vote_sheet_count_sheets_check CHECK ((((sheets >= '-10000'::integer) AND (sheets <= 10000)) AND (sheets <> 0)))
vote_sheet_count: vote_sheet_count_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES vote(id)
wijk: wijk_check CHECK (((inhabitants IS NULL) = (inhabitants_year IS NULL)))
wijk: wijk_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
wijk: wijk_inhabitants_check CHECK ((inhabitants > 0))
wijk: wijk_pkey PRIMARY KEY (id)
wijk: wijk_slug_key UNIQUE (slug)
wijk: wijk_wijkraad_id_fkey FOREIGN KEY (wijkraad_id) REFERENCES wijkraad(id)
wijk_inhabitants: wijk_inhabitants_inhabitants_check CHECK ((inhabitants > 0))
wijk_inhabitants: wijk_inhabitants_pkey PRIMARY KEY (wijk_id, year)
wijk_inhabitants: wijk_inhabitants_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id)
wijk_shape: wijk_shape_pkey PRIMARY KEY (wijk_id)
wijk_shape: wijk_shape_wijk_id_fkey FOREIGN KEY (wijk_id) REFERENCES wijk(id) ON DELETE CASCADE
wijkraad: wijkraad_gebied_id_fkey FOREIGN KEY (gebied_id) REFERENCES gebied(id)
wijkraad: wijkraad_kind_check CHECK ((kind = ANY (ARRAY['wijkraad'::text, 'dorpsraad'::text])))
wijkraad: wijkraad_pkey PRIMARY KEY (id)
wijkraad: wijkraad_seats_check CHECK (((seats >= 1) AND (seats <= 15)))
wijkraad: wijkraad_slug_key UNIQUE (slug)

-- indexes
CREATE INDEX account_activity_activity ON public.account_activity USING btree (activity_id)
CREATE UNIQUE INDEX account_activity_pkey ON public.account_activity USING btree (application_id, activity_id)
CREATE UNIQUE INDEX account_change_pkey ON public.account_change USING btree (id)
CREATE UNIQUE INDEX account_change_share_waiting ON public.account_change USING btree (share_id) WHERE ((status = 'waiting'::text) AND (share_id IS NOT NULL))
CREATE UNIQUE INDEX account_change_waiting ON public.account_change USING btree (application_id) WHERE ((status = 'waiting'::text) AND (share_id IS NULL))
CREATE INDEX account_question_application ON public.account_question USING btree (application_id, asked_on)
CREATE UNIQUE INDEX account_question_open ON public.account_question USING btree (application_id) WHERE (judgement IS NULL)
CREATE UNIQUE INDEX account_question_pkey ON public.account_question USING btree (id)
CREATE UNIQUE INDEX account_question_sample ON public.account_question USING btree (application_id) WHERE (reason = 'sample'::text)
CREATE UNIQUE INDEX account_reminder_pkey ON public.account_reminder USING btree (application_id, kind)
CREATE INDEX account_request_open ON public.account_request USING btree (due_on) WHERE (settled_at IS NULL)
CREATE UNIQUE INDEX account_request_pkey ON public.account_request USING btree (decision_id)
CREATE UNIQUE INDEX action_line_number_version_key ON public.action_line USING btree (number, version)
CREATE UNIQUE INDEX action_line_pkey ON public.action_line USING btree (id)
CREATE UNIQUE INDEX action_line_note_line_number_year_half_version_key ON public.action_line_note USING btree (line_number, year, half, version)
CREATE UNIQUE INDEX action_line_note_pkey ON public.action_line_note USING btree (id)
CREATE INDEX activity_host ON public.activity USING btree (host_email) WHERE (host_email IS NOT NULL)
CREATE INDEX activity_left_map_at ON public.activity USING btree (left_map_at) WHERE (left_map_at IS NOT NULL)
CREATE INDEX activity_listed ON public.activity USING btree (id) WHERE listed
CREATE INDEX activity_organisation ON public.activity USING btree (organisation_id)
CREATE UNIQUE INDEX activity_pkey ON public.activity USING btree (id)
CREATE INDEX activity_venue ON public.activity USING btree (venue_id) WHERE (venue_id IS NOT NULL)
CREATE INDEX activity_wijk ON public.activity USING btree (wijk_id) WHERE listed
CREATE INDEX activity_change_change ON public.activity_change USING btree (change)
CREATE UNIQUE INDEX activity_change_pkey ON public.activity_change USING btree (activity_id)
CREATE INDEX activity_confirmation_activity ON public.activity_confirmation USING btree (activity_id, made_at DESC)
CREATE UNIQUE INDEX activity_confirmation_pkey ON public.activity_confirmation USING btree (id)
CREATE INDEX activity_series_activity ON public.activity_series USING btree (activity_id, "position")
CREATE INDEX activity_series_elsewhere ON public.activity_series USING gin (exceptions jsonb_path_ops) WHERE (exceptions <> '[]'::jsonb)
CREATE UNIQUE INDEX activity_series_pkey ON public.activity_series USING btree (id)
CREATE INDEX activity_series_window ON public.activity_series USING btree (ends_on, starts_on)
CREATE UNIQUE INDEX address_answer_pkey ON public.address_answer USING btree (query)
CREATE UNIQUE INDEX adopted_budget_pkey ON public.adopted_budget USING btree (id)
CREATE UNIQUE INDEX adopted_budget_year_number_key ON public.adopted_budget USING btree (year, number)
CREATE UNIQUE INDEX advice_application_id_number_key ON public.advice USING btree (application_id, number)
CREATE UNIQUE INDEX advice_pkey ON public.advice USING btree (id)
CREATE UNIQUE INDEX advice_member_pkey ON public.advice_member USING btree (advice_id, person_id)
CREATE INDEX ageing_rule_kind ON public.ageing_rule USING btree (kind, made_at DESC)
CREATE UNIQUE INDEX ageing_rule_pkey ON public.ageing_rule USING btree (id)
CREATE UNIQUE INDEX agenda_subscription_email_query_edition_key ON public.agenda_subscription USING btree (email, query, edition)
CREATE UNIQUE INDEX agenda_subscription_pkey ON public.agenda_subscription USING btree (id)
CREATE UNIQUE INDEX aid_declaration_pkey ON public.aid_declaration USING btree (id)
CREATE UNIQUE INDEX aid_grant_pkey ON public.aid_grant USING btree (id)
CREATE INDEX aid_grant_undertaking ON public.aid_grant USING btree (undertaking, granted_on)
CREATE UNIQUE INDEX api_token_pkey ON public.api_token USING btree (id)
CREATE UNIQUE INDEX api_token_token_hash_key ON public.api_token USING btree (token_hash)
CREATE INDEX application_abandoned ON public.application USING btree (updated_at) WHERE (case_number IS NULL)
CREATE INDEX application_applicant ON public.application USING btree (applicant_person_id)
CREATE UNIQUE INDEX application_case_number_key ON public.application USING btree (case_number)
CREATE INDEX application_envelope ON public.application USING btree (envelope_id)
CREATE INDEX application_granted ON public.application USING btree (case_number) INCLUDE (id, round_id, scheme_version_id, wijk_id, domain, organisation_id, granted_cents, public_title, outcome, notified_on) WHERE ((outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND (granted_cents > 0) AND (notified_on IS NOT NULL))
CREATE INDEX application_organisation ON public.application USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX application_pkey ON public.application USING btree (id)
CREATE INDEX application_register ON public.application USING btree (wijk_id, domain, case_number) WHERE ((outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND (granted_cents > 0) AND (notified_on IS NOT NULL))
CREATE INDEX application_retain_until ON public.application USING btree (retain_until) WHERE ((retain_until IS NOT NULL) AND (destroyed_on IS NULL))
CREATE INDEX application_round ON public.application USING btree (round_id, status)
CREATE INDEX application_to_account ON public.application USING btree (activities_until) WHERE ((status = 'running'::text) AND (account_by IS NOT NULL))
CREATE INDEX application_to_determine ON public.application USING btree (activities_until) WHERE (status = ANY (ARRAY['running'::text, 'accounted'::text]))
CREATE INDEX application_unsent ON public.application USING btree (submit_until) WHERE ((status = 'draft'::text) AND (submit_until IS NOT NULL))
CREATE INDEX application_without_clock ON public.application USING btree (id) WHERE ((next_due_on IS NULL) AND (status = ANY (ARRAY['submitted'::text, 'incomplete'::text, 'inTreatment'::text, 'advised'::text, 'decided'::text])))
CREATE INDEX application_worklist ON public.application USING btree (next_due_on, id) WHERE (status = ANY (ARRAY['submitted'::text, 'incomplete'::text, 'inTreatment'::text, 'advised'::text, 'decided'::text]))
CREATE INDEX application_annex_application ON public.application_annex USING btree (application_id)
CREATE UNIQUE INDEX application_annex_pkey ON public.application_annex USING btree (id)
CREATE INDEX application_score_application ON public.application_score USING btree (application_id, scored_at)
CREATE UNIQUE INDEX application_score_pkey ON public.application_score USING btree (id)
CREATE INDEX application_score_scored_by ON public.application_score USING btree (scored_by_person_id)
CREATE UNIQUE INDEX area_budget_pkey ON public.area_budget USING btree (id)
CREATE UNIQUE INDEX area_budget_slug_year_key ON public.area_budget USING btree (slug, year)
CREATE UNIQUE INDEX area_budget_balance_position ON public.area_budget_balance USING btree (area_budget_id, source_id, purpose, COALESCE(envelope_id, '00000000-0000-0000-0000-000000000000'::uuid))
CREATE UNIQUE INDEX area_budget_entry_area_budget_id_seq_key ON public.area_budget_entry USING btree (area_budget_id, seq)
CREATE UNIQUE INDEX area_budget_entry_pkey ON public.area_budget_entry USING btree (id)
CREATE INDEX area_budget_entry_proposal ON public.area_budget_entry USING btree (proposal_id)
CREATE UNIQUE INDEX area_budget_key_office ON public.area_budget_key USING btree (proposal_id, shareholder_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX area_budget_key_person ON public.area_budget_key USING btree (proposal_id, turned_by_person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX area_budget_key_pkey ON public.area_budget_key USING btree (id)
CREATE UNIQUE INDEX area_budget_proposal_area_budget_id_number_key ON public.area_budget_proposal USING btree (area_budget_id, number)
CREATE INDEX area_budget_proposal_open ON public.area_budget_proposal USING btree (area_budget_id) WHERE (status = 'proposed'::text)
CREATE UNIQUE INDEX area_budget_proposal_pkey ON public.area_budget_proposal USING btree (id)
CREATE INDEX area_budget_shareholder_gebied ON public.area_budget_shareholder USING btree (gebied_id) WHERE (gebied_id IS NOT NULL)
CREATE UNIQUE INDEX area_budget_shareholder_office ON public.area_budget_shareholder USING btree (area_budget_id, COALESCE(gebied_id, wijkraad_id))
CREATE UNIQUE INDEX area_budget_shareholder_pkey ON public.area_budget_shareholder USING btree (id)
CREATE INDEX area_budget_shareholder_wijkraad ON public.area_budget_shareholder USING btree (wijkraad_id) WHERE (wijkraad_id IS NOT NULL)
CREATE INDEX attachment_application ON public.attachment USING btree (application_id)
CREATE INDEX attachment_file ON public.attachment USING btree (file_id)
CREATE UNIQUE INDEX attachment_pkey ON public.attachment USING btree (id)
CREATE UNIQUE INDEX audit_entry_hash_key ON public.audit_entry USING btree (hash)
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (seq)
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (subject_type, subject_id)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (only_row)
CREATE UNIQUE INDEX auth_account_pkey ON public.auth_account USING btree (id)
CREATE UNIQUE INDEX auth_account_provider_id_account_id_key ON public.auth_account USING btree (provider_id, account_id)
CREATE INDEX auth_account_user ON public.auth_account USING btree (user_id)
CREATE UNIQUE INDEX auth_passkey_credential_id_key ON public.auth_passkey USING btree (credential_id)
CREATE UNIQUE INDEX auth_passkey_pkey ON public.auth_passkey USING btree (id)
CREATE INDEX auth_passkey_user ON public.auth_passkey USING btree (user_id)
CREATE UNIQUE INDEX auth_rate_limit_pkey ON public.auth_rate_limit USING btree (key)
CREATE INDEX auth_rate_limit_resets ON public.auth_rate_limit USING btree (resets_at)
CREATE INDEX auth_session_expires ON public.auth_session USING btree (expires_at)
CREATE UNIQUE INDEX auth_session_pkey ON public.auth_session USING btree (id)
CREATE UNIQUE INDEX auth_session_token_key ON public.auth_session USING btree (token)
CREATE INDEX auth_session_user ON public.auth_session USING btree (user_id)
CREATE INDEX auth_used_challenge_expires ON public.auth_used_challenge USING btree (expires_at)
CREATE UNIQUE INDEX auth_used_challenge_pkey ON public.auth_used_challenge USING btree (digest)
CREATE UNIQUE INDEX auth_user_email_key ON public.auth_user USING btree (email)
CREATE UNIQUE INDEX auth_user_pkey ON public.auth_user USING btree (id)
CREATE INDEX auth_verification_expires ON public.auth_verification USING btree (expires_at)
CREATE INDEX auth_verification_identifier ON public.auth_verification USING btree (identifier, created_at)
CREATE UNIQUE INDEX auth_verification_pkey ON public.auth_verification USING btree (id)
CREATE UNIQUE INDEX ballot_pkey ON public.ballot USING btree (vote_id, receipt)
CREATE UNIQUE INDEX base_funding_application_id_key ON public.base_funding USING btree (application_id)
CREATE UNIQUE INDEX base_funding_id_year_key ON public.base_funding USING btree (id, year)
CREATE INDEX base_funding_lead ON public.base_funding USING btree (lead_organisation_id)
CREATE UNIQUE INDEX base_funding_network_id_year_key ON public.base_funding USING btree (network_id, year)
CREATE UNIQUE INDEX base_funding_pkey ON public.base_funding USING btree (id)
CREATE INDEX base_funding_answer_newest ON public.base_funding_answer USING btree (organisation_id, field, year DESC, said_at DESC, id DESC)
CREATE UNIQUE INDEX base_funding_answer_pkey ON public.base_funding_answer USING btree (id)
CREATE INDEX base_funding_claim_newest ON public.base_funding_claim USING btree (base_funding_id, made_at DESC)
CREATE UNIQUE INDEX base_funding_claim_pkey ON public.base_funding_claim USING btree (id)
CREATE UNIQUE INDEX base_funding_member_base_funding_id_organisation_id_key ON public.base_funding_member USING btree (base_funding_id, organisation_id)
CREATE UNIQUE INDEX base_funding_member_once ON public.base_funding_member USING btree (organisation_id, year) WHERE (counts_here AND (status = ANY (ARRAY['waiting'::text, 'confirmed'::text])))
CREATE UNIQUE INDEX base_funding_member_pkey ON public.base_funding_member USING btree (id)
CREATE INDEX base_funding_member_venue ON public.base_funding_member USING btree (venue_id)
CREATE INDEX base_funding_succession_base_funding ON public.base_funding_succession USING btree (base_funding_id)
CREATE UNIQUE INDEX base_funding_succession_pkey ON public.base_funding_succession USING btree (id)
CREATE UNIQUE INDEX case_counter_pkey ON public.case_counter USING btree (year)
CREATE UNIQUE INDEX case_event_application_id_seq_key ON public.case_event USING btree (application_id, seq)
CREATE INDEX case_event_delay_announced ON public.case_event USING btree (application_id, seq) WHERE (kind = 'delayAnnounced'::text)
CREATE INDEX case_event_notice_of_default ON public.case_event USING btree (application_id) WHERE (kind = 'noticeOfDefault'::text)
CREATE UNIQUE INDEX case_event_pkey ON public.case_event USING btree (id)
CREATE INDEX case_handler_person ON public.case_handler USING btree (person_id)
CREATE UNIQUE INDEX case_handler_pkey ON public.case_handler USING btree (application_id)
CREATE INDEX case_message_application ON public.case_message USING btree (application_id, at)
CREATE UNIQUE INDEX case_message_pkey ON public.case_message USING btree (id)
CREATE UNIQUE INDEX case_unread_pkey ON public.case_unread USING btree (application_id, side)
CREATE UNIQUE INDEX cbs_buurt_pkey ON public.cbs_buurt USING btree (code, wijk_id)
CREATE INDEX city_scenario_formula ON public.city_scenario USING btree (formula_version_id)
CREATE UNIQUE INDEX city_scenario_pkey ON public.city_scenario USING btree (id)
CREATE UNIQUE INDEX city_scenario_share_token_key ON public.city_scenario USING btree (share_token)
CREATE UNIQUE INDEX city_scenario_slug_key ON public.city_scenario USING btree (slug)
CREATE INDEX clock_warning_day ON public.clock_warning USING btree (warned_on)
CREATE UNIQUE INDEX clock_warning_pkey ON public.clock_warning USING btree (source, item_id, due_on, stage)
CREATE INDEX complaint_open ON public.complaint USING btree (received_on) WHERE (closed_on IS NULL)
CREATE UNIQUE INDEX complaint_pkey ON public.complaint USING btree (id)
CREATE INDEX complaint_received_on ON public.complaint USING btree (received_on)
CREATE UNIQUE INDEX complaint_reference_key ON public.complaint USING btree (reference)
CREATE UNIQUE INDEX contact_consent_current ON public.contact_consent USING btree (person_id, channel) WHERE (withdrawn_at IS NULL)
CREATE UNIQUE INDEX contact_consent_pkey ON public.contact_consent USING btree (id)
CREATE INDEX cosigner_application ON public.cosigner USING btree (application_id, place)
CREATE UNIQUE INDEX cosigner_application_id_mailbox_key ON public.cosigner USING btree (application_id, mailbox)
CREATE UNIQUE INDEX cosigner_pkey ON public.cosigner USING btree (id)
CREATE UNIQUE INDEX cosigner_token_hash_key ON public.cosigner USING btree (token_hash)
CREATE INDEX council_correction_count ON public.council_correction USING btree (count_id)
CREATE UNIQUE INDEX council_correction_pkey ON public.council_correction USING btree (id)
CREATE UNIQUE INDEX council_correction_recount_id_key ON public.council_correction USING btree (recount_id)
CREATE UNIQUE INDEX council_correction_waiting ON public.council_correction USING btree (count_id) WHERE (status = 'proposed'::text)
CREATE INDEX council_count_edition ON public.council_count USING btree (edition_id)
CREATE UNIQUE INDEX council_count_key ON public.council_count USING btree (edition_id, key) WHERE (NOT recount)
CREATE UNIQUE INDEX council_count_pkey ON public.council_count USING btree (id)
CREATE INDEX council_edition_period ON public.council_edition USING btree (last_on DESC, asked_at DESC)
CREATE UNIQUE INDEX council_edition_pkey ON public.council_edition USING btree (id)
CREATE UNIQUE INDEX council_edition_slug_key ON public.council_edition USING btree (slug)
CREATE INDEX council_row_application ON public.council_row USING btree (application_id) WHERE (application_id IS NOT NULL)
CREATE UNIQUE INDEX council_row_pkey ON public.council_row USING btree (count_id, seq)
CREATE UNIQUE INDEX decision_application_id_version_key ON public.decision USING btree (application_id, version)
CREATE INDEX decision_decided ON public.decision USING btree (decided_on)
CREATE INDEX decision_notified_on ON public.decision USING btree (notified_on DESC, id) WHERE (notified_on IS NOT NULL)
CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (id)
CREATE INDEX decision_proviso ON public.decision USING btree (proviso_year, application_id) WHERE (proviso_year IS NOT NULL)
CREATE UNIQUE INDEX demo_city_pkey ON public.demo_city USING btree (only_row)
CREATE UNIQUE INDEX destruction_item_open ON public.destruction_item USING btree (application_id) WHERE (outcome IS NULL)
CREATE UNIQUE INDEX destruction_item_pkey ON public.destruction_item USING btree (list_id, application_id)
CREATE UNIQUE INDEX destruction_list_number_key ON public.destruction_list USING btree (number)
CREATE UNIQUE INDEX destruction_list_pkey ON public.destruction_list USING btree (id)
CREATE INDEX determination_outcome_day ON public.determination_outcome USING btree (determined_on)
CREATE UNIQUE INDEX determination_outcome_pkey ON public.determination_outcome USING btree (decision_id)
CREATE INDEX determination_run_person ON public.determination_run USING btree (made_by_person_id) WHERE (made_by_person_id IS NOT NULL)
CREATE UNIQUE INDEX determination_run_pkey ON public.determination_run USING btree (id)
CREATE INDEX determination_run_item_application ON public.determination_run_item USING btree (application_id)
CREATE UNIQUE INDEX determination_run_item_pkey ON public.determination_run_item USING btree (run_id, application_id)
CREATE UNIQUE INDEX earlier_grant_organisation_id_predecessor_name_year_activit_key ON public.earlier_grant USING btree (organisation_id, predecessor_name, year, activity)
CREATE UNIQUE INDEX earlier_grant_pkey ON public.earlier_grant USING btree (id)
CREATE UNIQUE INDEX earmark_decision_pkey ON public.earmark_decision USING btree (id)
CREATE UNIQUE INDEX earmark_decision_year_number_key ON public.earmark_decision USING btree (year, number)
CREATE UNIQUE INDEX earmark_line_pkey ON public.earmark_line USING btree (earmark_id, "position")
CREATE UNIQUE INDEX earmark_weight_pkey ON public.earmark_weight USING btree (earmark_id, wijk_id)
CREATE UNIQUE INDEX envelope_pkey ON public.envelope USING btree (id)
CREATE UNIQUE INDEX envelope_scope ON public.envelope USING btree (round_id, COALESCE(gebied_id, wijkraad_id, wijk_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(domain, ''::text))
CREATE UNIQUE INDEX envelope_use_envelope_id_wijk_id_domain_key ON public.envelope_use USING btree (envelope_id, wijk_id, domain) NULLS NOT DISTINCT
CREATE UNIQUE INDEX feed_base_pkey ON public.feed_base USING btree (single)
CREATE INDEX figure_activity_half ON public.figure_activity USING btree (half_on, wijk_id, domain)
CREATE UNIQUE INDEX figure_activity_pkey ON public.figure_activity USING btree (activity_id, half_on)
CREATE UNIQUE INDEX figure_entry_pkey ON public.figure_entry USING btree (seq)
CREATE INDEX formula_version_int4range_excl ON public.formula_version USING gist (int4range((from_year)::integer, (until_year)::integer)) WHERE (status = 'published'::text)
CREATE UNIQUE INDEX formula_version_number_key ON public.formula_version USING btree (number)
CREATE UNIQUE INDEX formula_version_pkey ON public.formula_version USING btree (id)
CREATE UNIQUE INDEX gebied_cbs_code_key ON public.gebied USING btree (cbs_code)
CREATE UNIQUE INDEX gebied_pkey ON public.gebied USING btree (id)
CREATE UNIQUE INDEX gebied_slug_key ON public.gebied USING btree (slug)
CREATE UNIQUE INDEX gebied_shape_pkey ON public.gebied_shape USING btree (gebied_id)
CREATE UNIQUE INDEX grant_account_pkey ON public.grant_account USING btree (application_id)
CREATE UNIQUE INDEX grant_share_live ON public.grant_share USING btree (application_id, organisation_id) WHERE (ended_at IS NULL)
CREATE INDEX grant_share_organisation ON public.grant_share USING btree (organisation_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX grant_share_pkey ON public.grant_share USING btree (id)
CREATE UNIQUE INDEX granted_total_round_id_scheme_version_id_envelope_id_wijk_i_key ON public.granted_total USING btree (round_id, scheme_version_id, envelope_id, wijk_id, domain) NULLS NOT DISTINCT
CREATE INDEX hearing_application ON public.hearing USING btree (application_id)
CREATE UNIQUE INDEX hearing_pkey ON public.hearing USING btree (id)
CREATE UNIQUE INDEX impact_figure_draft ON public.impact_figure USING btree (name) WHERE (published_at IS NULL)
CREATE UNIQUE INDEX impact_figure_name_number_key ON public.impact_figure USING btree (name, number)
CREATE UNIQUE INDEX impact_figure_pkey ON public.impact_figure USING btree (id)
CREATE UNIQUE INDEX impact_statement_network ON public.impact_statement USING btree (network_id, year) WHERE (status <> 'withdrawn'::text)
CREATE UNIQUE INDEX impact_statement_organisation ON public.impact_statement USING btree (organisation_id, year) WHERE (status <> 'withdrawn'::text)
CREATE UNIQUE INDEX impact_statement_pkey ON public.impact_statement USING btree (id)
CREATE UNIQUE INDEX impact_statement_slug_key ON public.impact_statement USING btree (slug)
CREATE UNIQUE INDEX import_item_listing ON public.import_item USING btree (listing_id) WHERE (listing_id IS NOT NULL)
CREATE UNIQUE INDEX import_item_pkey ON public.import_item USING btree (source_id, uid)
CREATE INDEX import_run_erase ON public.import_run USING btree (erase_after)
CREATE INDEX import_run_person ON public.import_run USING btree (made_by_person_id) WHERE (made_by_person_id IS NOT NULL)
CREATE UNIQUE INDEX import_run_pkey ON public.import_run USING btree (id)
CREATE INDEX import_run_source ON public.import_run USING btree (source_id, made_at DESC)
CREATE INDEX import_source_creator ON public.import_source USING btree (created_by_person_id) WHERE (created_by_person_id IS NOT NULL)
CREATE INDEX import_source_due ON public.import_source USING btree (next_read_at) WHERE (status = 'followed'::text)
CREATE INDEX import_source_organisation ON public.import_source USING btree (organisation_id)
CREATE UNIQUE INDEX import_source_pkey ON public.import_source USING btree (id)
CREATE INDEX interest_person ON public.interest USING btree (person_id)
CREATE UNIQUE INDEX interest_pkey ON public.interest USING btree (id)
CREATE INDEX interest_answer_application ON public.interest_answer USING btree (application_id, interest_id, at)
CREATE INDEX interest_answer_interest ON public.interest_answer USING btree (interest_id)
CREATE UNIQUE INDEX interest_answer_pkey ON public.interest_answer USING btree (id)
CREATE INDEX interest_declaration_application ON public.interest_declaration USING btree (application_id, person_id, at)
CREATE UNIQUE INDEX interest_declaration_pkey ON public.interest_declaration USING btree (id)
CREATE INDEX ledger_entry_application ON public.ledger_entry USING btree (application_id)
CREATE UNIQUE INDEX ledger_entry_envelope_id_seq_key ON public.ledger_entry USING btree (envelope_id, seq)
CREATE UNIQUE INDEX ledger_entry_pkey ON public.ledger_entry USING btree (id)
CREATE INDEX ledger_entry_time ON public.ledger_entry USING btree (envelope_id, recorded_at)
CREATE INDEX lesson_learned_on ON public.lesson USING btree (learned_on)
CREATE UNIQUE INDEX lesson_pkey ON public.lesson USING btree (id)
CREATE UNIQUE INDEX lesson_replaces_id_key ON public.lesson USING btree (replaces_id)
CREATE INDEX listing_ageing ON public.listing USING btree (kind, confirmed_at) WHERE (status = ANY (ARRAY['published'::text, 'delisted'::text]))
CREATE INDEX listing_change ON public.listing USING btree (kind, change, id)
CREATE INDEX listing_feed ON public.listing USING btree (kind, modified_at, id)
CREATE UNIQUE INDEX listing_kind_slug_key ON public.listing USING btree (kind, slug)
CREATE INDEX listing_organisation ON public.listing USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX listing_pkey ON public.listing USING btree (id)
CREATE INDEX listing_wijk ON public.listing USING btree (wijk_id, kind, status)
CREATE UNIQUE INDEX listing_claim_open ON public.listing_claim USING btree (listing_id, person_id) WHERE (status = 'waiting'::text)
CREATE INDEX listing_claim_organisation ON public.listing_claim USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX listing_claim_pkey ON public.listing_claim USING btree (id)
CREATE INDEX listing_claim_waiting ON public.listing_claim USING btree (made_at) WHERE (status = 'waiting'::text)
CREATE INDEX listing_move_listing ON public.listing_move USING btree (listing_id, made_at)
CREATE UNIQUE INDEX listing_move_pkey ON public.listing_move USING btree (id)
CREATE INDEX listing_report_listing ON public.listing_report USING btree (listing_id)
CREATE INDEX listing_report_open ON public.listing_report USING btree (made_at) WHERE (handled_at IS NULL)
CREATE UNIQUE INDEX listing_report_pkey ON public.listing_report USING btree (id)
CREATE UNIQUE INDEX listing_revision_listing_id_number_key ON public.listing_revision USING btree (listing_id, number)
CREATE INDEX listing_revision_person ON public.listing_revision USING btree (made_by_person_id) WHERE (made_by_person_id IS NOT NULL)
CREATE UNIQUE INDEX listing_revision_pkey ON public.listing_revision USING btree (id)
CREATE INDEX listing_revision_waiting ON public.listing_revision USING btree (made_at) WHERE (state = 'proposed'::text)
CREATE UNIQUE INDEX lot_commitment_pkey ON public.lot_commitment USING btree (round_id)
CREATE UNIQUE INDEX lot_list_pkey ON public.lot_list USING btree (round_id)
CREATE UNIQUE INDEX lot_reveal_pkey ON public.lot_reveal USING btree (round_id)
CREATE INDEX message_case ON public.message USING btree (case_id)
CREATE INDEX message_created ON public.message USING btree (created_at)
CREATE INDEX message_organisation ON public.message USING btree (recipient_organisation_id, created_at) WHERE (recipient_organisation_id IS NOT NULL)
CREATE UNIQUE INDEX message_pkey ON public.message USING btree (id)
CREATE INDEX message_recipient ON public.message USING btree (recipient_person_id, created_at)
CREATE INDEX message_reference ON public.message USING btree (((document ->> 'reference'::text)))
CREATE UNIQUE INDEX message_resends_message_id_key ON public.message USING btree (resends_message_id)
CREATE INDEX message_delivery_message ON public.message_delivery USING btree (message_id, seq)
CREATE UNIQUE INDEX message_delivery_once ON public.message_delivery USING btree (message_id, state) WHERE (state <> 'printed'::text)
CREATE UNIQUE INDEX message_delivery_pkey ON public.message_delivery USING btree (id)
CREATE UNIQUE INDEX money_source_pkey ON public.money_source USING btree (id)
CREATE INDEX motion_next ON public.motion USING btree (next_on) WHERE (next_on IS NOT NULL)
CREATE UNIQUE INDEX motion_number_key ON public.motion USING btree (number)
CREATE UNIQUE INDEX motion_pkey ON public.motion USING btree (id)
CREATE UNIQUE INDEX motion_event_pkey ON public.motion_event USING btree (motion_id, seq)
CREATE UNIQUE INDEX network_pkey ON public.network USING btree (id)
CREATE INDEX network_coordinator_person ON public.network_coordinator USING btree (person_id)
CREATE UNIQUE INDEX network_coordinator_pkey ON public.network_coordinator USING btree (network_id, person_id, since)
CREATE UNIQUE INDEX network_handover_open ON public.network_handover USING btree (network_id) WHERE (status = 'proposed'::text)
CREATE INDEX network_handover_organisation ON public.network_handover USING btree (organisation_id)
CREATE UNIQUE INDEX network_handover_pkey ON public.network_handover USING btree (id)
CREATE UNIQUE INDEX network_mandate_before_pkey ON public.network_mandate_before USING btree (member_id, changed_at)
CREATE UNIQUE INDEX network_member_current ON public.network_member USING btree (network_id, organisation_id) WHERE (status = ANY (ARRAY['invited'::text, 'asked'::text, 'confirmed'::text]))
CREATE INDEX network_member_organisation ON public.network_member USING btree (organisation_id)
CREATE UNIQUE INDEX network_member_pkey ON public.network_member USING btree (id)
CREATE UNIQUE INDEX network_stewardship_pkey ON public.network_stewardship USING btree (network_id, wijk_id, since)
CREATE INDEX objection_application ON public.objection USING btree (application_id)
CREATE INDEX objection_follow_up ON public.objection USING btree (decided_on) WHERE ((follow_up IS NOT NULL) AND (followed_up_on IS NULL))
CREATE INDEX objection_objector ON public.objection USING btree (objector_person_id) WHERE (objector_person_id IS NOT NULL)
CREATE UNIQUE INDEX objection_once ON public.objection USING btree (received_on, objector_name, md5(grounds), COALESCE(application_id, '00000000-0000-0000-0000-000000000000'::uuid))
CREATE INDEX objection_open ON public.objection USING btree (next_due_on) WHERE (status <> ALL (ARRAY['decided'::text, 'withdrawn'::text, 'forwarded'::text]))
CREATE UNIQUE INDEX objection_pkey ON public.objection USING btree (id)
CREATE UNIQUE INDEX objection_event_objection_id_seq_key ON public.objection_event USING btree (objection_id, seq)
CREATE UNIQUE INDEX objection_event_pkey ON public.objection_event USING btree (id)
CREATE INDEX occurrence_evidence_activity ON public.occurrence_evidence USING btree (activity_id, held_on)
CREATE INDEX occurrence_evidence_key ON public.occurrence_evidence USING btree (series_id, original_on, made_at DESC)
CREATE UNIQUE INDEX occurrence_evidence_pkey ON public.occurrence_evidence USING btree (id)
CREATE UNIQUE INDEX organisation_kvk_number_key ON public.organisation USING btree (kvk_number)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id)
CREATE UNIQUE INDEX organisation_slug_key ON public.organisation USING btree (slug)
CREATE INDEX organisation_undertaking_group ON public.organisation USING btree (undertaking_group) WHERE (undertaking_group IS NOT NULL)
CREATE UNIQUE INDEX organisation_member_pkey ON public.organisation_member USING btree (organisation_id, person_id, since)
CREATE UNIQUE INDEX organisation_profile_pkey ON public.organisation_profile USING btree (organisation_id)
CREATE UNIQUE INDEX outage_pkey ON public.outage USING btree (id)
CREATE INDEX outage_started ON public.outage USING btree (started_at)
CREATE INDEX outgoing_mail_created ON public.outgoing_mail USING btree (created_at)
CREATE INDEX outgoing_mail_due ON public.outgoing_mail USING btree (next_attempt_at) WHERE (state = 'queued'::text)
CREATE UNIQUE INDEX outgoing_mail_message ON public.outgoing_mail USING btree (message_id) WHERE (message_id IS NOT NULL)
CREATE UNIQUE INDEX outgoing_mail_pkey ON public.outgoing_mail USING btree (id)
CREATE UNIQUE INDEX pack_combination_pkey ON public.pack_combination USING btree (id)
CREATE UNIQUE INDEX pack_combination_round_id_wijkraad_id_name_key ON public.pack_combination USING btree (round_id, wijkraad_id, name)
CREATE UNIQUE INDEX paper_ballot_pkey ON public.paper_ballot USING btree (id)
CREATE UNIQUE INDEX paper_ballot_vote_id_sheet_key ON public.paper_ballot USING btree (vote_id, sheet)
CREATE UNIQUE INDEX paper_ballot_entry_paper_ballot_id_by_person_id_key ON public.paper_ballot_entry USING btree (paper_ballot_id, by_person_id)
CREATE UNIQUE INDEX paper_ballot_entry_paper_ballot_id_turn_key ON public.paper_ballot_entry USING btree (paper_ballot_id, turn)
CREATE UNIQUE INDEX paper_ballot_entry_pkey ON public.paper_ballot_entry USING btree (id)
CREATE UNIQUE INDEX payee_current ON public.payee USING btree (application_id) WHERE (superseded_at IS NULL)
CREATE UNIQUE INDEX payee_pkey ON public.payee USING btree (id)
CREATE UNIQUE INDEX payment_batch_message_id_key ON public.payment_batch USING btree (message_id)
CREATE UNIQUE INDEX payment_batch_pkey ON public.payment_batch USING btree (id)
CREATE INDEX payment_order_application ON public.payment_order USING btree (application_id)
CREATE INDEX payment_order_due ON public.payment_order USING btree (due_on) WHERE (status = ANY (ARRAY['prepared'::text, 'released'::text, 'exported'::text]))
CREATE UNIQUE INDEX payment_order_end_to_end_id_key ON public.payment_order USING btree (end_to_end_id)
CREATE UNIQUE INDEX payment_order_penalty ON public.payment_order USING btree (penalty_id) WHERE (status <> 'cancelled'::text)
CREATE UNIQUE INDEX payment_order_pkey ON public.payment_order USING btree (id)
CREATE INDEX payment_order_set_off ON public.payment_order USING btree (set_off_recovery_id) WHERE (set_off_recovery_id IS NOT NULL)
CREATE UNIQUE INDEX payment_status_report_pkey ON public.payment_status_report USING btree (message_id)
CREATE UNIQUE INDEX payment_status_upload_pkey ON public.payment_status_upload USING btree (id)
CREATE UNIQUE INDEX payment_transfer_batch_id_order_id_key ON public.payment_transfer USING btree (batch_id, order_id)
CREATE INDEX payment_transfer_order ON public.payment_transfer USING btree (order_id)
CREATE UNIQUE INDEX payment_transfer_pkey ON public.payment_transfer USING btree (end_to_end_id)
CREATE UNIQUE INDEX penalty_application_id_objection_id_raised_by_objection_id_key ON public.penalty USING btree (application_id, objection_id, raised_by_objection_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX penalty_pkey ON public.penalty USING btree (id)
CREATE UNIQUE INDEX person_email_key ON public.person USING btree (email)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX proof_pkey ON public.proof USING btree (id)
CREATE UNIQUE INDEX proof_slug_key ON public.proof USING btree (slug)
CREATE UNIQUE INDEX proof_event_pkey ON public.proof_event USING btree (proof_id, seq)
CREATE INDEX proof_question_person ON public.proof_question USING btree (person_id)
CREATE UNIQUE INDEX proof_question_pkey ON public.proof_question USING btree (id)
CREATE INDEX proof_question_waiting ON public.proof_question USING btree (asked_at) WHERE (status = 'waiting'::text)
CREATE INDEX recognition_ending ON public.recognition USING btree (valid_until) WHERE (status = 'recognised'::text)
CREATE UNIQUE INDEX recognition_holds ON public.recognition USING btree (venue_id, kind) WHERE (status = 'recognised'::text)
CREATE UNIQUE INDEX recognition_open ON public.recognition USING btree (venue_id, kind) WHERE (status = ANY (ARRAY['draft'::text, 'requested'::text, 'reviewed'::text]))
CREATE UNIQUE INDEX recognition_pkey ON public.recognition USING btree (id)
CREATE INDEX recognition_waiting ON public.recognition USING btree (requested_at) WHERE (status = ANY (ARRAY['requested'::text, 'reviewed'::text]))
CREATE INDEX recognition_file_file ON public.recognition_file USING btree (file_id)
CREATE UNIQUE INDEX recognition_file_pkey ON public.recognition_file USING btree (id)
CREATE INDEX recognition_file_recognition ON public.recognition_file USING btree (recognition_id)
CREATE INDEX recovery_application ON public.recovery USING btree (application_id)
CREATE INDEX recovery_open ON public.recovery USING btree (due_on) WHERE (status = ANY (ARRAY['claimed'::text, 'inParts'::text, 'writeOffProposed'::text]))
CREATE UNIQUE INDEX recovery_pkey ON public.recovery USING btree (id)
CREATE UNIQUE INDEX recovery_receipt_pkey ON public.recovery_receipt USING btree (id)
CREATE INDEX recovery_receipt_recovery ON public.recovery_receipt USING btree (recovery_id)
CREATE INDEX retention_hold_application ON public.retention_hold USING btree (application_id)
CREATE UNIQUE INDEX retention_hold_open ON public.retention_hold USING btree (application_id) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX retention_hold_pkey ON public.retention_hold USING btree (id)
CREATE INDEX role_grant_person ON public.role_grant USING btree (person_id)
CREATE UNIQUE INDEX role_grant_pkey ON public.role_grant USING btree (id)
CREATE INDEX role_grant_wijk ON public.role_grant USING btree (wijk_id) WHERE (wijk_id IS NOT NULL)
CREATE INDEX role_grant_wijkraad ON public.role_grant USING btree (wijkraad_id) WHERE (wijkraad_id IS NOT NULL)
CREATE UNIQUE INDEX round_pkey ON public.round USING btree (id)
CREATE UNIQUE INDEX round_slug_key ON public.round USING btree (slug)
CREATE INDEX round_version ON public.round USING btree (scheme_version_id)
CREATE UNIQUE INDEX sample_case_once ON public.sample_case USING btree (case_number)
CREATE UNIQUE INDEX sample_case_pkey ON public.sample_case USING btree (draw_id, case_number)
CREATE UNIQUE INDEX sample_draw_month_key ON public.sample_draw USING btree (month)
CREATE UNIQUE INDEX sample_draw_pkey ON public.sample_draw USING btree (id)
CREATE UNIQUE INDEX sample_draw_slug_key ON public.sample_draw USING btree (slug)
CREATE UNIQUE INDEX sample_list_pkey ON public.sample_list USING btree (draw_id)
CREATE UNIQUE INDEX sample_outside_pkey ON public.sample_outside USING btree (draw_id)
CREATE UNIQUE INDEX sample_reveal_pkey ON public.sample_reveal USING btree (draw_id)
CREATE UNIQUE INDEX schema_migration_pkey ON public.schema_migration USING btree (name)
CREATE UNIQUE INDEX scheme_pkey ON public.scheme USING btree (id)
CREATE UNIQUE INDEX scheme_slug_key ON public.scheme USING btree (slug)
CREATE UNIQUE INDEX scheme_evaluation_pkey ON public.scheme_evaluation USING btree (id)
CREATE UNIQUE INDEX scheme_evaluation_scheme_id_url_key ON public.scheme_evaluation USING btree (scheme_id, url)
CREATE UNIQUE INDEX scheme_predecessor_pkey ON public.scheme_predecessor USING btree (scheme_id, predecessor_name)
CREATE UNIQUE INDEX scheme_transition_pkey ON public.scheme_transition USING btree (id)
CREATE UNIQUE INDEX scheme_transition_scheme_id_predecessor_name_key ON public.scheme_transition USING btree (scheme_id, predecessor_name)
CREATE UNIQUE INDEX scheme_version_pkey ON public.scheme_version USING btree (id)
CREATE INDEX scheme_version_scheme_id_daterange_excl ON public.scheme_version USING gist (scheme_id, daterange(valid_from, valid_until)) WHERE (status = 'published'::text)
CREATE UNIQUE INDEX scheme_version_scheme_id_number_key ON public.scheme_version USING btree (scheme_id, number)
CREATE UNIQUE INDEX school_holiday_pkey ON public.school_holiday USING btree (school_year, name)
CREATE INDEX search_entry_fuzzy ON public.search_entry USING gin (fuzzy gin_trgm_ops)
CREATE UNIQUE INDEX search_entry_pkey ON public.search_entry USING btree (listing_id)
CREATE INDEX search_entry_title ON public.search_entry USING gin (title_folded gin_trgm_ops)
CREATE INDEX search_entry_title_begin ON public.search_entry USING btree (title_folded text_pattern_ops) WHERE listed
CREATE INDEX search_entry_title_words ON public.search_entry USING gin (ts_filter(words, '{a}'::"char"[])) WHERE listed
CREATE INDEX search_entry_wijk ON public.search_entry USING btree (wijk_id, kind)
CREATE INDEX search_entry_words ON public.search_entry USING gin (words) WHERE listed
CREATE INDEX signed_link_expiry ON public.signed_link USING btree (expires_at)
CREATE UNIQUE INDEX signed_link_pkey ON public.signed_link USING btree (id)
CREATE INDEX signed_link_since ON public.signed_link USING btree (purpose, created_at)
CREATE INDEX signed_link_subject ON public.signed_link USING btree (subject_id, purpose)
CREATE UNIQUE INDEX signed_link_token_hash_key ON public.signed_link USING btree (token_hash)
CREATE UNIQUE INDEX steward_mailed_pkey ON public.steward_mailed USING btree (person_id)
CREATE INDEX stored_file_hash ON public.stored_file USING btree (sha256)
CREATE UNIQUE INDEX stored_file_pkey ON public.stored_file USING btree (id)
CREATE INDEX story_about ON public.story USING btree (about_story_id) WHERE (about_story_id IS NOT NULL)
CREATE UNIQUE INDEX story_application_id_key ON public.story USING btree (application_id)
CREATE UNIQUE INDEX story_pkey ON public.story USING btree (id)
CREATE UNIQUE INDEX story_slug_key ON public.story USING btree (slug)
CREATE INDEX story_wijk ON public.story USING btree (wijk_id, written_at DESC) WHERE (status = 'shown'::text)
CREATE INDEX story_writer ON public.story USING btree (written_by_person_id) WHERE (written_by_person_id IS NOT NULL)
CREATE UNIQUE INDEX story_consent_holds ON public.story_consent USING btree (story_id, part, use) WHERE (withdrawn_at IS NULL)
CREATE UNIQUE INDEX story_consent_pkey ON public.story_consent USING btree (id)
CREATE UNIQUE INDEX story_photo_attachment_id_key ON public.story_photo USING btree (attachment_id)
CREATE UNIQUE INDEX story_photo_pkey ON public.story_photo USING btree (id)
CREATE UNIQUE INDEX story_photo_story_id_place_key ON public.story_photo USING btree (story_id, place)
CREATE INDEX story_reply_person ON public.story_reply USING btree (person_id)
CREATE UNIQUE INDEX story_reply_pkey ON public.story_reply USING btree (id)
CREATE UNIQUE INDEX story_reply_story_id_person_id_key ON public.story_reply USING btree (story_id, person_id)
CREATE INDEX story_reply_waiting ON public.story_reply USING btree (made_at) WHERE (status = 'waiting'::text)
CREATE INDEX story_report_open ON public.story_report USING btree (made_at) WHERE (handled_at IS NULL)
CREATE UNIQUE INDEX story_report_pkey ON public.story_report USING btree (id)
CREATE INDEX story_report_story ON public.story_report USING btree (story_id)
CREATE UNIQUE INDEX story_sound_attachment_id_key ON public.story_sound USING btree (attachment_id)
CREATE UNIQUE INDEX story_sound_pkey ON public.story_sound USING btree (id)
CREATE UNIQUE INDEX story_sound_story_id_key ON public.story_sound USING btree (story_id)
CREATE INDEX street_action_organisation ON public.street_action USING btree (organisation_id, year DESC)
CREATE UNIQUE INDEX street_action_pkey ON public.street_action USING btree (id)
CREATE UNIQUE INDEX synonym_group_pkey ON public.synonym_group USING btree (id)
CREATE INDEX undertaking_change_at ON public.undertaking_change USING btree (at)
CREATE INDEX undertaking_change_organisation ON public.undertaking_change USING btree (organisation_id)
CREATE UNIQUE INDEX undertaking_change_pkey ON public.undertaking_change USING btree (id)
CREATE UNIQUE INDEX unit_value_pkey ON public.unit_value USING btree (id)
CREATE UNIQUE INDEX unit_value_slug_key ON public.unit_value USING btree (slug)
CREATE UNIQUE INDEX unit_value_version_draft ON public.unit_value_version USING btree (unit_value_id) WHERE (status = 'draft'::text)
CREATE UNIQUE INDEX unit_value_version_open ON public.unit_value_version USING btree (unit_value_id) WHERE ((status = 'published'::text) AND (valid_until IS NULL))
CREATE UNIQUE INDEX unit_value_version_pkey ON public.unit_value_version USING btree (id)
CREATE UNIQUE INDEX unit_value_version_unit_value_id_number_key ON public.unit_value_version USING btree (unit_value_id, number)
CREATE INDEX unnotified_message_before ON public.unnotified_message USING btree (notify_before)
CREATE UNIQUE INDEX unnotified_message_pkey ON public.unnotified_message USING btree (message_id)
CREATE INDEX venue_organisation ON public.venue USING btree (organisation_id) WHERE (organisation_id IS NOT NULL)
CREATE UNIQUE INDEX venue_pkey ON public.venue USING btree (id)
CREATE INDEX venue_wijk ON public.venue USING btree (wijk_id)
CREATE UNIQUE INDEX venue_room_pkey ON public.venue_room USING btree (id)
CREATE INDEX venue_room_venue ON public.venue_room USING btree (venue_id, "position")
CREATE INDEX vote_envelope ON public.vote USING btree (envelope_id)
CREATE UNIQUE INDEX vote_pkey ON public.vote USING btree (id)
CREATE UNIQUE INDEX vote_slug_key ON public.vote USING btree (slug)
CREATE INDEX vote_wijkraad ON public.vote USING btree (wijkraad_id)
CREATE UNIQUE INDEX vote_box_pkey ON public.vote_box USING btree (vote_id)
CREATE INDEX vote_change_of_vote ON public.vote_change USING btree (vote_id, made_at DESC)
CREATE UNIQUE INDEX vote_change_pkey ON public.vote_change USING btree (id)
CREATE UNIQUE INDEX vote_code_batch_pkey ON public.vote_code_batch USING btree (vote_id, batch)
CREATE INDEX vote_count_of_vote ON public.vote_count USING btree (vote_id, made_at DESC)
CREATE UNIQUE INDEX vote_count_pkey ON public.vote_count USING btree (id)
CREATE INDEX vote_idea_of_vote ON public.vote_idea USING btree (vote_id, status)
CREATE INDEX vote_idea_person ON public.vote_idea USING btree (person_id)
CREATE UNIQUE INDEX vote_idea_pkey ON public.vote_idea USING btree (id)
CREATE UNIQUE INDEX vote_idea_draft_pkey ON public.vote_idea_draft USING btree (vote_id, person_id)
CREATE UNIQUE INDEX vote_incompatible_pkey ON public.vote_incompatible USING btree (project_id, other_project_id)
CREATE INDEX vote_pre_advice_of_vote ON public.vote_pre_advice USING btree (vote_id, project_id, made_at DESC)
CREATE UNIQUE INDEX vote_pre_advice_pkey ON public.vote_pre_advice USING btree (id)
CREATE UNIQUE INDEX vote_project_pkey ON public.vote_project USING btree (id)
CREATE UNIQUE INDEX vote_project_vote_id_application_id_key ON public.vote_project USING btree (vote_id, application_id)
CREATE UNIQUE INDEX vote_project_vote_id_number_key ON public.vote_project USING btree (vote_id, number)
CREATE UNIQUE INDEX vote_project_cost_pkey ON public.vote_project_cost USING btree (project_id, line)
CREATE INDEX vote_question_of_vote ON public.vote_question USING btree (vote_id, made_at DESC)
CREATE UNIQUE INDEX vote_question_pkey ON public.vote_question USING btree (id)
CREATE INDEX vote_rehearsal_of_vote ON public.vote_rehearsal USING btree (vote_id)
CREATE UNIQUE INDEX vote_rehearsal_pkey ON public.vote_rehearsal USING btree (id)
CREATE UNIQUE INDEX vote_roll_pkey ON public.vote_roll USING btree (vote_id, voter_hash)
CREATE UNIQUE INDEX vote_settlement_pkey ON public.vote_settlement USING btree (vote_id, project_id)
CREATE INDEX vote_sheet_count_of_vote ON public.vote_sheet_count USING btree (vote_id, made_at)
CREATE UNIQUE INDEX vote_sheet_count_pkey ON public.vote_sheet_count USING btree (id)
CREATE INDEX wijk_gebied ON public.wijk USING btree (gebied_id)
CREATE UNIQUE INDEX wijk_pkey ON public.wijk USING btree (id)
CREATE UNIQUE INDEX wijk_slug_key ON public.wijk USING btree (slug)
CREATE INDEX wijk_wijkraad ON public.wijk USING btree (wijkraad_id)
CREATE UNIQUE INDEX wijk_inhabitants_pkey ON public.wijk_inhabitants USING btree (wijk_id, year)
CREATE UNIQUE INDEX wijk_shape_pkey ON public.wijk_shape USING btree (wijk_id)
CREATE UNIQUE INDEX wijkraad_pkey ON public.wijkraad USING btree (id)
CREATE UNIQUE INDEX wijkraad_slug_key ON public.wijkraad USING btree (slug)

-- triggers
CREATE TRIGGER action_line_append_only BEFORE DELETE OR UPDATE ON public.action_line FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.action_line FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER action_line_note_append_only BEFORE DELETE OR UPDATE ON public.action_line_note FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.action_line_note FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER activity_listed BEFORE INSERT ON public.activity FOR EACH ROW EXECUTE FUNCTION activity_listed()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.activity FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER keep_figures_update AFTER UPDATE ON public.activity REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_figures_of_changed_activity()
CREATE TRIGGER note_delete AFTER DELETE ON public.activity REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity()
CREATE TRIGGER note_insert AFTER INSERT ON public.activity REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity()
CREATE TRIGGER note_update AFTER UPDATE ON public.activity REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.activity_confirmation FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.activity_confirmation FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.activity_series FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER keep_figures_delete AFTER DELETE ON public.activity_series REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_figures_of_new()
CREATE TRIGGER keep_figures_insert AFTER INSERT ON public.activity_series REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_figures_of_new()
CREATE TRIGGER keep_figures_update AFTER UPDATE ON public.activity_series REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_figures_of_changed_series()
CREATE TRIGGER note_delete AFTER DELETE ON public.activity_series REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity_series()
CREATE TRIGGER note_insert AFTER INSERT ON public.activity_series REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity_series()
CREATE TRIGGER note_update AFTER UPDATE ON public.activity_series REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_activity_series()
CREATE TRIGGER adopted_budget_append_only BEFORE DELETE OR UPDATE ON public.adopted_budget FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER advice_append_only BEFORE UPDATE ON public.advice FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER advice_member_append_only BEFORE UPDATE ON public.advice_member FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.ageing_rule FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.ageing_rule FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER application_public_title BEFORE INSERT OR UPDATE OF title, applicant_person_id ON public.application FOR EACH ROW EXECUTE FUNCTION set_public_title()
CREATE TRIGGER data_version_granted AFTER UPDATE OF status, outcome, granted_cents, title ON public.application FOR EACH ROW WHEN (((new.outcome = ANY (ARRAY['granted'::text, 'partlyGranted'::text])) AND ((((old.status IS DISTINCT FROM new.status) OR (old.outcome IS DISTINCT FROM new.outcome)) OR (old.granted_cents IS DISTINCT FROM new.granted_cents)) OR (old.title IS DISTINCT FROM new.title)))) EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version_moved AFTER UPDATE OF wijk_id, domain ON public.application FOR EACH ROW WHEN (((new.granted_cents IS NOT NULL) AND ((old.wijk_id IS DISTINCT FROM new.wijk_id) OR (old.domain IS DISTINCT FROM new.domain)))) EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER envelope_use_moved AFTER UPDATE OF wijk_id, domain ON public.application FOR EACH ROW WHEN (((old.wijk_id IS DISTINCT FROM new.wijk_id) OR (old.domain IS DISTINCT FROM new.domain))) EXECUTE FUNCTION move_envelope_use()
CREATE TRIGGER granted_total_delete AFTER DELETE ON public.application FOR EACH ROW WHEN (is_published_grant(old.*)) EXECUTE FUNCTION keep_granted_total()
CREATE TRIGGER granted_total_insert AFTER INSERT ON public.application FOR EACH ROW WHEN (is_published_grant(new.*)) EXECUTE FUNCTION keep_granted_total()
CREATE TRIGGER granted_total_update AFTER UPDATE OF outcome, granted_cents, notified_on, round_id, scheme_version_id, envelope_id, wijk_id, domain ON public.application FOR EACH ROW WHEN (((is_published_grant(old.*) OR is_published_grant(new.*)) AND ((((((((old.outcome IS DISTINCT FROM new.outcome) OR (old.granted_cents IS DISTINCT FROM new.granted_cents)) OR ((old.notified_on IS NULL) IS DISTINCT FROM (new.notified_on IS NULL))) OR (old.round_id IS DISTINCT FROM new.round_id)) OR (old.scheme_version_id IS DISTINCT FROM new.scheme_version_id)) OR (old.envelope_id IS DISTINCT FROM new.envelope_id)) OR (old.wijk_id IS DISTINCT FROM new.wijk_id)) OR (old.domain IS DISTINCT FROM new.domain)))) EXECUTE FUNCTION keep_granted_total()
CREATE TRIGGER open_application_delete AFTER DELETE ON public.application FOR EACH ROW WHEN (is_on_work_list(old.*)) EXECUTE FUNCTION keep_open_application_change()
CREATE TRIGGER open_application_insert AFTER INSERT ON public.application FOR EACH ROW WHEN (is_on_work_list(new.*)) EXECUTE FUNCTION keep_open_application_change()
CREATE TRIGGER open_application_update AFTER UPDATE OF status, next_due_on ON public.application FOR EACH ROW WHEN (((is_on_work_list(old.*) OR is_on_work_list(new.*)) AND ((is_on_work_list(old.*) IS DISTINCT FROM is_on_work_list(new.*)) OR (old.next_due_on IS DISTINCT FROM new.next_due_on)))) EXECUTE FUNCTION keep_open_application_change()
CREATE TRIGGER no_update BEFORE UPDATE ON public.application_annex FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER application_score_append_only BEFORE UPDATE ON public.application_score FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.area_budget FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER area_budget_entry_append_only BEFORE DELETE OR UPDATE ON public.area_budget_entry FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER area_budget_entry_no_truncate BEFORE TRUNCATE ON public.area_budget_entry FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()
CREATE TRIGGER area_budget_entry_post BEFORE INSERT ON public.area_budget_entry FOR EACH ROW EXECUTE FUNCTION post_area_budget_entry()
CREATE TRIGGER data_version AFTER INSERT ON public.area_budget_entry FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.area_budget_key FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.area_budget_proposal FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()
CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON public.ballot FOR EACH ROW EXECUTE FUNCTION ballot_box_guard()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.base_funding_answer FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.base_funding_claim FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER base_funding_succession_append_only BEFORE UPDATE ON public.base_funding_succession FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.complaint FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.council_correction FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON public.council_count FOR EACH ROW EXECUTE FUNCTION council_frozen()
CREATE TRIGGER in_time BEFORE INSERT ON public.council_count FOR EACH ROW EXECUTE FUNCTION council_count_in_time()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE OF status ON public.council_edition FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER guard BEFORE DELETE OR UPDATE ON public.council_edition FOR EACH ROW EXECUTE FUNCTION council_edition_guard()
CREATE TRIGGER no_day_twice BEFORE INSERT OR UPDATE OF status ON public.council_edition FOR EACH ROW WHEN ((new.status = 'published'::text)) EXECUTE FUNCTION council_edition_no_day_twice()
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON public.council_row FOR EACH ROW EXECUTE FUNCTION council_frozen()
CREATE TRIGGER in_time AFTER INSERT ON public.council_row REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION council_rows_in_time()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.decision FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER decision_determined AFTER INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION note_determination()
CREATE TRIGGER decision_frozen BEFORE UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION decision_only_notified()
CREATE TRIGGER decision_notified AFTER INSERT OR UPDATE OF notified_on ON public.decision FOR EACH ROW WHEN ((new.notified_on IS NOT NULL)) EXECUTE FUNCTION set_notified_on()
CREATE TRIGGER destruction_item_moves BEFORE INSERT OR DELETE OR UPDATE ON public.destruction_item FOR EACH ROW EXECUTE FUNCTION destruction_item_moves()
CREATE TRIGGER destruction_list_moves BEFORE DELETE OR UPDATE ON public.destruction_list FOR EACH ROW EXECUTE FUNCTION destruction_list_moves()
CREATE TRIGGER data_version AFTER INSERT ON public.earmark_decision FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER earmark_decision_append_only BEFORE DELETE OR UPDATE ON public.earmark_decision FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER earmark_line_append_only BEFORE DELETE OR UPDATE ON public.earmark_line FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER earmark_weight_append_only BEFORE DELETE OR UPDATE ON public.earmark_weight FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.envelope FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER figure_entry_delete AFTER DELETE ON public.figure_activity REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION add_figure_entry()
CREATE TRIGGER figure_entry_insert AFTER INSERT ON public.figure_activity REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION add_figure_entry()
CREATE TRIGGER figure_entry_update AFTER UPDATE ON public.figure_activity REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION add_figure_entry()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.figure_entry FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.formula_version FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER formula_version_frozen BEFORE DELETE OR UPDATE ON public.formula_version FOR EACH ROW EXECUTE FUNCTION forbid_published_formula_edit()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.gebied FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.gebied_shape FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.granted_total FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.impact_figure FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER impact_figure_frozen BEFORE DELETE OR UPDATE ON public.impact_figure FOR EACH ROW EXECUTE FUNCTION forbid_published_impact_figure_edit()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.impact_statement FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER impact_statement_frozen BEFORE DELETE OR UPDATE ON public.impact_statement FOR EACH ROW EXECUTE FUNCTION forbid_published_statement_edit()
CREATE TRIGGER interest_answer_append_only BEFORE UPDATE ON public.interest_answer FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER ledger_entry_append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()
CREATE TRIGGER ledger_entry_post BEFORE INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION post_ledger_entry()
CREATE TRIGGER ledger_entry_use AFTER INSERT ON public.ledger_entry FOR EACH ROW WHEN (((new.to_account = ANY (ARRAY['committed'::text, 'advanced'::text, 'determined'::text])) <> (new.from_account = ANY (ARRAY['committed'::text, 'advanced'::text, 'determined'::text])))) EXECUTE FUNCTION keep_envelope_use()
CREATE TRIGGER data_version AFTER INSERT ON public.lesson FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER lesson_append_only BEFORE DELETE OR UPDATE ON public.lesson FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.listing FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER listing_activity AFTER INSERT OR UPDATE OF status ON public.listing FOR EACH ROW WHEN ((new.kind = 'activity'::text)) EXECUTE FUNCTION list_activity()
CREATE TRIGGER listing_change BEFORE INSERT OR UPDATE ON public.listing FOR EACH ROW EXECUTE FUNCTION stamp_change()
CREATE TRIGGER listing_search_entry AFTER UPDATE OF status ON public.listing FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION list_search_entry()
CREATE TRIGGER listing_touch_activities AFTER UPDATE OF revision, status ON public.listing FOR EACH ROW WHEN (((new.kind = ANY (ARRAY['venue'::text, 'organisation'::text])) AND ((old.revision IS DISTINCT FROM new.revision) OR (old.status IS DISTINCT FROM new.status)))) EXECUTE FUNCTION touch_activities()
CREATE TRIGGER lot_commitment_append_only BEFORE DELETE OR UPDATE ON public.lot_commitment FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER lot_list_append_only BEFORE DELETE OR UPDATE ON public.lot_list FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER lot_list_hash BEFORE INSERT ON public.lot_list FOR EACH ROW EXECUTE FUNCTION check_lot_list()
CREATE TRIGGER lot_reveal_append_only BEFORE DELETE OR UPDATE ON public.lot_reveal FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER lot_reveal_promised BEFORE INSERT ON public.lot_reveal FOR EACH ROW EXECUTE FUNCTION check_lot_reveal()
CREATE TRIGGER message_frozen BEFORE UPDATE ON public.message FOR EACH ROW EXECUTE FUNCTION message_frozen()
CREATE TRIGGER message_kept BEFORE DELETE ON public.message FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER unnotified_message_erased AFTER UPDATE OF erased_at ON public.message FOR EACH ROW WHEN (((old.notify_before IS NOT NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION keep_unnotified_message()
CREATE TRIGGER unnotified_message_made AFTER INSERT ON public.message FOR EACH ROW WHEN (((new.notify_before IS NOT NULL) AND (new.erased_at IS NULL))) EXECUTE FUNCTION keep_unnotified_message()
CREATE TRIGGER message_delivery_append_only BEFORE DELETE OR UPDATE ON public.message_delivery FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER unnotified_message_notified AFTER INSERT ON public.message_delivery FOR EACH ROW WHEN ((new.state = ANY (ARRAY['notified'::text, 'notificationFailed'::text]))) EXECUTE FUNCTION keep_unnotified_message()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.money_source FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER money_source_keep BEFORE UPDATE ON public.money_source FOR EACH ROW EXECUTE FUNCTION keep_money_source()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.motion FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER motion_event_append_only BEFORE DELETE OR UPDATE ON public.motion_event FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.network FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.network_coordinator FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.network_member FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.occurrence_evidence FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT ON public.occurrence_evidence FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER keep_figures AFTER INSERT ON public.occurrence_evidence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_figures_of_new()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.organisation_profile FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER keep_figures_delete AFTER DELETE ON public.organisation_profile FOR EACH ROW WHEN ((old.kind = 'welfareProvider'::text)) EXECUTE FUNCTION keep_figures_of_organisation()
CREATE TRIGGER keep_figures_insert AFTER INSERT ON public.organisation_profile FOR EACH ROW WHEN ((new.kind = 'welfareProvider'::text)) EXECUTE FUNCTION keep_figures_of_organisation()
CREATE TRIGGER keep_figures_update AFTER UPDATE OF kind ON public.organisation_profile FOR EACH ROW WHEN (((old.kind = 'welfareProvider'::text) <> (new.kind = 'welfareProvider'::text))) EXECUTE FUNCTION keep_figures_of_organisation()
CREATE TRIGGER data_version AFTER INSERT OR UPDATE ON public.proof FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER proof_event_append_only BEFORE DELETE OR UPDATE ON public.proof_event FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.recognition FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.round FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER sample_case_append_only BEFORE DELETE OR UPDATE ON public.sample_case FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER sample_draw_append_only BEFORE DELETE OR UPDATE ON public.sample_draw FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER sample_list_append_only BEFORE DELETE OR UPDATE ON public.sample_list FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER sample_outside_stands BEFORE DELETE OR UPDATE ON public.sample_outside FOR EACH ROW EXECUTE FUNCTION keep_sample_outside()
CREATE TRIGGER sample_reveal_append_only BEFORE DELETE OR UPDATE ON public.sample_reveal FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER sample_reveal_promised BEFORE INSERT ON public.sample_reveal FOR EACH ROW EXECUTE FUNCTION check_sample_reveal()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.scheme FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.scheme_evaluation FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.scheme_version FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER scheme_version_frozen BEFORE DELETE OR UPDATE ON public.scheme_version FOR EACH ROW EXECUTE FUNCTION forbid_published_edit()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.school_holiday FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER search_entry_listed BEFORE INSERT ON public.search_entry FOR EACH ROW EXECUTE FUNCTION search_entry_listed()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.story FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.story_consent FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.story_photo FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.story_reply FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.story_sound FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.street_action FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.synonym_group FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER undertaking_change_append_only BEFORE DELETE OR UPDATE ON public.undertaking_change FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.unit_value_version FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER unit_value_version_frozen BEFORE DELETE OR UPDATE ON public.unit_value_version FOR EACH ROW EXECUTE FUNCTION forbid_published_unit_value_edit()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.venue FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.venue_room FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER stays_as_frozen BEFORE UPDATE ON public.vote FOR EACH ROW EXECUTE FUNCTION vote_stays_as_frozen()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_change FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_change FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_count FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_count FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_idea FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_incompatible FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_pre_advice FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_pre_advice FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_project FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_project_cost FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_question FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_question FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_rehearsal FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER guard BEFORE DELETE OR UPDATE ON public.vote_roll FOR EACH ROW EXECUTE FUNCTION vote_roll_guard()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.vote_settlement FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.vote_sheet_count FOR EACH ROW EXECUTE FUNCTION forbid_change()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.wijk FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.wijk_shape FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()
CREATE TRIGGER data_version AFTER INSERT OR DELETE OR UPDATE ON public.wijkraad FOR EACH STATEMENT EXECUTE FUNCTION notify_data_version()

-- functions
CREATE OR REPLACE FUNCTION public.activity_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.listed := coalesce((select status = 'published' from listing where id = new.id), false);
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.add_envelope_use(which uuid, wijk uuid, field text, cents bigint)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into envelope_use as kept (envelope_id, wijk_id, domain, used_cents) values (which, wijk, field, cents)
  on conflict (envelope_id, wijk_id, domain) do update set used_cents = kept.used_cents + excluded.used_cents
$function$
CREATE OR REPLACE FUNCTION public.add_figure_entries_together()
 RETURNS void
 LANGUAGE sql
AS $function$
  with gone as (delete from figure_entry returning *)
  insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
    select half_on, wijk_id, domain, formal, sum(activities), sum(started), sum(stopped), sum(confirmed), sum(not_held),
      sum(band_nobody), sum(band_up_to_five), sum(band_up_to_fifteen), sum(band_up_to_thirty), sum(band_more)
    from gone group by half_on, wijk_id, domain, formal
    having (sum(activities), sum(started), sum(stopped), sum(confirmed), sum(not_held)) <> (0, 0, 0, 0, 0)
$function$
CREATE OR REPLACE FUNCTION public.add_figure_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op in ('DELETE', 'UPDATE') then
    insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      select half_on, wijk_id, domain, formal, -count(*) filter (where confirmed > 0), -sum(started), -sum(stopped), -sum(confirmed), -sum(not_held),
        -sum(band_nobody), -sum(band_up_to_five), -sum(band_up_to_fifteen), -sum(band_up_to_thirty), -sum(band_more)
      from gone group by half_on, wijk_id, domain, formal;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      select half_on, wijk_id, domain, formal, count(*) filter (where confirmed > 0), sum(started), sum(stopped), sum(confirmed), sum(not_held),
        sum(band_nobody), sum(band_up_to_five), sum(band_up_to_fifteen), sum(band_up_to_thirty), sum(band_more)
      from come group by half_on, wijk_id, domain, formal;
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.ballot_box_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  standing text;
begin
  if current_setting('hoofdveld.box_work', true) = 'on' then
    return coalesce(new, old);
  end if;
  if tg_op <> 'INSERT' then
    raise exception 'a ballot in the box does not change' using errcode = 'HV001';
  end if;
  select status into standing from vote where id = new.vote_id for share;
  if standing = 'open' or (standing = 'closed' and new.way = 'paper') then
    return new;
  end if;
  raise exception 'this vote takes no ballots now' using errcode = 'HV004';
end $function$
CREATE OR REPLACE FUNCTION public.check_lot_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.list_hash <> encode(sha256(convert_to(coalesce(
      (select string_agg(one || e'\n', '' order by one collate "C") from unnest(new.case_numbers) as numbers (one)), ''),
      'UTF8')), 'hex') then
    raise exception 'the hash of a draw is not that of its list' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.check_lot_reveal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select commitment from lot_commitment where round_id = new.round_id)
      is distinct from encode(sha256(decode(new.seed, 'hex')), 'hex') then
    raise exception 'the seed of a draw is not the one that was promised' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.check_sample_reveal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select commitment from sample_draw where id = new.draw_id)
      is distinct from encode(sha256(decode(new.seed, 'hex')), 'hex') then
    raise exception 'the seed of a draw is not the one that was promised' using errcode = 'HV002';
  end if;
  if not exists (select from sample_outside where draw_id = new.draw_id and confirmed_at is not null) then
    raise exception 'a draw is not revealed before its outside number was confirmed' using errcode = 'HV002';
  end if;
  if exists (select from unnest(new.drawn) as one (number) where not exists (
      select from sample_case where draw_id = new.draw_id and case_number = one.number)) then
    raise exception 'a draw draws from its own list' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.council_count_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select status from council_edition where id = new.edition_id)
      is distinct from (case when new.recount then 'published' else 'making' end) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.council_edition_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'published' then
    raise exception 'what was published does not change' using errcode = 'HV001';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.status in ('draft', 'published') and exists (
    select from council_count c where c.edition_id = new.id and c.value <> coalesce(
      (select sum(r.value) from council_row r where r.count_id = c.id), 0)
  ) then
    raise exception 'a figure is not the sum of its rows' using errcode = 'check_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.council_edition_no_day_twice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Two that are published at once would not see each other.
  perform pg_advisory_xact_lock(hashtextextended('council_edition', 0));
  if exists (
    select from council_edition e where e.status = 'published' and e.id <> new.id
      and e.from_on <= new.last_on and e.last_on >= new.from_on
  ) then
    raise exception 'a day of this edition was told of before' using errcode = 'exclusion_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.council_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' or (tg_table_name = 'council_count' and exists (
    select from council_edition where id = (to_jsonb(old) ->> 'edition_id')::uuid and status = 'published'
  )) or (tg_table_name = 'council_row' and exists (
    select from council_count c join council_edition e on e.id = c.edition_id
      where c.id = (to_jsonb(old) ->> 'count_id')::uuid and e.status = 'published'
  )) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return old;
end $function$
CREATE OR REPLACE FUNCTION public.council_rows_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from (select distinct count_id from added) a join council_count c on c.id = a.count_id
      join council_edition e on e.id = c.edition_id
      where (e.status in ('draft', 'published') and not c.recount)
        or exists (select from council_correction k where k.recount_id = c.id)
  ) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.count_activity_figures(ids uuid[])
 RETURNS SETOF figure_activity
 LANGUAGE sql
 STABLE
AS $function$
  with counted as (
    select a.id, a.wijk_id, a.domain, coalesce(p.kind = 'welfareProvider', false) as formal, a.listed, a.left_map_at
    from unnest(ids) as asked (id) join activity a on a.id = asked.id
    left join organisation_profile p on p.organisation_id = a.organisation_id
    where not a.worship
  ), held as (
    select distinct on (e.series_id, e.original_on) e.activity_id, e.held_on, e.took_place, e.band
    from counted c join occurrence_evidence e on e.activity_id = c.id
    order by e.series_id, e.original_on, e.made_at desc, e.id desc
  ), weekly as (
    select s.activity_id, min(s.starts_on) as first_on,
      least(case when bool_and(s.ends_on is not null) then max(s.ends_on) end,
        case when not c.listed then (c.left_map_at at time zone 'Europe/Amsterdam')::date end) as last_on
    from counted c join activity_series s on s.activity_id = c.id
    where s.rhythm ->> 'kind' = 'weekly' and (s.rhythm ->> 'everyWeeks')::integer = 1 and s.only_holidays = '{}'
      and (c.listed or c.left_map_at is not null)
    group by s.activity_id, c.listed, c.left_map_at
  ), said (activity_id, half_on, started, stopped, took_place, band) as (
    select activity_id, half_year_of(held_on), 0, 0, took_place, band from held
    union all
    select activity_id, half_year_of(first_on), 1, 0, null, null from weekly where last_on is null or last_on >= first_on
    union all
    select activity_id, half_year_of(last_on), 0, 1, null, null from weekly where last_on >= first_on
  )
  select c.id, s.half_on, c.wijk_id, c.domain, c.formal, sum(s.started)::integer, sum(s.stopped)::integer,
    count(*) filter (where s.took_place)::integer, count(*) filter (where not s.took_place)::integer,
    count(*) filter (where s.took_place and s.band = '0')::integer,
    count(*) filter (where s.took_place and s.band = '1-5')::integer,
    count(*) filter (where s.took_place and s.band = '6-15')::integer,
    count(*) filter (where s.took_place and s.band = '16-30')::integer,
    count(*) filter (where s.took_place and s.band = '31+')::integer
  from said s join counted c on c.id = s.activity_id
  group by c.id, s.half_on, c.wijk_id, c.domain, c.formal
$function$
CREATE OR REPLACE FUNCTION public.decision_only_notified()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  words constant text[] := '{findings,reasons,mandate_holder,advice_id,departure_reasons,deviation_reasons,obligations,hearing_id,message_id}';
begin
  if to_jsonb(new) - words = to_jsonb(old) - words
     and new.reasons = '-' and new.mandate_holder = '-' and coalesce(new.departure_reasons, '-') = '-'
     and new.findings = '[]'::jsonb and new.obligations = '[]'::jsonb
     and num_nonnulls(new.advice_id, new.hearing_id, new.message_id, new.deviation_reasons) = 0
     and is_being_destroyed(old.application_id) then
    return new;
  end if;
  if old.notified_on is not null
     or (to_jsonb(new) - 'notified_on' - 'message_id') <> (to_jsonb(old) - 'notified_on' - 'message_id') then
    raise exception 'a decision is never edited' using errcode = 'HV003';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.destruction_item_moves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    if (select status from destruction_list where id = new.list_id) <> 'proposed' then
      raise exception 'nothing joins an approved list' using errcode = 'HV001';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.outcome is not null
     or to_jsonb(new) - '{outcome,held_because,counts,settled_at}'::text[]
        <> to_jsonb(old) - '{outcome,held_because,counts,settled_at}'::text[] then
    raise exception 'what was said of a destruction is never changed' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.destruction_list_moves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.status in ('withdrawn', 'carriedOut')
     or (new.number, new.due_before, new.proposed_by_person_id, new.proposed_at)
        is distinct from (old.number, old.due_before, old.proposed_by_person_id, old.proposed_at)
     or (old.approved_at is not null and (new.approved_by_person_id, new.approved_at)
        is distinct from (old.approved_by_person_id, old.approved_at)) then
    raise exception 'what was said of a destruction is never changed' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.forbid_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'HV001';
end $function$
CREATE OR REPLACE FUNCTION public.forbid_published_edit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then raise exception 'a published scheme version is never deleted' using errcode = 'HV002'; end if;
    return old;
  end if;
  if old.status <> 'draft' and (new.rules is distinct from old.rules or new.valid_from <> old.valid_from
      or new.scheme_id <> old.scheme_id or new.number <> old.number or new.status = 'draft') then
    raise exception 'a published scheme version is never edited' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.forbid_published_formula_edit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published formula is never deleted' using errcode = 'HV002';
  end if;
  if new.figures is distinct from old.figures or new.from_year <> old.from_year or new.name <> old.name
      or new.number <> old.number or new.status = 'draft' then
    raise exception 'a published formula is never edited' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.forbid_published_impact_figure_edit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.published_at is not null then
    raise exception 'a published figure is never changed' using errcode = 'HV002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
CREATE OR REPLACE FUNCTION public.forbid_published_statement_edit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published statement is never deleted' using errcode = 'HV002';
  end if;
  if old.status = 'withdrawn' or new.status <> 'withdrawn'
      or (to_jsonb(new) - 'status' - 'withdrawn_at') is distinct from (to_jsonb(old) - 'status' - 'withdrawn_at') then
    raise exception 'a published statement is never edited' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.forbid_published_unit_value_edit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published unit value is never deleted' using errcode = 'HV002';
  end if;
  if old.valid_until is not null
      or (to_jsonb(new) - 'valid_until') is distinct from (to_jsonb(old) - 'valid_until') then
    raise exception 'a published unit value is never edited' using errcode = 'HV002';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.gather_open_application_changes()
 RETURNS void
 LANGUAGE sql
AS $function$
  with gathered as (delete from open_application_change returning next_due_on, applications)
  insert into open_application_change (next_due_on, applications)
    select next_due_on, sum(applications) from gathered group by next_due_on having sum(applications) <> 0
$function$
CREATE OR REPLACE FUNCTION public.half_year_of(day date)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select make_date(extract(year from day)::integer, case when extract(month from day) <= 6 then 1 else 7 end, 1)
$function$
CREATE OR REPLACE FUNCTION public.is_being_destroyed(of_application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from destruction_item item join destruction_list list on list.id = item.list_id
    where item.application_id = of_application and item.outcome is null and list.status = 'approved')
$function$
CREATE OR REPLACE FUNCTION public.is_on_work_list(a application)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select a.next_due_on is not null and a.status in ('submitted', 'incomplete', 'inTreatment', 'advised', 'decided')
$function$
CREATE OR REPLACE FUNCTION public.is_published_grant(a application)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0 and a.notified_on is not null, false)
$function$
CREATE OR REPLACE FUNCTION public.keep_activity_figures(changed uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  ids uuid[] := (select array_agg(distinct id) from unnest(changed) as id);
begin
  if ids is null then return; end if;
  -- One after the other for one activity, and always in the same order; what is read after this sees what the other wrote.
  perform from activity where id in (select unnest(ids)) order by id for no key update;
  with fresh as materialized (select * from count_activity_figures(ids)), gone as (
    delete from figure_activity f using unnest(ids) as asked (id)
    where f.activity_id = asked.id
      and not exists (select from fresh where fresh.activity_id = f.activity_id and fresh.half_on = f.half_on)
  )
  insert into figure_activity as kept select * from fresh
    on conflict (activity_id, half_on) do update set (wijk_id, domain, formal, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      = row(excluded.wijk_id, excluded.domain, excluded.formal, excluded.started, excluded.stopped, excluded.confirmed, excluded.not_held,
        excluded.band_nobody, excluded.band_up_to_five, excluded.band_up_to_fifteen, excluded.band_up_to_thirty, excluded.band_more)
    where kept.* is distinct from excluded.*;
end $function$
CREATE OR REPLACE FUNCTION public.keep_envelope_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  spent constant text[] := array['committed', 'advanced', 'determined'];
  of_case record;
begin
  select wijk_id, domain into of_case from application where id = new.application_id;
  if new.to_account = any (spent) and new.from_account <> all (spent) then
    perform add_envelope_use(new.envelope_id, of_case.wijk_id, of_case.domain, new.amount_cents);
  elsif new.from_account = any (spent) and new.to_account <> all (spent) then
    perform take_envelope_use(new.envelope_id, of_case.wijk_id, of_case.domain, new.amount_cents);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_figures_of_changed_activity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform keep_activity_figures((
    select array_agg(after.id) from before join after on after.id = before.id
    where (before.organisation_id, before.wijk_id, before.domain, before.worship, before.listed, before.left_map_at)
      is distinct from (after.organisation_id, after.wijk_id, after.domain, after.worship, after.listed, after.left_map_at)));
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_figures_of_changed_series()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform keep_activity_figures((
    select array_agg(after.activity_id) from before join after on after.id = before.id
    where (before.rhythm, before.starts_on, before.ends_on, before.only_holidays)
      is distinct from (after.rhythm, after.starts_on, after.ends_on, after.only_holidays)));
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_figures_of_new()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform keep_activity_figures((select array_agg(activity_id) from changed));
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_figures_of_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform keep_activity_figures((
    select array_agg(id) from activity
    where organisation_id = case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end));
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_granted_total()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and is_published_grant(old) then
    update granted_total set grants = grants - 1, amount_cents = amount_cents - old.granted_cents
      where round_id = old.round_id and scheme_version_id = old.scheme_version_id
        and envelope_id is not distinct from old.envelope_id and wijk_id is not distinct from old.wijk_id
        and domain is not distinct from old.domain;
    delete from granted_total where round_id = old.round_id and grants = 0;
  end if;
  if tg_op <> 'DELETE' and is_published_grant(new) then
    insert into granted_total as kept (round_id, scheme_version_id, envelope_id, wijk_id, domain, grants, amount_cents)
      values (new.round_id, new.scheme_version_id, new.envelope_id, new.wijk_id, new.domain, 1, new.granted_cents)
      on conflict (round_id, scheme_version_id, envelope_id, wijk_id, domain)
      do update set grants = kept.grants + 1, amount_cents = kept.amount_cents + excluded.amount_cents;
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_money_source()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(new) - array['given_cents', 'withdrawn_cents'] <> to_jsonb(old) - array['given_cents', 'withdrawn_cents'] then
    raise exception 'the conditions of a money source never change' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.keep_open_application_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' and is_on_work_list(old) then
    insert into open_application_change (next_due_on, applications) values (old.next_due_on, -1);
  end if;
  if tg_op <> 'DELETE' and is_on_work_list(new) then
    insert into open_application_change (next_due_on, applications) values (new.next_due_on, 1);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.keep_sample_outside()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.confirmed_at is not null then
    raise exception 'the outside number of a draw was confirmed and stands' using errcode = 'HV002';
  end if;
  return coalesce(new, old);
end $function$
CREATE OR REPLACE FUNCTION public.keep_unnotified_message()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'message_delivery' then
    delete from unnotified_message where message_id = new.message_id;
  elsif tg_op = 'UPDATE' then
    delete from unnotified_message where message_id = new.id;
  else
    insert into unnotified_message (message_id, notify_before) values (new.id, new.notify_before);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.list_activity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update activity set listed = (new.status = 'published'),
    left_map_at = case when new.status = 'published' then null
      when activity.listed then coalesce(new.unlisted_at, new.modified_at) else activity.left_map_at end
  where id = new.id;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.list_search_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update search_entry set listed = (new.status = 'published') where listing_id = new.id;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.message_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.erased_at is not null and old.erased_at is null then
    return new;
  end if;
  if (old.pdf is not null and (new.pdf, new.pdf_sha256) is distinct from (old.pdf, old.pdf_sha256))
     or (old.read_at is not null and new.read_at is distinct from old.read_at)
     or (to_jsonb(new) - '{pdf,pdf_sha256,pdf_unprintable,read_at}'::text[])
        <> (to_jsonb(old) - '{pdf,pdf_sha256,pdf_unprintable,read_at}'::text[]) then
    raise exception 'a letter is never edited' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.move_envelope_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  held record;
begin
  -- Who moves money of these envelopes at this moment waits, or is waited for.
  perform 1 from envelope where id in (select envelope_id from ledger_entry where application_id = new.id)
    order by id for no key update;
  for held in
    select envelope_id, sum(case when to_account in ('committed', 'advanced', 'determined') then amount_cents else 0 end
      - case when from_account in ('committed', 'advanced', 'determined') then amount_cents else 0 end)::bigint as cents
    from ledger_entry where application_id = new.id group by envelope_id
  loop
    if held.cents > 0 then
      perform take_envelope_use(held.envelope_id, old.wijk_id, old.domain, held.cents);
      perform add_envelope_use(held.envelope_id, new.wijk_id, new.domain, held.cents);
    end if;
  end loop;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.next_case_event(of_application uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from application where id = of_application for update;
  return (select coalesce(max(seq), 0) + 1 from case_event where application_id = of_application);
end $function$
CREATE OR REPLACE FUNCTION public.note_activity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into activity_change (activity_id, change)
    select id, pg_current_xact_id()::text::bigint from changed order by id
    on conflict (activity_id) do update set change = excluded.change where activity_change.change <> excluded.change;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.note_activity_series()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into activity_change (activity_id, change)
    select distinct activity_id, pg_current_xact_id()::text::bigint from changed order by activity_id
    on conflict (activity_id) do update set change = excluded.change where activity_change.change <> excluded.change;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.note_determination()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind = 'determine' then
    insert into determination_outcome (decision_id, determined_on, determine_by, granted_cents, determined_cents, ex_officio)
    select new.id, new.decided_on, a.determine_by, coalesce(a.granted_cents, new.amount_cents), new.amount_cents,
      a.account_by is null or not exists (select from grant_account where application_id = a.id)
    from application a where a.id = new.application_id;
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.notify_data_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  noted text := coalesce(current_setting('hoofdveld.changed', true), '');
begin
  perform pg_notify('data_version', tg_table_name);
  if tg_table_name <> all (string_to_array(noted, ' ')) then
    perform set_config('hoofdveld.changed', noted || ' ' || tg_table_name, true);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.post_area_budget_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update area_budget set entries = entries + 1, last_entry_at = greatest(last_entry_at, new.recorded_at)
  where id = new.area_budget_id returning entries, last_entry_at into new.seq, new.recorded_at;
  if not found then raise exception 'no area budget %', new.area_budget_id using errcode = '23503'; end if;
  if new.from_account = 'source' then
    update money_source set given_cents = given_cents + new.amount_cents where id = new.source_id;
  elsif new.from_account <> 'previousYear' then
    update area_budget_balance set amount_cents = amount_cents - new.amount_cents
    where area_budget_id = new.area_budget_id and source_id = new.source_id and purpose = new.from_account
      and envelope_id is not distinct from new.from_envelope_id;
    if not found then raise exception 'nothing of this source is there' using errcode = '23514'; end if;
  end if;
  if new.to_account = 'source' then
    update money_source set given_cents = given_cents - new.amount_cents, withdrawn_cents = withdrawn_cents + new.amount_cents
    where id = new.source_id;
  elsif new.to_account <> 'nextYear' then
    insert into area_budget_balance (area_budget_id, source_id, purpose, envelope_id, amount_cents)
    values (new.area_budget_id, new.source_id, new.to_account, new.to_envelope_id, new.amount_cents)
    on conflict (area_budget_id, source_id, purpose, coalesce(envelope_id, '00000000-0000-0000-0000-000000000000'))
    do update set amount_cents = area_budget_balance.amount_cents + excluded.amount_cents;
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.post_ledger_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  -- Signed change of one account by this entry.
  change_of constant jsonb := jsonb_build_object(new.from_account, -new.amount_cents, new.to_account, new.amount_cents);
begin
  update envelope set
    entries = entries + 1,
    last_entry_at = greatest(last_entry_at, new.recorded_at),
    free_cents = free_cents + coalesce((change_of ->> 'free')::bigint, 0),
    reserved_cents = reserved_cents + coalesce((change_of ->> 'reserved')::bigint, 0),
    committed_cents = committed_cents + coalesce((change_of ->> 'committed')::bigint, 0),
    advanced_cents = advanced_cents + coalesce((change_of ->> 'advanced')::bigint, 0),
    determined_cents = determined_cents + coalesce((change_of ->> 'determined')::bigint, 0)
  where id = new.envelope_id
  returning entries, last_entry_at into new.seq, new.recorded_at;
  if not found then raise exception 'no envelope %', new.envelope_id using errcode = '23503'; end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.publishable_title(title text, person_name text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select title <> '' and title !~ '@' and title !~ '\d[\d ()+-]{6,}\d'
    and not exists (select from regexp_split_to_table(lower(coalesce(person_name, '')), '[^[:alnum:]]+') part
      where length(part) > 2 and position(part in lower(title)) > 0)
$function$
CREATE OR REPLACE FUNCTION public.search_entry_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.listed := coalesce((select status = 'published' from listing where id = new.listing_id), false);
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.set_notified_on()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update application set notified_on = greatest(notified_on, new.notified_on)
    where id = new.application_id and (notified_on is null or notified_on < new.notified_on);
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.set_public_title()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.public_title := case
    when publishable_title(new.title, (select name from person where id = new.applicant_person_id)) then new.title end;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.stamp_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.change := (select base from feed_base) + pg_current_xact_id()::text::bigint;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.take_envelope_use(which uuid, wijk uuid, field text, cents bigint)
 RETURNS void
 LANGUAGE sql
AS $function$
  update envelope_use set used_cents = used_cents - cents
    where envelope_id = which and wijk_id is not distinct from wijk and domain is not distinct from field;
  delete from envelope_use
    where envelope_id = which and wijk_id is not distinct from wijk and domain is not distinct from field and used_cents = 0
$function$
CREATE OR REPLACE FUNCTION public.touch_activities()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  with theirs as (
    select id from activity where new.kind = 'organisation' and organisation_id = new.id
    union
    select id from activity where new.kind = 'venue' and venue_id = new.id
    union
    select activity_id from activity_series
    where new.kind = 'venue' and exceptions <> '[]'::jsonb
      and exceptions @> jsonb_build_array(jsonb_build_object('venueId', new.id))
  ), held as (
    -- In one order, so that a changed place and a changed organisation never wait for each other.
    select listing.id from listing join theirs on theirs.id = listing.id order by listing.id for update of listing
  ), moved as (
    update listing set modified_at = greatest(listing.modified_at, new.modified_at)
    from held where held.id = listing.id returning listing.id
  )
  update activity set sequence = sequence + 1 from moved where moved.id = activity.id;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.vote_roll_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('hoofdveld.box_work', true) = 'on' then
    return coalesce(new, old);
  end if;
  if old.used_on is not null then
    raise exception 'a right to vote that was used does not change' using errcode = 'HV001';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'the roll goes as a whole, after its term' using errcode = 'HV001';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.vote_stays_as_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.ballot is not null and new.ballot is distinct from old.ballot
    and not (old.status = 'frozen' and new.status = 'checking' and new.ballot is null) then
    raise exception 'the ballot of a vote does not change once it is frozen';
  end if;
  if old.status in ('open', 'closed', 'counted', 'settled')
    and (new.rules, new.question_nl, new.question_en, new.name_nl, new.name_en, new.envelope_id, new.opens_at, new.frozen_at, new.ballot_sha256)
      is distinct from (old.rules, old.question_nl, old.question_en, old.name_nl, old.name_en, old.envelope_id, old.opens_at, old.frozen_at, old.ballot_sha256) then
    raise exception 'a vote that opened does not change';
  end if;
  -- Longer is allowed (an outage), shorter is not.
  if old.status in ('open', 'closed', 'counted', 'settled') and new.closes_at < old.closes_at then
    raise exception 'a vote that opened does not close earlier';
  end if;
  return new;
end $function$
