/** What travels between the program and the child process that sets letters. */
export type PdfJob = {
  readonly id: number;
  readonly template: string;
  readonly title: string;
  /** Everything the template reads, see `preparePayload`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAtSeconds: number;
};

export type PdfReply = PdfDone | PdfFailed;

export type PdfDone = {
  readonly id: number;
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font could draw and that stand as a mark in the document. */
  readonly unprintable: number;
};

export type PdfFailed = { readonly id: number; readonly ok: false; readonly message: string };

/** First argument of the child, as JSON. */
export type WorkerSettings = { readonly templatesDir: string; readonly fontFiles: readonly string[] };
