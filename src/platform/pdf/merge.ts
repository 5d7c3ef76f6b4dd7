import { PDFDocument } from '@cantoo/pdf-lib';

/** A4 in points. */
const a4: [number, number] = [595.28, 841.89];

/**
 * Several documents as one, to print both sides of the paper: each begins on a fresh sheet. Only for the printer: the
 * tags that make a document accessible are not kept, so a reader always gets the document itself.
 * @param files whole PDF documents, at least one
 */
export async function mergeForPrinting(files: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const merged = await PDFDocument.create();
  for (const bytes of files) {
    const pages = merged.getPageCount();
    if (pages % 2 === 1) merged.addPage(a4);
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
  }
  return new Uint8Array(await merged.save());
}
