/** Who may apply, for how much, how fast, and who decides: the parts of a version that are mostly figures. */
import { text } from '../../../kernel/messages.ts';
import { applicantKindLabels, domainLabels, mandateLabels } from '../messages.ts';
import { distributionFields } from './distribution.ts';
import type { Choices, Fields } from './fields.ts';
import { exampleLabel, optionsOf, provenance, sourceLabel, toVerifyLabel } from './provenance.ts';

export type PlaceChoices = { readonly wijken: Choices; readonly wijkraden: Choices };

const areaLabels = {
  wijk: text('Altijd één wijk', 'Always one neighbourhood'),
  wijkOrCity: text('Een wijk of de hele stad', 'A neighbourhood or the whole city'),
  city: text('Altijd de hele stad', 'Always the whole city'),
} as const;

export const applicants: Fields = [
  {
    kind: 'checks',
    path: 'applicantKinds',
    label: text('Wie mag aanvragen?', 'Who may apply?'),
    options: optionsOf(applicantKindLabels),
  },
  {
    kind: 'int',
    path: 'minimumAge',
    label: text('Laagste leeftijd van de aanvrager', 'Lowest age of the applicant'),
    nullable: true,
  },
  { kind: 'text', path: 'minimumAgeSource.source', label: sourceLabel, nullable: true },
  { kind: 'check', path: 'minimumAgeSource.toVerify', label: toVerifyLabel },
  { kind: 'example', path: 'minimumAgeSource', label: exampleLabel },
  { kind: 'select', path: 'area', label: text('Waar', 'Where'), options: optionsOf(areaLabels) },
  { kind: 'checks', path: 'domains', label: text('Domeinen', 'Domains'), options: optionsOf(domainLabels) },
  { kind: 'heading', label: text('Meetekenen', 'Co-signing') },
  {
    kind: 'int',
    path: 'cosigners.count',
    label: text('Hoeveel bewoners tekenen mee?', 'How many residents co-sign?'),
    hint: text('0 als het niet nodig is.', '0 when it is not needed.'),
  },
  {
    kind: 'int',
    path: 'cosigners.minimumAge',
    label: text('Laagste leeftijd van wie meetekent', 'Lowest age of who co-signs'),
    nullable: true,
  },
  {
    kind: 'int',
    path: 'cosigners.linkDays',
    label: text(
      'Hoeveel dagen werkt de link om mee te tekenen?',
      'How many days does the co-sign link work?',
    ),
  },
  ...provenance('cosigners'),
];

export const amounts = (places: PlaceChoices): Fields => [
  {
    kind: 'cents',
    path: 'minimumCents',
    label: text('Laagste bedrag in euro’s', 'Lowest amount in euros'),
    hint: text('0 als er geen laagste bedrag is.', '0 when there is no lowest amount.'),
  },
  {
    kind: 'rows',
    path: 'maximums',
    label: text('Hoogste bedrag', 'Highest amount'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 2,
    fields: [
      { kind: 'select', path: 'wijk', label: text('Wijk', 'Neighbourhood'), options: places.wijken },
      { kind: 'cents', path: 'amountCents', label: text('Bedrag in euro’s', 'Amount in euros') },
      ...provenance(''),
    ],
  },
  { kind: 'heading', label: text('Betaling vooraf', 'Payment in advance') },
  {
    kind: 'int',
    path: 'advance.percent',
    label: text('Hoeveel procent meteen na het besluit?', 'Which percentage right after the decision?'),
  },
  {
    kind: 'cents',
    path: 'advance.upToCents',
    label: text('Tot welk bedrag in euro’s geldt dat?', 'Up to which amount in euros?'),
    hint: text('Laat leeg als het voor elk bedrag geldt.', 'Leave empty when it is for every amount.'),
    nullable: true,
  },
  {
    kind: 'int',
    path: 'advance.percentAbove',
    label: text('Hoeveel procent boven dat bedrag?', 'Which percentage above that amount?'),
  },
  {
    kind: 'int',
    path: 'advance.instalments',
    label: text('In hoeveel termijnen betaalt u dat?', 'In how many instalments do you pay that?'),
    hint: text(
      'Voor bedragen boven die grens, of voor elk bedrag als er geen grens is. Leeg: in één keer.',
      'For amounts above that limit, or for every amount where there is none. Empty: at once.',
    ),
    optional: true,
  },
  {
    kind: 'int',
    path: 'advance.instalmentMonths',
    label: text('Hoeveel maanden tussen twee termijnen?', 'How many months between two instalments?'),
    optional: true,
  },
  ...provenance('advance'),
];

export const terms: Fields = [
  {
    kind: 'int',
    path: 'terms.decisionWeeks',
    label: text('Besluit binnen (weken)', 'Decision within (weeks)'),
  },
  {
    kind: 'int',
    path: 'terms.extensionWeeks',
    label: text('Eén keer verlengen met (weken)', 'Extend once by (weeks)'),
    hint: text('Laat leeg als dat niet kan.', 'Leave empty when that is not possible.'),
    nullable: true,
  },
  {
    kind: 'check',
    path: 'terms.generalTermsActApplies',
    label: text(
      'Een termijn die op een vrije dag eindigt, schuift op (Algemene termijnenwet)',
      'A term that ends on a day off moves (Algemene termijnenwet)',
    ),
  },
  {
    kind: 'int',
    path: 'terms.completionDays',
    label: text('Aanvullen kan binnen (dagen)', 'Completion within (days)'),
  },
  {
    kind: 'int',
    path: 'terms.leadTimeDays',
    label: text('Zoveel dagen van tevoren aanvragen', 'Apply this many days ahead'),
    hint: text('0 als het niet uitmaakt.', '0 when it does not matter.'),
  },
  {
    kind: 'int',
    path: 'terms.accountWeeks',
    label: text('Verantwoorden na afloop binnen (weken)', 'Account after the activities within (weeks)'),
    hint: text(
      'Voor subsidies die u na afloop op verzoek vaststelt (Awb 4:44). Leeg: 6 weken.',
      'For grants that are determined afterwards on request (Awb 4:44). Empty: 6 weeks.',
    ),
    nullable: true,
  },
  {
    kind: 'int',
    path: 'terms.determinationWeeks',
    label: text('Vaststellen na afloop binnen (weken)', 'Determination after the activities within (weeks)'),
    hint: text(
      'Laat leeg als de regeling dit niet zegt: dan geldt de redelijke termijn van 8 weken (Awb 4:13).',
      'Leave empty when the scheme does not say: then the reasonable period of 8 weeks holds (Awb 4:13).',
    ),
    nullable: true,
  },
  {
    kind: 'check',
    path: 'terms.objectionCommittee',
    label: text(
      'Een commissie adviseert over bezwaren (Awb 7:13)',
      'A committee advises on objections (Awb 7:13)',
    ),
  },
  ...provenance('terms'),
  ...distributionFields,
];

export const councils = (places: PlaceChoices): Fields => [
  {
    kind: 'rows',
    path: 'mandates',
    label: text('Rol van de wijkraad', 'Role of the neighbourhood council'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 2,
    fields: [
      { kind: 'select', path: 'wijkraad', label: text('Wijkraad', 'Council'), options: places.wijkraden },
      { kind: 'select', path: 'role', label: text('Rol', 'Role'), options: optionsOf(mandateLabels) },
      ...provenance(''),
    ],
  },
  { kind: 'heading', label: text('Hoeveel leden moeten erbij zijn?', 'How many members must be present?') },
  {
    kind: 'share',
    path: 'quorum.share',
    label: text('Procent van de leden die mogen meedoen', 'Percentage of the members who may take part'),
  },
  ...provenance('quorum'),
];
