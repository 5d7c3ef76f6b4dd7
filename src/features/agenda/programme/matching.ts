/** Which of what goes on answers to a question. Pure: the things that its slugs name are handed in. */
import type { Occurrence } from '../../activity/index.ts';
import type { AgendaFilter } from '../types.ts';
import type { Entry } from './types.ts';

/** Ids of what the slugs of a filter name; null where it names nothing of the kind, empty where there is no such thing. */
export type Named = {
  /** Wijken of the gebied. */
  readonly wijkIds: readonly string[] | null;
  readonly activityIds: readonly string[] | null;
  readonly venueIds: readonly string[] | null;
  readonly organisationIds: readonly string[] | null;
  /** Members of the network. */
  readonly memberIds: readonly string[] | null;
};

/** Who says nothing of for whom it is means everybody. */
const isFor = (audience: string, { audiences }: Entry): boolean =>
  audiences.length === 0 || audiences.includes(audience) || audiences.includes('everyone');

/** Without a time it is asked of the activity as a whole. */
export type Test = (entry: Entry, time?: Pick<Occurrence, 'venueId'>) => boolean;

/** Where it always is, and where this time is: who expects it at the one or the other finds it. */
function isAt(venueIds: readonly string[] | null): Test | null {
  if (venueIds === null) return null;
  const wanted = new Set<string | null>(venueIds);
  return ({ venueId }, time) => wanted.has(venueId) || (time !== undefined && wanted.has(time.venueId));
}

/** @returns null when nothing narrows, else whether an entry passes */
export function matching(filter: AgendaFilter, named: Named): Test | null {
  const { found, domain, audience, language } = filter;
  const among = (ids: readonly string[] | null, idOf: (entry: Entry) => string | null): Test | null => {
    if (ids === null) return null;
    const wanted = new Set<string | null>(ids);
    return (entry) => wanted.has(idOf(entry));
  };
  const tests = [
    among(named.wijkIds, ({ wijkId }) => wijkId),
    among(named.activityIds, ({ activityId }) => activityId),
    among(found, ({ activityId }) => activityId),
    isAt(named.venueIds),
    isAt(filter.near),
    among(named.organisationIds, ({ organisationId }) => organisationId),
    among(named.memberIds, ({ organisationId }) => organisationId),
    domain === null ? null : (entry: Entry) => entry.domain === domain,
    audience === null ? null : (entry: Entry) => isFor(audience, entry),
    language === null ? null : (entry: Entry) => entry.languages.includes(language),
    filter.free ? (entry: Entry) => entry.free : null,
    filter.wheelchair ? (entry: Entry) => entry.wheelchair : null,
    filter.withoutSignup ? (entry: Entry) => entry.withoutSignup : null,
  ].filter((test) => test !== null);
  return tests.length === 0 ? null : (entry, time) => tests.every((test) => test(entry, time));
}
