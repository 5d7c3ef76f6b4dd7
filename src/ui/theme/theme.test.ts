import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleBrowserCode, withoutUnusedComponents } from '../../../scripts/browser-code.ts';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

function colours(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--hv-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Text on each background where it occurs (WCAG 1.4.3), then edges and marks that carry meaning (1.4.11). */
const text = [
  ...['ink', 'ink-soft', 'green', 'green-strong', 'orange'].flatMap((ink) =>
    ['paper', 'sand', 'sand-deep'].map((ground) => [ink, ground] as const),
  ),
  ['red', 'paper'],
  ['ink', 'green-soft'],
  ['green', 'green-soft'],
  ['green-strong', 'green-soft'],
  ['ink', 'orange-soft'],
  ['orange', 'orange-soft'],
  ['green', 'orange-soft'],
  ['ink', 'red-soft'],
  ['red', 'red-soft'],
  ['green', 'red-soft'],
  ['on-green', 'green'],
  ['on-green', 'green-strong'],
  ['on-red', 'red'],
  ['on-red', 'red-strong'],
] as const;
const edges = [
  ['line-strong', 'paper'],
  ['line-strong', 'sand'],
  ['focus', 'paper'],
  ['focus', 'sand'],
  ['focus', 'sand-deep'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, css) => {
  const found = colours(css);
  const ratio = (a: string, b: string) => contrast(found.get(a) ?? '', found.get(b) ?? '');
  it.each(text)('%s reads on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)('%s stands out from %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('uses only tokens that exist', () => {
  const files = [
    'base',
    'layout',
    'forms',
    'money',
    'display',
    'table',
    'ways',
    'case',
    'pictures',
    'print',
    'tokens',
  ];
  const css = files.map((file) => readFileSync(new URL(`./${file}.css`, import.meta.url), 'utf8')).join('\n');
  const defined = new Set([...css.matchAll(/(--hv-[\w-]+):/g)].map((match) => match[1]));
  const used = new Set([...css.matchAll(/var\((--hv-[\w-]+)/g)].map((match) => match[1]));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

it('stays within the budget of a first visit: 15 kB of CSS, 10 kB of script, 40 kB of font', async () => {
  const built = await bundleBrowserCode('/out');
  const found = (end: RegExp) => built.find(({ path }) => end.test(path))?.contents ?? new Uint8Array();
  for (const [end, limit] of [
    // Of the 50 kB that a first visit of the agenda may weigh in all.
    [/\.css$/, 15_000],
    [/\.js$/, 10_000],
  ] as const) {
    const size = brotliCompressSync(found(end)).length;
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThanOrEqual(limit);
  }
  const font = found(/latin-wght-normal-\w+\.woff2$/).length;
  expect(font).toBeGreaterThan(10_000);
  expect(font).toBeLessThanOrEqual(40_000);
});

it('gives other sites little: 2.5 kB of CSS and 1.5 kB of script for the agenda in a frame, and no font', async () => {
  const built = await bundleBrowserCode('/out');
  for (const [name, limit] of [
    [/\/embed-style-\w+\.css$/, 2_500],
    [/\/embed-\w+\.js$/, 1_500],
  ] as const) {
    const contents = built.find(({ path }) => name.test(path))?.contents ?? new Uint8Array();
    const size = brotliCompressSync(contents).length;
    expect(size).toBeGreaterThan(500);
    expect(size).toBeLessThanOrEqual(limit);
    expect(Buffer.from(contents).toString()).not.toContain('@font-face');
  }
});

it('keeps of the components what a page names, and all that is ours', async () => {
  const css = await withoutUnusedComponents(
    '.utrecht-table{color:red}.utrecht-table--busy{color:red}.hv-made-at-run-time--2{color:red}',
  );
  expect(css).toBe('.utrecht-table{color:red}.hv-made-at-run-time--2{color:red}');
});
