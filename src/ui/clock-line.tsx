import type { VNode } from 'preact';
import { daysBetween, formatDate, type PlainDate } from '../kernel/dates.ts';
import type { Lang } from '../kernel/messages.ts';
import type { Clock } from '../kernel/terms/index.ts';
import { Badge, type Tone } from './alert.tsx';
import { fill, words } from './words.ts';

export type ClockState = Clock['state'] | 'over';

/**
 * To object is a right, and to decline a power; neither is a duty: when its term has passed it is over, and nobody is
 * late. Nor is a penalty something to be done in time: it runs, until the decision or its last day ends it.
 */
export function shownState({ clock, state }: Pick<Clock, 'clock' | 'state'>): ClockState {
  if (clock === 'penalty') return state === 'running' ? state : 'over';
  const free = clock === 'objection' || clock === 'decline';
  return free && state === 'late' ? 'over' : state;
}

export type ClockItem = {
  /** What must be done in this term, in the reader's language. */
  label: string;
  start: PlainDate;
  due: PlainDate;
  state: ClockState;
  /** Days in which the term stood still (Awb 4:15): from the first up to, not including, the second. */
  suspended?: readonly { from: PlainDate; until: PlainDate }[] | undefined;
  /** When it was done; ends the bar. */
  metOn?: PlainDate | undefined;
  /** The article and the reason. */
  because?: string | undefined;
};

export type ClockLineProps = { lang: Lang; today: PlainDate; clocks: readonly ClockItem[]; label: string };

const tones: Readonly<Record<ClockState, Tone>> = {
  running: 'neutral',
  suspended: 'orange',
  met: 'green',
  late: 'red',
  over: 'neutral',
};

type Axis = { from: PlainDate; days: number };

/** From the first date that any clock shows to the last; ISO dates sort as text. */
function axisOf(clocks: readonly ClockItem[], today: PlainDate): Axis {
  const dates = [today, ...clocks.flatMap((clock) => [clock.start, clock.due])];
  const from = dates.reduce((a, b) => (String(b) < String(a) ? b : a));
  const until = dates.reduce((a, b) => (String(b) > String(a) ? b : a));
  return { from, days: Math.max(1, daysBetween(from, until)) };
}

/** Place on the line in percent, with room at both ends for the marks. */
function place(axis: Axis, date: PlainDate): number {
  const share = daysBetween(axis.from, date) / axis.days;
  return Math.round((1 + Math.min(1, Math.max(0, share)) * 98) * 10) / 10;
}

function Bar({ axis, clock, today }: { axis: Axis; clock: ClockItem; today: PlainDate }): VNode {
  const start = place(axis, clock.start);
  const due = place(axis, clock.due);
  const now = place(axis, today);
  const reached = clock.metOn ? place(axis, clock.metOn) : Math.max(start, now);
  return (
    <svg
      class={`hv-clock__bar hv-clock__bar--${clock.state}`}
      width="100%"
      height="44"
      aria-hidden="true"
      focusable="false"
    >
      <line class="hv-clock__axis" x1="0%" x2="100%" y1="22" y2="22" />
      <line class="hv-clock__term" x1={`${start}%`} x2={`${due}%`} y1="22" y2="22" />
      <line class="hv-clock__gone" x1={`${start}%`} x2={`${reached}%`} y1="22" y2="22" />
      {clock.suspended?.flatMap((pause) => {
        const span = {
          x1: `${place(axis, pause.from)}%`,
          x2: `${place(axis, pause.until)}%`,
          y1: '22',
          y2: '22',
        };
        const key = pause.from.toString();
        return [
          <line key={`gap-${key}`} class="hv-clock__gap" {...span} />,
          <line key={`pause-${key}`} class="hv-clock__pause" {...span} />,
        ];
      })}
      <circle class="hv-clock__start" cx={`${start}%`} cy="22" r="6" />
      <circle class="hv-clock__due" cx={`${due}%`} cy="22" r="8" />
      <line class="hv-clock__today" x1={`${now}%`} x2={`${now}%`} y1="4" y2="40" />
    </svg>
  );
}

/** Days until the last day, in words: the number people look for. What was done late is no later since. */
function distance(clock: ClockItem, today: PlainDate, lang: Lang): string {
  if (clock.state === 'met') return words.met[lang];
  if (clock.state === 'suspended') return words.suspended[lang];
  if (clock.state === 'over') return words.over[lang];
  const days = daysBetween(clock.metOn ?? today, clock.due);
  const count = Math.abs(days);
  if (lang === 'en') {
    if (days === 0) return 'today is the last day';
    return days > 0
      ? `${count} ${count === 1 ? 'day' : 'days'} left`
      : `${count} ${count === 1 ? 'day' : 'days'} late`;
  }
  if (days === 0) return 'vandaag is de laatste dag';
  return days > 0
    ? `nog ${count} ${count === 1 ? 'dag' : 'dagen'}`
    : `${count} ${count === 1 ? 'dag' : 'dagen'} te laat`;
}

/** When the term stood still, in words. A pause that is still to begin was asked for today. */
function Pauses({ clock, today, lang }: { clock: ClockItem; today: PlainDate; lang: Lang }): VNode | null {
  if (!clock.suspended?.length) return null;
  const last = clock.suspended.at(-1);
  const spans = clock.suspended.map((pause) => {
    const slots = { from: formatDate(pause.from, lang), until: formatDate(pause.until, lang) };
    if (daysBetween(today, pause.from) > 0) return fill(words.willStandStill, lang, slots);
    const still = clock.state === 'suspended' && pause === last;
    return fill(still ? words.standsStill : words.stoodStill, lang, slots);
  });
  return <p class="hv-clock__because">{spans.join(' ')}</p>;
}

/** The case as a line with its clocks on one time scale. The drawing is silent: everything it shows stands beside it in words. */
export function ClockLine({ lang, today, clocks, label }: ClockLineProps): VNode | null {
  if (clocks.length === 0) return null;
  const axis = axisOf(clocks, today);
  return (
    <div class="hv-clocks">
      <p class="hv-clocks__today">
        <svg width="10" height="24" aria-hidden="true" focusable="false">
          <line class="hv-clock__today" x1="5" x2="5" y1="2" y2="22" />
        </svg>
        {words.today[lang]}: {formatDate(today, lang)}
      </p>
      <ul class="hv-clocks__list" aria-label={label}>
        {clocks.map((clock) => (
          <li class="hv-clock" key={`${clock.label}-${clock.start.toString()}`}>
            <p class="hv-clock__head">
              <strong>{clock.label}</strong>{' '}
              <Badge tone={tones[clock.state]}>{distance(clock, today, lang)}</Badge>
            </p>
            <Bar axis={axis} clock={clock} today={today} />
            <p class="hv-clock__dates">
              <span>
                {words.start[lang]} {formatDate(clock.start, lang)}
              </span>
              <span>{fill(words.dueBy, lang, { date: formatDate(clock.due, lang) })}</span>
            </p>
            <Pauses clock={clock} today={today} lang={lang} />
            {clock.because !== undefined && <p class="hv-clock__because">{clock.because}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
