/** Payments on a fresh database: people with their roles, and cases that were granted and made known. */
import { expect } from 'vitest';
import { events, getApplication } from '../../src/features/application/index.ts';
import type { Application } from '../../src/features/application/types.ts';
import { commitGrant } from '../../src/features/budget/index.ts';
import { orderAdvance, ordersOfApplication } from '../../src/features/payment/index.ts';
import type { PaymentOrder } from '../../src/features/payment/types.ts';
import type { SchemeRules } from '../../src/features/scheme/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { letterDocument } from '../../src/platform/pdf/index.ts';
import type { FreshDatabase } from './database.ts';
import { type TrialCaseOptions, trialCase } from './trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './trial-city.ts';
import type { TrialDeps } from './trial-deps.ts';
import { codesOf, value } from './trial-results.ts';
import { goodAccount, payRules } from './trial-rules.ts';

export { payRules } from './trial-rules.ts';

export type PayTrial = {
  readonly city: TrialCity;
  readonly samira: PersonActor;
  readonly officer: PersonActor;
  readonly noor: PersonActor;
  readonly second: PersonActor;
  /** Both officer and payer. */
  readonly both: PersonActor;
  readonly controller: PersonActor;
};

/** @param rules with a question for the account */
export async function payTrial(
  { db }: FreshDatabase,
  ceilingCents = 100_000_00,
  rules: SchemeRules = payRules,
): Promise<PayTrial> {
  const person = (name: string, ...roles: readonly ('officer' | 'payer' | 'controller')[]) =>
    trialPerson(db, name, { grants: roles.map((role) => ({ role, scope: 'city' }) as const) });
  return {
    city: await trialCity(db, { ceilingCents, rules }),
    samira: await person('Samira Proef'),
    officer: await person('Bram Ambt', 'officer'),
    noor: await person('Noor Betaal', 'payer'),
    second: await person('Teun Betaal', 'payer'),
    both: await person('Bo Beide', 'officer', 'payer'),
    controller: await person('Ruben Kijk', 'controller'),
  };
}

export { codesOf, value };

export type GrantOptions = Partial<TrialCaseOptions> & {
  readonly cents?: number;
  readonly decidedBy?: PersonActor;
  readonly notifiedOn?: string;
};

/** A granted case with its money committed; no order yet. */
export async function granted(
  deps: TrialDeps,
  trial: PayTrial,
  options: GrantOptions = {},
): Promise<{ readonly application: Application; readonly decisionId: Id<'decision'> }> {
  const cents = options.cents ?? 240_000;
  const application = await trialCase(deps.db, trial.city, {
    applicantPersonId: trial.samira.personId,
    requestedCents: cents,
    status: 'running',
    answers: goodAccount,
    ...options,
  });
  const decisionId = await decide(deps, trial, application, { ...options, cents });
  await deps.db.transaction().execute(async (tx) => {
    const move = { envelopeId: trial.city.envelopeId, applicationId: application.id, basis: 'trial' };
    value(await commitGrant(tx, { ...move, amountCents: cents, decisionId, at: new Date('2026-03-16') }));
  });
  return { application, decisionId };
}

/** One more version of the decision, made known; the ledger is left alone. */
export async function decide(
  deps: TrialDeps,
  trial: PayTrial,
  application: Pick<Application, 'id'>,
  options: GrantOptions & { readonly version?: number } = {},
): Promise<Id<'decision'>> {
  const id = newId<'decision'>();
  const on = options.notifiedOn ?? '2026-03-16';
  await deps.db
    .insertInto('decision')
    .values({
      id,
      applicationId: application.id,
      version: options.version ?? 1,
      kind: options.version === undefined ? 'grant' : 'amend',
      amountCents: options.cents ?? 240_000,
      findings: '[]',
      reasons: 'trial',
      legalBasis: 'trial',
      mandateHolder: 'trial',
      departsFromAdvice: false,
      decidedOn: on,
      decidedByPersonId: (options.decidedBy ?? trial.officer).personId,
      recordedAt: new Date(`${on}T10:00:00Z`),
      notifiedOn: on,
    })
    .execute();
  return id;
}

/** A granted case with its order prepared. */
export async function ordered(
  deps: TrialDeps,
  trial: PayTrial,
  options: GrantOptions = {},
): Promise<PaymentOrder> {
  const { decisionId } = await granted(deps, trial, options);
  const made = value(await orderAdvance(deps, decisionId));
  if (made.state !== 'ordered') throw new Error(made.state);
  return made.order;
}

export async function orderNow(deps: TrialDeps, order: PaymentOrder): Promise<PaymentOrder> {
  const found = (await ordersOfApplication(deps.db, order.applicationId)).find(({ id }) => id === order.id);
  if (!found) throw new Error('The order is gone');
  return found;
}

/** Kinds of events of a case, oldest first. */
export async function kindsOf(deps: TrialDeps, applicationId: Id<'application'>): Promise<readonly string[]> {
  return (await events(deps.db, applicationId)).map((event) => event.kind);
}
export const caseOf = (deps: TrialDeps, order: PaymentOrder) => getApplication(deps.db, order.applicationId);

/** Subjects of the letters to the applicant of a case, oldest first. */
export async function lettersOf(
  deps: TrialDeps,
  applicationId: Id<'application'>,
): Promise<readonly string[]> {
  const rows = await deps.db
    .selectFrom('message')
    .select('subject')
    .where('caseId', '=', applicationId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.subject);
}

/** Every letter fits the form that the PDF is made from, and none holds a whole account number. */
export async function lettersAreSound(deps: TrialDeps): Promise<void> {
  const rows = await deps.db.selectFrom('message').select('document').execute();
  expect(rows.length).toBeGreaterThan(0);
  for (const { document } of rows) {
    letterDocument.parse(document);
    expect(JSON.stringify(document)).not.toMatch(/NL\d{2} ?DEMO|\{\w+\}/);
  }
}

/** A pain.002 as a bank sends it. `answers`: status code per EndToEndId, with a reason code after a colon. */
export function bankAnswer(
  originalMessageId: string,
  answers: Readonly<Record<string, string>>,
  options: { readonly messageId?: string; readonly createdAt?: string } = {},
): string {
  const lines = Object.entries(answers).map(([id, answer]) => {
    const [status = '', reason] = answer.split(':');
    const why = reason ? `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>` : '';
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${why}</TxInfAndSts>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>${options.messageId ?? `BANK-${originalMessageId}`.slice(0, 35)}</MsgId><CreDtTm>${options.createdAt ?? '2026-03-17T18:00:00'}</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${originalMessageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${originalMessageId}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
}
