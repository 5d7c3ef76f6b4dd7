/** What every letter of the work on a case shares: reference, greeting, questions, signature, the legal text after it. */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { Application } from '../../application/types.ts';
import {
  collegeSignature,
  type LetterToSend,
  questionBlocks,
  salutation,
} from '../../correspondence/index.ts';

export type Built = Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'>;

export type LetterContext = {
  readonly application: Pick<Application, 'caseNumber' | 'title' | 'lang'>;
  readonly applicant: { readonly name: string } | null;
  /** Who signs on behalf of the college (Awb 10:10). */
  readonly officer: { readonly name: string; readonly role: Text };
  /** Public address of this site, without a slash at the end. */
  readonly siteUrl: string;
};

type Content = {
  readonly kind: LetterToSend['kind'];
  readonly subject: Text;
  readonly blocks: readonly Block[];
  readonly legal: readonly Text[];
};

const legalTitle = text('De juridische tekst', 'The legal text');

export function letter(context: LetterContext, content: Content): Built {
  const { application, applicant, officer } = context;
  const { lang, caseNumber } = application;
  assert(caseNumber !== null, 'a letter is about a case with a number');
  return {
    kind: content.kind,
    lang,
    // A title has at most 200 characters and a subject 300.
    subject: content.subject[lang],
    letter: {
      reference: caseNumber,
      salutation: salutation(applicant, lang),
      blocks: [...content.blocks, ...questionBlocks(caseNumber, lang)],
      legal:
        content.legal.length === 0
          ? null
          : {
              title: legalTitle[lang],
              blocks: content.legal.map((said) => ({ kind: 'paragraph' as const, text: said[lang] })),
            },
      objection: null,
      signature: collegeSignature({ name: officer.name, role: officer.role[lang] }, lang),
      enclosures: [],
    },
  };
}

export const on = (date: PlainDate | string): Text => text(formatDate(date, 'nl'), formatDate(date, 'en'));

export const paragraph = (said: Text, lang: Lang): Block => ({ kind: 'paragraph', text: said[lang] });
export const heading = (said: Text, lang: Lang): Block => ({ kind: 'heading', level: 1, text: said[lang] });
export const callout = (title: Text, said: Text, lang: Lang): Block => ({
  kind: 'callout',
  title: title[lang],
  text: said[lang],
});

/** `HV-2027-00012, ‘Buurttuin’`: which application the letter is about. */
export function named(application: LetterContext['application']): Text {
  const title = application.title === '' ? '' : `, ‘${application.title}’`;
  return text(`${application.caseNumber}${title}`, `${application.caseNumber}${title}`);
}
