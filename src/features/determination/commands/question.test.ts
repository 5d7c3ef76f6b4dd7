/** Asking for more, answering and judging: who may, in which order, and what follows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type DeterminationTrial,
  determinationTrial,
  granted,
} from '../../../../tests/support/trial-determination.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, listAttachments } from '../../application/index.ts';
import { proposedFor } from '../facts.ts';
import { findOpenQuestion, listQuestions } from '../store/questions.ts';
import { answerFiles, answerQuestion, askMore, judgeAnswer } from './question.ts';

let trial: DeterminationTrial;
beforeAll(async () => {
  trial = await determinationTrial();
});
afterAll(async () => {
  expect((await verifyAudit(trial.database.db)).faults).toEqual([]);
  await trial.database.drop();
});

const codes = async (asked: Promise<Result<unknown>>): Promise<readonly string[]> => codesOf(await asked);

const dueOn = Temporal.PlainDate.from('2026-09-30');
const question = { wants: ['receipts', 'words'] as const, body: 'Hoe ging het?', dueOn };
const program = { name: 'virus.exe', bytes: new TextEncoder().encode('MZ') };

async function over(cents = 800_000): Promise<Id<'application'>> {
  const applicationId = await granted(trial, cents);
  trial.deps.at('2026-09-02T09:00:00Z');
  return applicationId;
}

const kindOf = async (id: Id<'application'>): Promise<string | undefined> =>
  (await proposedFor(trial.deps, { id, status: 'running' }))?.proposal.kind;

test('asked, answered and accepted: then the grant is determined as it was', async () => {
  const { deps, samira, officers } = trial;
  const applicationId = await over();
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  expect(await kindOf(applicationId)).toBe('await');
  expect(await codes(askMore(deps, officers[1], { ...question, applicationId }))).toEqual(['already-asked']);
  value(await answerQuestion(deps, samira, { applicationId, answer: ' Goed. ', files: [] }));
  expect(await kindOf(applicationId)).toBe('judge');
  const again = answerQuestion(deps, samira, { applicationId, answer: 'Nog iets', files: [] });
  expect(await codes(again)).toEqual(['already-answered']);
  value(
    await judgeAnswer(deps, officers[0], { applicationId, judgement: 'accepted', ground: null, reasons: '' }),
  );
  expect(await kindOf(applicationId)).toBe('exOfficio');
  const [kept] = await listQuestions(deps.db, [applicationId]);
  expect(kept).toMatchObject({
    answer: 'Goed.',
    judgement: 'accepted',
    ground: null,
    judgedOn: '2026-09-02',
  });
  const kinds = (await events(deps.db, applicationId)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['moreAsked', 'moreShown', 'moreJudged']));
});

test('not accepted, or never answered: less is proposed, after a hearing', async () => {
  const { deps, officers } = trial;
  const applicationId = await over();
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  deps.at('2026-10-01T09:00:00Z');
  expect(await kindOf(applicationId)).toBe('lower');
  const judged = {
    applicationId,
    judgement: 'notAccepted' as const,
    ground: 'activities' as const,
    reasons: 'Niets.',
  };
  value(await judgeAnswer(deps, officers[0], judged));
  const found = await proposedFor(deps, { id: applicationId, status: 'running' });
  expect(found?.proposal).toMatchObject({
    kind: 'lower',
    ground: 'activities',
    amountCents: null,
    hearFirst: true,
  });
});

test('everything that is wrong is told at once, and nothing is kept of it', async () => {
  const { deps, samira, officers } = trial;
  const applicationId = await over();
  const wrong = { wants: ['words'] as const, body: ' ', dueOn: Temporal.PlainDate.from('2026-09-04') };
  expect(await codes(askMore(deps, officers[0], { ...wrong, applicationId }))).toEqual([
    'question-missing',
    'date-early',
  ]);
  expect(
    await codes(
      askMore(deps, officers[0], { wants: [], body: 'x'.repeat(3001), dueOn: null, applicationId }),
    ),
  ).toEqual(['choice-missing', 'too-long', 'date-early']);
  expect(await findOpenQuestion(deps.db, applicationId)).toBeNull();
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  expect(await codes(answerQuestion(deps, samira, { applicationId, answer: '', files: [] }))).toEqual([
    'answer-missing',
  ]);
  const bad = await answerQuestion(deps, samira, { applicationId, answer: 'ja', files: [program] });
  expect(bad.ok).toBe(false);
  expect(await listAttachments(deps.db, applicationId)).toEqual([]);
  const judged = { applicationId, judgement: 'notAccepted' as const, ground: null, reasons: '' };
  expect(await codes(judgeAnswer(deps, officers[0], judged))).toEqual(['ground-missing', 'reasons-missing']);
  expect((await findOpenQuestion(deps.db, applicationId))?.judgement).toBeNull();
});

test('strangers learn nothing, and the recipient judges nothing', async () => {
  const { deps, samira, stranger, officers } = trial;
  const applicationId = await over();
  expect(await codes(askMore(deps, samira, { ...question, applicationId }))).toEqual(['not-allowed']);
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  const answer = { applicationId, answer: 'ja', files: [] };
  for (const who of [stranger, officers[0]])
    expect(await codes(answerQuestion(deps, who, answer))).toEqual(['not-found']);
  const judged = { applicationId, judgement: 'accepted' as const, ground: null, reasons: '' };
  for (const who of [samira, stranger])
    expect(await codes(judgeAnswer(deps, who, judged))).toEqual(['not-allowed']);
});

test('nothing is asked while the activities go on', async () => {
  const { deps, officers } = trial;
  const applicationId = await granted(trial, 800_000);
  deps.at('2026-08-31T09:00:00Z');
  expect(await codes(askMore(deps, officers[0], { ...question, applicationId }))).toEqual(['wrong-status']);
});

test('two officers at once: one question, one letter', async () => {
  const { deps, officers } = trial;
  const applicationId = await over();
  const both = await Promise.all(officers.map((one) => askMore(deps, one, { ...question, applicationId })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await events(deps.db, applicationId)).filter(({ kind }) => kind === 'moreAsked')).toHaveLength(1);
});

test('her files hang with the answer', async () => {
  const { deps, samira, officers } = trial;
  const applicationId = await over(600_000);
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  const pdf = {
    name: 'bon.pdf',
    bytes: new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  };
  value(await answerQuestion(deps, samira, { applicationId, answer: '', files: [pdf] }));
  const [kept] = await listAttachments(deps.db, applicationId);
  expect(kept).toMatchObject({ question: answerFiles.key, name: 'bon.pdf' });
});

test('nothing is answered or judged that was not asked, nor of a case that is not there', async () => {
  const { deps, samira, officers } = trial;
  const applicationId = await over();
  const judged = { judgement: 'accepted' as const, ground: null, reasons: '' };
  const answer = { applicationId, answer: 'ja', files: [] };
  expect(await codes(answerQuestion(deps, samira, answer))).toEqual(['nothing-open']);
  expect(await codes(judgeAnswer(deps, officers[0], { ...judged, applicationId }))).toEqual(['nothing-open']);
  value(await askMore(deps, officers[0], { ...question, applicationId }));
  value(await judgeAnswer(deps, officers[0], { ...judged, applicationId }));
  expect(await codes(judgeAnswer(deps, officers[1], { ...judged, applicationId }))).toEqual(['nothing-open']);
  expect(await codes(answerQuestion(deps, samira, answer))).toEqual(['nothing-open']);
  const missing = { applicationId: newId<'application'>() };
  expect(await codes(askMore(deps, officers[0], { ...question, ...missing }))).toEqual(['not-found']);
  expect(await codes(judgeAnswer(deps, officers[0], { ...judged, ...missing }))).toEqual(['not-found']);
  expect(await codes(answerQuestion(deps, samira, { ...answer, ...missing }))).toEqual(['not-found']);
});
