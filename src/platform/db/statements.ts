/** What the texts of statements tell of the rows that they read and write, for who fills an empty database (only-writer.ts). */

/**
 * Tables that only our own statements write, with the column by which their rows are told apart. Its value never changes
 * in a row, so what writes the rows of one value leaves those of all others as they were.
 */
const steady: ReadonlyMap<string, string> = new Map([
  ['advice', 'application_id'],
  ['aid_declaration', 'application_id'],
  ['aid_grant', 'application_id'],
  ['application', 'id'],
  ['attachment', 'application_id'],
  ['case_event', 'application_id'],
  ['contact_consent', 'person_id'],
  ['cosigner', 'application_id'],
  ['decision', 'application_id'],
  ['envelope', 'id'],
  ['gebied', 'id'],
  ['hearing', 'application_id'],
  ['interest', 'person_id'],
  ['interest_answer', 'application_id'],
  ['interest_declaration', 'application_id'],
  ['ledger_entry', 'application_id'],
  ['message', 'id'],
  ['message_delivery', 'message_id'],
  ['objection', 'application_id'],
  ['objection_event', 'objection_id'],
  ['organisation', 'id'],
  ['organisation_member', 'person_id'],
  ['payee', 'application_id'],
  ['payment_batch', 'id'],
  ['payment_order', 'application_id'],
  ['payment_transfer', 'batch_id'],
  ['penalty', 'application_id'],
  ['person', 'id'],
  ['recovery', 'application_id'],
  ['role_grant', 'person_id'],
  ['round', 'id'],
  ['scheme', 'id'],
  ['scheme_version', 'id'],
  // Made of what the map holds: organisations that a steward vouched for, networks and who watches over them.
  ['known_organisation', 'organisation_id'],
  ['steward_by_network', 'person_id'],
  ['stored_file', 'id'],
  ['wijk', 'id'],
  ['wijkraad', 'id'],
]);

/** Triggers: of which table a row changes with one of these, and one of its own values names that row. */
export const alongWith: ReadonlyMap<string, string> = new Map([
  ['decision', 'application'],
  ['ledger_entry', 'envelope'],
]);

/** A table that a text reads or writes; `places`: of the values one of which the rows have, null when it can be any row. */
export type Part = {
  readonly table: string;
  readonly places: readonly number[] | null;
  readonly inserts?: boolean;
};

const words = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Places of the values that the key of a table must equal, a list for each mention. */
function keysIn(text: string, table: string): readonly (readonly number[])[] {
  const condition = text.slice(text.search(/\bwhere\b/i));
  const equal = new RegExp(`\\b${steady.get(table)}"? (?:= |in \\()((?:\\$\\d+(?:, )?)+)`, 'g');
  return words(condition, equal).map((list) => words(list, /\$(\d+)/g).map((place) => Number(place) - 1));
}

const isQuestion = (text: string): boolean => /^\s*select\b/i.test(text);

function readsOf(text: string): readonly Part[] | null {
  if (!isQuestion(text)) return null;
  const tables = words(text, /\b(?:from|join)\s+"?([a-z_]+)/gi);
  if (tables.length === 0 || !tables.every((table) => steady.has(table))) return null;
  const [first = ''] = tables;
  const keys = keysIn(text, first);
  const told = new Set(tables).size === 1 && keys.length >= tables.length && !/\b(?:or|not)\b/i.test(text);
  return told ? [{ table: first, places: keys.flat() }] : tables.map((table) => ({ table, places: null }));
}

function writesOf(text: string): readonly Part[] {
  if (isQuestion(text)) return [];
  const found = [...text.matchAll(/\b(insert into|update|delete from)\s+"?([a-z_]+)/gi)];
  const valueCount = words(text, /\$(\d+)/g).length;
  return found
    .map(([, verb, table = '']) => ({ table, inserts: verb?.toLowerCase() === 'insert into' }))
    .filter(({ table }) => steady.has(table))
    .map(({ table, inserts }) => {
      const keys = keysIn(text, table);
      if (keys.length > 0 && !/\bor\b/i.test(text)) return { table, inserts, places: keys.flat() };
      const columns = new RegExp(`insert into "?${table}"? \\(([^)]*)\\)\\s*values\\b`, 'i').exec(text)?.[1];
      const tells = columns !== undefined && new RegExp(`\\b${steady.get(table)}\\b`).test(columns);
      return {
        table,
        inserts,
        places: tells ? Array.from({ length: valueCount }, (_, place) => place) : null,
      };
    });
}

function among(text: string): readonly Part[] {
  if (/\b(?:or|not|union|right|full)\b/i.test(text)) return [];
  if (/^update "/.test(text)) return /\bselect\b/i.test(text) ? [] : writesOf(text);
  const [, columns = '', table = ''] = /^select (.*?) from "([a-z_]+)"/s.exec(text) ?? [];
  const key = steady.get(table);
  // What counts or adds up makes a row of none.
  if (key === undefined || columns.includes('(')) return [];
  const places = words(text, new RegExp(`where (?:"${table}"\\.)?"${key}" (?:= |in \\()\\$(\\d+)(?!,)`, 'g'));
  return places.length === 0 ? [] : [{ table, places: places.map((place) => Number(place) - 1) }];
}

function toldBy(text: string): string | null {
  const table = /^(?:insert into|update) "([a-z_]+)" .* returning \*$/s.exec(text)?.[1];
  return table !== undefined && steady.has(table) ? `select * from "${table}" where "id" = $1` : null;
}

/** Tables whose rows belong to a case. */
export const isOfCase = (table: string): boolean => steady.get(table) === 'application_id';

export type Statement = {
  /** What the answer rests on, when only our own statements write that. */
  readonly reads: readonly Part[] | null;
  readonly writes: readonly Part[];
  /** It reads or changes some of these rows only: when one of these are none, nothing. */
  readonly among: readonly Part[];
  /** The question to which a row is the answer that this one gives back whole. */
  readonly tells: string | null;
};

export const statementOf = (text: string): Statement => ({
  reads: readsOf(text),
  writes: writesOf(text),
  among: among(text),
  tells: toldBy(text),
});
