/** Photos of stories; the files themselves hang with the case, and go with it. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { NewPhoto, StoryPhoto } from '../types.ts';

const photos = (r: Reader) =>
  r
    .selectFrom('storyPhoto')
    .innerJoin('attachment', 'attachment.id', 'storyPhoto.attachmentId')
    .innerJoin('storedFile', 'storedFile.id', 'attachment.fileId')
    .select([
      'storyPhoto.id',
      'storyPhoto.storyId',
      'storyPhoto.alt',
      'storyPhoto.width',
      'storyPhoto.height',
      'storyPhoto.place',
      'storedFile.sha256',
      'storedFile.mediaType',
      sql<boolean>`story_photo.small is not null`.as('hasSmall'),
    ])
    .$castTo<StoryPhoto>();

export async function insertPhotos(
  tx: Tx,
  storyId: Id<'story'>,
  wanted: readonly (NewPhoto & { readonly attachmentId: Id<'attachment'> })[],
): Promise<void> {
  if (wanted.length === 0) return;
  await tx
    .insertInto('storyPhoto')
    .values(
      wanted.map(({ small, ...photo }, index) => ({
        id: newId(),
        storyId,
        place: index + 1,
        small: Buffer.from(small),
        ...photo,
      })),
    )
    .execute();
}

export async function listPhotosOf(
  r: Reader,
  storyIds: readonly Id<'story'>[],
): Promise<readonly StoryPhoto[]> {
  if (storyIds.length === 0) return [];
  return await photos(r)
    .where('storyPhoto.storyId', 'in', storyIds)
    .orderBy('storyPhoto.storyId')
    .orderBy('storyPhoto.place')
    .limit(1000)
    .execute();
}

export async function findPhoto(r: Reader, id: Id<'story_photo'>): Promise<StoryPhoto | null> {
  return (await photos(r).where('storyPhoto.id', '=', id).executeTakeFirst()) ?? null;
}

/** A JPEG of at most `photoSides.small`; null when there is none. */
export async function findSmallPhoto(r: Reader, id: Id<'story_photo'>): Promise<Uint8Array | null> {
  const row = await r.selectFrom('storyPhoto').select('small').where('id', '=', id).executeTakeFirst();
  return row?.small ?? null;
}
