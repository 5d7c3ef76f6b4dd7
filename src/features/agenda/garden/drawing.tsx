/** The garden for a poster: wide and low, with the names of its plants under it. */
import type { Lang } from '../../../kernel/messages.ts';
import type { PosterDocument } from '../../../platform/pdf/index.ts';
import { fill, renderPart } from '../../../ui/index.ts';
import { gardenWords as words } from './messages.ts';
import { GardenPicture, gardenText } from './picture.tsx';
import type { Garden } from './types.ts';

/** More plants in more beds, so that it stays about twice as wide as it is high. */
const perRowFor = (plants: number): number =>
  plants <= 12 ? 12 : Math.ceil(plants / (plants <= 40 ? 2 : 3));

export function gardenDrawing(
  garden: Garden,
  wijk: string,
  lang: Lang,
): NonNullable<PosterDocument['drawing']> {
  const shape = {
    perRow: perRowFor(garden.plants.length),
    step: 60,
    least: 10,
    legendColumns: 3,
  };
  const names = [
    ...garden.plants.map(({ number, name }) => `${number}\u00a0${name}`),
    ...garden.networks.map(({ letter, name }) => `${letter}\u00a0${name}`),
  ];
  return {
    svg: renderPart(<GardenPicture garden={garden} wijk={wijk} shape={shape} lang={lang} />),
    alt: gardenText(garden, lang),
    title: fill(words.title, lang, { wijk }),
    caption: names.join('  ·  '),
  };
}
