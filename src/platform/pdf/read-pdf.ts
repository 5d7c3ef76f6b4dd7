/** Reads a PDF back, for tests: what a screen reader would find and where the words stand. */
import { getDocumentProxy } from 'unpdf';

export type Tag = {
  readonly role: string;
  readonly alt: string;
  /** Only where it is not in the language of what it stands in. */
  readonly lang?: string;
  readonly children: readonly (Tag | string)[];
};
export type PlacedText = {
  readonly text: string;
  readonly fromTopMm: number;
  readonly rightMm: number;
  /** Height of the type. */
  readonly points: number;
};
export type ReadPage = {
  /** Everything drawn, headers and footers too. */
  readonly text: string;
  readonly placed: readonly PlacedText[];
  readonly tags: readonly Tag[];
};
export type ReadPdf = {
  readonly info: unknown;
  readonly xmp: string;
  readonly marked: boolean;
  readonly pages: readonly ReadPage[];
  /** The words of all tags, in reading order. */
  readonly taggedText: string;
};

type Item = {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly width?: number;
  readonly transform?: readonly number[];
};
type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};

const mmPerPoint = 25.4 / 72;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await document.getMetadata();
  const markInfo = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = (await page.getTextContent({ includeMarkedContent: true })) as {
      items: readonly Item[];
    };
    const tree = (await page.getStructTree()) as Node | null;
    const { height } = page.getViewport({ scale: 1 });
    pages.push({
      text: oneLine(items.map(wordsIn).join('')),
      placed: items.flatMap((item) => place(item, height)),
      tags: tree === null ? [] : [toTag(tree, wordsByContent(items))],
    });
  }
  const raw = (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '';
  const taggedText = oneLine(pages.flatMap((page) => page.tags.map(wordsOf)).join(' '));
  return { info, xmp: raw, marked: markInfo?.Marked === true, pages, taggedText };
}

/** The words under a tag, without the breaks that were put into long words. */
export function wordsOf(tag: Tag): string {
  const gather = (part: Tag | string): string => {
    if (typeof part === 'string') return part;
    const words = part.children.map(gather).join('');
    return part.role === 'Span' ? words : `${words} `;
  };
  return oneLine(gather(tag));
}

export function tagsNamed(tags: readonly (Tag | string)[], role: string): Tag[] {
  return tags.flatMap((tag) => {
    if (typeof tag === 'string') return [];
    return [...(tag.role === role ? [tag] : []), ...tagsNamed(tag.children, role)];
  });
}

function oneLine(words: string): string {
  return words.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();
}

function wordsIn(item: Item): string {
  return `${item.str ?? ''}${item.hasEOL === true ? '\n' : ''}`;
}

function place(item: Item, pageHeight: number): PlacedText[] {
  const [, , slant = 0, height = 0, x = 0, y = 0] = item.transform ?? [];
  if (item.str === undefined || item.str.trim() === '') return [];
  const rightMm = (x + (item.width ?? 0)) * mmPerPoint;
  return [
    { text: item.str, fromTopMm: (pageHeight - y) * mmPerPoint, rightMm, points: Math.hypot(slant, height) },
  ];
}

function wordsByContent(items: readonly Item[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? open.at(-1) ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.at(-1);
      if (typeof id === 'string') words.set(id, (words.get(id) ?? '') + wordsIn(item));
    }
  }
  return words;
}

function toTag(node: Node, words: ReadonlyMap<string, string>): Tag {
  const children = (node.children ?? []).map((child) =>
    child.role === undefined ? (words.get(child.id ?? '') ?? '') : toTag(child, words),
  );
  const lang = node.lang === undefined ? {} : { lang: node.lang };
  return { role: node.role ?? '', alt: node.alt ?? '', ...lang, children };
}
