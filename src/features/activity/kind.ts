/** What moderation, history, freshness and search know of activities. */

import { formatDate } from '../../kernel/dates.ts';
import { domainLabels } from '../../kernel/domains.ts';
import { type Lang, namesOf } from '../../kernel/messages.ts';
import { ok } from '../../kernel/result.ts';
import { inDutch, languageLabels, linesIn, wordsIn } from '../../kernel/words.ts';
import type { Fact, ListingKind } from '../listing/index.ts';
import { functionLabels } from '../venue/index.ts';
import { parseContent } from './content.ts';
import { agesOf, costOf } from './facts.ts';
import { audienceLabels, signupLabels, typeLabels, wheelchairLabels } from './messages.ts';
import { seriesSentence } from './series/sentence.ts';
import {
  type ActivityFacts,
  insertActivities,
  listFacts,
  readContent,
  updateActivity,
} from './store/activities.ts';
import type { ActivityContent } from './types.ts';
import { activityWords as words } from './words.ts';

function factsOf(content: ActivityContent, lang: Lang): readonly Fact[] {
  const fact = (label: keyof typeof words, value: string | null): Fact => ({
    label: words[label][lang],
    value: value ?? '',
  });
  const said = (label: keyof typeof words, value: string | null) =>
    linesIn(words[label], value === null ? {} : inDutch(value), lang);
  const yesNo = (value: boolean) => (value ? words.yes[lang] : words.no[lang]);
  return [
    ...linesIn(words.title, content.title, lang),
    ...linesIn(words.summary, content.summary, lang),
    ...linesIn(words.description, content.description, lang),
    ...content.series.flatMap((series) => [
      fact('when', seriesSentence(series, { lang, today: series.startsOn, full: true })),
      fact('startsOn', formatDate(series.startsOn, lang)),
    ]),
    fact('venue', content.venueName),
    ...said('place', content.placeText),
    fact('wijk', content.wijkName),
    fact('type', typeLabels[content.type][lang]),
    fact('domain', domainLabels[content.domain][lang]),
    fact('forWhom', namesOf(audienceLabels, content.audiences, lang)),
    fact('ages', agesOf(content, lang)),
    fact('languages', namesOf(languageLabels, content.languages, lang)),
    fact('cost', costOf(content, lang)),
    fact('wheelchair', wheelchairLabels[content.wheelchair][lang]),
    fact('signup', signupLabels[content.signup][lang]),
    ...said('signupText', content.signupText),
    fact('functions', namesOf(functionLabels, content.functions, lang)),
    fact('worship', yesNo(content.worship)),
  ].filter(({ value }) => value !== '');
}

/** What people may type to find it. */
const wordsToFind = (facts: ActivityFacts): string[] =>
  [
    ...Object.values(facts.title),
    ...Object.values(facts.summary),
    facts.organisationName,
    facts.venueName ?? '',
    facts.placeText ?? '',
    facts.wijkName,
    typeLabels[facts.type].nl,
    typeLabels[facts.type].en,
    ...facts.audiences.map((one) => audienceLabels[one].nl),
  ].filter((one) => one !== '');

export const activityKind: ListingKind<ActivityContent> = {
  name: 'activity',
  label: words.activity,
  parse: parseContent,
  read: readContent,
  async insert(unit, made) {
    await insertActivities(unit.tx, made);
    return ok(undefined);
  },
  async update(unit, listing, content) {
    await updateActivity(unit.tx, listing.id, content);
    return ok(undefined);
  },
  async searchable(reader, ids) {
    const found = await listFacts(reader, ids);
    return new Map(
      found.map((one) => [one.id, { title: wordsIn(one.title, 'nl'), words: wordsToFind(one), weight: 1 }]),
    );
  },
  titleOf: (content) => content.title,
  factsOf,
  placeOf: ({ wijkId, organisationId }) => ({ wijkId, organisationId }),
  href: ({ slug }) => `/activiteiten/${slug}`,
  editHref: ({ slug }) => `/mijn-activiteiten/${slug}/wijzigen`,
};
