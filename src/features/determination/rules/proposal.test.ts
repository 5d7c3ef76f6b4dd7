import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { type ProposalFacts, proposalKinds } from '../types.ts';
import { byUrgency, daysLate, oneOfMany, proposalFor } from './proposal.ts';

const today = Temporal.PlainDate.from('2027-03-10');
const told = { happened: 'whole', spentCents: 800_000, sentOn: '2027-01-20', files: 1 } as const;
const facts: ProposalFacts = {
  status: 'accounted',
  grantedCents: 800_000,
  accountability: 'activityReport',
  share: 0.1,
  activitiesUntil: '2026-12-31',
  accountBy: '2027-02-11',
  determineBy: '2027-04-01',
  lastTermBy: null,
  account: told,
  agenda: null,
  baseFunding: null,
  deviationOn: null,
  question: null,
  sample: 'none',
  undue: null,
  heardOn: null,
};
const silent = { status: 'running', account: null, lastTermBy: '2027-03-01' } as const;
const agenda = (announced: number, confirmed: number, notHeld: number) => ({ announced, confirmed, notHeld });
const asked = {
  reason: 'question',
  dueOn: '2027-03-20',
  answeredOn: null,
  judgement: null,
  ground: null,
} as const;

const said = (more: Partial<ProposalFacts>): string => {
  const proposal = proposalFor({ ...facts, ...more }, today);
  if (proposal === null) return 'nothing';
  const { kind, amountCents, ground, hearFirst } = proposal;
  return [kind, amountCents, ground, hearFirst ? 'hear' : null].filter((one) => one !== null).join(' ');
};

describe('with an account', () => {
  test.for<[string, Partial<ProposalFacts>, string]>([
    ['all done, all spent', {}, 'asGranted 800000'],
    ['a small part is left', { account: { ...told, spentCents: 730_000 } }, 'asGranted 800000'],
    ['more than spent', { account: { ...told, spentCents: 900_000 } }, 'asGranted 800000'],
    ['late, but there', { account: { ...told, sentOn: '2027-03-09' } }, 'asGranted 800000'],
    ['much is left', { account: { ...told, spentCents: 700_000 } }, 'ask'],
    ['nothing was done', { account: { ...told, happened: 'not', spentCents: 0 } }, 'lower 0 activities hear'],
    [
      'a part was done',
      { account: { ...told, happened: 'partly', spentCents: 500_000 } },
      'lower 500000 activities hear',
    ],
    [
      'a part was done, heard',
      { account: { ...told, happened: 'partly', spentCents: 500_000 }, heardOn: '2027-03-01' },
      'lower 500000 activities',
    ],
    ['a part was done, all spent', { account: { ...told, happened: 'partly' } }, 'ask'],
    [
      'a large grant without a report',
      { accountability: 'auditorReport', account: { ...told, files: 0 } },
      'ask',
    ],
    ['a middle grant without a file', { account: { ...told, files: 0 } }, 'asGranted 800000'],
    ['the agenda says otherwise', { agenda: agenda(40, 30, 5) }, 'ask'],
    ['nobody confirmed anything', { agenda: agenda(40, 0, 0) }, 'asGranted 800000'],
    ['the year of base funding says otherwise', { baseFunding: { asGranted: false } }, 'ask'],
    ['not drawn yet', { sample: 'waits' }, 'sample'],
    ['drawn, the letter still goes', { sample: 'drawn' }, 'sample'],
    ['not drawn', { sample: 'notDrawn' }, 'asGranted 800000'],
  ])('%s', (row) => {
    expect(said(row[1])).toBe(row[2]);
  });
});

describe('without an account', () => {
  test.for<[string, Partial<ProposalFacts>, string]>([
    ['the term runs', { ...silent, accountBy: '2027-03-10', lastTermBy: null }, 'await'],
    ['over, not reminded yet', { ...silent, lastTermBy: null }, 'await'],
    ['reminded', { ...silent, lastTermBy: '2027-03-10' }, 'await'],
    ['nothing came, nothing known', silent, 'lower obligations hear'],
    ['nothing came, the agenda confirms', { ...silent, agenda: agenda(40, 36, 0) }, 'exOfficio 800000'],
    [
      'nothing came, the agenda confirms a part',
      { ...silent, agenda: agenda(40, 35, 0) },
      'lower obligations hear',
    ],
    [
      'nothing came, base funding is right',
      { ...silent, baseFunding: { asGranted: true } },
      'exOfficio 800000',
    ],
    ['none asked', { ...silent, accountability: 'exOfficio', accountBy: null }, 'exOfficio 800000'],
    ['none asked, not drawn yet', { ...silent, accountBy: null, sample: 'waits' }, 'sample'],
    [
      'none asked, the agenda says otherwise',
      { ...silent, accountBy: null, agenda: agenda(40, 10, 9) },
      'ask',
    ],
  ])('%s', (row) => {
    expect(said(row[1])).toBe(row[2]);
  });
});

describe('a question for more', () => {
  test.for<[string, Partial<ProposalFacts>, string]>([
    ['open', { question: asked }, 'await'],
    ['open, for the sample', { question: { ...asked, reason: 'sample' }, sample: 'drawn' }, 'sample'],
    ['never answered', { question: { ...asked, dueOn: '2027-03-09' } }, 'lower obligations hear'],
    ['answered late', { question: { ...asked, dueOn: '2027-03-01', answeredOn: '2027-03-05' } }, 'judge'],
    [
      'accepted',
      { question: { ...asked, answeredOn: '2027-03-05', judgement: 'accepted' } },
      'asGranted 800000',
    ],
    [
      'accepted, without an account',
      { ...silent, question: { ...asked, judgement: 'accepted' } },
      'exOfficio 800000',
    ],
    [
      'not accepted',
      { question: { ...asked, judgement: 'notAccepted', ground: 'activities' } },
      'lower activities hear',
    ],
  ])('%s', (row) => {
    expect(said(row[1])).toBe(row[2]);
  });
});

describe('before and after', () => {
  test.for<[string, Partial<ProposalFacts>, string]>([
    ['the activities go on', { activitiesUntil: '2027-03-10' }, 'nothing'],
    [
      'determined, all paid is right',
      { status: 'determined', undue: { cents: 0, determinedOn: '2026-01-01' } },
      'nothing',
    ],
    [
      'determined lower',
      { status: 'determined', undue: { cents: 5, determinedOn: '2022-03-10' } },
      'recover',
    ],
    [
      'more than five years ago',
      { status: 'determined', undue: { cents: 5, determinedOn: '2022-03-09' } },
      'nothing',
    ],
  ])('%s', (row) => {
    expect(said(row[1])).toBe(row[2]);
  });

  test('the last day is that of what is waited for, or else that of the determination', () => {
    expect(proposalFor({ ...facts, question: asked }, today)?.dueOn).toBe('2027-03-20');
    expect(proposalFor(facts, today)?.dueOn).toBe('2027-04-01');
    expect(daysLate({ determineBy: '2027-03-08' }, today)).toBe(2);
    expect(daysLate(facts, today)).toBe(0);
  });

  test('the nearest last day stands first, then the case number', () => {
    const one = (dueOn: string, caseNumber: string) => ({ proposal: { dueOn }, caseNumber });
    const all = [one('2027-02-02', 'HV-2'), one('2027-02-02', 'HV-1'), one('2027-01-01', 'HV-9')];
    expect(all.toSorted(byUrgency).map(({ caseNumber }) => caseNumber)).toEqual(['HV-9', 'HV-1', 'HV-2']);
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-0${1 + (n % 4)}-${String(n).padStart(2, '0')}`);
const anyFacts: fc.Arbitrary<ProposalFacts> = fc.record({
  status: fc.constantFrom('running', 'accounted', 'determined'),
  grantedCents: fc.integer({ min: 1, max: 10_000_000 }),
  accountability: fc.constantFrom('exOfficio', 'activityReport', 'financialReport', 'auditorReport'),
  share: fc.constantFrom(0.1, 0.25),
  activitiesUntil: fc.constantFrom('2026-12-31', '2027-06-01'),
  accountBy: fc.option(day),
  determineBy: day,
  lastTermBy: fc.option(day),
  account: fc.option(
    fc.record({
      happened: fc.constantFrom('whole', 'partly', 'not'),
      spentCents: fc.integer({ min: 0, max: 12_000_000 }),
      sentOn: day,
      files: fc.nat(3),
    }),
  ),
  agenda: fc.option(fc.record({ announced: fc.nat(50), confirmed: fc.nat(50), notHeld: fc.nat(50) })),
  baseFunding: fc.option(fc.record({ asGranted: fc.boolean() })),
  deviationOn: fc.option(day),
  question: fc.option(
    fc.record({
      reason: fc.constantFrom('sample', 'question'),
      dueOn: day,
      answeredOn: fc.option(day),
      judgement: fc.option(fc.constantFrom('accepted', 'notAccepted')),
      ground: fc.option(fc.constantFrom('activities', 'obligations')),
    }),
  ),
  sample: fc.constantFrom('none', 'waits', 'drawn', 'notDrawn'),
  undue: fc.option(fc.record({ cents: fc.nat(1000), determinedOn: day })),
  heardOn: fc.option(day),
});

test('what was accepted is never proposed to be lowered', () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const question = { ...asked, answeredOn: '2027-03-01', judgement: 'accepted' } as const;
      expect(proposalFor({ ...any, question }, today)?.kind).not.toBe('lower');
    }),
  );
});

test('less has a ground of the law, a hearing before it, and is never more than the grant', () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const proposal = proposalFor(any, today);
      if (proposal === null) return;
      expect(proposalKinds).toContain(proposal.kind);
      expect(proposal.findings.length).toBeGreaterThan(0);
      expect(proposal.ground !== null).toBe(proposal.kind === 'lower');
      if (proposal.kind === 'lower') {
        expect(proposal.hearFirst).toBe(any.heardOn === null);
        expect(proposal.amountCents ?? 0).toBeLessThan(any.grantedCents);
      }
      if (oneOfMany(proposal)) expect(proposal.amountCents).toBe(any.grantedCents);
    }),
  );
});

test('nothing is determined together with others while somebody still has time, or the draw is still to come', () => {
  fc.assert(
    fc.property(anyFacts, (any) => {
      const proposal = proposalFor({ ...any, sample: 'waits', question: null }, today);
      expect(proposal !== null && oneOfMany(proposal)).toBe(false);
      const open = { ...any, question: { ...asked, dueOn: '2027-03-10' } };
      const waiting = proposalFor(open, today);
      expect(waiting !== null && oneOfMany(waiting)).toBe(false);
    }),
  );
});
