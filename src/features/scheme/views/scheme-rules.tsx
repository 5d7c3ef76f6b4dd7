import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Details, fill, Heading, Table } from '../../../ui/index.ts';
import { accountabilityLabels, mandateLabels } from '../messages.ts';
import { figuresOf, isExample } from '../rules.ts';
import type { SchemeRules, Tier } from '../types.ts';
import { Source, ToVerify } from './marks.tsx';
import { nameOf } from './scheme-facts.tsx';
import { figureLabels, schemeWords as words } from './scheme-words.ts';

/** Names by slug, for wijken and wijkraden. */
export type PlaceNames = {
  readonly wijken: ReadonlyMap<string, string>;
  readonly wijkraden: ReadonlyMap<string, string>;
  /** Councils and gebieden by id. */
  readonly areas: ReadonlyMap<string, string>;
};
type Props = { lang: Lang; rules: SchemeRules; names: PlaceNames };

function Maximums({ lang, rules, names }: Props): VNode | null {
  if (rules.maximums.length < 2) return null;
  return (
    <section aria-labelledby="maximum">
      <Heading level={2} id="maximum">
        {words.maximums[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={words.maximums[lang]}
        hideCaption
        narrow="stack"
        columns={[
          {
            header: words.wijk[lang],
            rowHeader: true,
            cell: ([row]) => nameOf(row.wijk, names.wijken, words.otherWijken[lang]),
          },
          { header: words.amount[lang], numeric: true, cell: ([row]) => formatCents(row.amountCents, lang) },
          {
            header: words.source[lang],
            cell: ([row, index]) => (
              <>
                <Source lang={lang} source={row.source} />{' '}
                <ToVerify
                  lang={lang}
                  toVerify={row.toVerify}
                  example={isExample(rules, `maximums.${index}`)}
                />
              </>
            ),
          },
        ]}
        rows={rules.maximums.map((row, index) => [row, index] as const)}
      />
    </section>
  );
}

function Mandates({ lang, rules, names }: Props): VNode {
  return (
    <Details summary={words.whoDecides[lang]}>
      <Table
        lang={lang}
        caption={words.whoDecides[lang]}
        hideCaption
        narrow="stack"
        columns={[
          {
            header: words.wijkraad[lang],
            rowHeader: true,
            cell: ([row]) => nameOf(row.wijkraad, names.wijkraden, words.otherWijkraden[lang]),
          },
          { header: words.role[lang], cell: ([row]) => mandateLabels[row.role][lang] },
          {
            header: words.source[lang],
            cell: ([row, index]) => (
              <>
                <Source lang={lang} source={row.source} />{' '}
                <ToVerify
                  lang={lang}
                  toVerify={row.toVerify}
                  example={isExample(rules, `mandates.${index}`)}
                />
              </>
            ),
          },
        ]}
        rows={rules.mandates.map((row, index) => [row, index] as const)}
      />
    </Details>
  );
}

function Criteria({ lang, rules }: Props): VNode {
  return (
    <Details summary={words.criteria[lang]}>
      <Table
        lang={lang}
        caption={words.criteria[lang]}
        hideCaption
        narrow="stack"
        columns={[
          { header: words.criterion[lang], rowHeader: true, cell: (row) => row.label[lang] },
          {
            header: words.onFail[lang],
            cell: (row) => (row.onFail === 'refuse' ? words.refuse[lang] : words.attention[lang]),
          },
          { header: words.article[lang], cell: (row) => <Source lang={lang} source={row.article} /> },
        ]}
        rows={rules.criteria}
      />
    </Details>
  );
}

/** How many of 100 show more, drawn in public, and what says so. */
function Sample({ lang, tier }: { lang: Lang; tier: Tier }): VNode {
  if (!tier.samplePercent) return <>{words.noSample[lang]}</>;
  return (
    <>
      <a href="/steekproeven">{fill(words.sampleOf, lang, { n: tier.samplePercent })}</a>.{' '}
      <Source lang={lang} source={tier.sampleSource ?? ''} />{' '}
      <ToVerify lang={lang} toVerify={tier.sampleToVerify ?? false} example={false} />
    </>
  );
}

function Tiers({ lang, rules }: Props): VNode {
  return (
    <Details summary={words.tiers[lang]}>
      <Table
        lang={lang}
        caption={words.tiers[lang]}
        hideCaption
        narrow="stack"
        columns={[
          {
            header: words.grant[lang],
            rowHeader: true,
            cell: (row) =>
              row.upToCents === null
                ? words.moreThan[lang]
                : words.upTo[lang].replace('{amount}', formatCents(row.upToCents, lang)),
          },
          { header: words.account[lang], cell: (row) => accountabilityLabels[row.accountability][lang] },
          { header: words.sample[lang], cell: (row) => <Sample lang={lang} tier={row} /> },
          {
            header: words.source[lang],
            cell: (row) => (
              <>
                <Source lang={lang} source={row.source} />{' '}
                <ToVerify lang={lang} toVerify={row.toVerify} example={isExample(rules, 'tiers')} />
              </>
            ),
          },
        ]}
        rows={rules.tiers}
      />
      {rules.terms.accountWeeks && (
        <p>
          {fill(words.accountIn, lang, { weeks: rules.terms.accountWeeks })}{' '}
          <ToVerify
            lang={lang}
            toVerify={rules.terms.toVerify}
            example={isExample(rules, 'terms.accountWeeks')}
          />
        </p>
      )}
      {rules.terms.determinationWeeks && (
        <p>
          {fill(words.determinedIn, lang, { weeks: rules.terms.determinationWeeks })}{' '}
          <ToVerify
            lang={lang}
            toVerify={rules.terms.toVerify}
            example={isExample(rules, 'terms.determinationWeeks')}
          />
        </p>
      )}
    </Details>
  );
}

function Sentences(props: { id: string; title: string; sentences: readonly string[] }): VNode | null {
  if (props.sentences.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <Heading level={2} id={props.id}>
        {props.title}
      </Heading>
      <ul>
        {props.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

const figureName = (path: string, lang: Lang): string => {
  const part = path.split('.')[0] ?? '';
  return part in figureLabels ? figureLabels[part as keyof typeof figureLabels][lang] : part;
};

function Sources({ lang, rules }: Props): VNode {
  return (
    <Details summary={words.sources[lang]}>
      <p>{words.sourcesLead[lang]}</p>
      <Table
        lang={lang}
        caption={words.sources[lang]}
        hideCaption
        narrow="stack"
        columns={[
          { header: words.figure[lang], rowHeader: true, cell: (row) => figureName(row.path, lang) },
          { header: words.source[lang], cell: (row) => <Source lang={lang} source={row.source} /> },
          {
            header: words.mark[lang],
            cell: (row) =>
              row.toVerify || isExample(rules, row.path) ? (
                <ToVerify lang={lang} toVerify={row.toVerify} example={isExample(rules, row.path)} />
              ) : (
                words.checked[lang]
              ),
          },
        ]}
        rows={figuresOf(rules)}
      />
    </Details>
  );
}

/** Everything that a version rules, in plain words and with its sources. */
export function SchemeRulesView(props: Props): VNode {
  const { lang, rules } = props;
  return (
    <>
      <Maximums {...props} />
      <Sentences
        id="niet"
        title={words.exclusions[lang]}
        sentences={rules.exclusions.map(({ text }) => text[lang])}
      />
      <Sentences
        id="beloften"
        title={words.obligations[lang]}
        sentences={rules.obligations.map(({ text, onlyWithAccount }) =>
          onlyWithAccount ? `${text[lang]} ${words.onlyWithAccount[lang]}` : text[lang],
        )}
      />
      <Heading level={2}>{words.rulesTitle[lang]}</Heading>
      <Criteria {...props} />
      <Mandates {...props} />
      <Tiers {...props} />
      <Sources {...props} />
    </>
  );
}
