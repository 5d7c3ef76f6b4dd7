/** Makes every dependency once, and says in which order they are closed. */
import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from '../config.ts';
import { createFinder } from '../features/agenda/index.ts';
import { loadActor } from '../features/party/index.ts';
import { type Clock, systemClock } from '../kernel/dates.ts';
import { createAuth, createLimiter } from '../platform/auth/index.ts';
import { type DataVersion, listenDataVersion } from '../platform/db/data-version.ts';
import { type Database, openDatabase } from '../platform/db/index.ts';
import { keepReads } from '../platform/db/kept-reads.ts';
import { fileStore } from '../platform/files/index.ts';
import { fetchPublic } from '../platform/http/outgoing/index.ts';
import { queueMail } from '../platform/mail/index.ts';
import { createPdfRenderer } from '../platform/pdf/index.ts';
import { tokenActor } from '../platform/tokens/index.ts';
import type { AppDeps } from './deps.ts';
import type { Installation } from './installation.ts';
import { secretFor } from './secret.ts';

export type Assembled = { readonly deps: AppDeps; readonly database: Database; close(): Promise<void> };

/**
 * @param url of a migrated database
 * @param options.dataVersion for tests that share one process; default listens to the database
 */
export async function createDeps(
  config: Config,
  url: string,
  installation: Installation,
  options: { readonly clock?: Clock; readonly dataVersion?: DataVersion } = {},
): Promise<Assembled> {
  const log = pino({ level: config.logLevel, base: null });
  const clock = options.clock ?? systemClock;
  const database = openDatabase(url, { connections: 12 });
  const { db } = database;
  const dataVersion = options.dataVersion ?? (await listenDataVersion(url));
  keepReads(db, dataVersion);
  const pdf = createPdfRenderer({});
  const posterPdf = createPdfRenderer({});
  const secret = secretFor(config);
  const auth = createAuth({
    db,
    config,
    clock,
    secret,
    sendMail: async (mail) => {
      await queueMail(db, clock, config, mail);
    },
    warn: (message) => log.warn(message),
  });
  const deps: AppDeps = {
    config,
    db,
    clock,
    dataVersion,
    log,
    pdf,
    posterPdf,
    auth,
    files: fileStore(join(config.dataDir, 'files')),
    limiter: createLimiter(db, clock, secret),
    loadActor: (session, today) => loadActor(db, session, today),
    finder: createFinder({ db, clock, dataVersion }),
    fetchPublic: fetchPublic({ ports: config.calendarPorts }),
    tokenActor: (authorization) => tokenActor(db, clock, authorization),
    assetsDir: installation.assetsDir,
    assets: { ...installation.assets, ...(config.themeDir === null ? {} : { themeCss: '/thema/theme.css' }) },
  };
  return {
    deps,
    database,
    close: async () => {
      await pdf.close();
      await posterPdf.close();
      await dataVersion.close();
      await database.close();
    },
  };
}
