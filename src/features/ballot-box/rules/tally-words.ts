/** How far one is on a ballot, in words. Pure, without the words of the pages: it is sent to the browser as well. */
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Tally, TallyBallot } from './choices.ts';

/** @returns what is chosen, and what is left of it or how much it is too much */
export function tallyWords(ballot: TallyBallot, { chosen, left, of }: Tally, lang: Lang): string {
  const shown = (amount: number): string => (of === 'cents' ? formatCents(amount, lang) : String(amount));
  const used = shown((of === 'cents' ? ballot.budgetCents : (ballot.rules.ballot.points ?? 0)) - left);
  const said = {
    projects: text(`U koos ${chosen}.`, `You chose ${chosen}.`),
    points: text(`U gaf ${used} punten.`, `You gave ${used} points.`),
    cents: text(`Uw keuze kost ${used}.`, `Your choice costs ${used}.`),
  }[of];
  const rest = {
    projects: text(`U kunt er nog ${shown(left)} kiezen.`, `You can choose ${shown(left)} more.`),
    points: text(`U hebt er nog ${shown(left)}.`, `You have ${shown(left)} left.`),
    cents: text(`Er is nog ${shown(left)} over.`, `${shown(left)} is left.`),
  }[of];
  const over = text(`Dat is ${shown(-left)} te veel.`, `That is ${shown(-left)} too much.`);
  return `${said[lang]} ${(left < 0 ? over : rest)[lang]}`;
}
