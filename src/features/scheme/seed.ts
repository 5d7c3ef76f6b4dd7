/**
 * The demo city's schemes. All dates follow from today, so that a round is always open: residents' initiatives of the
 * two years before, this year and next year (after three years Awb 4:51 applies), and the Sociale Basis and base funding with
 * a round of about three months around today.
 */
import { type Clock, type PlainDate, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { listGebieden } from '../place/index.ts';
import { seedSeasons } from './seed/seasons.ts';
import { closingDay, yearAhead, yearApplied } from './seed/years.ts';
import { type ShippedName, shippedNames, shippedScheme } from './shipped.ts';
import { saveEvaluationTerm } from './store/evaluation.ts';
import { getVersion } from './store/read.ts';
import { insertDraft, insertRound, insertScheme, markPublished } from './store/write.ts';
import type { SchemeRules } from './types.ts';

type SeedDeps = { readonly db: Db; readonly clock: Clock };

const firstOf = (year: number): PlainDate => Temporal.PlainDate.from({ year, month: 1, day: 1 });
const on = (year: number, month: number, day: number): PlainDate =>
  Temporal.PlainDate.from({ year, month, day });
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);

/** Reading and checking them takes a while, and needs no database. */
export function readShippedSchemes(): void {
  for (const name of shippedNames) shippedScheme(name);
}

export async function seedSchemes(deps: SeedDeps): Promise<void> {
  const now = today(deps.clock);
  await deps.db.transaction().execute(async (tx) => {
    await seedInitiatives(tx, now);
    await seedYearRound(tx, now, 'sociale-basis-2027');
    await seedYearRound(tx, now, 'basisfinanciering');
    await seedSeasons(tx, now);
  });
}

type Year = { readonly year: number; readonly opensOn: PlainDate; readonly closesOn: PlainDate };

type NewPublished = {
  readonly schemeId: Id<'scheme'>;
  readonly slug: string;
  readonly name: Text;
  readonly rules: SchemeRules;
  readonly publishedOn: PlainDate;
};

async function addPublishedYear(tx: Tx, scheme: NewPublished, round: Year): Promise<Id<'scheme_version'>> {
  const { id } = await insertDraft(tx, {
    schemeId: scheme.schemeId,
    validFrom: firstOf(round.year).toString(),
    validUntil: firstOf(round.year + 1).toString(),
    rules: scheme.rules,
  });
  await insertRound(tx, {
    schemeVersionId: id,
    slug: `${scheme.slug}-${round.year}`,
    name: { nl: `${scheme.name.nl} ${round.year}`, en: `${scheme.name.en} ${round.year}` },
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    year: round.year,
    wijkraadId: null,
    gebiedId: null,
  });
  const noon = startOfDay(scheme.publishedOn).add({ hours: 12 });
  await markPublished(tx, await getVersion(tx, id), new Date(noon.epochMilliseconds));
  return id;
}

/** In the district of the demo's own council, which so has a round beside the one of the whole city; it just closed. */
async function addGebiedRound(tx: Tx, schemeVersionId: Id<'scheme_version'>, now: PlainDate, year: number) {
  const gebied = (await listGebieden(tx)).find(({ slug }) => slug === 'delfshaven');
  if (!gebied) return;
  await insertRound(tx, {
    schemeVersionId,
    slug: `gebied-${gebied.slug}-${year}`,
    name: {
      nl: `Ronde voor gebied ${gebied.name} ${year}`,
      en: `Round for the district ${gebied.name} ${year}`,
    },
    opensOn: now.subtract({ days: 30 }),
    closesOn: now.subtract({ days: 6 }),
    year,
    wijkraadId: null,
    gebiedId: gebied.id,
  });
}

/** Its regulation asks more than the act: so that what that looks like can be seen (Awb 4:24). */
const evaluatedOften = { years: 3, source: 'Voorbeeld: de nadere regels vragen het eens in de drie jaar' };

/** A round opens in October before its year and ends while an idea can still start in that year, six weeks later. */
async function seedInitiatives(tx: Tx, now: PlainDate): Promise<void> {
  const { scheme, rules } = shippedScheme('bewonersinitiatieven');
  const schemeId = await insertScheme(tx, scheme);
  await saveEvaluationTerm(tx, schemeId, evaluatedOften);
  for (const year of [now.year - 2, now.year - 1, now.year, now.year + 1]) {
    const publishedOn = earlier(on(year - 1, 9, 15), now.subtract({ days: 14 }));
    const id = await addPublishedYear(
      tx,
      { schemeId, slug: scheme.slug, name: scheme.name, rules, publishedOn },
      { year, opensOn: on(year - 1, 10, 1), closesOn: on(year, 11, 15) },
    );
    // What is asked now starts ten weeks from now.
    if (year === now.add({ weeks: 10 }).year) await addGebiedRound(tx, id, now, year);
  }
  await insertDraft(tx, {
    schemeId,
    validFrom: firstOf(now.year + 2).toString(),
    validUntil: firstOf(now.year + 3).toString(),
    rules: {
      ...rules,
      maximums: rules.maximums.map((row) =>
        row.wijk === '*'
          ? {
              ...row,
              amountCents: 250000,
              source: 'Voorbeeld: een voorstel dat nog niet besproken is',
              toVerify: true,
            }
          : row,
      ),
      examples: [...rules.examples, 'maximums.0'],
    },
  });
}

/** For a whole year: a round of about three months around today. */
async function seedYearRound(tx: Tx, now: PlainDate, name: ShippedName): Promise<void> {
  const { scheme, rules } = shippedScheme(name);
  const schemeId = await insertScheme(tx, scheme);
  const closesOn = closingDay(now);
  const opensOn = now.subtract({ days: 45 }).with({ day: 1 });
  // In the second half of a year people apply for the next one; a network always does.
  const year = rules.applyAt === undefined ? yearApplied(now) : now.year + 1;
  const publishedOn = earlier(opensOn, firstOf(year)).subtract({ days: 14 });
  await addPublishedYear(
    tx,
    { schemeId, slug: scheme.slug, name: scheme.name, rules, publishedOn },
    { year, opensOn, closesOn },
  );
  // In a trial two years had one already.
  if (rules.applyAt !== undefined)
    for (const before of [now.year - 1, now.year])
      await addPublishedYear(
        tx,
        { schemeId, slug: scheme.slug, name: scheme.name, rules, publishedOn: on(before - 1, 9, 15) },
        { year: before, opensOn: on(before - 1, 10, 1), closesOn: on(before, 4, 30) },
      );
  const drafted = name === 'sociale-basis-2027' ? yearAhead(now) + 1 : year + 1;
  if (name === 'sociale-basis-2027') await addRoundAhead(tx, { schemeId, rules, publishedOn }, now);
  await insertDraft(tx, {
    schemeId,
    validFrom: firstOf(drafted).toString(),
    validUntil: firstOf(drafted + 1).toString(),
    rules,
  });
}

/** One gebied was early: what it asks for has to be granted before there is a budget. Its round just closed. */
async function addRoundAhead(
  tx: Tx,
  scheme: Pick<NewPublished, 'schemeId' | 'rules' | 'publishedOn'>,
  now: PlainDate,
): Promise<void> {
  const gebied = (await listGebieden(tx)).find(({ slug }) => slug === 'ijsselmonde');
  if (!gebied) return;
  const year = yearAhead(now);
  const opensOn = now.subtract({ days: 40 });
  const { id } = await insertDraft(tx, {
    schemeId: scheme.schemeId,
    validFrom: firstOf(year).toString(),
    validUntil: firstOf(year + 1).toString(),
    rules: scheme.rules,
  });
  await insertRound(tx, {
    schemeVersionId: id,
    slug: `vroege-ronde-${gebied.slug}-${year}`,
    name: {
      nl: `Vroege ronde voor gebied ${gebied.name} ${year}`,
      en: `Early round for the district ${gebied.name} ${year}`,
    },
    opensOn,
    closesOn: now.subtract({ days: 6 }),
    year,
    wijkraadId: null,
    gebiedId: gebied.id,
  });
  const noon = startOfDay(earlier(opensOn, scheme.publishedOn).subtract({ days: 1 })).add({ hours: 12 });
  await markPublished(tx, await getVersion(tx, id), new Date(noon.epochMilliseconds));
}
