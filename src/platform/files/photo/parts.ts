/** What is left of a photo: the picture itself, and its size in pixels as it stands upright. */
export type Bare =
  | { readonly ok: true; readonly bytes: Buffer; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: 'damaged' | 'moving' };

export const bad = (fault: 'damaged' | 'moving'): Bare => ({ ok: false, fault });

/** From orientation 5 on the picture lies on its side. */
export function standing(bytes: Buffer, width: number, height: number, orientation: number): Bare {
  if (width === 0 || height === 0) return bad('damaged');
  return orientation >= 5
    ? { ok: true, bytes, width: height, height: width }
    : { ok: true, bytes, width, height };
}
