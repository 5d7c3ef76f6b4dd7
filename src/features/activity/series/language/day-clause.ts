/** What one date does differently: `op 4 mei dicht`, `op 11 mei in de kerk`, `extra op 6 mei van 14 tot 16`. */
import type { PlainDate } from '../../../../kernel/dates.ts';
import type { Exception } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { closed, dateList, type Reader } from './reader.ts';
import { type Times, timeRange } from './times.ts';

const prepositions = ['in', 'bij', 'op', 'aan', 'naast', 'achter', 'voor', 'buiten', 'tegenover'];
const freeTextEnds = [',', '.', ';', 'invaller', 'verplaatst'];

/** Words as they were typed, up to where something else begins; or what stands in double quotes. */
function freeText(cursor: Cursor): string | null {
  const quoted = cursor.takeKind('quoted');
  if (quoted) return quoted.word;
  const from = cursor.place;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    if (token.kind === 'bracketed' || freeTextEnds.includes(token.word)) break;
    if (token.word === 'en' && cursor.peek(1)?.word === 'op') break;
    const before = cursor.place;
    const isTime = token.word === 'van' && timeRange(cursor) !== null;
    cursor.place = before;
    if (isTime) break;
    cursor.place += 1;
  }
  return cursor.place > from ? cursor.typed(from, cursor.place) : null;
}

function place(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    const from = cursor.place;
    const preposition = cursor.take(...prepositions);
    if (!preposition) return null;
    const said = freeText(cursor);
    return said && (preposition === 'in' ? said : cursor.typed(from, cursor.place));
  });
}

type Details = {
  newOn: PlainDate | null;
  times: Times | null;
  placeText: string | null;
  substitute: string | null;
  note: string | null;
  extra: boolean;
};

function details(reader: Reader, extra: boolean): Details {
  const { cursor } = reader;
  const said: Details = { newOn: null, times: null, placeText: null, substitute: null, note: null, extra };
  for (;;) {
    const before = cursor.place;
    if (cursor.take('extra', 'ook')) said.extra = true;
    said.newOn ??= cursor.attempt(() =>
      cursor.phrase('verplaatst naar') ? reader.date(reader.reference) : null,
    );
    said.times ??= timeRange(cursor, reader.part);
    said.substitute ??= cursor.attempt(() =>
      cursor.behind(['met'], () => (cursor.take('invaller') ? freeText(cursor) : null)),
    );
    said.placeText ??= place(cursor);
    said.note ??= reader.note();
    if (cursor.place === before) return said;
  }
}

function asException(on: PlainDate, { extra, times, newOn, substitute, ...rest }: Details): Exception {
  const same = { on, from: times?.from ?? null, until: times?.until ?? null, venueId: null, ...rest };
  return extra ? { kind: 'extra', ...same } : { kind: 'changed', ...same, newOn, substitute };
}

/** `op 4 mei dicht`, `op 11 mei in de kerk`, `extra op 6 mei van 14 tot 16`; without a rhythm the day itself. */
export function dayClause(reader: Reader): true | null {
  const { cursor, found } = reader;
  const extra = cursor.take('extra', 'ook') !== null;
  cursor.take('op');
  const dates = dateList(reader);
  if (!dates) return null;
  if (closed(cursor)) {
    const note = reader.note();
    for (const on of dates) found.exceptions.push({ kind: 'cancelled', on, note });
    return true;
  }
  const said = details(reader, extra);
  const { newOn, times, placeText, substitute, note } = said;
  const [only] = dates;
  const isOnce =
    !(found.rhythm || found.onceOn || extra || newOn) && dates.length === 1 && only !== undefined;
  if (isOnce) {
    found.onceOn = only;
    found.times = times;
    if (!(placeText || substitute || note)) return true;
    found.exceptions.push(asException(only, { ...said, times: null }));
    return true;
  }
  if (!(newOn || times || placeText || substitute || note || said.extra)) return null;
  for (const on of dates) found.exceptions.push(asException(on, said));
  return true;
}
