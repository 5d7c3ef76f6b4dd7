/** Letters and other documents as tagged PDF/UA-1. See README.md. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Temporal } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { defaultFontFiles } from './fonts.ts';
import { preparePayload, type TemplateData, type TemplateName } from './templates.ts';
import { defaultPdfTheme, type PdfTheme } from './theme.ts';
import { WorkerQueue } from './worker-queue.ts';

export type { BallotDocument } from './ballot.ts';
export type { Block } from './blocks.ts';
export { type FormCopyDocument, type LetterDocument, letterDocument } from './letter.ts';
export { mergeForPrinting } from './merge.ts';
export type { NoteDocument } from './note.ts';
export type { PosterDocument } from './poster.ts';
export type { TemplateData, TemplateName } from './templates.ts';
export { defaultPdfTheme, type PdfTheme } from './theme.ts';
export type { VoteCodesDocument } from './vote-codes.ts';
export type { PdfErrorCode } from './worker-queue.ts';

export type PdfRendererOptions = {
  readonly theme?: PdfTheme;
  /** Script of the child process: `worker.ts` beside this file, or `pdf-worker.js` beside the bundle. */
  readonly workerFile?: string;
  /** Folder with the `.typ` files and `fonts.conf`: `templates/`, or `pdf-templates/` beside the bundle. */
  readonly templatesDir?: string;
  /** TrueType or OpenType files for the families in the theme; the file of the text face comes first. */
  readonly fontFiles?: readonly string[];
  readonly jobsPerWorker?: number;
  readonly timeoutMs?: number;
  /** For metrics and tests. */
  readonly onWorkerStart?: (pid: number) => void;
};

export type RenderOptions = {
  /** Title in the document's properties; a reader shows it in place of a file name. */
  readonly title: string;
  readonly lang: Lang;
  /** Stands in the file as its creation time, in whole seconds. */
  readonly createdAt: Temporal.Instant;
};

export type PdfFile = {
  readonly bytes: Uint8Array;
  /** Of `bytes`, in hexadecimals: the same data and moment give the same file. */
  readonly sha256: string;
  readonly pages: number;
  /** How many characters no font could draw; each stands as □ in the document. Worth a look by a person when not 0. */
  readonly unprintable: number;
};

export type PdfRenderer = {
  /**
   * Makes one document; calls wait for each other.
   * @throws ZodError when the data do not fit the template; `PdfError` with code `rejected` (PDF/UA-1 fault, unknown
   * font or any other warning), `timeout`, `crashed` (twice on this document) or `closed`
   */
  readonly render: <Name extends TemplateName>(
    template: Name,
    data: TemplateData[Name],
    options: RenderOptions,
  ) => Promise<PdfFile>;
  /** Finishes the documents that were asked for, then ends the child process. */
  readonly close: () => Promise<void>;
};

const fromSource = import.meta.url.endsWith('.ts');
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  const theme = options.theme ?? defaultPdfTheme;
  const queue = new WorkerQueue({
    workerFile: options.workerFile ?? beside(fromSource ? './worker.ts' : './pdf-worker.js'),
    settings: {
      templatesDir: options.templatesDir ?? beside(fromSource ? './templates' : './pdf-templates'),
      fontFiles: options.fontFiles ?? defaultFontFiles(),
    },
    jobsPerWorker: options.jobsPerWorker ?? 200,
    timeoutMs: options.timeoutMs ?? 30_000,
    onWorkerStart: options.onWorkerStart ?? (() => undefined),
  });
  return {
    async render(template, data, { title, lang, createdAt }) {
      const payload = preparePayload(template, data, { title, lang, theme });
      const createdAtSeconds = Math.floor(createdAt.epochMilliseconds / 1000);
      const { bytes, pages, unprintable } = await queue.run({ template, title, payload, createdAtSeconds });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { bytes, sha256, pages, unprintable };
    },
    close: () => queue.close(),
  };
}
