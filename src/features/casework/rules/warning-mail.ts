/** The morning mail to an officer or a payer: which terms end soon, before they do. Case numbers only: a mailbox is no case file. */
import { type Lang, type Text, text } from '../../../kernel/messages.ts';

export type WarningLine = {
  /** Case number, or what the work is about where it belongs to no case. */
  readonly about: Text;
  readonly clock: Text;
  readonly remaining: Text;
};

/** More lines make nobody read further; the work list has them all. */
export const linesInMail = 20;

export function warningMail(
  lines: readonly WarningLine[],
  /** Address of the list where this work stands. */
  listUrl: string,
  lang: Lang,
): { readonly subject: string; readonly body: string } {
  const count = lines.length;
  const subject = text(
    count === 1
      ? 'Let op: 1 termijn loopt bijna af of is voorbij'
      : `Let op: ${count} termijnen lopen bijna af of zijn voorbij`,
    count === 1
      ? 'Please note: 1 term ends soon or is over'
      : `Please note: ${count} terms end soon or are over`,
  );
  const shown = lines
    .slice(0, linesInMail)
    .map(({ about, clock, remaining }) => `- ${about[lang]}: ${clock[lang]}, ${remaining[lang]}`);
  const more = count - shown.length;
  const rest = more > 0 ? [text(`… en nog ${more} andere.`, `… and ${more} more.`)[lang]] : [];
  const all = text(`Al uw werk: ${listUrl}`, `All your work: ${listUrl}`)[lang];
  return { subject: subject[lang], body: [[...shown, ...rest].join('\n'), all].join('\n\n') };
}
