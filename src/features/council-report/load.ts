/** An edition with all that its page, its PDF and its annex show. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listStories, type ShownStory, saidOf } from '../account/index.ts';
import { listOverviews, titleOfEnvelope } from '../budget/index.ts';
import { standing } from './figure-words.ts';
import { listCorrections } from './store/corrections.ts';
import { listCounts } from './store/counts.ts';
import { editionBefore } from './store/editions.ts';
import { listRows } from './store/rows.ts';
import type { Correction, Edition, Figure, Row, SectionKey } from './types.ts';

export type Loaded = {
  readonly edition: Edition;
  /** The published edition of the period before. */
  readonly before: Edition | null;
  /** In their order. */
  readonly figures: readonly Figure[];
  /** Waiting for a second pair of eyes; for the office alone. */
  readonly proposed: readonly Correction[];
};

async function figuresOf(r: Reader, edition: Edition): Promise<Pick<Loaded, 'figures' | 'proposed'>> {
  const [counts, corrections] = await Promise.all([listCounts(r, edition), listCorrections(r, edition)]);
  const approved = corrections.filter(({ status }) => status === 'approved');
  return {
    figures: counts.map((count) => ({
      count,
      corrected: approved.findLast(({ key }) => key === count.key) ?? null,
      before: null,
    })),
    proposed: corrections.filter(({ status }) => status === 'proposed'),
  };
}

/** @param edition one that is frozen */
export async function loadEdition(r: Reader, edition: Edition): Promise<Loaded> {
  const [own, before] = await Promise.all([figuresOf(r, edition), editionBefore(r, edition)]);
  const earlier = before === null ? [] : (await figuresOf(r, before)).figures;
  const values = new Map(earlier.map((figure) => [figure.count.key, standing(figure)]));
  return {
    edition,
    before,
    figures: own.figures.map((figure) => ({ ...figure, before: values.get(figure.count.key) ?? null })),
    proposed: own.proposed,
  };
}

/** What the report itself tells beside its figures. */
export type Told = {
  /** Decisions that depart from advice. */
  readonly departures: readonly Row[];
  /** Rows of the registers of the city, by the figure that they are counted in: motions, proofs of concept, lessons. */
  readonly registers: readonly { readonly figure: Figure; readonly rows: readonly Row[] }[];
  /** Stories of the period whose consent for this report holds today: who takes it back is not in it any more. */
  readonly stories: readonly ShownStory[];
};

const registers: readonly SectionKey[] = ['council', 'learned'];
const toldMost = { departures: 20, registers: 100, stories: 6 };

/** @param now whose consent holds on this day */
export async function toldBy(r: Reader, { edition, figures }: Loaded, now: PlainDate): Promise<Told> {
  const rowsOf = async ({ count, corrected }: Figure, limit: number): Promise<readonly Row[]> =>
    await listRows(r, corrected?.recount ?? count, { offset: 0, limit });
  const departing = figures.find(({ count }) => count.key === 'afwijkingen-toegekend');
  const registered = figures.filter(({ count }) => registers.includes(count.about.section));
  const written = { from: edition.fromOn, through: edition.lastOn };
  const [stories, departures, ...listed] = await Promise.all([
    listStories(r, { consentFor: 'councilReport', today: now, written, limit: toldMost.stories }),
    departing ? rowsOf(departing, toldMost.departures) : [],
    ...registered.map(async (figure) => ({ figure, rows: await rowsOf(figure, toldMost.registers) })),
  ]);
  return { stories: stories.filter((story) => saidOf(story) !== ''), departures, registers: listed };
}

/** What the ceilings among these rows are called. */
export async function envelopeTitles(
  r: Reader,
  rows: readonly Row[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ envelope }) => (envelope ? [envelope.id] : []));
  if (ids.length === 0) return new Map();
  const overviews = await listOverviews(r, { ids, limit: 1000 });
  return new Map(overviews.map((one) => [one.envelope.id, titleOfEnvelope(one, lang)]));
}
