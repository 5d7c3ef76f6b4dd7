import { hash, randomBytes, randomFillSync } from 'node:crypto';

/** A UUIDv7 (RFC 9562 §5.7), branded per table so that ids of different tables do not mix. */
export type Id<Table extends string> = string & { readonly __table: Table };

// Sixteen bytes cost as much as a thousand: they are fetched by the page and used once.
const page = Buffer.alloc(4096);
let used = page.length;

function sixteenRandomBytes(): Buffer {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  used += 16;
  return page.subarray(used - 16, used);
}

/**
 * Makes a new UUIDv7: 48 bits of milliseconds, then random bits. Ids of one millisecond are not ordered
 * among each other; nothing may depend on that (gapless case numbers have their own counter).
 */
export function newId<Table extends string>(now: number = Date.now()): Id<Table> {
  const bytes = sixteenRandomBytes();
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  return written(bytes);
}

/** Sixteen bytes as an id of the variant of RFC 9562; the version stands in them already. */
function written<Table extends string>(bytes: Buffer): Id<Table> {
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as Id<Table>;
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/**
 * The id of a part that has no row of its own (a UUIDv5, RFC 9562 §5.5): the same parent and name give the same id,
 * in every process and for ever, so that others can recognise what they read before.
 */
export function derivedId<Table extends string>(parent: string, name: string): Id<Table> {
  const digest = hash('sha1', Buffer.concat([bytesOf(parent), Buffer.from(name)]), 'buffer');
  const bytes = digest.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  return written(bytes);
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Narrows text from a URL or form to an id, or null: a broken id is a 404, never a database error. */
export function parseId<Table extends string>(value: unknown): Id<Table> | null {
  return typeof value === 'string' && uuidShape.test(value) ? (value as Id<Table>) : null;
}

/** An unguessable token for links (160 bits, base64url). Store only its hash. */
export function newToken(): string {
  return randomBytes(20).toString('base64url');
}

/** Text from an address that can be a slug of ours; a NUL or a novel is a 404, never a database error. */
export function isSlug(value: string): boolean {
  return value.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

/** An address for each: its base, or `base-2`, `base-3` … where that is taken, also by one before it. */
export function freeSlugs(bases: readonly string[], taken: Iterable<string>): readonly string[] {
  const known = new Set(taken);
  return bases.map((base) => {
    let slug = base;
    for (let number = 2; known.has(slug); number += 1) slug = `${base}-${number}`;
    known.add(slug);
    return slug;
  });
}
