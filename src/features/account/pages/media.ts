/**
 * `/fotos/:id`, `/fotos/:id/klein` and `/opnamen/:id`: a photo and a recording of a story, asked anew at each request whether
 * they may be seen and heard.
 */
import { isoDate, today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Deps } from '../../../platform/deps.ts';
import { answerInParts } from '../../../platform/http/byte-ranges.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findApplication, mayReadAnswers } from '../../application/index.ts';
import { usableParts } from '../rules/visible.ts';
import { findPhoto, findSmallPhoto, findSound, findStory, listConsents } from '../store/index.ts';
import type { ConsentPart, StoryPhoto } from '../types.ts';

export function mediaPages(routes: Routes, deps: Deps): void {
  routes.get('/fotos/:id', 'public', (c) => photo(c, deps), { page: false });
  routes.get('/fotos/:id/klein', 'public', (c) => small(c, deps), { page: false });
  routes.get('/opnamen/:id', 'public', (c) => sound(c, deps), { page: false });
}

type Part = { readonly storyId: Id<'story'>; readonly part: ConsentPart; readonly publishable: boolean };

/** Everybody, with a consent that holds now; and who may read the case it came with. */
async function maySee(c: AppContext, deps: Deps, { storyId, part, publishable }: Part): Promise<boolean> {
  const story = await findStory(deps.db, storyId);
  if (!story) return false;
  const consents = await listConsents(deps.db, [story.id]);
  const parts = usableParts(story, consents, 'neighbourhood', isoDate(today(deps.clock)));
  if (publishable && parts.has(part)) return true;
  const application = story.applicationId && (await findApplication(deps.db, story.applicationId));
  return application ? mayReadAnswers(c.get('actor'), application) : false;
}

async function visible(c: AppContext, deps: Deps): Promise<StoryPhoto | null> {
  const id = parseId<'story_photo'>(c.req.param('id') ?? '');
  const found = id && (await findPhoto(deps.db, id));
  if (!found) return null;
  const may = await maySee(c, deps, { storyId: found.storyId, part: 'photo', publishable: true });
  return may ? found : null;
}

/** Shown within a page of ours alone, run as nothing, and kept by nobody: a consent that is taken back is so at once. */
const headersOf = (mediaType: string): Readonly<Record<string, string>> => ({
  'content-type': mediaType,
  'content-disposition': 'inline',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

const answer = (bytes: Uint8Array, mediaType: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { ...headersOf(mediaType), 'content-length': String(bytes.length) },
  });

async function photo(c: AppContext, deps: Deps): Promise<Response> {
  const found = await visible(c, deps);
  return found ? answer(await deps.files.get(found.sha256), found.mediaType) : await notFound(c);
}

async function small(c: AppContext, deps: Deps): Promise<Response> {
  const found = await visible(c, deps);
  const bytes = found?.hasSmall ? await findSmallPhoto(deps.db, found.id) : null;
  return bytes ? answer(bytes, 'image/jpeg') : await notFound(c);
}

async function sound(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'story_sound'>(c.req.param('id') ?? '');
  const found = id && (await findSound(deps.db, id));
  if (!found) return await notFound(c);
  const { storyId, bare, sha256, mediaType } = found;
  if (!(await maySee(c, deps, { storyId, part: 'sound', publishable: bare }))) return await notFound(c);
  const { method } = c.req;
  const header = (name: string): string | undefined => c.req.header(name);
  const bytes = await deps.files.get(sha256);
  return answerInParts(bytes, { method, header }, { tag: sha256, headers: headersOf(mediaType) });
}
