/** The fields of one question and of one page of the form. */
import { text } from '../../../kernel/messages.ts';
import { questionKindLabels } from '../messages.ts';
import type { Question } from '../types.ts';
import type { Fields } from './fields.ts';

export type QuestionKind = Question['kind'];
export const questionKinds = Object.keys(questionKindLabels) as QuestionKind[];
export const isQuestionKind = (kind: string | undefined): kind is QuestionKind =>
  questionKinds.some((one) => one === kind);

/** Keys of questions whose answers the program uses; the officer does not choose them. */
export const fixedKey = (kind: QuestionKind): string | null =>
  ['wijk', 'domain', 'budget', 'funding', 'iban', 'contact', 'organisation', 'stateAid'].includes(kind)
    ? kind
    : null;

const own: Partial<Record<QuestionKind, Fields>> = {
  text: [
    {
      kind: 'int',
      path: 'maxLength',
      label: text('Hoogstens zoveel tekens', 'At most this many characters'),
    },
  ],
  longText: [
    {
      kind: 'int',
      path: 'maxLength',
      label: text('Hoogstens zoveel tekens', 'At most this many characters'),
    },
  ],
  number: [
    { kind: 'number', path: 'min', label: text('Laagste getal', 'Lowest number') },
    { kind: 'number', path: 'max', label: text('Hoogste getal', 'Highest number') },
  ],
  files: [
    { kind: 'int', path: 'maxFiles', label: text('Hoogstens zoveel bestanden', 'At most this many files') },
    {
      kind: 'int',
      path: 'maxBytes',
      label: text('Hoogstens zoveel bytes per bestand', 'At most this many bytes per file'),
    },
  ],
};
const options: Fields = [
  {
    kind: 'rows',
    path: 'options',
    label: text('Keuzes', 'Choices'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 2,
    fields: [
      { kind: 'both', path: 'label', label: text('Keuze', 'Choice') },
      {
        kind: 'text',
        path: 'value',
        label: text('Code', 'Code'),
        hint: text('Blijft gelijk als de tekst verandert.', 'Stays the same when the words change.'),
      },
    ],
  },
];

/** What a new question of each kind begins with, so that only words are left to choose. */
export const newQuestion = (kind: QuestionKind): Record<string, unknown> => ({
  kind,
  key: fixedKey(kind) ?? '',
  required: false,
  ...(kind === 'text' ? { maxLength: 200 } : {}),
  ...(kind === 'longText' ? { maxLength: 2000 } : {}),
  ...(kind === 'number' ? { min: 0, max: 1000 } : {}),
  ...(kind === 'files' ? { maxFiles: 5, maxBytes: 10_000_000 } : {}),
});

export function questionFields(kind: QuestionKind): Fields {
  return [
    { kind: 'both', path: 'label', label: text('Vraag', 'Question') },
    {
      kind: 'both',
      path: 'hint',
      label: text('Uitleg bij de vraag', 'Explanation of the question'),
      optional: true,
    },
    {
      kind: 'check',
      path: 'required',
      label: text('Iedereen moet deze vraag beantwoorden', 'Everybody must answer this question'),
    },
    {
      kind: 'both',
      path: 'reason',
      label: text('Waarom moet u dit weten?', 'Why do you need to know this?'),
      hint: text(
        'Nodig bij een verplichte vraag (Awb 4:4). De aanvrager ziet dit.',
        'Needed for a required question (Awb 4:4). The applicant sees this.',
      ),
      optional: true,
    },
    ...(fixedKey(kind) === null
      ? ([
          {
            kind: 'text',
            path: 'key',
            label: text('Sleutel', 'Key'),
            hint: text(
              'Kleine letters zonder spaties. Blijft gelijk zolang de vraag hetzelfde betekent.',
              'Small letters without spaces. Stays the same as long as the question means the same.',
            ),
          },
        ] as const)
      : []),
    ...(kind === 'choice' || kind === 'choices' ? options : (own[kind] ?? [])),
  ];
}

export const pageFields: Fields = [
  { kind: 'both', path: 'title', label: text('Titel van de pagina', 'Title of the page') },
  { kind: 'both', path: 'intro', label: text('Inleiding', 'Introduction'), long: true, optional: true },
  {
    kind: 'text',
    path: 'slug',
    label: text('Adres', 'Address'),
    hint: text('Kleine letters, cijfers en streepjes.', 'Small letters, digits and hyphens.'),
  },
];
