/** A group tells how it went: the account of the grant, and the story that others may read with her consent. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { freeSlugs, type Id } from '../../../kernel/ids.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { IncomingFile } from '../../../platform/files/incoming.ts';
import { drawPhoto, type Photo } from '../../../platform/files/photo/index.ts';
import { bareSound, type Sound } from '../../../platform/files/sound/index.ts';
import type { Band } from '../../activity/types.ts';
import {
  type Application,
  type ApplicationDeps,
  accountPhotos,
  accountProblems,
  accountSound,
  listAttachments,
  recordAccount,
} from '../../application/index.ts';
import type { Happened } from '../../application/types.ts';
import { slugOf } from '../../place/index.ts';
import { consentVersion, storyPolicy } from '../policy.ts';
import type { AgendaSays } from '../rules/agenda.ts';
import { giveConsents, insertPhotos, insertSound, insertStory, takenSlugs } from '../store/index.ts';
import type { ConsentKey } from '../types.ts';

export type Told = {
  readonly id: Id<'application'>;
  /** Must she account? As the page showed it; whether she must is decided again where it is kept. */
  readonly asked: boolean;
  readonly happened: Happened | null;
  readonly reach: Band | null;
  readonly spentCents: number | null;
  readonly words: string;
  /** What stands on the photos, for who cannot see them; empty when she did not say. */
  readonly alt: string;
  readonly says: AgendaSays | null;
  readonly photos: readonly IncomingFile[];
  readonly sound: readonly IncomingFile[];
  /** What is said in the recording, for who cannot hear it; empty when she did not say. */
  readonly summary: string;
  readonly papers: readonly IncomingFile[];
  readonly consents: readonly ConsentKey[];
  /** What the page found wrong itself: then nothing is kept, and all is told together. */
  readonly refusedAlready: readonly Problem[];
};

const bringsFiles = ({ photos, sound, papers }: Told): boolean =>
  photos.length + sound.length + papers.length > 0;

/** The last day on which a story written today is shown. */
export const showUntil = (today: PlainDate): string => isoDate(today.add({ years: storyPolicy.shownYears }));

/** `feest-in-de-straat`, `feest-in-de-straat-2` … */
export async function freeSlug(r: Reader, title: string): Promise<string> {
  const bare = slugOf(title).slice(0, 80).replace(/-+$/, '');
  const base = bare.length < 3 ? `verhaal-${bare}`.replace(/-+$/, '') : bare;
  const [slug = base] = freeSlugs([base], await takenSlugs(r, base));
  return slug;
}

/** What came along, made bare: one after the other, or all that is wrong with them. */
async function made<T>(
  files: readonly IncomingFile[],
  make: (file: IncomingFile) => Promise<Result<T>>,
): Promise<Result<readonly T[]>> {
  const done: T[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const one = await make(file);
    if (one.ok) done.push(one.value);
    else problems.push(...one.problems);
  }
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(done);
}
const drawPhotos = (files: readonly IncomingFile[]): Promise<Result<readonly Photo[]>> =>
  made(files, (file) => drawPhoto('photos', file, accountPhotos.maxBytes));
const bareSounds = (files: readonly IncomingFile[]): Promise<Result<readonly Sound[]>> =>
  made(files, (file) => bareSound('recording', file, accountSound.maxBytes));

/** Which photo became which file of the case: by what is in it, because a file sent twice stands there once. */
async function placePhotos(
  tx: Tx,
  application: Application,
  storyId: Id<'story'>,
  photos: readonly Photo[],
  alt: string,
): Promise<void> {
  const files = (await listAttachments(tx, application.id)).filter(
    ({ question }) => question === accountPhotos.key,
  );
  const said = alt.trim() === '' ? `Foto bij: ${application.title}` : alt.trim();
  await insertPhotos(
    tx,
    storyId,
    files.flatMap((file, index) => {
      const photo = photos.find(({ name, bytes }) => name === file.name && bytes.length === file.sizeBytes);
      if (!photo) return [];
      const numbered = files.length > 1 ? `${said} (${index + 1})` : said;
      const { width, height, small } = photo;
      return [{ attachmentId: file.id, alt: numbered, width, height, small }];
    }),
  );
}

async function placeSound(
  tx: Tx,
  application: Application,
  storyId: Id<'story'>,
  { bare, seconds }: Sound,
  summary: string,
): Promise<void> {
  const files = await listAttachments(tx, application.id);
  const file = files.find(({ question }) => question === accountSound.key);
  assert(file, 'the recording was kept with the case');
  await insertSound(tx, { storyId, attachmentId: file.id, bare, seconds, summary: summary.trim() });
}

type Bare = { readonly photos: readonly Photo[]; readonly sounds: readonly Sound[] };

async function keepStory(
  unit: UnitOfWork,
  application: Application,
  told: Told,
  { photos, sounds }: Bare,
): Promise<Id<'story'>> {
  const storyId = await insertStory(unit.tx, {
    slug: await freeSlug(unit.tx, application.title),
    applicationId: application.id,
    aboutStoryId: null,
    wijkId: application.wijkId,
    organisationId: application.organisationId,
    // Also when the desk types it: a story of residents is theirs to allow, take back and erase.
    writtenByPersonId:
      application.organisationId === null ? application.applicantPersonId : personIdOf(unit.actor),
    title: application.title,
    words: told.words.trim(),
    lang: application.lang,
    status: 'shown',
    writtenAt: unit.nowDate,
    showUntil: showUntil(unit.today),
  });
  await placePhotos(unit.tx, application, storyId, photos, told.alt);
  const [sound] = sounds;
  if (sound) await placeSound(unit.tx, application, storyId, sound, told.summary);
  const given = await giveConsents(
    unit.tx,
    { storyId, byPersonId: personIdOf(unit.actor), textVersion: consentVersion, at: unit.nowDate },
    told.consents,
  );
  unit.audit('story.told', 'story', storyId, {
    photos: photos.length,
    sounds: sounds.length,
    consents: given,
  });
  return storyId;
}

/**
 * The account with its photos and recording, in one go: a photo is drawn anew and a recording is wrapped anew, without what
 * a camera or a phone writes in it, and nothing is shown to anybody without one of `consents`.
 * @returns the story; refusals of `recordAccount` and of the photos (field `photos`) and the recording (field `recording`)
 */
export async function tell(deps: ApplicationDeps, actor: Actor, told: Told): Promise<Result<Id<'story'>>> {
  const photos = await drawPhotos(told.photos);
  const sounds = await bareSounds(told.sound);
  if (!photos.ok || !sounds.ok || told.refusedAlready.length > 0) {
    // Not one byte of what is not bare goes to the disk: what else is wrong is told beside it.
    const others = accountProblems(told, { asked: told.asked, toldOtherwise: bringsFiles(told) });
    const files = [photos, sounds].flatMap((one) => (one.ok ? [] : one.problems));
    const [first, ...rest] = [...told.refusedAlready, ...others, ...files];
    assert(first, 'something was refused');
    return refused(first, ...rest);
  }
  return await inTransaction(deps, actor, async (unit) => {
    const recorded = await recordAccount(unit, deps, {
      id: told.id,
      happened: told.happened,
      spentCents: told.spentCents,
      words: told.words,
      reach: told.reach,
      tookPlace: told.says?.tookPlace ?? null,
      didNotTakePlace: told.says?.didNotTakePlace ?? null,
      files: told.papers,
      more: [
        { room: accountPhotos, files: photos.value },
        { room: accountSound, files: sounds.value },
      ],
    });
    if (!recorded.ok) return recorded;
    return ok(await keepStory(unit, recorded.value, told, { photos: photos.value, sounds: sounds.value }));
  });
}
