/** What several pages of a request show. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Alert, Badge, Breadcrumbs, fill, OwnWords } from '../../../ui/index.ts';
import type { RequestFacts } from '../facts.ts';
import { fundingWords as words } from '../funding-words.ts';
import { firstMissed } from '../rules/parts.ts';
import { partStatus } from '../status.ts';
import type { Succession } from '../succession/store.ts';
import type { BaseFunding, Claim, PartFacts } from '../types.ts';
import { numberWords } from './sum-words.ts';

export const requestPath = ({ networkSlug, year }: Pick<BaseFunding, 'networkSlug' | 'year'>): string =>
  `/netwerken/${networkSlug}/basisfinanciering/${year}`;

export type TypedFields = { readonly text: (name: string) => string };

/** What became of the application, as far as this reader may see it. */
export type Applying = {
  /** Signs for the lead organisation. */
  readonly signs: boolean;
  /** Nothing was sent, or what was sent came to nothing. */
  readonly open: boolean;
  readonly anew: boolean;
  /** It lies as a draft with the lead organisation. */
  readonly unsent: boolean;
  /** What was granted and made known, in cents; null: nothing yet. */
  readonly grantedCents: number | null;
  /** The grant runs: another lead takes a decision. */
  readonly runs: boolean;
  /** Its address, for who may open it. */
  readonly href: string | null;
  /** A change that has to be reported, with the form filled in already. */
  readonly report: {
    readonly href: string;
    readonly percent: number;
    readonly beforeCents: number;
    readonly nowCents: number;
  } | null;
};

export type RequestProps = {
  readonly lang: Lang;
  readonly facts: RequestFacts;
  /** By name of the member: its lines together. Empty when there is no sum. */
  readonly amounts: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  readonly hoped: Claim | null;
  readonly confirmed: Claim | null;
  readonly changed: { readonly nowCents: number } | null;
  /** Other networks that ask for the same organisation. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Of the formula; null without a band. */
  readonly bandPercent: number | null;
  readonly may: { readonly keep: boolean; readonly enter: boolean; readonly decide: boolean };
  /** Who led it before, the newest first. */
  readonly before: readonly Succession[];
  readonly applying: Applying;
  /** It was sent, and its year has begun. */
  readonly begun: boolean;
  readonly typed: TypedFields;
  readonly problems: readonly Problem[];
};

export const isOpen = ({ part }: PartFacts): boolean =>
  part.countsHere && (part.status === 'waiting' || part.status === 'confirmed');

/** Above a page of one request: the way up. */
export function RequestCrumbs({ lang, request }: { lang: Lang; request: BaseFunding }): VNode {
  const { networkSlug, networkName, year } = request;
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: `/netwerken/${networkSlug}`, label: <OwnWords said={networkName} lang={lang} /> },
        { href: requestPath(request), label: fill(words.title, lang, { year }) },
      ]}
    />
  );
}

/** What has to be known before any sum: said plainly where it is not. */
export function Known({ lang, facts }: { lang: Lang; facts: RequestFacts }): VNode {
  return (
    <>
      {facts.request.inhabitants === null && (
        <Alert kind="attention" lang={lang}>
          {words.noInhabitants[lang]}
        </Alert>
      )}
      {!facts.formula.published && (
        <Alert kind="info" lang={lang}>
          {fill(words.noFormula, lang, { year: facts.request.year })}
        </Alert>
      )}
    </>
  );
}

/** Names of organisations and networks within a sentence. */
export function Names({ lang, names }: { lang: Lang; names: readonly string[] }): VNode {
  return (
    <>
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ', '}
          <OwnWords said={name} lang={lang} />
        </span>
      ))}
    </>
  );
}

/** In one or two words: may it be in the sum, and if not, why. */
export function PartBadge({ lang, one }: { lang: Lang; one: PartFacts }): VNode {
  const { part } = one;
  const label = partStatus.labels[part.status][lang];
  const missed = firstMissed(one).some((criterion) => one.criteria[criterion] === 'missed');
  if (part.status === 'setAside' || part.status === 'left') return <Badge tone="sand">{label}</Badge>;
  return (
    <>
      <Badge tone={part.status === 'confirmed' ? 'green' : 'orange'}>{label}</Badge>
      {missed && ' '}
      {missed && <Badge tone="red">{words.notMeeting[lang]}</Badge>}
    </>
  );
}

export const hoursWords = (minutes: number, lang: Lang): string =>
  fill(words.hoursSaid, lang, { n: numberWords(Math.round(minutes / 6) / 10, lang) });
