/**
 * Where an address lies, asked of an address service that speaks like the PDOK Locatieserver 3.1. Off until an address of
 * such a service is set; whoever asks can always go on without an answer.
 */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../../kernel/dates.ts';
import type { Db } from '../db/index.ts';
import { findAnswer, forgetAnswersBefore, keepAnswer } from './stored-answers.ts';

export type AskedAddress = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly town: string;
};

export type FoundAddress = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly town: string;
  readonly lat: number;
  readonly lon: number;
  /** CBS code, such as BU05990325. */
  readonly buurtCode: string | null;
};

export type AddressService = {
  /** Null when there is no such address, and when the service does not answer in time. */
  find(asked: AskedAddress): Promise<FoundAddress | null>;
  /** Removes answers that are too old to be used. */
  sweep(): Promise<void>;
};

type AddressDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
  readonly config: { readonly addressesUrl: string | null };
};

/** People wait for it while they save a form. */
const patienceMs = 2500;
/** Addresses are made and renumbered, but not often. */
const answerDays = 90;
/** An answer of five addresses is about 5 kB. */
const answerBytesMax = 200_000;

const docs = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        straatnaam: z.string(),
        huis_nlt: z.string(),
        postcode: z.string().optional(),
        woonplaatsnaam: z.string(),
        buurtcode: z.string().optional(),
        centroide_ll: z.string(),
      }),
    ),
  }),
});
type Doc = z.infer<typeof docs>['response']['docs'][number];

const found: z.ZodType<FoundAddress | null> = z
  .object({
    street: z.string(),
    houseNumber: z.string(),
    postcode: z.string().nullable(),
    town: z.string(),
    lat: z.number(),
    lon: z.number(),
    buurtCode: z.string().nullable(),
  })
  .nullable();

/** @returns null when no address service is set */
export function addressService(deps: AddressDeps): AddressService | null {
  const { addressesUrl } = deps.config;
  if (addressesUrl === null) return null;
  return {
    find: (asked) => findAddress(deps, addressesUrl, asked),
    sweep: () => forgetAnswersBefore(deps.db, usableSince(deps.clock)),
  };
}

const usableSince = (clock: Clock): Date =>
  new Date(clock.now().epochMilliseconds - answerDays * 24 * 3600 * 1000);

async function findAddress(
  deps: AddressDeps,
  url: string,
  asked: AskedAddress,
): Promise<FoundAddress | null> {
  const query = queryOf(asked);
  const kept = await findAnswer(deps.db, query, usableSince(deps.clock));
  const read = kept === undefined ? null : found.safeParse(kept);
  if (read?.success) return read.data;
  try {
    const answer = choose(await ask(url, query), asked);
    await keepAnswer(deps.db, query, answer, new Date(deps.clock.now().epochMilliseconds));
    return answer;
  } catch (error) {
    // Not the address: where people meet is public, but what somebody typed is not yet.
    deps.log.warn(
      { reason: error instanceof Error ? error.name : 'unknown' },
      'address service gave no answer',
    );
    return null;
  }
}

/** One line, at most 200 characters: also the key under which the answer is kept. */
function queryOf({ street, houseNumber, postcode, town }: AskedAddress): string {
  return [street, houseNumber, postcode ?? '', town]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .slice(0, 200);
}

/** @throws TimeoutError, TypeError when unreachable, ZodError or Error on an answer that cannot be used */
async function ask(url: string, query: string): Promise<readonly Doc[]> {
  const address = new URL(`${url}/free`);
  // The service refuses parameters that it does not know.
  address.search = new URLSearchParams({ q: query, fq: 'type:adres', rows: '5' }).toString();
  const response = await fetch(address, {
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`The address service answers ${response.status}`);
  const text = await response.text();
  if (text.length > answerBytesMax) throw new Error('The address service answers too much');
  return docs.parse(JSON.parse(text)).response.docs;
}

const sameWords = (a: string, b: string): boolean =>
  a.replace(/[\s-]/g, '').toLowerCase() === b.replace(/[\s-]/g, '').toLowerCase();

/** The service always finds something that looks like it; only the very number (and postcode) that was asked is an answer. */
function choose(all: readonly Doc[], asked: AskedAddress): FoundAddress | null {
  const doc = all.find(
    (one) =>
      sameWords(one.huis_nlt, asked.houseNumber) &&
      sameWords(one.woonplaatsnaam, asked.town) &&
      (asked.postcode === null || sameWords(one.postcode ?? '', asked.postcode)),
  );
  const [, lon, lat] = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(doc?.centroide_ll ?? '') ?? [];
  if (doc === undefined || lon === undefined || lat === undefined) return null;
  return {
    street: doc.straatnaam,
    houseNumber: doc.huis_nlt,
    postcode: doc.postcode?.replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2') ?? null,
    town: doc.woonplaatsnaam,
    lat: Number(lat),
    lon: Number(lon),
    buurtCode: doc.buurtcode ?? null,
  };
}
