/** The mails, in plain text. */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { PosterDocument } from '../../../platform/pdf/index.ts';

export type MailWords = { readonly subject: string; readonly body: string };

export function confirmMail(name: string, link: string, lang: Lang): MailWords {
  return lang === 'nl'
    ? {
        subject: `Wilt u elke maandag de agenda van ${name}?`,
        body: `Hallo,\n\nIemand vroeg om elke maandag de agenda van ${name} naar dit adres te mailen.\n\nWas u dat? Open dan deze link en druk op de knop:\n${link}\n\nWas u het niet? Dan hoeft u niets te doen. Na zeven dagen wissen wij dit adres.\n`,
      }
    : {
        subject: `Would you like the agenda of ${name} each Monday?`,
        body: `Hello,\n\nSomebody asked to mail the agenda of ${name} to this address each Monday.\n\nWas it you? Then open this link and press the button:\n${link}\n\nIf it was not, you need not do anything. After seven days we erase this address.\n`,
      };
}

const said = {
  nl: {
    subject: (name: string, period: string) => `Agenda van ${name}: ${period}`,
    hello: 'Hallo,',
    poster: 'De poster, om af te drukken en op te hangen:',
    empty: 'Deze week staat er niets in de agenda.',
    screen: 'Wat op het laatste moment verandert, ziet u hier:',
    ending: (until: string) =>
      `U krijgt deze mail elke maandag, tot en met ${until}. Langer of niet meer? Eén klik:`,
  },
  en: {
    subject: (name: string, period: string) => `Agenda of ${name}: ${period}`,
    hello: 'Hello,',
    poster: 'The poster, to print and put up:',
    empty: 'Nothing is on the agenda this week.',
    screen: 'What changes at the last moment you see here:',
    ending: (until: string) =>
      `You get this mail each Monday, until ${until}. Longer, or no more? One click:`,
  },
} as const;

export type WeekMail = {
  /** The same words as on the sheet. */
  readonly poster: Pick<PosterDocument, 'name' | 'period' | 'days'>;
  readonly posterLink: string;
  readonly agendaLink: string;
  readonly link: string;
  readonly until: PlainDate;
  readonly lang: Lang;
};

type Item = PosterDocument['days'][number]['items'][number];

function lineOf({ from, until, title, place, marks, cancelled, note }: Item): string {
  const more = [place, ...(cancelled === null ? marks : [cancelled.toLocaleUpperCase()]), note];
  return [`${from} ${until}  ${title}`, ...more.filter((part) => part)].join(' - ');
}

export function weekMail({ poster, posterLink, agendaLink, link, until, lang }: WeekMail): MailWords {
  const words = said[lang];
  const days = poster.days.map(({ title, date, items }) =>
    [`${title} ${date}`.toLocaleUpperCase(lang), ...items.map(lineOf)].join('\n'),
  );
  return {
    subject: words.subject(poster.name, poster.period),
    body: [
      words.hello,
      `${words.poster}\n${posterLink}`,
      ...(days.length === 0 ? [words.empty] : days),
      `${words.screen}\n${agendaLink}`,
      `${words.ending(formatDate(until, lang))}\n${link}\n`,
    ].join('\n\n'),
  };
}
