/** Photos of a story: no larger than the screen asks, and nothing of it before somebody scrolls there. */
import type { VNode } from 'preact';
import { photoSides } from '../../../kernel/files.ts';
import type { StoryPhoto } from '../types.ts';

const photoPath = ({ id }: Pick<StoryPhoto, 'id'>): string => `/fotos/${id}`;
const smallPath = (photo: Pick<StoryPhoto, 'id'>): string => `${photoPath(photo)}/klein`;

type Shown = Pick<StoryPhoto, 'id' | 'alt' | 'width' | 'height' | 'hasSmall'>;

/** As wide as the small one is, in pixels. */
function smallWidth({ width, height }: Shown): number {
  return Math.round(width * Math.min(1, photoSides.small / Math.max(width, height)));
}

/** As wide as the text on a page. */
const sizes = '(max-width: 42rem) 92vw, 38rem';

export function StoryPhotos({ photos }: { photos: readonly Shown[] }): VNode {
  return (
    <>
      {photos.map((photo) => (
        <p key={photo.id} class="hv-photo">
          <img
            src={photoPath(photo)}
            {...(photo.hasSmall && smallWidth(photo) < photo.width
              ? {
                  srcset: `${smallPath(photo)} ${smallWidth(photo)}w, ${photoPath(photo)} ${photo.width}w`,
                  sizes,
                }
              : {})}
            alt={photo.alt}
            width={photo.width}
            height={photo.height}
            loading="lazy"
            decoding="async"
          />
        </p>
      ))}
    </>
  );
}

/** The first one, for a list. */
export function FirstPhoto({ photos }: { photos: readonly Shown[] }): VNode | null {
  const [photo] = photos;
  if (!photo) return null;
  return (
    <p class="hv-photo hv-photo--card">
      <img
        src={photo.hasSmall ? smallPath(photo) : photoPath(photo)}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        decoding="async"
      />
    </p>
  );
}
