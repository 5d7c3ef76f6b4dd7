/** Stories, and what of them everybody may read now: each read asks the consents anew. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type {
  ConsentPart,
  ConsentUse,
  ShownStory,
  Story,
  StoryPhoto,
  StorySound,
  StoryStatus,
} from '../types.ts';
import { listPhotosOf } from './photos.ts';
import { listSoundsOf } from './sounds.ts';

const columns = [
  'story.id',
  'story.slug',
  'story.applicationId',
  'story.aboutStoryId',
  'story.wijkId',
  'story.organisationId',
  'story.writtenByPersonId',
  'story.title',
  'story.words',
  'story.lang',
  'story.status',
  'story.writtenAt',
  'story.showUntil',
] as const;

const stories = (r: Reader) => r.selectFrom('story').select(columns).$castTo<Story>();

export async function insertStory(tx: Tx, story: Omit<Story, 'id'>): Promise<Id<'story'>> {
  const id = newId<'story'>();
  await tx
    .insertInto('story')
    .values({ id, ...story })
    .execute();
  return id;
}

export async function findStory(r: Reader, id: Id<'story'>): Promise<Story | null> {
  return (await stories(r).where('story.id', '=', id).executeTakeFirst()) ?? null;
}

/** As they are now, by id. */
export async function storiesById(
  r: Reader,
  ids: readonly Id<'story'>[],
): Promise<ReadonlyMap<Id<'story'>, Story>> {
  if (ids.length === 0) return new Map();
  const found = await stories(r).where('story.id', 'in', ids).limit(1000).execute();
  return new Map(found.map((story) => [story.id, story]));
}

export async function findStoryBySlug(r: Reader, slug: string): Promise<Story | null> {
  return (await stories(r).where('story.slug', '=', slug).executeTakeFirst()) ?? null;
}

export async function findStoryOf(r: Reader, applicationId: Id<'application'>): Promise<Story | null> {
  return (await stories(r).where('story.applicationId', '=', applicationId).executeTakeFirst()) ?? null;
}

/** Holds the row, so that two who judge do so one after the other. */
export async function lockStory(tx: Tx, id: Id<'story'>): Promise<Story | null> {
  return (await stories(tx).where('story.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** Those that a story with this address can be mistaken for: itself, and with something behind it. */
export async function takenSlugs(r: Reader, base: string): Promise<readonly string[]> {
  const rows = await r
    .selectFrom('story')
    .select('slug')
    .where(({ or, eb }) => or([eb('slug', '=', base), eb('slug', 'like', `${base}-%`)]))
    .limit(10_000)
    .execute();
  return rows.map(({ slug }) => slug);
}

export async function setStatus(tx: Tx, id: Id<'story'>, status: StoryStatus): Promise<void> {
  await tx.updateTable('story').set({ status }).where('id', '=', id).execute();
}

export async function listStoriesBy(r: Reader, personId: Id<'person'>): Promise<readonly Story[]> {
  return await stories(r)
    .where('story.writtenByPersonId', '=', personId)
    .orderBy('story.writtenAt', 'desc')
    .limit(200)
    .execute();
}

export async function listWithStatus(r: Reader, status: StoryStatus): Promise<readonly Story[]> {
  return await stories(r)
    .where('story.status', '=', status)
    .orderBy('story.writtenAt')
    .orderBy('story.id')
    .limit(100)
    .execute();
}

const consented = (part: ConsentPart, use: ConsentUse) => sql<boolean>`exists (
  select from story_consent c where c.story_id = story.id and c.part = ${sql.lit(part)}
    and c.use = ${sql.lit(use)} and c.withdrawn_at is null)`;

const hasPhotos = sql<boolean>`exists (select from story_photo p where p.story_id = story.id)`;
const hasSound = sql<boolean>`exists (select from story_sound s where s.story_id = story.id and s.bare)`;

function shown(r: Reader, use: ConsentUse, today: string) {
  return r
    .selectFrom('story')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.id', '=', 'story.organisationId')
        .on('organisation.legalForm', '<>', 'informal'),
    )
    .leftJoin('wijk', 'wijk.id', 'story.wijkId')
    .select([
      'story.id',
      'story.slug',
      'story.aboutStoryId',
      'story.wijkId',
      'story.title',
      'story.lang',
      'story.writtenAt',
      'organisation.name as organisationName',
      'wijk.name as wijkName',
      'wijk.slug as wijkSlug',
      sql<string>`case when ${consented('story', use)} then story.words else '' end`.as('words'),
      consented('photo', use).as('withPhotos'),
      consented('sound', use).as('withSound'),
      sql<number>`(select count(*)::int from story_reply r where r.story_id = story.id and r.kind = 'thanks')`.as(
        'thanks',
      ),
    ])
    .where('story.status', '=', 'shown')
    .where('story.showUntil', '>=', today)
    .where(sql<boolean>`((${consented('story', use)} and story.words <> '')
      or (${consented('photo', use)} and ${hasPhotos})
      or (${consented('sound', use)} and ${hasSound}))`);
}

type ShownRow = Awaited<ReturnType<ReturnType<typeof shown>['executeTakeFirstOrThrow']>>;

type Parts = { readonly photos: readonly StoryPhoto[]; readonly sounds: readonly StorySound[] };

const toShown = (row: ShownRow, { photos, sounds }: Parts): ShownStory => ({
  id: row.id as Id<'story'>,
  slug: row.slug,
  aboutStoryId: row.aboutStoryId as Id<'story'> | null,
  wijkId: row.wijkId as Id<'wijk'> | null,
  title: row.title,
  lang: row.lang as ShownStory['lang'],
  writtenAt: row.writtenAt,
  words: row.words,
  photos: row.withPhotos ? photos.filter(({ storyId }) => storyId === row.id) : [],
  sound: (row.withSound && sounds.find(({ storyId, bare }) => bare && storyId === row.id)) || null,
  organisation: row.organisationName === null ? null : { name: row.organisationName },
  wijk: row.wijkName === null || row.wijkSlug === null ? null : { name: row.wijkName, slug: row.wijkSlug },
  thanks: row.thanks,
});

async function withParts(r: Reader, rows: readonly ShownRow[]): Promise<readonly ShownStory[]> {
  const idsOf = (wanted: (row: ShownRow) => boolean) =>
    rows.filter(wanted).map(({ id }) => id as Id<'story'>);
  const [photos, sounds] = await Promise.all([
    listPhotosOf(
      r,
      idsOf((row) => row.withPhotos),
    ),
    listSoundsOf(
      r,
      idsOf((row) => row.withSound),
    ),
  ]);
  return rows.map((row) => toShown(row, { photos, sounds }));
}

export type StoryFilter = {
  readonly use: ConsentUse;
  /** ISO date. */
  readonly today: string;
  readonly wijkId?: Id<'wijk'>;
  /** Other points of view beside this story; left out: only stories that stand for themselves. */
  readonly about?: Id<'story'>;
  /** Days on which it was written, both included; ISO dates. */
  readonly written?: { readonly from: string; readonly through: string };
  readonly limit: number;
  readonly offset?: number;
};

/** Newest first; only what may be used so now. */
export async function listShown(
  r: Reader,
  { use, today, wijkId, about, written, limit, offset = 0 }: StoryFilter,
): Promise<readonly ShownStory[]> {
  const rows = await shown(r, use, today)
    .$if(wijkId !== undefined, (q) => q.where('story.wijkId', '=', wijkId ?? null))
    .$if(written !== undefined, (q) =>
      q.where(
        sql<boolean>`(story.written_at at time zone 'Europe/Amsterdam')::date between ${written?.from}::date and ${written?.through}::date`,
      ),
    )
    .where('story.aboutStoryId', about === undefined ? 'is' : '=', about ?? null)
    .orderBy('story.writtenAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return await withParts(r, rows);
}

/** Null when there is none, or when it may not be seen now. */
export async function findShown(r: Reader, slug: string, today: string): Promise<ShownStory | null> {
  const rows = await shown(r, 'neighbourhood', today).where('story.slug', '=', slug).execute();
  return (await withParts(r, rows))[0] ?? null;
}

/** Did she put a story beside this one already, whatever became of it? */
export async function hasStoryBeside(
  r: Reader,
  about: Id<'story'>,
  personId: Id<'person'>,
): Promise<boolean> {
  const row = await r
    .selectFrom('story')
    .select('id')
    .where('aboutStoryId', '=', about)
    .where('writtenByPersonId', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
