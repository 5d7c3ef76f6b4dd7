import type * as z from 'zod';
import { formatDate } from '../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { ballotDocument } from './ballot.ts';
import { formCopyDocument, letterDocument } from './letter.ts';
import { noteDocument } from './note.ts';
import { posterDocument } from './poster.ts';
import type { PdfTheme } from './theme.ts';
import { voteCodesDocument } from './vote-codes.ts';

/** One entry for each file `templates/<name>.typ`. */
export const templates = {
  letter: letterDocument,
  'form-copy': formCopyDocument,
  note: noteDocument,
  poster: posterDocument,
  ballot: ballotDocument,
  'vote-codes': voteCodesDocument,
} as const;

export type TemplateName = keyof typeof templates;
export type TemplateData = { readonly [Name in TemplateName]: z.input<(typeof templates)[Name]> };

const labels: Readonly<Record<string, Text>> = {
  date: text('Datum', 'Date'),
  reference: text('Ons kenmerk', 'Our reference'),
  yourReference: text('Uw kenmerk', 'Your reference'),
  enclosures: text('Bijlagen', 'Enclosures'),
  page: text('Pagina {page} van {pages}', 'Page {page} of {pages}'),
};

/**
 * Checks the data of a document and adds what the template needs beside it: fixed words in the language, the date in
 * full, the theme. A drawing stands beside the words: these are made fit for print, a drawing is not.
 * @throws ZodError when the data do not fit the template (a mistake of the program, never of a resident)
 */
export function preparePayload<Name extends TemplateName>(
  template: Name,
  data: TemplateData[Name],
  context: { readonly title: string; readonly lang: Lang; readonly theme: PdfTheme },
): Record<string, unknown> {
  const { drawing = null, ...document } = { drawing: null, ...templates[template].parse(data) };
  const words = Object.entries(labels).map(([key, label]) => [key, label[context.lang]]);
  return {
    title: context.title,
    lang: context.lang,
    theme: context.theme,
    labels: Object.fromEntries(words),
    dateText: 'date' in document ? formatDate(document.date, context.lang) : null,
    document,
    drawing,
  };
}
