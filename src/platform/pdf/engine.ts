import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Coverage, readCoverage, unionCoverage } from './font-coverage.ts';
import { makePrintable } from './printable.ts';
import type { PdfDone, PdfJob, WorkerSettings } from './protocol.ts';

/** PDF/UA-1 (ISO 14289-1): the export itself fails on a missing title, a skipped heading or a missing alternative text. */
const pdfStandard = 'ua-1';
/** How many letters a cached part of a letter outlives its last use. */
const cacheAge = 10;

const basicLatin: Coverage = {
  has: (codePoint) => (codePoint >= 0x20 && codePoint <= 0x7e) || (codePoint >= 0xa0 && codePoint <= 0xff),
};

export type Engine = { readonly compile: (job: PdfJob) => Omit<PdfDone, 'id' | 'ok'> };

/**
 * Loads fonts and templates once. Compiling is synchronous and keeps some memory each time: run it in a child process.
 * @throws Error when a font cannot be read; `compile` throws with the engine's own messages, warnings included
 */
export function createEngine(settings: WorkerSettings): Engine {
  const fonts = settings.fontFiles.map((file) => readFileSync(file));
  const coverages = fonts.map(readCoverage);
  const compiler = NodeCompiler.create({
    workspace: settings.templatesDir,
    fontArgs: [{ fontBlobs: fonts }],
  });
  // Characters that are each covered can still lack a glyph together (an accent of another script): then draw fewer.
  const repertoires: readonly Repertoire[] = [
    { coverage: unionCoverage(coverages), mark: '□' },
    { coverage: unionCoverage(coverages.slice(0, 1)), mark: '?' },
    { coverage: basicLatin, mark: '?' },
  ];

  return {
    compile(job) {
      for (const repertoire of repertoires) {
        try {
          return compileOnce(compiler, settings.templatesDir, job, repertoire);
        } catch (error) {
          if (!(error instanceof MissingGlyphError)) throw error;
        }
      }
      throw new MissingGlyphError('The template itself holds a character that no font can draw');
    },
  };
}

type Repertoire = { readonly coverage: Coverage; readonly mark: string };

class MissingGlyphError extends Error {}

function compileOnce(compiler: NodeCompiler, folder: string, job: PdfJob, repertoire: Repertoire) {
  const source = { title: job.title, document: job.payload.document };
  const { value, unprintable } = makePrintable(source, repertoire.coverage, repertoire.mark);
  const title = value.title.replaceAll('\u200b', '').trim();
  const payload = JSON.stringify({ ...job.payload, document: value.document, title });
  compiler.evictCache(cacheAge);
  const result = compiler.compile({
    mainFilePath: join(folder, `${job.template}.typ`),
    inputs: { payload },
    resetRead: true,
  });
  const failure = result.takeError() ?? result.takeWarnings();
  if (failure !== null) throw new Error(explain(failure));
  if (result.result === null) throw new Error('The engine made no document and gave no reason');
  const bytes = exportPdf(compiler, result.result, job.createdAtSeconds);
  return { bytes, pages: result.result.numOfPages, unprintable };
}

function exportPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  creationTimestamp: number,
): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard, creationTimestamp });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // The engine quotes the text it could not draw; that may be a name, and must not reach a log.
    if (words.includes('could not be displayed with font'))
      throw new MissingGlyphError('A character has no glyph');
    const messages = Array.from(words.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), (match) => match[1] ?? '');
    throw new Error(messages.length > 0 ? messages.join('; ') : 'The PDF could not be written');
  }
}

type Diagnostic = { readonly message: string; readonly path: string };

function explain(failure: NodeError): string {
  const diagnostics = failure.shortDiagnostics as readonly Diagnostic[];
  return diagnostics.map(({ message, path }) => `${message} (${path.split(/[\\/]/).at(-1)})`).join('; ');
}
