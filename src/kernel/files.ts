/** Which files people may send, and how large one is, in words. */
import { type Text, text } from './messages.ts';

export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.heic,.odt,.ods,.docx,.xlsx';

/** A photo of which everything but the picture is taken off. */
export const acceptedPhotos = 'image/jpeg,image/png,image/webp';
export const acceptedSounds = 'audio/*';

/** `850 kB`, `2,4 MB`. */
export function sizeText(bytes: number): Text {
  if (bytes < 1_000_000) return text(`${Math.ceil(bytes / 1000)} kB`, `${Math.ceil(bytes / 1000)} kB`);
  const mega = (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
  return text(`${mega.replace('.', ',')} MB`, `${mega} MB`);
}
