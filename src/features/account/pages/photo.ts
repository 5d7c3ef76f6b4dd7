/** `/fotos/:id` and `/fotos/:id/klein`: a photo of a story, asked anew at each request whether it may be seen. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findApplication, mayReadAnswers } from '../../application/index.ts';
import { usableParts } from '../rules/visible.ts';
import { findPhoto, findSmallPhoto, findStory, listConsents } from '../store/index.ts';
import type { Story, StoryPhoto } from '../types.ts';

export function photoPages(routes: Routes, deps: Deps): void {
  routes.get('/fotos/:id', 'public', (c) => photo(c, deps), { page: false });
  routes.get('/fotos/:id/klein', 'public', (c) => small(c, deps), { page: false });
}

/** Everybody, with a consent that holds now; and who may read the case it came with. */
async function maySee(c: AppContext, deps: Deps, story: Story): Promise<boolean> {
  const consents = await listConsents(deps.db, [story.id]);
  if (usableParts(story, consents, 'neighbourhood', isoDate(today(deps.clock))).has('photo')) return true;
  const application = story.applicationId && (await findApplication(deps.db, story.applicationId));
  return application ? mayReadAnswers(c.get('actor'), application) : false;
}

async function visible(c: AppContext, deps: Deps): Promise<StoryPhoto | null> {
  const id = parseId<'story_photo'>(c.req.param('id') ?? '');
  const found = id && (await findPhoto(deps.db, id));
  const story = found && (await findStory(deps.db, found.storyId));
  return found && story && (await maySee(c, deps, story)) ? found : null;
}

function answer(bytes: Uint8Array, mediaType: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      // Nobody keeps it: a consent that is taken back is taken back at once.
      'cache-control': 'private, no-store',
    },
  });
}

async function photo(c: AppContext, deps: Deps): Promise<Response> {
  const found = await visible(c, deps);
  return found ? answer(await deps.files.get(found.sha256), found.mediaType) : await notFound(c);
}

async function small(c: AppContext, deps: Deps): Promise<Response> {
  const found = await visible(c, deps);
  const bytes = found?.hasSmall ? await findSmallPhoto(deps.db, found.id) : null;
  return bytes ? answer(bytes, 'image/jpeg') : await notFound(c);
}
