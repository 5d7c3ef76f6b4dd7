/**
 * Draws a photo anew. Only what can be seen on it goes on: notes of the camera, places, thumbnails, films behind the picture and
 * whatever else stood in the file are left in it, and so is anything that made the file a page or a program too.
 */
import { photoSides } from '../../../kernel/files.ts';

/** As `pictures.ts` counts: more than any phone makes. */
const mostPixels = 100_000_000;
/** A file that was made to keep a decoder busy. */
const patience = { seconds: 30 } as const;

export type Redrawn =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** At most `photoSides.small` wide and high. */
      readonly small: Uint8Array;
      /** Of `bytes`, in pixels, upright. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly fault: 'damaged' | 'moving' };

/** One photo at a time: a large one takes some hundred megabytes while it is drawn. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** JPEG: everybody can open it, and archives take it. White where a picture has no colour of its own. */
async function draw(bytes: Uint8Array): Promise<Redrawn> {
  // Fourteen megabytes of native code, which only who sends a photo needs. It draws on threads of its own.
  const { default: sharp } = await import('sharp');
  // What a phone writes a little wrong is drawn all the same; what is cut off is not.
  const source = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const side = (most: number) => ({
    width: most,
    height: most,
    fit: 'inside' as const,
    withoutEnlargement: true,
  });
  const jpeg = { quality: 80, mozjpeg: true } as const;
  try {
    const { pages } = await source().metadata();
    if ((pages ?? 1) > 1) return { ok: false, fault: 'moving' };
    const whole = await source()
      .autoOrient()
      .resize(side(photoSides.whole))
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg(jpeg)
      .timeout(patience)
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(whole.data).resize(side(photoSides.small)).jpeg(jpeg).toBuffer();
    const { width, height } = whole.info;
    return { ok: true, bytes: new Uint8Array(whole.data), small: new Uint8Array(small), width, height };
  } catch {
    // It tells what of the file it could not read; whoever sent it can only send it again.
    return { ok: false, fault: 'damaged' };
  }
}

/** @returns two pictures without a word beside them; faults: cut off or not to be read, or more than one picture */
export const redraw = (bytes: Uint8Array): Promise<Redrawn> => inTurn(() => draw(bytes));
