/** The parts of a version that an officer edits, each on its own page, and the fields of each. */
import { type Text, text } from '../../../kernel/messages.ts';
import { accountabilityLabels } from '../messages.ts';
import { everyOther } from '../rules.ts';
import type { SchemeRules, SchemeVersion } from '../types.ts';
import { criteriaFields } from './criteria-section.ts';
import { ofChosenMethod } from './distribution.ts';
import { type Applied, applyValues, type Choices, type Fields, type Values } from './fields.ts';
import { amounts, applicants, councils, type PlaceChoices, terms } from './money-sections.ts';
import { optionsOf, provenance } from './provenance.ts';

export const sectionSlugs = [
  'algemeen',
  'aanvragers',
  'bedragen',
  'termijnen',
  'wijkraden',
  'verantwoording',
  'regels',
] as const;
export type SectionSlug = (typeof sectionSlugs)[number];

export const sectionTitles: Readonly<Record<SectionSlug, Text>> = {
  algemeen: text('Tekst en periode', 'Text and period'),
  aanvragers: text('Wie mag aanvragen', 'Who may apply'),
  bedragen: text('Bedragen en betaling', 'Amounts and payment'),
  termijnen: text('Termijnen en verdeling', 'Terms and distribution'),
  wijkraden: text('Wie besluit', 'Who decides'),
  verantwoording: text('Verantwoording en beloften', 'Account and promises'),
  regels: text('Regels bij het beoordelen', 'Rules of assessment'),
};

export const isSection = (slug: string | undefined): slug is SectionSlug =>
  sectionSlugs.some((one) => one === slug);

const general: Fields = [
  {
    kind: 'date',
    path: 'validFrom',
    label: text('Eerste dag van de periode', 'First day of the period'),
    hint: text(
      'De regeling moet vóór deze dag bekend zijn (Awb 4:27).',
      'The scheme must be published before this day (Awb 4:27).',
    ),
  },
  {
    kind: 'date',
    path: 'validUntil',
    label: text('Eerste dag na de periode', 'First day after the period'),
    hint: text('Laat leeg als er geen einde is.', 'Leave empty when there is no end.'),
    nullable: true,
  },
  { kind: 'both', path: 'summary', label: text('In één zin', 'In one sentence') },
  { kind: 'both', path: 'purpose', label: text('Waar is het voor?', 'What is it for?'), long: true },
  {
    kind: 'both',
    path: 'contact',
    label: text('Wie kan helpen als niets past?', 'Who can help when nothing fits?'),
    long: true,
  },
  {
    kind: 'text',
    path: 'applyAt',
    label: text('Op welke pagina vraagt men aan?', 'On which page does one apply?'),
    hint: text(
      'Laat leeg als dat met het formulier van deze regeling gaat.',
      'Leave empty when that is done with the form of this scheme.',
    ),
    optional: true,
  },
  {
    kind: 'lines',
    path: 'legalBasis',
    label: text('Juridische basis', 'Legal basis'),
    hint: text('Eén per regel.', 'One on each line.'),
  },
];

const accounts: Fields = [
  {
    kind: 'rows',
    path: 'tiers',
    label: text('Verantwoording naar bedrag', 'Account by amount'),
    hint: text(
      'Van laag naar hoog. De laatste regel heeft geen bovengrens.',
      'From low to high. The last line has no upper end.',
    ),
    blanks: 1,
    fields: [
      {
        kind: 'cents',
        path: 'upToCents',
        label: text('Tot en met (euro’s)', 'Up to (euros)'),
        nullable: true,
      },
      {
        kind: 'select',
        path: 'accountability',
        label: text('Wat wij vragen', 'What we ask'),
        options: optionsOf(accountabilityLabels),
      },
      ...provenance(''),
      {
        kind: 'int',
        path: 'samplePercent',
        label: text('Steekproef: hoeveel van de 100', 'Sample: how many of 100'),
        hint: text(
          'Zoveel van deze subsidies laten na een openbare loting meer zien. Leeg: geen.',
          'So many of these grants show more after a public draw. Blank: none.',
        ),
        optional: true,
      },
      {
        kind: 'text',
        path: 'sampleSource',
        label: text('Bron van dit aantal', 'Source of this number'),
        optional: true,
      },
      {
        kind: 'check',
        path: 'sampleToVerify',
        label: text(
          'Dit aantal is nog te controleren in de bron',
          'This number is still to be checked in the source',
        ),
        optional: true,
      },
    ],
  },
  { kind: 'heading', label: text('Wijziging melden', 'Reporting a change') },
  {
    kind: 'share',
    path: 'deviation.share',
    label: text('Melden boven (procent)', 'Report above (percent)'),
  },
  ...provenance('deviation'),
  {
    kind: 'rows',
    path: 'obligations',
    label: text('Wat de aanvrager belooft', 'What the applicant promises'),
    blanks: 1,
    fields: [
      { kind: 'both', path: 'text', label: text('Belofte', 'Promise'), long: true },
      { kind: 'text', path: 'article', label: text('Staat in', 'Found in') },
      {
        kind: 'check',
        path: 'onlyWithAccount',
        label: text('Alleen bij verantwoording achteraf', 'Only with an account afterwards'),
      },
    ],
  },
  { kind: 'heading', label: text('Bewaren', 'Retention') },
  {
    kind: 'int',
    path: 'retention.grantedYears',
    label: text('Na een toekenning (jaren)', 'After a grant (years)'),
  },
  {
    kind: 'int',
    path: 'retention.refusedYears',
    label: text('Na een afwijzing (jaren)', 'After a refusal (years)'),
  },
  {
    kind: 'int',
    path: 'retention.abandonedYears',
    label: text('Na afbreken (jaren)', 'After abandoning (years)'),
  },
  ...provenance('retention'),
];

export function sectionFields(slug: SectionSlug, places: PlaceChoices): Fields {
  const others = (label: Text): Choices => [{ value: everyOther, label }];
  const withOthers: PlaceChoices = {
    wijken: [...others(text('Alle andere wijken', 'All other neighbourhoods')), ...places.wijken],
    wijkraden: [...others(text('Alle andere wijkraden', 'All other councils')), ...places.wijkraden],
  };
  const all: Readonly<Record<SectionSlug, Fields>> = {
    algemeen: general,
    aanvragers: applicants,
    bedragen: amounts(withOthers),
    termijnen: terms,
    wijkraden: councils(withOthers),
    verantwoording: accounts,
    regels: criteriaFields,
  };
  return all[slug];
}

/** Window and rules as one object: what the fields' paths are in. */
export type Editable = SchemeRules & Pick<SchemeVersion, 'validFrom' | 'validUntil'>;

export const editableOf = ({ rules, validFrom, validUntil }: SchemeVersion): Editable => ({
  ...rules,
  validFrom,
  validUntil,
});

const partOfKey: Readonly<Record<string, SectionSlug | 'formulier'>> = {
  validFrom: 'algemeen',
  validUntil: 'algemeen',
  maximums: 'bedragen',
  distribution: 'termijnen',
  mandates: 'wijkraden',
  tiers: 'verantwoording',
  criteria: 'regels',
  form: 'formulier',
};

/** The page of a draft on which a problem can be mended; null when there is none. */
export function partOf(field: string): string | null {
  const part = partOfKey[field.split('/').find((step) => step !== '') ?? ''];
  if (part === undefined) return null;
  return part === 'formulier' ? 'formulier' : `deel/${part}`;
}

/** Puts what a section's form holds into a copy of the version; what belongs to another way of distribution goes. */
export function applySection(fields: Fields, values: Values, base: Editable): Applied {
  const { value, problems } = applyValues(fields, values, base);
  const { distribution } = value as Editable;
  return { value: { ...value, distribution: ofChosenMethod(distribution) }, problems };
}
