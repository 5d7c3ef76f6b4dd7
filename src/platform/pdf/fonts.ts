import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Static TrueType files from npm packages, all under the SIL Open Font License 1.1 (packaging: MIT). */
const faces: readonly (readonly [packageName: string, file: string])[] = [
  ['atkinson-hyperlegible-next', '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'],
  ['atkinson-hyperlegible-next', '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf'],
  ['inter', '400Regular/Inter_400Regular.ttf'],
  ['inter', '600SemiBold/Inter_600SemiBold.ttf'],
  ['vazirmatn', '400Regular/Vazirmatn_400Regular.ttf'],
  ['vazirmatn', '600SemiBold/Vazirmatn_600SemiBold.ttf'],
  ['noto-sans-tifinagh', '400Regular/NotoSansTifinagh_400Regular.ttf'],
  ['noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
  ['noto-emoji', '600SemiBold/NotoEmoji_600SemiBold.ttf'],
  ['noto-sans-symbols-2', '400Regular/NotoSansSymbols2_400Regular.ttf'],
];

/** Absolute paths of the fonts, the text face first. */
export function defaultFontFiles(): readonly string[] {
  const require = createRequire(import.meta.url);
  return faces.map(([packageName, file]) =>
    join(dirname(require.resolve(`@expo-google-fonts/${packageName}/package.json`)), file),
  );
}
