/** What all pages about the formula share: its years, its figures in groups, and where the pages are. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, Breadcrumbs, type Crumb, fill } from '../../../ui/index.ts';
import { formulaWords as words } from '../formula-words.ts';
import type { Years } from '../rules/formula.ts';
import { figures, parameterNames } from '../rules/parameters.ts';
import type { FormulaVersion, ParameterName, Provenance, Standing } from '../types.ts';
import { sumsWords } from '../words.ts';
import { numberWords } from './sum-words.ts';

export const overviewPath = '/basisfinanciering';
/** Of a published version, for everybody. */
export const publicFormulaPath = (number: number | string): string => `${overviewPath}/formule/${number}`;
export const formulaPath = (number: number | string): string => `${overviewPath}/formules/${number}`;

export function Crumbs({
  lang,
  more = [],
}: {
  readonly lang: Lang;
  readonly more?: readonly Crumb[];
}): VNode {
  return <Breadcrumbs lang={lang} items={[{ label: words.overview[lang], href: overviewPath }, ...more]} />;
}

export const versionName = ({ number }: Pick<FormulaVersion, 'number'>, lang: Lang): string =>
  fill(words.version, lang, { n: number });

/** `vanaf 2027`, `2027`, `2027 tot en met 2029` */
export function yearsWords({ fromYear, untilYear }: Years, lang: Lang): string {
  if (untilYear === null) return fill(words.from, lang, { year: fromYear });
  return untilYear === fromYear + 1
    ? String(fromYear)
    : fill(words.period, lang, { from: fromYear, last: untilYear - 1 });
}

/** `€ 72.000`, `40 uur`, `0,5 fte`, `15 %`; null is a limit that is switched off. */
export function figureWords(value: number | null, unit: Provenance['unit'], lang: Lang): string {
  if (value === null) return words.none[lang];
  if (unit === 'cents') return formatCents(value, lang);
  if (unit === 'percent') return `${numberWords(value, lang)}\u00a0%`;
  if (unit === 'weeks') return fill(sumsWords.weeksUnit, lang, { n: numberWords(value, lang) });
  // Hundredths are coarse for a part of a job: 0.036 is not 0.04.
  if (unit === 'fte') return `${lang === 'nl' ? String(value).replace('.', ',') : value}\u00a0fte`;
  return fill(sumsWords.hoursUnit, lang, { n: numberWords(value, lang) });
}

export function StandingBadge({
  standing,
  lang,
}: {
  readonly standing: Standing;
  readonly lang: Lang;
}): VNode {
  return <Badge tone={standing === 'source' ? 'green' : 'sand'}>{sumsWords.standings[standing][lang]}</Badge>;
}

type Group = { readonly title: Text; readonly names: readonly ParameterName[] };

const named: readonly Group[] = [
  {
    title: words.groups.housing,
    names: ['fullUseHoursPerWeek', 'housingCapCentsPerM2', 'housingCapCentsPerPlace'],
  },
  {
    title: words.groups.coordination,
    names: ['coordinationFtePerNetwork', 'coordinationFtePerMember', 'coordinationCentsPerFte'],
  },
  { title: words.groups.perPlace, names: ['volunteerAllowanceCentsPerPlace', 'runningCentsPerMember'] },
  {
    title: words.groups.together,
    names: [
      'communicationCentsPerNetwork',
      'communicationCentsPerMember',
      'trainingCentsPerNetwork',
      'trainingCentsPerMember',
      'eventsCentsPerNetwork',
      'eventsCentsPerMember',
    ],
  },
  {
    title: words.groups.limits,
    names: ['capCentsPerInhabitant', 'floorCentsPerNetwork', 'stabilityBandPercent'],
  },
];
const others = parameterNames.filter((name) => !named.some(({ names }) => names.includes(name)));

/** Every figure once, also one that stands in no group yet. */
export const figureGroups: readonly Group[] =
  others.length === 0 ? named : [...named, { title: words.groups.other, names: others }];

export const figureName = (name: ParameterName, lang: Lang): string => figures[name].name[lang];

/** How many figures no source gives, or nobody checked. */
export const unsureCount = (version: FormulaVersion): number =>
  parameterNames.filter((name) => version.figures[name].standing !== 'source').length;
