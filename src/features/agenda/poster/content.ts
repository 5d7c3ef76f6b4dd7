/** What stands on the sheet. Pure: the times of the week and today's date are handed in. */

import type { PlainDate } from '../../../kernel/dates.ts';
import { clockWords, formatDate, isoDate } from '../../../kernel/dates.ts';
import { type Lang, same } from '../../../kernel/messages.ts';
import { shownIn } from '../../../kernel/words.ts';
import type { PosterDocument } from '../../../platform/pdf/index.ts';
import { fill } from '../../../ui/index.ts';
import { dayWords } from '../../activity/index.ts';
import { fadedText } from '../../listing/index.ts';
import { gardenDrawing } from '../garden/drawing.tsx';
import type { Garden } from '../garden/types.ts';
import { agendaWords } from '../messages.ts';
import type { Occasion } from '../occasions.ts';
import { byDay } from '../rules.ts';
import type { Period } from '../types.ts';
import { differencesOf } from '../views/occasions.tsx';
import { scanCode } from './codes.ts';
import { agendaAddress } from './forms.ts';
import { posterWords as words } from './messages.ts';
import type { Edition, WallChoice, WallSubject } from './types.ts';

export type PosterQuestion = {
  readonly subject: WallSubject | WallChoice;
  readonly edition: Edition;
  readonly period: Period;
  readonly occasions: readonly Occasion[];
  readonly today: PlainDate;
  readonly lang: Lang;
  /** `https://host`, of this installation. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Of the wijk, on a sheet that has room for it. */
  readonly garden: Garden | null;
};

const kickers = { wijk: words.kickerWijk, venue: words.kickerPlace, choice: words.kickerChoice } as const;

type Item = PosterDocument['days'][number]['items'][number];

/** `zaterdag 28 november`: a poster always says the day and the date. */
function weekday(date: PlainDate, lang: Lang): { readonly title: string; readonly date: string } {
  const [title = '', ...rest] = dayWords(date, lang).split(' ');
  return { title: title.charAt(0).toLocaleUpperCase(lang) + title.slice(1), date: rest.join(' ') };
}

export function periodWords({ from, until }: Period, lang: Lang): string {
  const last = until.subtract({ days: 1 });
  if (last.equals(from)) return `${dayWords(last, lang)} ${last.year}`;
  return fill(words.period, lang, {
    from: dayWords(from, lang),
    until: `${dayWords(last, lang)} ${last.year}`,
  });
}

export function posterTitle(subject: Pick<WallSubject, 'name'>, period: Period, lang: Lang): string {
  return fill(words.fileTitle, lang, { name: subject.name, period: periodWords(period, lang) });
}

/** `agenda-middelland-2026-11-28-a3.pdf`; the day in the name keeps two weeks apart. */
export function posterFileName(
  { slug }: Pick<WallSubject, 'slug'>,
  edition: Edition,
  today: PlainDate,
): string {
  return `agenda-${slug}-${isoDate(today)}-${edition}.pdf`;
}

function placeOf({ item, place, placeDiffers }: Occasion, subject: PosterQuestion['subject']): string | null {
  // In the whole city one wants to know the wijk as well.
  if (subject.kind === 'choice') return [place, item.wijkName].filter(Boolean).join(', ');
  if (place === null) return subject.kind === 'wijk' ? item.wijkName : null;
  if (placeDiffers) return place;
  if (subject.kind === 'venue') return item.placeText;
  const street = item.venueAddress?.split(', ')[0];
  return street ? `${place}, ${street}` : place;
}

function marksOf(occasion: Occasion, lang: Lang): string[] {
  const { item, time } = occasion;
  return [
    ...differencesOf(occasion, lang).map(({ said, name = '' }) => fill(same(said), lang, { name })),
    ...(time.state === 'extra' ? [agendaWords.extra[lang]] : []),
    ...(item.costCents === 0 ? [agendaWords.free[lang]] : []),
    ...(item.signup === 'needed' ? [agendaWords.needsSignup[lang]] : []),
    ...(occasion.faded ? [fadedText(lang)] : []),
  ];
}

function itemOf(occasion: Occasion, { subject, lang, publicUrl }: PosterQuestion): Item {
  const { item, time } = occasion;
  const { text: title, lang: language } = shownIn(item.title, lang);
  return {
    from: clockWords(time.from, lang),
    until: fill(words.until, lang, { time: clockWords(time.until, lang) }),
    title,
    language: language ?? lang,
    place: placeOf(occasion, subject),
    marks: marksOf(occasion, lang),
    cancelled: time.state === 'cancelled' ? agendaWords.cancelled[lang] : null,
    note: time.note,
    code: {
      ...scanCode(new URL(occasion.href, publicUrl).href),
      alt: fill(words.codeAlt, lang, { title }),
    },
  };
}

export function posterOf(question: PosterQuestion): PosterDocument {
  const { subject, edition, period, occasions, today, lang, publicUrl, demo, garden } = question;
  const agenda = new URL(agendaAddress(subject), publicUrl).href;
  const last = period.until.subtract({ days: 1 });
  return {
    sender: { name: 'Hoofdveld' },
    paper: edition,
    kicker: kickers[subject.kind][lang],
    name: subject.name,
    subtitle: subject.address,
    period: periodWords(period, lang),
    days: byDay(occasions).map(({ date, timed }) => ({
      ...weekday(date, lang),
      items: timed.map((occasion) => itemOf(occasion, question)),
    })),
    empty: { title: words.emptyTitle[lang], text: words.emptyText[lang] },
    continued: words.continued[lang],
    scan: words.scan[lang],
    more: {
      title: words.moreTitle[lang],
      text: words.moreText[lang],
      address: agenda.replace(/^https?:\/\//, ''),
      code: { ...scanCode(agenda), alt: fill(words.moreAlt, lang, { name: subject.name }) },
    },
    validUntil: fill(words.validUntil, lang, { day: `${dayWords(last, lang)} ${last.year}` }),
    printed: fill(words.printed, lang, { day: formatDate(today, lang) }),
    notice: demo ? words.demo[lang] : null,
    drawing: garden && garden.plants.length > 0 ? gardenDrawing(garden, subject.name, lang) : null,
  };
}
