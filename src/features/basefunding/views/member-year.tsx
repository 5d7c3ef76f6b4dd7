/** The year of a member as a picture and as a table. Forty of them stand on one page, so each is written once while nothing in it differs. */
import type { VNode } from 'preact';
import { formatDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import { Details, fill, fillWith, OwnWords, Table, writtenByContent } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import { mondaysOf } from '../rules/held.ts';
import { hoursWords } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';
import { WeekBars } from './week-bars.tsx';

/** All that it is made from, as JSON can tell it apart. */
export type MemberYear = {
  readonly lang: Lang;
  readonly name: string;
  readonly slug: string;
  /** The period `[from, until)`, as text. */
  readonly from: string;
  readonly until: string;
  /** Minutes open and number of times, week by week. */
  readonly minutes: readonly number[];
  readonly times: readonly number[];
  readonly weeksOpen: number;
  /** Weeks that count, by their place. */
  readonly counted: readonly number[];
  /** Announced times that are over and of which nobody said anything. */
  readonly unconfirmed: number;
};

const weeksInBlock = 4;
/** The members of a city, in two languages. */
const mostYears = 2000;

function dateIn(text: string) {
  const date = parseIsoDate(text);
  assert(date, `${text} is a date`);
  return date;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function Figures({ lang, name, slug, from, until, minutes, times }: MemberYear): VNode {
  const blocks = mondaysOf({ from: dateIn(from), until: dateIn(until) })
    .filter((_, week) => week % weeksInBlock === 0)
    .map((monday, block) => {
      const weeks = [block * weeksInBlock, (block + 1) * weeksInBlock] as const;
      return { monday, times: sumOf(times.slice(...weeks)), minutes: sumOf(minutes.slice(...weeks)) };
    });
  return (
    <Table
      lang={lang}
      id={`cijfers-${slug}`}
      caption={<span>{fillWith(words.figuresOf, lang, { name: <OwnWords said={name} lang={lang} /> })}</span>}
      hideCaption
      rows={blocks}
      columns={[
        { header: words.month[lang], rowHeader: true, cell: ({ monday }) => formatDate(monday, lang) },
        { header: words.confirmedTimes[lang], numeric: true, cell: (one) => numberWords(one.times, lang) },
        { header: words.openHours[lang], numeric: true, cell: (one) => hoursWords(one.minutes, lang) },
      ]}
    />
  );
}

function unconfirmedWords(open: number, lang: Lang): string {
  if (open === 0) return words.unconfirmedNone[lang];
  return open === 1 ? words.unconfirmedOne[lang] : fill(words.unconfirmed, lang, { n: open });
}

function Year(year: MemberYear): VNode {
  const { lang, minutes } = year;
  const label = fill(words.evidencePicture, lang, {
    name: year.name,
    from: formatDate(year.from, lang),
    until: formatDate(dateIn(year.until).subtract({ days: 1 }), lang),
    n: year.weeksOpen,
    most: hoursWords(Math.max(0, ...minutes), lang),
  });
  return (
    <>
      <WeekBars label={label} minutes={minutes} counted={new Set(year.counted)} />
      <p>{unconfirmedWords(year.unconfirmed, lang)}</p>
      <Details summary={words.byPeriod[lang]}>
        <Figures {...year} />
      </Details>
    </>
  );
}

export const yearOf = writtenByContent(mostYears, Year);
