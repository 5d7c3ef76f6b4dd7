/** Rules of distribution side by side, on the applications of a past round. For the office: no names, no titles. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Pager,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { methodLabels, type Round, type SchemeVersion } from '../../scheme/index.ts';
import type { Rehearsal, RehearsedCase, RehearsedWijk } from '../rules/rehearse.ts';
import type { SourceRound } from '../store/past.ts';
import { rehearsalWords as words } from './rehearsal-words.ts';

/** As typed. */
export type RehearsalValues = {
  readonly source: string;
  readonly percent: string;
  readonly floor: string;
  readonly partial: boolean;
};

export type RehearsalProps = {
  readonly lang: Lang;
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly sources: readonly SourceRound[];
  readonly values: RehearsalValues;
  readonly problems: readonly Problem[];
  /** Who rehearses may open the proposal too: not everybody who draws up schemes sees cases. */
  readonly seesProposal: boolean;
  /** Null while there is nothing to compute. */
  readonly outcome: Rehearsal | null;
  readonly cases: readonly RehearsedCase[];
  readonly page: number;
  readonly pages: number;
  readonly hrefFor: (page: number) => string;
  readonly csvHref: string;
};

function Choose({ lang, round, sources, values, problems }: RehearsalProps): VNode {
  return (
    <Form action={`/beheer/rondes/${round.slug}/verdeling`} method="get">
      <Select
        lang={lang}
        name="van"
        label={words.source[lang]}
        placeholder={null}
        value={values.source}
        options={sources.map(({ slug, name, cases }) => ({
          value: slug,
          label: fill(words.sourceRound, lang, { round: name[lang], n: cases }),
        }))}
      />
      <TextInput
        lang={lang}
        name="geld"
        label={words.money[lang]}
        hint={words.moneyHint[lang]}
        value={values.percent}
        width="short"
        inputmode="numeric"
        problems={problems}
      />
      <MoneyInput
        lang={lang}
        name="drempel"
        label={words.floor[lang]}
        value={values.floor}
        problems={problems}
      />
      <Checkbox
        lang={lang}
        name="rest"
        label={words.partial[lang]}
        checked={values.partial}
        optional="unmarked"
      />
      <Button variant="secondary">{words.compute[lang]}</Button>
    </Form>
  );
}

function Methods({ lang, outcome }: { lang: Lang; outcome: Rehearsal }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.result[lang]}
      hideCaption
      narrow="stack"
      rows={outcome.methods}
      columns={[
        { header: words.method[lang], rowHeader: true, cell: (row) => methodLabels[row.method][lang] },
        {
          header: words.granted[lang],
          numeric: true,
          cell: (row) => fill(words.grantedOf, lang, { n: row.granted, all: outcome.cases.length }),
        },
        { header: words.used[lang], numeric: true, cell: (row) => formatCents(row.usedCents, lang) },
        { header: words.left[lang], numeric: true, cell: (row) => formatCents(row.leftCents, lang) },
      ]}
    />
  );
}

function Wijken({ lang, outcome }: { lang: Lang; outcome: Rehearsal }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.perWijk[lang]}
      hideCaption
      narrow="stack"
      rows={outcome.wijken}
      columns={[
        { header: words.wijk[lang], rowHeader: true, cell: (row) => row.wijk ?? words.city[lang] },
        { header: words.asked[lang], numeric: true, cell: (row) => row.asked },
        ...outcome.methods.map(({ method }, index) => ({
          header: methodLabels[method][lang],
          numeric: true,
          cell: ({ methods }: RehearsedWijk) =>
            `${methods[index]?.granted ?? 0} · ${formatCents(methods[index]?.cents ?? 0, lang)}`,
        })),
      ]}
    />
  );
}

function Cases({ lang, outcome, cases }: RehearsalProps & { outcome: Rehearsal }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.cases[lang]}
      hideCaption
      narrow="stack"
      rows={cases}
      columns={[
        { header: words.caseNumber[lang], rowHeader: true, cell: (row) => row.case.caseNumber },
        { header: words.wijk[lang], cell: (row) => row.case.wijk ?? words.city[lang] },
        { header: words.asks[lang], numeric: true, cell: (row) => formatCents(row.case.claimedCents, lang) },
        {
          header: words.before[lang],
          numeric: true,
          cell: ({ case: { grantedCents } }) =>
            grantedCents === null ? words.undecided[lang] : formatCents(grantedCents, lang),
        },
        ...outcome.methods.map(({ method }, index) => ({
          header: methodLabels[method][lang],
          numeric: true,
          cell: (row: RehearsedCase) => formatCents(row.cents[index] ?? 0, lang),
        })),
        {
          header: words.difference[lang],
          cell: (row) =>
            row.differs ? <Badge tone="orange">{words.differs[lang]}</Badge> : words.same[lang],
        },
      ]}
    />
  );
}

function Outcome(props: RehearsalProps & { outcome: Rehearsal }): VNode {
  const { lang, outcome } = props;
  const differing = outcome.cases.filter(({ differs }) => differs).length;
  const money = formatCents(outcome.moneyCents, lang);
  const asked = formatCents(outcome.askedCents, lang);
  const ranked = outcome.methods.some(({ method }) => method === 'ranking');
  return (
    <>
      <Heading level={2}>{words.result[lang]}</Heading>
      <p>{fill(words.sums, lang, { money, asked })}</p>
      <Methods lang={lang} outcome={outcome} />
      <p>{words.drawn[lang]}</p>
      {!ranked && <p>{words.noScores[lang]}</p>}
      <ButtonGroup>
        <LinkButton href={props.csvHref} variant="secondary" icon="download" download>
          {words.csv[lang]}
        </LinkButton>
      </ButtonGroup>
      <Heading level={2}>{words.perWijk[lang]}</Heading>
      <Wijken lang={lang} outcome={outcome} />
      <Heading level={2}>{words.cases[lang]}</Heading>
      <p>{fill(words.differing, lang, { n: differing, all: outcome.cases.length })}</p>
      <Cases {...props} />
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={props.hrefFor} />
    </>
  );
}

export function RehearsalView(props: RehearsalProps): VNode {
  const { lang, round, version, outcome } = props;
  const path = `/beheer/regelingen/${version.schemeSlug}/versies/${version.number}`;
  const draft = version.status === 'draft';
  const method = methodLabels[version.rules.distribution.method][lang].toLowerCase();
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: version.name[lang], href: path }]} />
      <Heading level={1} kicker={round.name[lang]}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <p>{fill(draft ? words.planned : words.announced, lang, { method })}</p>
      {!draft && props.seesProposal && (
        <p>
          <a href={`/verdeling/${round.slug}`}>{words.proposal[lang]}</a>
        </p>
      )}
      {props.sources.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="list-checks" />
      ) : (
        <Choose {...props} />
      )}
      {outcome !== null && <Outcome {...props} outcome={outcome} />}
    </>
  );
}
