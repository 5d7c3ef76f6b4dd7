import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { same } from '../../kernel/messages.ts';
import { type RetentionResult, retentionRules } from '../../kernel/terms/index.ts';
import { applicationStatus } from '../application/index.ts';
import type { ApplicationStatus } from '../application/types.ts';
import { holdsOn, isListable, isOver, standsInTheWay, sumOf } from './rules.ts';
import { type Counts, type Dossier, partKeys } from './types.ts';

const today = Temporal.PlainDate.from('2031-05-12');

const dossier = (changes: Partial<Dossier> = {}): Dossier => ({
  id: newId(),
  caseNumber: 'HV-2026-00001',
  scheme: same('Proefregeling'),
  wijk: null,
  year: 2026,
  status: 'closed',
  retentionResult: 'refused',
  retainUntil: '2031-05-11',
  objection: false,
  payment: false,
  recovery: false,
  heldUntil: null,
  onList: null,
  ...changes,
});

const days = fc.integer({ min: -4000, max: 4000 }).map((n): PlainDate => today.add({ days: n }));
const dossiers = fc
  .record({
    status: fc.constantFrom(...(Object.keys(applicationStatus.labels) as ApplicationStatus[])),
    retentionResult: fc.constantFrom(...(Object.keys(retentionRules) as RetentionResult[])),
    retainUntil: days.map(String),
    objection: fc.boolean(),
    payment: fc.boolean(),
    recovery: fc.boolean(),
    heldUntil: fc.option(days.map(String)),
    onList: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map(dossier);

test('a file that is over and that nothing holds goes', () => {
  const one = dossier();
  expect(holdsOn(one, today)).toEqual([]);
  expect(isListable(one, today)).toBe(true);
  expect(isOver(one.retainUntil, today)).toBe(true);
  expect(standsInTheWay(one, one, today)).toEqual([]);
});

test('it is kept up to and including its last day', () => {
  expect(isOver('2031-05-11', today)).toBe(true);
  expect(isOver('2031-05-12', today)).toBe(false);
});

test.each<[Partial<Dossier>, string]>([
  [{ status: 'running' }, 'running'],
  [{ status: 'decided' }, 'running'],
  [{ objection: true }, 'objection'],
  [{ payment: true }, 'payment'],
  [{ recovery: true }, 'recovery'],
  [{ heldUntil: '2031-05-12' }, 'manual'],
])('%o holds it', (changes, hold) => {
  const held = dossier(changes);
  expect(holdsOn(held, today)).toEqual([hold]);
  expect(isListable(held, today)).toBe(false);
  expect(standsInTheWay(held, held, today)).toEqual([hold]);
});

test('what an officer held ends by itself after its last day', () => {
  expect(holdsOn(dossier({ heldUntil: '2031-05-11' }), today)).toEqual([]);
});

test('a term that became longer after the approval was never approved', () => {
  const later = dossier({ retainUntil: '2031-05-10' });
  expect(standsInTheWay(later, { retainUntil: '2031-05-09' }, today)).toEqual(['extended']);
  expect(standsInTheWay(later, { retainUntil: '2031-05-11' }, today)).toEqual([]);
});

test('whatever a file is like: what is held is neither listed nor destroyed, and nothing is listed twice', () => {
  fc.assert(
    fc.property(dossiers, days, (one, day) => {
      const held = holdsOn(one, day).length > 0;
      if (held || one.onList !== null) expect(isListable(one, day)).toBe(false);
      if (held) expect(standsInTheWay(one, one, day)).not.toEqual([]);
      // Waiting never takes a hold away but by its own last day.
      const later = holdsOn(one, day.add({ days: 1 }));
      expect(holdsOn(one, day).filter((why) => why !== 'manual' && !later.includes(why))).toEqual([]);
    }),
  );
});

test('counts add up, part by part', () => {
  const counts = fc.dictionary(fc.constantFrom(...partKeys), fc.nat(20)).map((one): Counts => one);
  fc.assert(
    fc.property(fc.array(counts), (all) => {
      const sum = sumOf(all);
      for (const key of partKeys)
        expect(sum[key] ?? 0).toBe(all.reduce((total, one) => total + (one[key] ?? 0), 0));
    }),
  );
});

test('each line of the selection list says what happens afterwards, by which source, and that it is to be verified', () => {
  for (const rule of Object.values(retentionRules)) {
    expect(rule.source).toMatch(/^Selectielijst gemeenten 2020, \d/);
    expect(rule.archiveAction).toBe('destroy');
    expect(rule.toVerify).toBe(true);
    expect(rule.label.nl).not.toBe(rule.label.en);
  }
});
