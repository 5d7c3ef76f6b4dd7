/** From a question to the sheet: read, set, keep. */
import { isoDate, type PlainDate, startOfDay, today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { PosterDocument } from '../../../platform/pdf/index.ts';
import { findWijkBySlug } from '../../place/index.ts';
import { everything } from '../filter.ts';
import { loadGarden } from '../garden/load.ts';
import { occasionsIn } from '../occasions.ts';
import { periodOf } from '../rules.ts';
import { posterFileName, posterOf, posterTitle } from './content.ts';
import { type AskedPoster, posterAddress } from './forms.ts';
import { findWallVenue } from './store.ts';
import type { Edition, WallSubject } from './types.ts';

export type PosterDeps = Pick<Deps, 'db' | 'clock' | 'config' | 'posterPdf' | 'dataVersion'>;
export type Poster = { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string };

/** More than this no wall holds; the sheet says where the rest stands. */
const mostOccasions = 400;
/** The posters of some wijken and their places; they weigh some 100 kB each. */
const mostKept = 150;

export async function findWallSubject(
  { db }: Pick<Deps, 'db'>,
  { kind, slug }: Pick<AskedPoster, 'kind' | 'slug'>,
): Promise<WallSubject | null> {
  if (kind === 'venue') return await findWallVenue(db, slug);
  const wijk = await findWijkBySlug(db, slug);
  return wijk && { kind, slug, name: wijk.name, address: null };
}

/** What is on in the seven days from this one, as it stands on a sheet. */
export async function readPosterDocument(
  { db, config }: Pick<PosterDeps, 'db' | 'config'>,
  subject: WallSubject,
  edition: Edition,
  day: PlainDate,
  lang: Lang,
): Promise<PosterDocument> {
  const period = periodOf({ kind: 'week' }, day);
  const filter = { ...everything, [subject.kind]: subject.slug };
  const [{ occasions }, garden] = await Promise.all([
    occasionsIn(db, { filter, period }, day, { limit: mostOccasions, offset: 0 }),
    subject.kind === 'wijk' && edition === 'a3' ? loadGarden(db, subject, day) : null,
  ]);
  const { publicUrl, demo } = config;
  return posterOf({ subject, edition, period, occasions, today: day, lang, publicUrl, demo, garden });
}

async function makePoster(
  deps: PosterDeps,
  subject: WallSubject,
  edition: Edition,
  day: PlainDate,
  lang: Lang,
): Promise<Poster> {
  const document = await readPosterDocument(deps, subject, edition, day, lang);
  // Midnight, so that the same week gives the same file all day.
  const { bytes } = await deps.posterPdf.render('poster', document, {
    title: posterTitle(subject, periodOf({ kind: 'week' }, day), lang),
    lang,
    createdAt: startOfDay(day),
  });
  return { bytes: new Uint8Array(bytes), fileName: posterFileName(subject, edition, day) };
}

/**
 * Makes each poster once for everybody until something public changes: many ask for the same one on Monday morning, also
 * at the same moment.
 * @returns null when there is no such wijk or place
 */
export function posterMaker(deps: PosterDeps): (asked: AskedPoster, lang: Lang) => Promise<Poster | null> {
  const kept = new Map<string, Promise<Poster | null>>();
  let keptVersion: number | null = null;
  return (asked, lang) => {
    const version = deps.dataVersion.current();
    if (version === null || version !== keptVersion) kept.clear();
    keptVersion = version;
    const day = today(deps.clock);
    const key = `${isoDate(day)} ${lang} ${posterAddress(asked, asked.edition)}`;
    const found = kept.get(key);
    if (found) return found;
    const made = findWallSubject(deps, asked).then(
      (subject) => subject && makePoster(deps, subject, asked.edition, day, lang),
    );
    for (const oldest of kept.keys()) {
      if (kept.size < mostKept) break;
      kept.delete(oldest);
    }
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}
