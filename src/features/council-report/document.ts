/** The report on paper: the same figures and sentences as the page, as a document for PDF/UA. */
import { dateOf, formatDate, formatMoment } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Block, NoteDocument } from '../../platform/pdf/index.ts';
import { fill } from '../../ui/index.ts';
import { saidOf } from '../account/index.ts';
import { changeWords, countWords, figuresUnder, valueWords } from './figure-words.ts';
import type { Loaded, Told } from './load.ts';
import { periodText } from './rules/period.ts';
import { type Figure, type Row, type SectionKey, sectionKeys } from './types.ts';
import { figureWords, letter, sectionWords, reportWords as words } from './words.ts';

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function nowWords({ count, corrected }: Figure, lang: Lang): string {
  if (corrected === null) return countWords(count, lang);
  const was = fill(words.correctedFrom, lang, { was: countWords(count, lang) });
  return `${countWords(corrected.recount, lang)} (${was})`;
}

function table(figures: readonly Figure[], caption: string, lang: Lang): Block {
  const compares = figures.some(({ before }) => before !== null);
  return {
    kind: 'table',
    caption,
    columns: [words.figure, words.now, ...(compares ? [words.before, words.change] : [])].map(
      (one) => one[lang],
    ),
    align: ['left', 'right', ...(compares ? (['right', 'right'] as const) : [])],
    rows: figures.map((figure) => [
      figure.count.about.label[lang],
      nowWords(figure, lang),
      ...(compares
        ? [
            figure.before === null
              ? words.notBefore[lang]
              : valueWords(figure.before, figure.count.about.unit, lang),
            changeWords(figure, lang) ?? '–',
          ]
        : []),
    ]),
  };
}

/** A row about a case, as the public register has it. */
function caseWords({ case: known }: Row, lang: Lang): string {
  if (known === null || known.caseNumber === null) return figureWords.notPublic[lang];
  if (known.destroyedOn !== null)
    return `${known.caseNumber}. ${fill(figureWords.destroyed, lang, { date: formatDate(known.destroyedOn, lang) })}`;
  const reason = known.reason ?? words.reasonInDecision[lang];
  return `${known.caseNumber}, ${known.recipient ?? words.group[lang]}: ${reason}`;
}

function sectionParts(
  key: SectionKey,
  loaded: Loaded,
  { departures, registers }: Told,
  lang: Lang,
): readonly Block[] {
  const figures = loaded.figures.filter(({ count }) => count.about.section === key);
  if (figures.length === 0) return [];
  const { title, lead } = sectionWords[key];
  const why = key === 'neighbourhoodCouncils' && departures.length > 0;
  return [
    heading(title[lang]),
    paragraph(lead[lang]),
    table(figures, words.figures[lang], lang),
    ...registers
      .filter(({ figure }) => figure.count.about.section === key)
      .flatMap((one) => registerParts(one, lang)),
    ...(why
      ? [
          heading(words.departures[lang], 2),
          { kind: 'list', items: departures.map((row) => caseWords(row, lang)) } as const,
        ]
      : []),
  ];
}

function registerParts({ figure, rows }: Told['registers'][number], lang: Lang): readonly Block[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ label }) => label?.[lang] ?? '');
  return [heading(figure.count.about.label[lang], 2), { kind: 'list', items }];
}

function storyParts({ stories }: Told, lang: Lang): readonly Block[] {
  if (stories.length === 0) return [];
  return [
    heading(words.stories[lang]),
    paragraph(words.storiesLead[lang]),
    ...stories.flatMap((story): readonly Block[] => [
      heading(story.title, 2),
      paragraph(saidOf(story)),
      paragraph([story.organisation?.name ?? words.group[lang], story.wijk?.name].filter(Boolean).join(', ')),
    ]),
  ];
}

function correctionParts({ figures }: Loaded, lang: Lang): readonly Block[] {
  const items = figures.flatMap(({ count, corrected }) => {
    if (corrected === null) return [];
    const line = fill(words.correctedLine, lang, {
      was: countWords(count, lang),
      becomes: countWords(corrected.recount, lang),
      date: formatDate(dateOf(corrected.decidedAt ?? corrected.proposedAt), lang),
    });
    return [`${count.about.label[lang]} ${line} ${corrected.reason}`];
  });
  if (items.length === 0) return [];
  return [heading(words.correctedTitle[lang]), paragraph(words.correctedLead[lang]), { kind: 'list', items }];
}

function lineParts(loaded: Loaded, lang: Lang): readonly Block[] {
  const { lines } = loaded.edition;
  if (lines.length === 0) return [];
  return [
    heading(words.actionLines[lang]),
    paragraph(`${words.actionLinesLead[lang]} ${letter[lang]}`),
    ...lines.flatMap((line): readonly Block[] => {
      const own = figuresUnder(loaded, line);
      return [
        heading(`${line.number}. ${line.title}`, 2),
        line.note === null ? { kind: 'list', items: [...line.goals] } : paragraph(line.note),
        ...(own.length === 0
          ? []
          : [
              {
                kind: 'facts',
                rows: own.map((figure) => ({
                  label: figure.count.about.label[lang],
                  value: nowWords(figure, lang),
                })),
              } as const,
            ]),
      ];
    }),
  ];
}

/**
 * @param address where the edition stands on the web, for who wants to follow a figure
 * @param told the rows that the page shows too
 */
export function reportDocument(
  loaded: Loaded,
  told: Told,
  lang: Lang,
  given: { readonly sender: string; readonly address: string },
): NoteDocument {
  const { edition, before, figures } = loaded;
  const draft = edition.status === 'draft';
  return {
    sender: { name: given.sender },
    heading: `${words.edition[lang]}: ${periodText(edition)[lang]}`,
    reference: edition.publishedAt ? formatDate(dateOf(edition.publishedAt), lang) : words.draft[lang],
    blocks: [
      ...(draft ? [{ kind: 'callout', title: words.draft[lang], text: words.draftLead[lang] } as const] : []),
      ...(edition.asOf
        ? [paragraph(fill(words.counted, lang, { moment: formatMoment(edition.asOf, lang) }))]
        : []),
      paragraph(fill(words.onWeb, lang, { address: given.address })),
      ...(edition.note === '' ? [] : [heading(words.note[lang]), paragraph(edition.note)]),
      ...correctionParts(loaded, lang),
      ...lineParts(loaded, lang),
      paragraph(
        before ? fill(words.beforeIs, lang, { period: periodText(before)[lang] }) : words.firstEdition[lang],
      ),
      ...sectionKeys.flatMap((key) => sectionParts(key, loaded, told, lang)),
      ...storyParts(told, lang),
      heading(words.explained[lang]),
      {
        kind: 'facts',
        rows: figures.map(({ count }) => ({
          label: count.about.label[lang],
          value: `${count.about.definition[lang]} ${count.about.query[lang]}`,
        })),
      },
      heading(words.howMade[lang]),
      paragraph(words.howFrozen[lang]),
      paragraph(words.howSmall[lang]),
      paragraph(`${words.fingerprint[lang]}: ${edition.sha256 ?? ''}`),
    ],
  };
}
