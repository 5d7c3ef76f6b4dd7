/** How far one is on a ballot, in words. Pure, without the words of the pages: it is sent to the browser as well. */
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Tally, TallyBallot } from './choices.ts';

/** @returns the sentence, and one more when it is too much */
export function tallyWords(ballot: TallyBallot, { chosen, left, of }: Tally, lang: Lang): string {
  const shown = (amount: number): string => (of === 'cents' ? formatCents(amount, lang) : String(amount));
  const rest = shown(Math.max(left, 0));
  const used = shown((of === 'cents' ? ballot.budgetCents : (ballot.rules.ballot.points ?? 0)) - left);
  const said = {
    projects: text(
      `U koos ${chosen}. U kunt er nog ${rest} kiezen.`,
      `You chose ${chosen}. You can choose ${rest} more.`,
    ),
    points: text(
      `U gaf ${used} punten. U hebt er nog ${rest}.`,
      `You gave ${used} points. You have ${rest} left.`,
    ),
    cents: text(
      `Uw keuze kost ${used}. Er is nog ${rest} over.`,
      `Your choice costs ${used}. ${rest} is left.`,
    ),
  }[of];
  const over = text(`Dat is ${shown(-left)} te veel.`, `That is ${shown(-left)} too much.`);
  return left < 0 ? `${said[lang]} ${over[lang]}` : said[lang];
}
