/** A photo as it may be shown: the picture and nothing of who took it, where and with what. */
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { checkFile, type IncomingFile, safeFileName } from '../incoming.ts';
import { bareJpeg } from './jpeg.ts';
import type { Bare } from './parts.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';

export type Photo = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** In pixels, as it stands upright. */
  readonly width: number;
  readonly height: number;
};

const strips: Readonly<Record<string, (file: Buffer) => Bare>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
};

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

/**
 * Checks a photo by what is in it, and takes off everything but the picture and which way up it is.
 * @param field where the problem belongs
 * @returns refusals of `checkFile`, and `photo-heic:…`, `photo-kind:…`, `photo-moving:…`, `photo-damaged:…`
 */
export async function barePhoto(field: string, file: IncomingFile, maxBytes: number): Promise<Result<Photo>> {
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
  const strip = strips[mediaType];
  if (!strip) return refuse('kind', name);
  const bare = strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!bare.ok) return refuse(bare.fault, name);
  const { width, height } = bare;
  return ok({ name, mediaType, bytes: new Uint8Array(bare.bytes), width, height });
}
