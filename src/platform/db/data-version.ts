/**
 * The version of all public facts, as this process knows it. Rendered public pages are kept per version. While the
 * listening connection is down nothing is kept, because changes by other processes would go unseen.
 */
import pg from 'pg';

export type DataVersion = {
  /** Null while changes elsewhere cannot be heard. */
  current(): number | null;
  bump(): void;
  close(): Promise<void>;
};

/** For tests and commands that serve no pages. */
export function localDataVersion(): DataVersion {
  let version = 1;
  return {
    current: () => version,
    bump: () => {
      version += 1;
    },
    close: async () => undefined,
  };
}

/** Listens to the database's `data_version` channel and reconnects after a second when the connection is lost. */
export async function listenDataVersion(url: string): Promise<DataVersion> {
  let version = 1;
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    const lost = (): void => {
      if (client === fresh) client = null;
      fresh.removeAllListeners('error');
      fresh.on('error', () => undefined);
      if (!closed && timer === undefined) {
        timer = setTimeout(() => {
          timer = undefined;
          void connect().catch(() => lost());
        }, 1000);
      }
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', () => {
      version += 1;
    });
    await fresh.connect();
    await fresh.query('listen data_version');
    // Whatever changed while nobody listened is unknown.
    version += 1;
    client = fresh;
  }

  await connect();
  return {
    current: () => (client === null ? null : version),
    bump: () => {
      version += 1;
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
