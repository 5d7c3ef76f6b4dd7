/** A scheme that exists only in tests: every kind of question, small figures. */
import { type SchemeRules, schemeRulesSchema } from '../../src/features/scheme/types.ts';
import { same } from '../../src/kernel/messages.ts';

const trial = { source: 'trial', toVerify: true };
const why = { reason: same('Because the trial needs it.') };

/** The short form: what a residents' initiative is asked. */
export const shortForm: SchemeRules['form'] = [
  {
    slug: 'plan',
    title: { nl: 'Uw plan', en: 'Your plan' },
    questions: [
      {
        key: 'title',
        kind: 'text',
        label: { nl: 'Hoe heet uw plan?', en: 'What is your plan called?' },
        required: true,
        maxLength: 100,
        ...why,
      },
      {
        key: 'plan',
        kind: 'longText',
        label: { nl: 'Wat gaat u doen?', en: 'What will you do?' },
        required: true,
        maxLength: 2000,
        ...why,
      },
      {
        key: 'wijk',
        kind: 'wijk',
        label: { nl: 'In welke wijk?', en: 'In which neighbourhood?' },
        required: true,
        ...why,
      },
      {
        key: 'period',
        kind: 'period',
        label: { nl: 'Wanneer is het?', en: 'When is it?' },
        required: true,
        ...why,
      },
    ],
  },
  {
    slug: 'geld',
    title: { nl: 'Het geld', en: 'The money' },
    questions: [
      {
        key: 'budget',
        kind: 'budget',
        label: { nl: 'Wat kost het?', en: 'What does it cost?' },
        required: true,
        ...why,
      },
      {
        key: 'funding',
        kind: 'funding',
        label: { nl: 'Hoe betaalt u het?', en: 'How do you pay for it?' },
        required: true,
        ...why,
      },
    ],
  },
  {
    slug: 'u',
    title: { nl: 'Over u', en: 'About you' },
    questions: [
      {
        key: 'contact',
        kind: 'contact',
        label: { nl: 'Uw naam en adres', en: 'Your name and address' },
        required: true,
        ...why,
      },
    ],
  },
];

const options = [
  { value: 'a', label: same('A') },
  { value: 'b', label: same('B') },
  { value: 'c', label: same('C') },
];

/** One page with every other kind of question, none required. */
export const longPage: SchemeRules['form'][number] = {
  slug: 'meer',
  title: { nl: 'Meer', en: 'More' },
  questions: [
    { key: 'domain', kind: 'domain', label: same('Domain'), required: false },
    { key: 'pick', kind: 'choice', label: same('Pick one'), required: false, options },
    { key: 'picks', kind: 'choices', label: same('Pick some'), required: false, options },
    { key: 'day', kind: 'date', label: same('Day'), required: false },
    { key: 'visitors', kind: 'number', label: same('Visitors'), required: false, min: 1, max: 5000 },
    { key: 'open', kind: 'yesNo', label: same('Open to all?'), required: false },
    { key: 'papers', kind: 'files', label: same('Papers'), required: false, maxFiles: 3, maxBytes: 200_000 },
    { key: 'account', kind: 'iban', label: same('Account'), required: false },
    { key: 'organisation', kind: 'organisation', label: same('Organisation'), required: false },
    { key: 'aid', kind: 'stateAid', label: same('State aid'), required: false },
  ],
};

export function trialRules(changes: Partial<SchemeRules> = {}): SchemeRules {
  return schemeRulesSchema.parse({
    legalBasis: ['SVR 2014 art. 3'],
    summary: same('A scheme for tests.'),
    purpose: same('To test.'),
    contact: same('Ask the desk.'),
    domains: ['cohesion', 'health'],
    applicantKinds: ['person', 'foundation', 'association'],
    area: 'wijk',
    minimumAge: null,
    maximums: [
      { wijk: '*', amountCents: 1_000_000, ...trial },
      { wijk: 'noordwijk', amountCents: 2_000_000, ...trial },
    ],
    minimumCents: 5_000,
    cosigners: { count: 4, linkDays: 14, minimumAge: 12, ...trial },
    terms: {
      decisionWeeks: 8,
      extensionWeeks: 12,
      generalTermsActApplies: false,
      completionDays: 14,
      objectionCommittee: false,
      leadTimeDays: 0,
      source: 'SVR 2014',
      toVerify: true,
    },
    distribution: { method: 'firstComeFirstServed', rankBy: 'completeness', source: 'trial' },
    mandates: [{ wijkraad: '*', role: 'advice', ...trial }],
    quorum: { share: 0.5, ...trial },
    advance: { percent: 100, upToCents: 500_000, percentAbove: 80, ...trial },
    tiers: [{ upToCents: null, accountability: 'direct', ...trial }],
    stateAid: { regime: 'general', ceilingCents: 30_000_000, years: 3, registerWorkingDays: 20, ...trial },
    deviation: { share: 0.1, ...trial },
    obligations: [],
    criteria: [
      {
        key: 'complete',
        label: same('Complete'),
        article: 'Awb 4:5',
        check: 'complete',
        onFail: 'attention',
      },
    ],
    form: shortForm,
    retention: { grantedYears: 7, refusedYears: 5, abandonedYears: 1, ...trial },
    examples: ['everything'],
    ...changes,
  });
}

/** The account question has a key of its own: nothing may take its name for granted. */
export const payRules = schemeRulesSchema.parse({
  ...trialRules(),
  form: [
    ...shortForm,
    {
      slug: 'rekening',
      title: same('Account'),
      questions: [{ key: 'account', kind: 'iban', label: same('Account'), required: false }],
    },
  ],
});

export const goodAccount = { account: 'NL73 DEMO 0000 0000 11', accountHolder: 'Samira Proef' };
