/** The question of an address, with what its slugs name: the same for the page, the calendar file and the embedded agenda. */
import { today } from '../../kernel/dates.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { findWijkCalled, type Gebied, listGebieden, type Origin, type Wijk } from '../place/index.ts';
import { type OriginDeps, originOf, placesNear } from '../venue/index.ts';
import { type AgendaForm, gebiedUnknown, originUnknown, readAgenda, wijkUnsure } from './forms.ts';
import type { Finder } from './search/finder.ts';
import { type Understood, understood } from './search/rules.ts';
import { findSubject, type Subject } from './store.ts';

export type AskedDeps = Pick<Deps, 'db' | 'clock'> &
  Pick<OriginDeps, 'addresses'> & { readonly finder: Finder };

export type Asked = {
  readonly form: AgendaForm;
  readonly wijk: Wijk | null;
  readonly gebied: Gebied | null;
  /** One place, organisation, network or activity that it is about. */
  readonly subject: Subject | null;
  /** What was made of the words; null when there are none. */
  readonly words: Understood | null;
  /** Where minutes of walking are counted from; null when nothing was said, or nobody knows where that is. */
  readonly origin: Origin | null;
};

/** More than anybody reads of one word. */
const mostFound = 1000;

/** A wijk or gebied that is not there narrows nothing and is said. */
export async function asked(c: AppContext, { db, clock, finder, addresses }: AskedDeps): Promise<Asked> {
  const read = readAgenda(FormValues.of(c.req.queries()), today(clock));
  const found = await foundBy(read.typed.q, finder);
  const form = { ...read, filter: { ...read.filter, found: found?.ids ?? null } };
  const words = found?.words ?? null;
  const { filter } = form;
  const [{ wijk, perhaps }, gebieden, subject, origin] = await Promise.all([
    findWijkCalled(db, filter.wijk ?? ''),
    filter.gebied === null ? [] : listGebieden(db),
    findSubject(db, filter),
    originOf({ db, addresses }, read.typed.vanaf),
  ]);
  const gebied = gebieden.find(({ slug }) => slug === filter.gebied) ?? null;
  const problems = [
    ...form.problems,
    ...(filter.wijk !== null && !wijk ? [wijkUnsure(perhaps)] : []),
    ...(filter.gebied !== null && !gebied ? [gebiedUnknown] : []),
    ...(read.typed.vanaf !== '' && !origin ? [originUnknown] : []),
  ];
  const near = origin && read.typed.dichtbij === 'ja' ? await placesNear(db, origin.at) : null;
  const known = { ...filter, wijk: wijk?.slug ?? null, gebied: gebied?.slug ?? null, near };
  // However it was typed, addresses say it in one way.
  const typed = wijk === null ? form.typed : { ...form.typed, wijk: wijk.slug };
  return { form: { ...form, typed, filter: known, problems }, wijk, gebied, subject, words, origin };
}

type FoundBy = { readonly ids: readonly string[]; readonly words: Understood };

/** Activities that answer to these words; null when there are none. */
async function foundBy(words: string, finder: Finder): Promise<FoundBy | null> {
  if (words === '') return null;
  const { hits, terms } = await finder(words, { limit: mostFound, kind: 'activity', closeOnly: true });
  return { ids: hits.map(({ id }) => id), words: understood(terms) };
}

/** About one thing that the public does not see, or that is not there. */
export function isAboutNothing({ form: { filter }, subject }: Asked): boolean {
  return (filter.activity ?? filter.venue ?? filter.organisation ?? filter.network) !== null && !subject;
}
