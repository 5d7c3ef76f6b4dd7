/** The mail to a host, in plain text. */
import type { Lang } from '../../kernel/messages.ts';
import { hostPolicy } from './policy.ts';

export type AskedActivity = {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Times that are over and that nobody spoke of. */
  readonly unanswered: number;
  readonly link: string;
};

const said = {
  nl: {
    subject: 'Klopt het nog? Eén tik is genoeg',
    hello: 'Hallo,',
    intro: 'U organiseert iets in de wijk. Fijn! Laat u even weten of het nog klopt, en of het doorging?',
    ask: (count: number) =>
      count === 0
        ? 'Klopt dit nog?'
        : count === 1
          ? 'Eén keer weten wij nog niet of het doorging.'
          : `Van ${count} keer weten wij nog niet of het doorging.`,
    open: 'Antwoord hier (inloggen hoeft niet):',
    ending:
      'U hoeft geen namen te noemen en geen lijst bij te houden. Een ruwe schatting is goed.\nDe links werken drie weken en zijn alleen voor u. Stuur deze mail niet door.',
    why: (days: number) =>
      `U krijgt deze mail omdat uw organisatie ons uw adres gaf als gastheer. Wij gebruiken het alleen hiervoor en wissen het ${days} dagen nadat de activiteit stopt. Wilt u geen mail, of liever gebeld worden? Zeg het uw organisatie.`,
  },
  en: {
    subject: 'Is it still right? One tap is enough',
    hello: 'Hello,',
    intro:
      'You host something in the neighbourhood. Thank you! Would you say whether it is still right, and whether it took place?',
    ask: (count: number) =>
      count === 0
        ? 'Is this still right?'
        : count === 1
          ? 'Of one time we do not know yet whether it took place.'
          : `Of ${count} times we do not know yet whether they took place.`,
    open: 'Answer here (no login needed):',
    ending:
      'You need not name anybody or keep a list. A rough guess is fine.\nThe links work for three weeks and are for you alone. Do not forward this mail.',
    why: (days: number) =>
      `You get this mail because your organisation gave us your address as host. We use it for this only and erase it ${days} days after the activity stops. No mail, or rather a call? Tell your organisation.`,
  },
} as const;

export function hostMail(
  asked: readonly AskedActivity[],
  lang: Lang,
): { readonly subject: string; readonly body: string } {
  const words = said[lang];
  const blocks = asked.map(({ title, sentences, unanswered, link }) =>
    [title, ...sentences, words.ask(unanswered), words.open, link].join('\n'),
  );
  return {
    subject: words.subject,
    body: [words.hello, words.intro, ...blocks, words.ending, words.why(hostPolicy.forgetAfter.days)].join(
      '\n\n',
    ),
  };
}
