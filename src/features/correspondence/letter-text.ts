/** A letter as plain text, for whoever takes her data along (AVG art. 15 and 20). */
import type { Block, LetterDocument } from '../../platform/pdf/index.ts';

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'callout':
      return `${block.title}: ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows, ...(block.total ? [block.total] : [])]
        .map((row) => row.join(' | '))
        .join('\n');
  }
}

/** In the order in which it is printed. */
export function letterText(document: LetterDocument): string {
  const part = (titled: { readonly title: string; readonly blocks: readonly Block[] } | null | undefined) =>
    titled ? [titled.title, ...titled.blocks.map(blockText)] : [];
  const { salutation, blocks, legal, objection, signature, annexes = [] } = document;
  return [
    salutation,
    ...blocks.map(blockText),
    signature.greeting,
    signature.name,
    ...part(legal),
    ...part(objection),
    ...annexes.flatMap(part),
  ].join('\n\n');
}
