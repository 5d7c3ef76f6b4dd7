/**
 * A small scheme of the demo whose three seasons divide their money each in another way (Awb 4:26): by lot, by score and
 * pro rata. All three rounds have just closed, so that the outcome can be seen. Everything in it is an example.
 */
import type { PlainDate } from '../../../kernel/dates.ts';
import { startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { listGebieden } from '../../place/index.ts';
import { shippedScheme } from '../shipped.ts';
import { getVersion } from '../store/read.ts';
import { insertDraft, insertRound, insertScheme, markPublished } from '../store/write.ts';
import type { Distribution, SchemeRules } from '../types.ts';

const source = 'Voorbeeld: verzonnen, om te laten zien hoe deze verdeling werkt';
const always = { rankBy: 'completeness', drawAfterDays: 5, source } as const;

type Season = {
  readonly slug: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly gebied: string;
  readonly distribution: Distribution;
  /** First and last day of the round, days before today. */
  readonly round: readonly [number, number];
  /** First day of its period, days after today; it lasts thirty. */
  readonly startsIn: number;
};

const seasons: readonly Season[] = [
  {
    slug: 'seizoensfonds-loting',
    name: text('Seizoensfonds Noord: door loting', 'Seasons fund North: by lot'),
    gebied: 'noord',
    distribution: { method: 'lots', partial: true, ...always },
    round: [62, 43],
    startsIn: 40,
  },
  {
    slug: 'seizoensfonds-score',
    name: text('Seizoensfonds Delfshaven: op score', 'Seasons fund Delfshaven: by score'),
    gebied: 'delfshaven',
    distribution: {
      method: 'ranking',
      criteria: [
        { key: 'reach', label: text('Hoeveel buren doen mee', 'How many neighbours take part'), weight: 2 },
        {
          key: 'together',
          label: text('Samenwerking in de wijk', 'Working together in the wijk'),
          weight: 2,
        },
        { key: 'lasting', label: text('Wat er daarna blijft', 'What stays afterwards'), weight: 1 },
      ],
      maxPoints: 5,
      scoredBy: 'both',
      minimumPercent: 40,
      ties: 'lot',
      ...always,
    },
    round: [42, 24],
    startsIn: 70,
  },
  {
    slug: 'seizoensfonds-rato',
    name: text('Seizoensfonds Noord: naar rato', 'Seasons fund North: pro rata'),
    gebied: 'noord',
    distribution: { method: 'proRata', floorCents: 1_000_00, ...always },
    round: [23, 9],
    startsIn: 100,
  },
];

function rulesOf(base: SchemeRules, distribution: Distribution): SchemeRules {
  return {
    ...base,
    summary: text(
      'Geld voor een idee dat bij het seizoen past. Elke ronde verdeelt het geld op een andere manier.',
      'Money for an idea that fits the season. Each round divides the money in another way.',
    ),
    purpose: text(
      'Een voorbeeld van de demo: zo ziet u loting, score en verdeling naar rato naast elkaar.',
      'An example of the demo: so that you see lots, scores and pro rata beside each other.',
    ),
    distribution,
    // All are weighed together after the round, so deciding takes longer than one after the other.
    terms: { ...base.terms, decisionWeeks: 12, source, toVerify: true },
    examples: [...base.examples, 'distribution', 'terms'],
  };
}

export async function seedSeasons(tx: Tx, now: PlainDate): Promise<void> {
  const { rules } = shippedScheme('bewonersinitiatieven');
  const schemeId = await insertScheme(tx, {
    slug: 'seizoensfonds',
    name: text('Seizoensfonds (voorbeeld)', 'Seasons fund (example)'),
    predecessors: [],
  });
  const gebieden = await listGebieden(tx);
  for (const season of seasons) {
    const gebied = gebieden.find(({ slug }) => slug === season.gebied);
    if (gebied) await addSeason(tx, { schemeId, gebiedId: gebied.id, rules, season, now });
  }
}

async function addSeason(
  tx: Tx,
  given: {
    readonly schemeId: Id<'scheme'>;
    readonly gebiedId: Id<'gebied'>;
    readonly rules: SchemeRules;
    readonly season: Season;
    readonly now: PlainDate;
  },
): Promise<void> {
  const { schemeId, gebiedId, rules, season, now } = given;
  const validFrom = now.add({ days: season.startsIn });
  const [opens, closes] = season.round;
  const opensOn = now.subtract({ days: opens });
  const { id } = await insertDraft(tx, {
    schemeId,
    validFrom: validFrom.toString(),
    validUntil: validFrom.add({ days: 30 }).toString(),
    rules: rulesOf(rules, season.distribution),
  });
  await insertRound(tx, {
    schemeVersionId: id,
    slug: season.slug,
    name: season.name,
    opensOn,
    closesOn: now.subtract({ days: closes }),
    year: validFrom.year,
    wijkraadId: null,
    gebiedId,
  });
  const noon = startOfDay(opensOn.subtract({ days: 14 })).add({ hours: 12 });
  await markPublished(tx, await getVersion(tx, id), new Date(noon.epochMilliseconds));
}
