/** The claim, line by line: every euro with its rule and a link to each fact. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  BarTable,
  Details,
  ErrorSummary,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import type { RequestFacts } from '../facts.ts';
import { fundingWords } from '../funding-words.ts';
import { because, ruleTexts } from '../rules/explain.ts';
import { outcomeOf } from '../rules/simulate.ts';
import { type Claim, type ClaimLine, type Network, type Part, ruleNames } from '../types.ts';
import { type Fact, linesOf, nameOf } from './claim-lines.tsx';
import { publicFormulaPath } from './formula-parts.tsx';
import { hoursWords, Known, Names, RequestCrumbs, requestPath } from './request-parts.tsx';
import { figureLabels, figuresOf, Simulator, type SimulatorProps } from './simulator.tsx';

export type ClaimProps = {
  readonly lang: Lang;
  readonly facts: RequestFacts;
  /** Null when no sum can be made. */
  readonly sum: { readonly network: Network; readonly claim: Claim } | null;
  /** Slug of each member, by its name in the claim. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly simulator: Pick<SimulatorProps, 'settings' | 'outcome' | 'typed' | 'problems'> | null;
};
type WithSum = ClaimProps & { readonly sum: NonNullable<ClaimProps['sum']> };

const centsOf = (lines: readonly ClaimLine[]): number =>
  lines.reduce((all, { amountCents }) => all + amountCents, 0);

/** The figures that were counted with; without a version of the city, those of this program. */
const figuresPath = ({ number }: RequestFacts['formula']): string =>
  number === null ? '/basisfinanciering/narekenen#formule-titel' : publicFormulaPath(number);

/** Where each number of a line can be seen. */
function factsOfLine(line: ClaimLine, { lang, facts, slugs }: ClaimProps): readonly Fact[] {
  const path = requestPath(facts.request);
  const slug = slugs.get(line.member ?? '');
  switch (line.rule) {
    case 'housing':
      return [
        { href: `${path}/bewijs#${slug}`, label: words.factHours[lang] },
        { href: `${path}/leden/${slug}`, label: words.factCosts[lang] },
      ];
    case 'stability':
      return [
        {
          href: `/netwerken/${facts.request.networkSlug}/basisfinanciering`,
          label: words.factLastYear[lang],
        },
      ];
    case 'inhabitantCap':
      return [{ href: path, label: words.factInhabitants[lang] }];
    default:
      return [{ href: figuresPath(facts.formula), label: words.factFigure[lang] }];
  }
}

type Places = {
  /** Of each member that is in the sum, by its name. */
  readonly partOf: ReadonlyMap<string, Part>;
  /** Names, by the place that they keep open. */
  readonly at: ReadonlyMap<string, readonly string[]>;
};

function placesOf({ facts, sum, slugs }: Pick<WithSum, 'facts' | 'sum' | 'slugs'>): Places {
  const bySlug = new Map(facts.parts.map(({ part }) => [part.organisationSlug, part]));
  const out = new Set(sum.claim.excluded.map((one) => one.member));
  const partOf = new Map<string, Part>();
  const at = new Map<string, string[]>();
  for (const { name } of sum.network.members) {
    const part = bySlug.get(slugs.get(name) ?? '');
    if (part === undefined) continue;
    partOf.set(name, part);
    if (part.venueId === null || out.has(name)) continue;
    at.set(part.venueId, [...(at.get(part.venueId) ?? []), name]);
  }
  return { partOf, at };
}

/** A place that several keep open: its hours and costs in the sum are not those that each filled in. */
function SharedPlace({
  lang,
  sum,
  places,
  member,
}: Pick<WithSum, 'lang' | 'sum'> & { readonly places: Places; readonly member: string }): VNode | null {
  const here = places.partOf.get(member);
  const others = (places.at.get(here?.venueId ?? '') ?? []).filter((name) => name !== member);
  const own = sum.network.members.find(({ name }) => name === member);
  if (!own || !here?.venueName || others.length === 0) return null;
  return (
    <p>
      {fillWith(words.sharedPlace, lang, {
        place: <OwnWords said={here.venueName} lang={lang} />,
        names: <Names lang={lang} names={others} />,
        hours: hoursWords(Math.round(own.openHoursPerWeek * 60), lang),
      })}
    </p>
  );
}

function ByMember(props: WithSum): VNode {
  const { lang, sum, slugs } = props;
  const places = placesOf(props);
  const byMember = Map.groupBy(sum.claim.lines, ({ member }) => member);
  return (
    <section aria-labelledby="regels">
      <Heading level={2} id="regels">
        {words.byMember[lang]}
      </Heading>
      {[...byMember].map(([member, lines]) => (
        <Details
          key={member ?? ''}
          open={member === null}
          summary={
            <>
              {nameOf(member, lang)}: {formatCents(centsOf(lines), lang)}
            </>
          }
        >
          {member !== null && <SharedPlace {...{ lang, sum, places, member }} />}
          <div
            dangerouslySetInnerHTML={linesOf({
              lang,
              id: member === null ? 'samen' : `lid-${slugs.get(member)}`,
              member,
              rows: lines.map((line) => ({
                rule: ruleTexts[line.rule][lang],
                why: because(line, sum.network, props.facts.formula.parameters)[lang],
                facts: factsOfLine(line, props),
                amountCents: line.amountCents,
              })),
            })}
          />
        </Details>
      ))}
    </section>
  );
}

function ForWhat({ lang, sum }: WithSum): VNode {
  const { lines, totalCents } = sum.claim;
  const perRule = ruleNames
    .map((rule) => ({ rule, cents: centsOf(lines.filter((line) => line.rule === rule)) }))
    .filter(({ cents }) => cents !== 0);
  return (
    <section aria-labelledby="waarvoor">
      <Heading level={2} id="waarvoor">
        {words.forWhat[lang]}
      </Heading>
      <BarTable
        lang={lang}
        id="per-regel"
        caption={words.forWhat[lang]}
        hideCaption
        rows={perRule}
        barsHeader={words.share[lang]}
        bars={({ cents }) => [{ from: 0, to: cents, fill: cents < 0 ? 'hollow' : 'solid' }]}
        legend={[
          { fill: 'solid', label: words.added[lang] },
          ...(perRule.some(({ cents }) => cents < 0)
            ? [{ fill: 'hollow' as const, label: words.takenOff[lang] }]
            : []),
        ]}
        columns={[
          { header: words.rule[lang], rowHeader: true, cell: ({ rule }) => ruleTexts[rule][lang] },
          { header: words.amount[lang], numeric: true, cell: ({ cents }) => formatCents(cents, lang) },
        ]}
        foot={[words.total[lang], '', formatCents(totalCents, lang)]}
      />
    </section>
  );
}

function NotIn({ lang, facts, sum, slugs }: WithSum): VNode | null {
  const missed = Map.groupBy(sum.claim.excluded, ({ member }) => member);
  if (missed.size === 0) return null;
  return (
    <section aria-labelledby="niet">
      <Heading level={2} id="niet">
        {words.notIn[lang]}
      </Heading>
      <p>{words.notInHint[lang]}</p>
      <Table
        lang={lang}
        id="nog-niet"
        caption={words.notIn[lang]}
        hideCaption
        narrow="stack"
        rows={[...missed]}
        columns={[
          {
            header: fundingWords.member[lang],
            rowHeader: true,
            cell: ([member]) => (
              <a href={`${requestPath(facts.request)}/leden/${slugs.get(member)}`}>
                <OwnWords said={member} lang={lang} />
              </a>
            ),
          },
          {
            header: words.missing[lang],
            cell: ([, all]) => all.map(({ criterion }) => fundingWords.criteria[criterion][lang]).join(', '),
          },
        ]}
      />
    </section>
  );
}

function Sum(props: WithSum): VNode {
  const { lang, facts, sum, simulator } = props;
  const { parameters } = facts.formula;
  const figures = figuresOf(outcomeOf(sum.network, parameters), lang);
  const caps = [...new Set(sum.claim.capsApplied.map(({ cap }) => words.caps[cap][lang]))];
  return (
    <>
      <SummaryList
        lang={lang}
        rows={Object.entries(figureLabels).map(([name, label]) => ({
          key: label[lang],
          value: name === 'total' ? <strong>{figures[name]}</strong> : figures[name],
        }))}
      />
      <p>{(facts.frozen ? words.frozen : words.preliminary)[lang]}</p>
      {caps.length > 0 && <p>{fill(words.capsTitle, lang, { caps: caps.join(', ') })}</p>}
      <ForWhat {...props} />
      {simulator && (
        <Simulator
          {...simulator}
          lang={lang}
          action={`${requestPath(facts.request)}/som`}
          network={sum.network}
          parameters={parameters}
        />
      )}
      <NotIn {...props} />
      <ByMember {...props} />
    </>
  );
}

export function ClaimView(props: ClaimProps): VNode {
  const { lang, facts, sum } = props;
  const { request } = facts;
  const name = <OwnWords said={request.networkName} lang={lang} />;
  return (
    <>
      <RequestCrumbs lang={lang} request={request} />
      <Heading level={1}>{fillWith(words.title, lang, { name, year: request.year })}</Heading>
      <ErrorSummary problems={props.simulator?.problems ?? []} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <Known lang={lang} facts={facts} />
      {sum === null ? (
        <Alert kind="info" lang={lang}>
          {words.noSum[lang]}
        </Alert>
      ) : (
        <Sum {...props} sum={sum} />
      )}
    </>
  );
}
