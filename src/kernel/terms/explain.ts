/** The same clocks in sentences for people: what it is, where it stands, what day matters. */
import { dateText, type PlainDate } from '../dates.ts';
import { type Text, text } from '../messages.ts';
import type { Clock, ClockKind, ClockState } from './types.ts';

export const clockNames: Readonly<Record<ClockKind, Text>> = {
  decision: text('Beslissen op de aanvraag', 'Decide on the application'),
  completion: text('De aanvraag aanvullen', 'Complete the application'),
  decline: text('Buiten behandeling laten', 'Decline to process'),
  objection: text('Bezwaar maken', 'Object'),
  objectionDecision: text('Beslissen op het bezwaar', 'Decide on the objection'),
  payment: text('Betalen', 'Pay'),
  penalty: text('Dwangsom', 'Penalty payment'),
  penaltyDecision: text('De dwangsom vaststellen', 'Fix the penalty payment'),
  penaltyPayment: text('De dwangsom betalen', 'Pay the penalty payment'),
};

/** `{start}`, `{due}` and `{done}` are filled with dates. `lateDone`: it was done, but after the last day. */
type Sentences = Readonly<Record<ClockState | 'lateDone', Text>>;

const sentences: Readonly<Record<ClockKind, Sentences>> = {
  decision: {
    running: text('De gemeente beslist uiterlijk op {due}.', 'The municipality decides by {due}.'),
    suspended: text(
      'De termijn staat nu stil. Zoals het er nu voor staat, beslist de gemeente uiterlijk op {due}.',
      'The term is suspended. As things stand, the municipality decides by {due}.',
    ),
    met: text(
      'De gemeente heeft op tijd beslist, op {done}.',
      'The municipality decided in time, on {done}.',
    ),
    late: text(
      'De gemeente had uiterlijk op {due} moeten beslissen.',
      'The municipality should have decided by {due}.',
    ),
    lateDone: text(
      'De gemeente besliste op {done}. Dat had uiterlijk op {due} gemoeten.',
      'The municipality decided on {done}. It should have been by {due}.',
    ),
  },
  completion: {
    running: text(
      'U kunt de aanvraag aanvullen tot en met {due}.',
      'You can complete the application until {due}.',
    ),
    suspended: text(
      'U kunt de aanvraag aanvullen tot en met {due}.',
      'You can complete the application until {due}.',
    ),
    met: text(
      'De aanvraag is op tijd aangevuld, op {done}.',
      'The application was completed in time, on {done}.',
    ),
    late: text(
      'De aanvraag had uiterlijk op {due} aangevuld moeten zijn.',
      'The application should have been completed by {due}.',
    ),
    lateDone: text(
      'De aanvraag is aangevuld op {done}. Dat kon tot en met {due}.',
      'The application was completed on {done}. That was possible until {due}.',
    ),
  },
  decline: {
    running: text(
      'Is de aanvraag nog niet goed genoeg? Dan kan de gemeente tot en met {due} besluiten haar niet te behandelen.',
      'Is the application still not good enough? Then the municipality can decline it until {due}.',
    ),
    suspended: text(
      'De gemeente kan tot en met {due} besluiten de aanvraag niet te behandelen.',
      'The municipality can decline the application until {due}.',
    ),
    met: text(
      'De gemeente besliste op {done}, binnen de termijn.',
      'The municipality decided on {done}, within the term.',
    ),
    late: text(
      'Sinds {due} kan de gemeente de aanvraag niet meer buiten behandeling laten.',
      'Since {due} the municipality can no longer decline to process the application.',
    ),
    lateDone: text(
      'De gemeente besliste op {done}. Buiten behandeling laten kon tot en met {due}.',
      'The municipality decided on {done}. Declining was possible until {due}.',
    ),
  },
  objection: {
    running: text('U kunt bezwaar maken tot en met {due}.', 'You can object until {due}.'),
    suspended: text(
      'Door een storing is er meer tijd. U kunt bezwaar maken tot en met {due}.',
      'Because of an outage there is more time. You can object until {due}.',
    ),
    met: text(
      'Er is op {done} bezwaar gemaakt. De termijn liep tot en met {due}.',
      'An objection came on {done}. The term ran until {due}.',
    ),
    late: text('Bezwaar maken kon tot en met {due}.', 'Objections were possible until {due}.'),
    lateDone: text(
      'Er kwam bezwaar op {done}. De termijn liep tot en met {due}.',
      'An objection came on {done}. The term ran until {due}.',
    ),
  },
  objectionDecision: {
    running: text(
      'De gemeente beslist uiterlijk op {due} op het bezwaar.',
      'The municipality decides on the objection by {due}.',
    ),
    suspended: text(
      'De termijn staat nu stil. Zoals het er nu voor staat, beslist de gemeente uiterlijk op {due} op het bezwaar.',
      'The term is suspended. As things stand, the municipality decides on the objection by {due}.',
    ),
    met: text(
      'De gemeente heeft op tijd op het bezwaar beslist, op {done}.',
      'The municipality decided on the objection in time, on {done}.',
    ),
    late: text(
      'De gemeente had uiterlijk op {due} op het bezwaar moeten beslissen.',
      'The municipality should have decided on the objection by {due}.',
    ),
    lateDone: text(
      'De gemeente besliste op {done} op het bezwaar. Dat had uiterlijk op {due} gemoeten.',
      'The municipality decided on the objection on {done}. It should have been by {due}.',
    ),
  },
  payment: {
    running: text('De gemeente betaalt uiterlijk op {due}.', 'The municipality pays by {due}.'),
    suspended: text('De betaling staat nu stil.', 'Payment is suspended.'),
    met: text('De gemeente heeft op tijd betaald, op {done}.', 'The municipality paid in time, on {done}.'),
    late: text(
      'De gemeente had uiterlijk op {due} moeten betalen.',
      'The municipality should have paid by {due}.',
    ),
    lateDone: text(
      'De gemeente betaalde op {done}. Dat had uiterlijk op {due} gemoeten.',
      'The municipality paid on {done}. It should have been by {due}.',
    ),
  },
  penalty: {
    running: text(
      'Zolang er geen besluit is, telt elke dag mee vanaf {start}, tot en met {due}.',
      'As long as there is no decision, every day counts from {start} until {due}.',
    ),
    suspended: text('Elke dag telt mee vanaf {start}.', 'Every day counts from {start}.'),
    met: text(
      'Het besluit kwam op {done}. Die dag telt niet meer mee.',
      'The decision came on {done}. That day no longer counts.',
    ),
    late: text('Op {due} was het hoogste bedrag bereikt.', 'The highest amount was reached on {due}.'),
    lateDone: text(
      'Het besluit kwam op {done}. Op {due} was het hoogste bedrag al bereikt.',
      'The decision came on {done}. The highest amount had been reached on {due}.',
    ),
  },
  penaltyDecision: {
    running: text(
      'De gemeente laat u uiterlijk op {due} weten hoeveel dwangsom u krijgt.',
      'The municipality tells you by {due} how much penalty you receive.',
    ),
    suspended: text(
      'De gemeente laat u uiterlijk op {due} weten hoeveel dwangsom u krijgt.',
      'The municipality tells you by {due} how much penalty you receive.',
    ),
    met: text('De dwangsom is vastgesteld op {done}.', 'The penalty payment was fixed on {done}.'),
    late: text(
      'De gemeente had de dwangsom uiterlijk op {due} moeten vaststellen.',
      'The municipality should have fixed the penalty payment by {due}.',
    ),
    lateDone: text(
      'De dwangsom is vastgesteld op {done}. Dat had uiterlijk op {due} gemoeten.',
      'The penalty payment was fixed on {done}. It should have been by {due}.',
    ),
  },
  penaltyPayment: {
    running: text(
      'De gemeente betaalt de dwangsom uiterlijk op {due}.',
      'The municipality pays the penalty payment by {due}.',
    ),
    suspended: text(
      'De gemeente betaalt de dwangsom uiterlijk op {due}.',
      'The municipality pays the penalty payment by {due}.',
    ),
    met: text(
      'De dwangsom is op tijd betaald, op {done}.',
      'The penalty payment was paid in time, on {done}.',
    ),
    late: text(
      'De gemeente had de dwangsom uiterlijk op {due} moeten betalen.',
      'The municipality should have paid the penalty payment by {due}.',
    ),
    lateDone: text(
      'De dwangsom is betaald op {done}. Dat had uiterlijk op {due} gemoeten.',
      'The penalty payment was paid on {done}. It should have been by {due}.',
    ),
  },
};

function fill(template: Text, dates: Readonly<Record<'start' | 'due' | 'done', PlainDate | null>>): Text {
  const inLanguage = (lang: 'nl' | 'en'): string =>
    template[lang].replace(/\{(start|due|done)\}/g, (_, key: 'start' | 'due' | 'done') => {
      const date = dates[key];
      return date === null ? '' : dateText(date)[lang];
    });
  return { nl: inLanguage('nl'), en: inLanguage('en') };
}

/** One or two plain sentences for the page of a case; the legal reason is in `clock.because`. */
export function explainClock(clock: Clock): Text {
  const key = clock.state === 'late' && clock.doneOn !== null ? 'lateDone' : clock.state;
  return fill(sentences[clock.clock][key], { start: clock.start, due: clock.due, done: clock.doneOn });
}
