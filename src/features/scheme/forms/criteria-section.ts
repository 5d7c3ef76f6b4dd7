import { type Text, text } from '../../../kernel/messages.ts';
import type { Criterion } from '../types.ts';
import type { Fields } from './fields.ts';
import { optionsOf, sourceLabel, toVerifyLabel } from './provenance.ts';

/** What the system can find out by itself, and what a person must judge. */
export const checkLabels: Readonly<Record<Criterion['check'], Text>> = {
  person: text('Een mens beoordeelt dit', 'A person judges this'),
  declared: text(
    'De aanvrager verklaart dit (ja-of-neevraag met dezelfde sleutel)',
    'The applicant declares this (yes or no question with the same key)',
  ),
  complete: text('De aanvraag is compleet', 'The application is complete'),
  receivedInRound: text('Binnengekomen in de ronde', 'Received in the round'),
  applicantKindAllowed: text('Soort aanvrager mag', 'Kind of applicant is allowed'),
  wijkInScope: text('Wijk past bij de regeling', 'Neighbourhood fits the scheme'),
  cosignersComplete: text('Genoeg mensen tekenden mee', 'Enough people co-signed'),
  withinMaximum: text('Bedrag onder het maximum', 'Amount below the maximum'),
  withinCeiling: text('Genoeg geld onder het plafond', 'Enough money below the ceiling'),
  budgetBalances: text('Begroting en dekking gelijk', 'Costs and funding equal'),
  periodInScheme: text('Begint in de periode', 'Starts in the period'),
  leadTimeKept: text('Op tijd van tevoren', 'In time beforehand'),
  stateAidRoom: text('Ruimte onder de staatssteungrens', 'Room under the state-aid limit'),
  continuityTerm: text(
    'Drie jaar of langer gesteund (Awb 4:51)',
    'Supported for three years or more (Awb 4:51)',
  ),
  noDoubleFunding: text('Niet al op een andere manier betaald', 'Not already paid in another way'),
};

const failLabels = {
  refuse: text('Afwijzen', 'Refuse'),
  attention: text('Alleen een aandachtspunt', 'Only a point of attention'),
} as const;

const purposeLabels = {
  sport: text('Sportclub', 'Sports club'),
  worship: text('Gebedsdienst of viering', 'Service or celebration of faith'),
  politics: text('Politieke actie', 'Political action'),
  profit: text('Winst maken', 'Making a profit'),
} as const;

export const criteriaFields: Fields = [
  {
    kind: 'rows',
    path: 'criteria',
    label: text('Regel', 'Rule'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 1,
    fields: [
      { kind: 'both', path: 'label', label: text('Regel in gewone woorden', 'Rule in plain words') },
      { kind: 'text', path: 'article', label: text('Staat in (artikel)', 'Found in (article)') },
      {
        kind: 'select',
        path: 'check',
        label: text('Hoe nagaan', 'How to find out'),
        options: optionsOf(checkLabels),
      },
      {
        kind: 'select',
        path: 'onFail',
        label: text('Klopt het niet', 'If it fails'),
        options: optionsOf(failLabels),
      },
      {
        kind: 'text',
        path: 'key',
        label: text('Sleutel', 'Key'),
        hint: text('Kleine letters, zonder spaties.', 'Small letters, no spaces.'),
      },
    ],
  },
  {
    kind: 'rows',
    path: 'exclusions',
    label: text('Wat wij niet betalen', 'What we do not pay'),
    blanks: 1,
    fields: [
      { kind: 'select', path: 'purpose', label: text('Soort', 'Kind'), options: optionsOf(purposeLabels) },
      {
        kind: 'both',
        path: 'text',
        label: text('Uitleg, en wie men kan vragen', 'Explanation, and who to ask'),
        long: true,
      },
      { kind: 'text', path: 'source', label: sourceLabel },
      {
        kind: 'check',
        path: 'toVerify',
        label: toVerifyLabel,
      },
    ],
  },
  { kind: 'heading', label: text('Staatssteun', 'State aid') },
  {
    kind: 'select',
    path: 'stateAid.regime',
    label: text('Welke grens', 'Which limit'),
    options: [
      { value: 'general', label: text('De-minimis (EU) 2023/2831', 'De minimis (EU) 2023/2831') },
      { value: 'sgei', label: text('DAEB (EU) 2023/2832', 'SGEI (EU) 2023/2832') },
    ],
  },
  { kind: 'cents', path: 'stateAid.ceilingCents', label: text('Grens in euro’s', 'Limit in euros') },
  { kind: 'int', path: 'stateAid.years', label: text('Over hoeveel jaren', 'Over how many years') },
  {
    kind: 'int',
    path: 'stateAid.registerWorkingDays',
    label: text('In het register binnen (werkdagen)', 'In the register within (working days)'),
  },
  { kind: 'text', path: 'stateAid.source', label: sourceLabel },
  {
    kind: 'check',
    path: 'stateAid.toVerify',
    label: toVerifyLabel,
  },
];
