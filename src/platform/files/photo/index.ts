/** A photo as it may be shown: the picture and nothing of who took it, where and with what. */
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { checkFile, type IncomingFile, safeFileName } from '../incoming.ts';
import { redraw } from './redraw.ts';

export type Photo = {
  /** Ends as a JPEG does, whatever was sent. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same picture for a list, also a JPEG. */
  readonly small: Uint8Array;
  /** Of `bytes`, in pixels, as it stands upright. */
  readonly width: number;
  readonly height: number;
};

const drawable = new Set(['image/jpeg', 'image/png', 'image/webp']);

const heic = (name: string) =>
  text(
    `‘${name}’ is een HEIC-foto. Die kan niet iedereen bekijken. Op een iPhone: Instellingen, Camera, Structuren, Meest compatibel. Of open de foto, kies Deel, Opties, Meest compatibel. Een schermafdruk van de foto mag ook.`,
    `‘${name}’ is a HEIC photo. Not everybody can look at those. On an iPhone: Settings, Camera, Formats, Most Compatible. Or open the photo, choose Share, Options, Most Compatible. A screenshot of the photo is fine too.`,
  );

const faults = {
  kind: text(
    'is geen foto. Stuur een foto als JPG, PNG of WebP.',
    'is not a photo. Send it as JPG, PNG or WebP.',
  ),
  moving: text('beweegt. Stuur een stilstaande foto.', 'moves. Send a still photo.'),
  damaged: text(
    'is beschadigd of niet helemaal aangekomen. Stuur de foto opnieuw.',
    'is damaged or did not arrive whole. Send the photo again.',
  ),
} as const;

/** @returns the name with the ending of what it has become */
const jpegName = (name: string): string => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'foto'}.jpg`;

/**
 * Checks a photo by what is in it, and draws it anew, upright and small enough for a page.
 * @param field where the problem belongs
 * @returns refusals of `checkFile`, and `photo-heic:…`, `photo-kind:…`, `photo-moving:…`, `photo-damaged:…`
 */
export async function drawPhoto(field: string, file: IncomingFile, maxBytes: number): Promise<Result<Photo>> {
  const checked = await checkFile(field, file, maxBytes);
  const refuse = (fault: keyof typeof faults, name: string): Result<Photo> =>
    refused(
      problem(
        field,
        `photo-${fault}:${name}`,
        text(`‘${name}’ ${faults[fault].nl}`, `‘${name}’ ${faults[fault].en}`),
      ),
    );
  if (!checked.ok) {
    // What is nothing that we know is told of a photo alone: elsewhere one may send documents too.
    const isUnknown = checked.problems.some(({ code }) => code.startsWith('file-unknown-type:'));
    return isUnknown ? refuse('kind', safeFileName(file.name)) : checked;
  }
  const { name, mediaType, bytes } = checked.value;
  if (mediaType === 'image/heic') return refused(problem(field, `photo-heic:${name}`, heic(name)));
  if (!drawable.has(mediaType)) return refuse('kind', name);
  const drawn = await redraw(bytes);
  if (!drawn.ok) return refuse(drawn.fault, name);
  const { small, width, height } = drawn;
  return ok({ name: jpegName(name), bytes: drawn.bytes, small, width, height });
}
