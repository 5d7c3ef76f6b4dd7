/** Which files people may send, and how large one is, in words. */
import { type Text, text } from './messages.ts';

export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.heic,.odt,.ods,.docx,.xlsx';

/** A photo that is drawn anew. Without HEIC in this list an iPhone changes its photos into JPEG by itself. */
export const acceptedPhotos = 'image/jpeg,image/png,image/webp';
/** Longest sides, in pixels: as wide as a page ever shows a photo on a sharp screen, and as wide as a list does. */
export const photoSides = { whole: 1600, small: 640 } as const;
export const acceptedSounds = 'audio/*';

/** `850 kB`, `2,4 MB`. */
export function sizeText(bytes: number): Text {
  if (bytes < 1_000_000) return text(`${Math.ceil(bytes / 1000)} kB`, `${Math.ceil(bytes / 1000)} kB`);
  const mega = (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
  return text(`${mega.replace('.', ',')} MB`, `${mega} MB`);
}
