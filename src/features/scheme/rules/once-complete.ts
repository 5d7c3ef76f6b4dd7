/** What being complete brings an application, by the announced method (Awb 4:26): never a place where there is no queue. */
import { type Text, text } from '../../../kernel/messages.ts';

/** After the subject: "krijgt een plaats in de rij", and turned round: "krijgt uw aanvraag een plaats in de rij". */
type Predicate = { readonly verb: string; readonly rest: string; readonly en: string };

const byMethod = {
  ranking: {
    verb: 'doet',
    rest: 'mee in de verdeling op punten',
    en: 'takes part in the division by points',
  },
  proRata: {
    verb: 'doet',
    rest: 'mee in de verdeling naar rato',
    en: 'takes part in the pro rata division',
  },
  lots: { verb: 'doet', rest: 'mee aan de loting', en: 'takes part in the draw' },
  vote: {
    verb: 'kan',
    rest: 'meedoen aan de stemming van bewoners',
    en: 'can take part in the vote of residents',
  },
  /** Its money was set aside before it was handed in: there is no order to wait in. */
  prepared: { verb: 'wordt', rest: 'beoordeeld', en: 'is assessed' },
} as const satisfies Readonly<Record<string, Predicate>>;

/** As a distribution names them (types.ts). */
type Named = {
  readonly method: 'firstComeFirstServed' | keyof typeof byMethod;
  readonly rankBy: 'completeness' | 'receipt';
};

function predicateOf({ method, rankBy }: Named): Predicate {
  if (method !== 'firstComeFirstServed') return byMethod[method];
  return rankBy === 'completeness'
    ? { verb: 'krijgt', rest: 'een plaats in de rij', en: 'gets its place in the queue' }
    : {
        verb: 'telt',
        rest: 'mee vanaf de dag van ontvangst',
        en: 'counts from the day on which it was received',
      };
}

/** How it is dealt with: as the round divides, or as what was prepared with its money. */
export const orderOf = (
  { submitUntil }: { readonly submitUntil: string | null },
  distribution: Named,
): Named => (submitUntil === null ? distribution : { method: 'prepared', rankBy: 'completeness' });

const own = text('uw aanvraag', 'your application');

/** @returns a clause that follows its subject, without a full stop: "uw aanvraag doet mee aan de loting" */
export function onceComplete(distribution: Named, subject: Text = own): Text {
  const { verb, rest, en } = predicateOf(distribution);
  return text(`${subject.nl} ${verb} ${rest}`, `${subject.en} ${en}`);
}

/** @returns the same after a word that turns it round in Dutch (dan, daarna): "doet uw aanvraag mee aan de loting" */
export function thenComplete(distribution: Named, subject: Text = own): Text {
  const { verb, rest, en } = predicateOf(distribution);
  return text(`${verb} ${subject.nl} ${rest}`, `${subject.en} ${en}`);
}
