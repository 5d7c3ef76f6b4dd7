/** 'Basisfinanciering narekenen': every sum of the sources, the case of Huize Middelland, and the formula with its figures. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Alert, Details, fill, Heading, Lead, SummaryList, Table } from '../../../ui/index.ts';
import { facts } from '../cases/facts.ts';
import { huizeMiddelland } from '../cases/huize-middelland.ts';
import { agree, judge } from '../cases/sums.ts';
import { topics } from '../cases/topics.ts';
import { claimOf, housingOf } from '../rules/claim.ts';
import { ruleTexts } from '../rules/explain.ts';
import { figures, parameterNames } from '../rules/parameters.ts';
import { type FormulaVersion, ruleNames } from '../types.ts';
import { sumsWords as words } from '../words.ts';
import { figureWords, StandingBadge } from './formula-parts.tsx';
import { PublishedFormulas } from './published-formula.tsx';
import { numberWords } from './sum-words.ts';
import { TopicView } from './topic.tsx';

type Props = { readonly lang: Lang };

function counted(lang: Lang): string {
  const all = topics.flatMap(({ computations }) => computations);
  const wrong = all.filter((computation) => !judge(computation, facts).addsUp);
  const differ = topics.flatMap(({ comparisons }) => comparisons).filter((one) => !agree(one, facts));
  return fill(words.count, lang, { n: wrong.length, all: all.length, m: differ.length });
}

function Places({ lang }: Props): VNode {
  const { network, parameters } = huizeMiddelland;
  const euro = (cents: number) => formatCents(cents, lang);
  return (
    <Details summary={words.places[lang]}>
      <Table
        lang={lang}
        caption={words.places[lang]}
        hideCaption
        narrow="stack"
        rows={network.members}
        columns={[
          { header: words.place[lang], rowHeader: true, cell: ({ name }) => name },
          { header: words.rent[lang], numeric: true, cell: ({ rentCents }) => euro(rentCents) },
          { header: words.energy[lang], numeric: true, cell: ({ energyCents }) => euro(energyCents) },
          { header: words.area[lang], numeric: true, cell: ({ floorAreaM2 }) => `${floorAreaM2} m²` },
          {
            header: words.open[lang],
            numeric: true,
            cell: ({ openHoursPerWeek }) =>
              fill(words.hoursUnit, lang, { n: numberWords(openHoursPerWeek, lang) }),
          },
          { header: words.activities[lang], numeric: true, cell: ({ weeklyActivities }) => weeklyActivities },
          {
            header: words.housing[lang],
            numeric: true,
            cell: (member) => euro(housingOf(member, parameters).amountCents),
          },
        ]}
      />
    </Details>
  );
}

function Case({ lang }: Props): VNode {
  const { network, parameters } = huizeMiddelland;
  const claim = claimOf(network, parameters);
  const activities = network.members.reduce((sum, { weeklyActivities }) => sum + weeklyActivities, 0);
  const euro = (cents: number) => formatCents(cents, lang);
  const perRule = ruleNames.flatMap((rule) => {
    const amountCents = claim.lines.reduce(
      (sum, line) => sum + (line.rule === rule ? line.amountCents : 0),
      0,
    );
    return amountCents === 0 ? [] : [{ rule, amountCents }];
  });
  return (
    <section>
      <Heading level={2}>{words.case[lang]}</Heading>
      <p>
        {fill(words.caseLead, lang, {
          n: network.members.length,
          inhabitants: numberWords(network.inhabitants, lang),
          total: euro(claim.totalCents),
          said: euro(facts.grant.value * 100),
        })}
      </p>
      <Alert kind="info" lang={lang}>
        <p>{words.assumed[lang]}</p>
      </Alert>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.perInhabitant[lang], value: euro(Math.round(claim.totalCents / network.inhabitants)) },
          { key: words.perActivity[lang], value: euro(Math.round(claim.totalCents / activities)) },
        ]}
      />
      <Table
        lang={lang}
        caption={words.rules[lang]}
        rows={perRule}
        columns={[
          { header: words.rule[lang], rowHeader: true, cell: ({ rule }) => ruleTexts[rule][lang] },
          { header: words.amount[lang], numeric: true, cell: ({ amountCents }) => euro(amountCents) },
        ]}
        foot={[words.total[lang], euro(claim.totalCents)]}
      />
      <Places lang={lang} />
    </section>
  );
}

function Formula({ lang }: Props): VNode {
  return (
    <section>
      <Heading level={2}>{words.formula[lang]}</Heading>
      <p>{words.formulaLead[lang]}</p>
      <Heading level={3}>{words.order[lang]}</Heading>
      <ol>
        {words.steps.map((step) => (
          <li key={step.nl}>{step[lang]}</li>
        ))}
      </ol>
      <p>{words.wholly[lang]}</p>
      <Table
        lang={lang}
        caption={words.formula[lang]}
        hideCaption
        id="formule"
        narrow="stack"
        rows={parameterNames.map((name) => figures[name])}
        columns={[
          { header: words.figure[lang], rowHeader: true, cell: ({ name }) => name[lang] },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ value, unit }) => figureWords(value, unit, lang),
          },
          {
            header: words.standing[lang],
            cell: ({ standing }) => <StandingBadge standing={standing} lang={lang} />,
          },
          { header: words.source[lang], cell: ({ source }) => source[lang] },
        ]}
      />
    </section>
  );
}

export function SumsView({
  lang,
  published,
}: Props & { readonly published: readonly FormulaVersion[] }): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        <strong>{counted(lang)}</strong> {words.howJudged[lang]}
      </p>
      {topics.map((topic) => (
        <TopicView key={topic.slug} topic={topic} lang={lang} />
      ))}
      <Case lang={lang} />
      <Formula lang={lang} />
      <PublishedFormulas lang={lang} versions={published} />
    </>
  );
}
