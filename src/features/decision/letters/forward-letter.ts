/** To whoever wrote to us and not to whom it was meant for (Awb 6:15). */
import { formatDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { fill } from './fill.ts';
import { frame, type Letter, type ObjectionFacts, paragraph } from './objection-letters.ts';

const words = {
  subject: text('Wij hebben uw brief doorgestuurd', 'We have forwarded your letter'),
  title: text('Uw brief is voor een ander', 'Your letter is for someone else'),
  callout: text('Wij stuurden hem op {date} door.', 'We forwarded it on {date}.'),
  to: text('Uw brief is nu bij: {to}.', 'Your letter is now with: {to}.'),
  next: text(
    'Zij behandelen hem en geven u antwoord. Wij doen er niets meer mee.',
    'They deal with it and answer you. We do nothing more with it.',
  ),
  day: text(
    'Voor de termijn telt de dag waarop wij uw brief kregen: {received} (artikel 6:15, derde lid, Awb).',
    'For the term the day counts on which we received your letter: {received} (article 6:15, paragraph 3, Awb).',
  ),
} as const;

/** @param facts.on `YYYY-MM-DD` */
export function forwardLetter(facts: ObjectionFacts & { readonly to: string; readonly on: string }): Letter {
  const { lang, to, on, receivedOn } = facts;
  return frame({ ...facts, against: null }, words.subject[lang], [
    {
      kind: 'callout',
      title: words.title[lang],
      text: fill(words.callout, lang, { date: formatDate(on, lang) }),
    },
    paragraph(fill(words.to, lang, { to })),
    paragraph(words.next[lang]),
    paragraph(fill(words.day, lang, { received: formatDate(receivedOn, lang) })),
  ]);
}
