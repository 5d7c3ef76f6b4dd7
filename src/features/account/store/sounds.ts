/** Recordings of stories, one of each; the files themselves hang with the case, and go with it. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Story, StorySound } from '../types.ts';

const sounds = (r: Reader) =>
  r
    .selectFrom('storySound')
    .innerJoin('attachment', 'attachment.id', 'storySound.attachmentId')
    .innerJoin('storedFile', 'storedFile.id', 'attachment.fileId')
    .select([
      'storySound.id',
      'storySound.storyId',
      'storySound.bare',
      'storySound.seconds',
      'storySound.summary',
      'storySound.summaryBy',
      'storedFile.sha256',
      'storedFile.mediaType',
    ])
    .$castTo<StorySound>();

export type NewSound = Pick<StorySound, 'storyId' | 'bare' | 'seconds' | 'summary'> & {
  readonly attachmentId: Id<'attachment'>;
};

/** As the teller sends it. */
export async function insertSound(tx: Tx, sound: NewSound): Promise<void> {
  await tx
    .insertInto('storySound')
    .values({ id: newId(), ...sound, summaryBy: sound.summary === '' ? null : 'teller' })
    .execute();
}

export async function listSoundsOf(
  r: Reader,
  storyIds: readonly Id<'story'>[],
): Promise<readonly StorySound[]> {
  if (storyIds.length === 0) return [];
  return await sounds(r).where('storySound.storyId', 'in', storyIds).limit(1000).execute();
}

export async function findSoundOf(r: Reader, storyId: Id<'story'>): Promise<StorySound | null> {
  return (await listSoundsOf(r, [storyId]))[0] ?? null;
}

export async function findSound(r: Reader, id: Id<'story_sound'>): Promise<StorySound | null> {
  return (await sounds(r).where('storySound.id', '=', id).executeTakeFirst()) ?? null;
}

export async function setSummary(
  tx: Tx,
  id: Id<'story_sound'>,
  { summary, by }: { readonly summary: string; readonly by: 'teller' | 'office' },
): Promise<void> {
  await tx.updateTable('storySound').set({ summary, summaryBy: by }).where('id', '=', id).execute();
}

export type Unsummed = { readonly sound: StorySound; readonly story: Pick<Story, 'id' | 'title' | 'wijkId'> };

/** Everybody can hear them, and who cannot hear has nothing; oldest first. @param today ISO date */
export async function listUnsummed(r: Reader, today: string): Promise<readonly Unsummed[]> {
  const rows = await sounds(r)
    .innerJoin('story', 'story.id', 'storySound.storyId')
    .innerJoin('storyConsent', 'storyConsent.storyId', 'story.id')
    .select(['story.title', 'story.wijkId'])
    .where('storySound.summary', '=', '')
    .where('storySound.bare', '=', true)
    .where('story.status', '=', 'shown')
    .where('story.showUntil', '>=', today)
    .where('storyConsent.part', '=', 'sound')
    .where('storyConsent.use', '=', 'neighbourhood')
    .where('storyConsent.withdrawnAt', 'is', null)
    .orderBy('story.writtenAt')
    .limit(50)
    .$castTo<StorySound & Pick<Story, 'title' | 'wijkId'>>()
    .execute();
  return rows.map(({ title, wijkId, ...sound }) => ({ sound, story: { id: sound.storyId, title, wijkId } }));
}
