/**
 * The terms of the law as data: nothing here is repeated as a number elsewhere. Text of the Awb as in force on
 * 1 January 2026 (BWBR0005537), of the Atw on 10 October 2010 (BWBR0002448). `toVerify` says what a lawyer of the
 * municipality must still confirm; null means read in the text of the act.
 */
import { type Text, text } from '../messages.ts';
import type { TermLength } from './count.ts';
import type { EquatedDays } from './holidays.ts';

export type LegalTerm = {
  readonly name: Text;
  readonly length: TermLength;
  readonly source: string;
  /** Whether the Atw moves the end. Long terms stay put whatever this says (Atw 4). */
  readonly generalTermsAct: boolean;
  readonly toVerify: string | null;
};

function awb(name: Text, amount: number, unit: TermLength['unit'], source: string): LegalTerm {
  return { name, length: { amount, unit }, source, generalTermsAct: true, toVerify: null };
}

export const legalTerms = {
  reasonableDecision: awb(
    text('redelijke beslistermijn', 'reasonable decision period'),
    8,
    'weeks',
    'Awb 4:13 lid 2',
  ),
  decline: awb(text('buiten behandeling laten', 'decline to process'), 4, 'weeks', 'Awb 4:5 lid 4'),
  objection: awb(text('bezwaar maken', 'objection'), 6, 'weeks', 'Awb 6:7'),
  objectionByPost: awb(
    text('bezwaar per post ontvangen', 'objection received by post'),
    1,
    'weeks',
    'Awb 6:9 lid 2',
  ),
  objectionDecision: awb(
    text('beslissing op bezwaar', 'decision on objection'),
    6,
    'weeks',
    'Awb 7:10 lid 1',
  ),
  objectionDecisionCommittee: awb(
    text('beslissing op bezwaar met adviescommissie', 'decision on objection with advisory committee'),
    12,
    'weeks',
    'Awb 7:10 lid 1 en 7:13',
  ),
  objectionExtension: awb(
    text('verdaging van de beslissing op bezwaar', 'postponement of the decision on objection'),
    6,
    'weeks',
    'Awb 7:10 lid 3',
  ),
  objectionPapers: awb(text('stukken ter inzage', 'papers for inspection'), 1, 'weeks', 'Awb 7:4 lid 2'),
  payment: awb(text('betaling', 'payment'), 6, 'weeks', 'Awb 4:87 lid 1'),
  account: {
    name: text('verantwoorden', 'account of a grant'),
    length: { amount: 6, unit: 'weeks' },
    source: 'Awb 4:44',
    generalTermsAct: true,
    toVerify:
      'The act leaves the term to the scheme or the decision; these six weeks count where neither says one.',
  },
  penaltyDecision: awb(text('dwangsom vaststellen', 'fixing the penalty payment'), 2, 'weeks', 'Awb 4:18'),
  paymentStop: awb(text('betaling opschorten', 'suspension of payment'), 13, 'weeks', 'Awb 4:56'),
  budgetProviso: awb(text('begrotingsvoorbehoud inroepen', 'budget proviso'), 4, 'weeks', 'Awb 4:34 lid 3'),
  schemeEvaluation: awb(text('verslag over de regeling', 'evaluation of the scheme'), 5, 'years', 'Awb 4:24'),
  withdrawal: awb(
    text('vaststelling intrekken of verlagen', 'withdrawal of a determination'),
    5,
    'years',
    'Awb 4:49 lid 3',
  ),
  recovery: awb(text('terugvorderen', 'recovery'), 5, 'years', 'Awb 4:57 lid 4'),
  complaint: {
    name: text('klacht afhandelen', 'settling a complaint'),
    length: { amount: 6, unit: 'weeks' },
    source: 'Awb 9:11 lid 1',
    generalTermsAct: true,
    toVerify: 'Not read in the text of the act. Ten weeks where a committee advises (afdeling 9.1.3).',
  },
  complaintPostponement: {
    name: text('afhandeling van een klacht verdagen', 'postponement of settling a complaint'),
    length: { amount: 4, unit: 'weeks' },
    source: 'Awb 9:11 lid 2',
    generalTermsAct: true,
    toVerify: 'Not read in the text of the act.',
  },
  aidRegister: {
    name: text('steun in het register zetten', 'entry in the aid register'),
    length: { amount: 20, unit: 'workingDays' },
    source: 'Verordening (EU) 2023/2831 art. 6',
    generalTermsAct: false,
    toVerify: 'Holidays follow the Atw here; Regulation (EEC) 1182/71 uses the list of the Member State.',
  },
} as const satisfies Record<string, LegalTerm>;

export type LegalTermKind = keyof typeof legalTerms;

/** A round is open for a year: an outage long before its end kept nobody from applying, one in its last weeks did. */
export const roundEnd = {
  length: { amount: 6, unit: 'weeks' },
  source: 'Awb 2:21',
  toVerify:
    'Which outages move the closing day of a round is for the municipality to say; here those of its last weeks.',
} as const;

/** Awb 2:10 lid 1. A term in hours is never moved (Atw 4 onder a). */
export const portalNotification = { hours: 48, source: 'Awb 2:10 lid 1' } as const;

/** Awb 4:17: what a late decision costs, per day, in cents. */
export const penaltyTariff = {
  source: 'Awb 4:17',
  /** Full weeks between the day after the notice of default and the first penalty day (lid 3). */
  waitWeeks: 2,
  waitMovedByGeneralTermsAct: false,
  toVerify:
    'Lid 1 shuts the Atw out for the 42 days only; whether it moves the end of the two weeks is not settled here. ' +
    'The day of notification does not count as a day in default.',
  steps: [
    { days: 14, centsPerDay: 23_00 },
    { days: 14, centsPerDay: 35_00 },
    { days: 14, centsPerDay: 45_00 },
  ],
} as const;

/**
 * Days on a par with a holiday (Atw 3 lid 3), from the royal decrees for 2023–2025 and 2026–2028. Cases, letters and
 * the public page count with them; a file for the command line counts with the days that it names itself. The titles of
 * the decrees were read in a secondary source, so the dates are to be verified.
 */
export const equatedDaysByDecree = {
  source: 'Besluiten gelijkstelling 2023-2025 en 2026-2028 (Atw 3 lid 3)',
  toVerify: 'Check the dates in the Staatscourant, and add the next decree when it appears.',
  days: new Set([
    '2023-04-28',
    '2023-05-19',
    '2024-05-10',
    '2024-12-27',
    '2025-05-30',
    '2026-01-02',
    '2026-05-15',
    '2027-05-07',
    '2028-04-28',
    '2028-05-26',
  ]) as EquatedDays,
} as const;

export type RetentionResult =
  | 'granted'
  | 'grantedWithoutAccount'
  | 'refused'
  | 'ended'
  | 'brokenOff'
  | 'europeanSubsidy';

/** What happens to a file when its time is over: it is destroyed, or goes to the archives for good. */
export type ArchiveAction = 'destroy' | 'transfer';

export type RetentionRule = {
  readonly label: Text;
  readonly years: number;
  readonly from: Text;
  readonly archiveAction: ArchiveAction;
  readonly source: string;
  readonly toVerify: boolean;
};

const endOfCase = text('afhandeling van de zaak', 'closing of the case');
/** The years were read in the list itself; that each of these files is destroyed and none goes to the archives was not. */
const destroyed = { archiveAction: 'destroy', toVerify: true } as const;

/** How long a case file is kept: Selectielijst gemeenten 2020, result types of process type 8 (and 23.1.1). */
export const retentionRules: Readonly<Record<RetentionResult, RetentionRule>> = {
  granted: {
    label: text('Subsidie verleend', 'Grant awarded'),
    years: 7,
    source: 'Selectielijst gemeenten 2020, 8.1.7',
    from: text('einde van wat gesubsidieerd is', 'the end of what was subsidised'),
    ...destroyed,
  },
  grantedWithoutAccount: {
    label: text('Subsidie verleend zonder verantwoording', 'Grant awarded without account'),
    years: 7,
    source: 'Selectielijst gemeenten 2020, 8.1.8',
    from: endOfCase,
    ...destroyed,
  },
  refused: {
    label: text('Subsidie geweigerd', 'Grant refused'),
    years: 5,
    source: 'Selectielijst gemeenten 2020, 8.2',
    from: endOfCase,
    ...destroyed,
  },
  ended: {
    label: text('Subsidie beëindigd', 'Grant ended'),
    years: 10,
    source: 'Selectielijst gemeenten 2020, 8.3',
    from: endOfCase,
    ...destroyed,
  },
  brokenOff: {
    label: text('Aanvraag afgebroken', 'Application broken off'),
    years: 1,
    source: 'Selectielijst gemeenten 2020, 8.4',
    from: endOfCase,
    ...destroyed,
  },
  europeanSubsidy: {
    label: text('Europese subsidie', 'European subsidy'),
    years: 10,
    source: 'Selectielijst gemeenten 2020, 23.1.1',
    from: endOfCase,
    ...destroyed,
  },
};
