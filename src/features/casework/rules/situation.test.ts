import { expect, test } from 'vitest';
import { trialApplication, trialVersion } from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Application, CaseEvent, CaseEventKind } from '../../application/types.ts';
import { situationOf } from './situation.ts';

const at = (iso: string) => new Date(`${iso}T10:00:00Z`);

/** What the applicant of a case reads on 1 April, after these things happened. */
function told(
  changes: Partial<Application>,
  happened: readonly (readonly [CaseEventKind, string, CaseEvent['facts']?])[],
) {
  const application = trialApplication(changes);
  const events = happened.map(
    ([kind, onDate, facts = {}], index): CaseEvent => ({
      id: newId(),
      applicationId: application.id,
      seq: index + 1,
      kind,
      onDate,
      at: at(onDate),
      actorKind: 'system',
      actorPersonId: null,
      audience: 'both',
      facts,
    }),
  );
  const today = Temporal.PlainDate.from('2026-04-01');
  const situation = situationOf({ application, version: trialVersion(), events, today }, 0);
  const words = [situation.title, ...situation.sentences].map(({ nl }) => nl).join(' ');
  return { words, tone: situation.tone };
}

const received = ['received', '2026-03-02'] as const;
const decided = ['decided', '2026-03-16'] as const;
const notified = ['notified', '2026-03-17'] as const;

test('a decision that is still on its way says only that it comes', () => {
  const { words, tone } = told({ status: 'decided', outcome: 'refused' }, [received, decided]);
  expect(words).toContain('vandaag of morgen');
  expect(words).not.toContain('geen subsidie');
  expect(tone).toBe('neutral');
});

test.each([
  ['refused', 'U krijgt geen subsidie'],
  ['declined', 'Wij behandelen uw aanvraag niet'],
] as const)('who has it in hand reads that it was %s, and until when she can object', (outcome, sentence) => {
  const { words, tone } = told({ status: 'decided', outcome }, [received, decided, notified]);
  expect(words).toContain(sentence);
  // Six weeks from 18 March (Awb 6:7, 6:8).
  expect(words).toContain('28 april 2026');
  expect(tone).toBe('red');
});

const paid = (on: string, amountCents: number) => ['paymentMade', on, { amountCents }] as const;
test.each([
  ['once', [paid('2026-03-20', 400_00)], 'Het geld is betaald op 20 maart 2026.'],
  [
    'twice, and more is to come',
    [paid('2026-03-20', 100_00), paid('2026-03-27', 100_00)],
    'Er is € 200 betaald, de laatste keer op 27 maart 2026. De rest komt later.',
  ],
  [
    'wholly, in parts',
    [paid('2026-03-20', 300_00), paid('2026-03-27', 100_00)],
    'Het hele bedrag is betaald, de laatste keer op 27 maart 2026.',
  ],
] as const)('what was paid %s is told as it was', (_, payments, sentence) => {
  const grant = { status: 'running', outcome: 'granted', grantedCents: 400_00 } as const;
  const known = ['notified', '2026-03-17', { outcome: 'granted', payBy: null }] as const;
  const { words } = told(grant, [received, decided, known, ...payments]);
  expect(words.replaceAll('\u00a0', ' ')).toContain(sentence);
});

test('a second decision, not sent yet, does not show before it is', () => {
  const again = [received, decided, notified, ['decided', '2026-04-01']] as const;
  expect(told({ status: 'decided', outcome: 'refused' }, again).words).toContain('vandaag of morgen');
});

test.each([
  ['2026-04-01', 'graag horen wij uiterlijk op 1 april 2026', 'Die dag is voorbij'],
  ['2026-03-31', 'Die dag is voorbij. Vertellen kan nog', 'graag horen wij'],
] as const)('who was asked to tell by %s on 1 April reads what she can still do', (dueOn, said, unsaid) => {
  const grant = { status: 'running', outcome: 'granted', grantedCents: 400_00 } as const;
  const { words } = told(grant, [received, decided, notified, ['accountReminded', '2026-03-20', { dueOn }]]);
  expect(words).toContain(said);
  expect(words).not.toContain(unsaid);
});

test('who was asked to show more reads that first, until she did', () => {
  const grant = { status: 'accounted', outcome: 'granted', grantedCents: 400_00 } as const;
  const sent = [received, decided, notified, ['accountSent', '2026-03-20']] as const;
  const asked = ['moreAsked', '2026-03-21', { dueOn: '2026-04-10' }] as const;
  expect(told(grant, [...sent, asked])).toMatchObject({ tone: 'orange' });
  expect(told(grant, [...sent, asked]).words).toContain('graag uiterlijk op 10 april 2026');
  const late = ['moreAsked', '2026-03-21', { dueOn: '2026-03-31' }] as const;
  expect(told(grant, [...sent, late]).words).toContain('Sturen kan nog');
  expect(told(grant, [...sent, asked, ['moreShown', '2026-03-30']]).words).toContain('U hoort van ons.');
  expect(told({ ...grant, status: 'determined' }, [...sent, asked]).words).not.toContain('meer zien');
});
