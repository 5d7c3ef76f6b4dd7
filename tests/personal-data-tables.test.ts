/**
 * For every table: by which part of 'Mijn gegevens' someone sees what it holds about her, or why not. A new table does
 * not pass before this is said of it.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalDataOf } from '../src/app/personal-data.ts';
import { sourcesOf } from '../src/features/party/index.ts';
import { type TestApp, testApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const office = 'who of the office did this stands with a case of another; her role says that she works here';
const security = 'secrets and counters of logging in; showing them would weaken the login';
const organisation = 'belongs to the organisation: its members see it there';
const log = 'a number in place of a name; the page says so itself';

/** By the key of the source in the download. */
const exported: Readonly<Record<string, readonly string[]>> = {
  person: ['person', 'auth_user'],
  passkeys: ['auth_passkey'],
  consents: ['contact_consent'],
  organisations: ['organisation_member'],
  roles: ['role_grant'],
  mails: ['outgoing_mail'],
  applications: ['application', 'attachment', 'stored_file', 'cosigner', 'grant_account'],
  'case-messages': ['case_message'],
  'case-messages-to-you': ['case_message'],
  'account-answers': ['account_question'],
  letters: ['message'],
  objections: ['objection'],
  hearings: ['hearing'],
  payments: ['payee'],
  'hosted-activities': ['activity', 'activity_confirmation'],
  'agenda-by-mail': ['agenda_subscription'],
  'retention-holds': ['retention_hold'],
  interests: ['interest'],
  'organisation-claims': ['listing_claim'],
  imports: ['import_source'],
  stories: ['story', 'story_consent', 'story_reply'],
  'vote-ideas': ['vote_idea', 'vote_idea_draft'],
  'social-map-entries': ['listing_revision'],
  'proof-questions': ['proof_question'],
};

const excepted: Readonly<Record<string, string>> = {
  recognition_file: organisation,
  story_report: 'sent without a name',
  ballot: "what was voted is nobody's: the box holds no person",
  paper_ballot: 'a number of a sheet, and no person',
  paper_ballot_entry: office,
  vote_change: office,
  vote_pre_advice: office,
  vote_code_batch: office,
  vote_question: office,
  vote_rehearsal: office,
  vote_sheet_count: office,
  vote_roll: 'a keyed hash that nobody can undo, and that leads to no ballot',
  account_reminder: 'that she was reminded stands in the letter, which is exported',
  determination_outcome: office,
  determination_run: office,
  determination_run_item: office,
  sample_case: 'the number of a case, and no person',
  sample_draw: 'a seed, and no person',
  sample_list: 'a hash of the list, and no person',
  sample_outside: office,
  sample_reveal: 'numbers of cases, and no person',
  account_change: 'the account itself is shown with the payments; this is the check of a change',
  adopted_budget: office,
  advice: office,
  advice_member: office,
  aid_declaration: organisation,
  api_token: office,
  application_score: office,
  action_line: office,
  action_line_note: office,
  area_budget: office,
  area_budget_key: office,
  area_budget_proposal: office,
  audit_entry: log,
  auth_account: security,
  auth_rate_limit: security,
  auth_session: security,
  auth_used_challenge: security,
  auth_verification: security,
  case_event:
    'the time line of the case, which she reads there; what she typed is in the parts of the download',
  case_handler: office,
  city_scenario: office,
  council_correction: office,
  council_edition: office,
  complaint: office,
  current_evidence: office,
  decision: 'the decision is in the letter, which is exported',
  earlier_grant: organisation,
  earmark_decision: office,
  formula_version: office,
  impact_figure: office,
  impact_statement: organisation,
  import_run: office,
  interest_declaration: office,
  lesson: office,
  money_source: office,
  listing_report: 'sent without a name',
  motion: office,
  motion_event: office,
  network: organisation,
  network_coordinator: organisation,
  network_member: organisation,
  destruction_list: office,
  objection_event: 'the time line of the objection, which she reads there',
  occurrence_evidence: office,
  organisation: organisation,
  organisation_profile: organisation,
  outage: office,
  pack_combination: office,
  payment_batch: office,
  payment_order: 'what was paid stands on the case and in its letters; the account is with the payments',
  payment_status_report: office,
  payment_status_upload: office,
  penalty: office,
  proof_event: office,
  recognition: office,
  scheme_evaluation: office,
  recovery: office,
  recovery_receipt: office,
  steward_by_network: office,
  steward_mailed: office,
  undertaking_change: office,
  unit_value_version: office,
  venue: organisation,
};

const marks = [...Object.values(exported).flat(), ...Object.keys(excepted)];

async function tables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as "table", array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'public' group by table_name`.execute(app.database.db);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Who someone is, how she is reached, where her money goes, or a reference to her. */
const personal =
  /person_id$|e?mail|phone|address|iban|holder_name|recipient_name|objector_name|original_name/;

test('each table that can hold something of a person is marked, and no mark is of a table that is gone', async () => {
  const found = await tables();
  const holding = [...found].filter(([, columns]) => columns.some((column) => personal.test(column)));
  expect(holding.length).toBeGreaterThan(50);
  expect(
    holding
      .map(([table]) => table)
      .filter((table) => !marks.includes(table))
      .toSorted(),
  ).toEqual([]);
  expect(marks.filter((table) => !found.has(table))).toEqual([]);
});

test('a table is exported or excepted, not both, and each part of the download is named', () => {
  expect(
    Object.values(exported)
      .flat()
      .filter((table) => Object.hasOwn(excepted, table)),
  ).toEqual([]);
  const keys = sourcesOf({ ...app.deps, personalData: personalDataOf(app.deps) }).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(Object.keys(exported).toSorted());
});
