/** Everything the composition root makes once and hands down; no feature reaches for a global. */
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Clock } from '../kernel/dates.ts';
import type { Limiter } from './auth/index.ts';
import type { DataVersion } from './db/data-version.ts';
import type { Db } from './db/index.ts';
import type { FileStore } from './files/index.ts';
import type { PdfRenderer } from './pdf/index.ts';

export type Deps = {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly dataVersion: DataVersion;
  readonly log: Logger;
  readonly pdf: PdfRenderer;
  /** For sheets that anybody may ask for: no letter waits behind them. */
  readonly posterPdf: PdfRenderer;
  readonly files: FileStore;
  /** How often somebody may do what costs others something. */
  readonly limiter: Limiter;
};
