import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { LetterBlocks } from '../../correspondence/index.ts';
import {
  type Change,
  fits,
  longest,
  type OldScheme,
  steps,
  type TermBudget,
  type TypedTransition,
  totalsOf,
} from '../rules/transition.ts';
import { Budget } from './budget-view.tsx';
import { type Asked, changeBlocks } from './document.ts';
import { fitLabels, stepLabels, transitionWords as words } from './words.ts';

export const transitionPath = '/basisfinanciering/overgang';
export const ownPath = '/wat-verandert-er';
export const judgePath = ({ schemeSlug, name }: Pick<OldScheme, 'schemeSlug' | 'name'>): string =>
  `${transitionPath}/regeling/${schemeSlug}?${new URLSearchParams({ van: name })}`;

export type Organisation = {
  readonly name: string;
  readonly slug: string;
  readonly changes: readonly Change[];
};

/** For an organisation itself: also what its network asks for it. */
export type OwnChanges = Organisation & { readonly asked: readonly Asked[] };

export type Overview = {
  readonly lang: Lang;
  readonly year: number;
  readonly schemes: readonly OldScheme[];
  readonly organisations: readonly Organisation[];
  readonly budgets: readonly TermBudget[];
  readonly mayEdit: boolean;
};

function Judged({ old, lang }: { old: OldScheme; lang: Lang }): VNode {
  if (old.transition === null) return <Badge tone="orange">{words.unjudged[lang]}</Badge>;
  const { step, toVerify } = old.transition;
  return (
    <>
      {stepLabels[step][lang]} {toVerify && <Badge tone="orange">{words.unverified[lang]}</Badge>}
    </>
  );
}

function Schemes({ lang, schemes, mayEdit }: Overview): VNode {
  return (
    <Table
      lang={lang}
      caption={words.schemes[lang]}
      hideCaption
      narrow="stack"
      rows={schemes}
      columns={[
        {
          header: words.oldScheme[lang],
          rowHeader: true,
          cell: (old) => (mayEdit ? <a href={judgePath(old)}>{old.name}</a> : old.name),
        },
        { header: words.newScheme[lang], cell: (old) => old.schemeName[lang] },
        {
          header: words.fit[lang],
          cell: ({ transition }) => (transition === null ? '–' : fitLabels[transition.fit][lang]),
        },
        { header: words.step[lang], cell: (old) => <Judged old={old} lang={lang} /> },
        {
          header: words.consequence[lang],
          cell: ({ transition }) =>
            transition && (
              <>
                <OwnWords said={inDutch(transition.consequence)} lang={lang} />
                <br />
                <small>
                  <OwnWords said={inDutch(transition.source)} lang={lang} />
                </small>
              </>
            ),
        },
        {
          header: words.term[lang],
          numeric: true,
          cell: ({ transition }) => (transition === null ? '–' : String(transition.termMonths)),
        },
      ]}
    />
  );
}

function Organisations({ lang, year, organisations }: Overview): VNode {
  const rows = organisations.flatMap((one) => one.changes.map((change) => ({ ...one, change })));
  const total = totalsOf(rows.map(({ change }) => change));
  if (rows.length === 0) return <p>{fill(words.none, lang, { year: year - 1 })}</p>;
  return (
    <Table
      lang={lang}
      caption={words.organisations[lang]}
      hideCaption
      narrow="stack"
      rows={rows}
      columns={[
        {
          header: words.organisation[lang],
          rowHeader: true,
          cell: ({ name, slug }) => (
            <a href={`${transitionPath}/organisatie/${slug}`}>
              <OwnWords said={name} lang={lang} />
            </a>
          ),
        },
        { header: words.from[lang], cell: ({ change }) => change.name },
        {
          header: fill(words.amount, lang, { year: year - 1 }),
          numeric: true,
          cell: ({ change }) => formatCents(change.amountCents, lang),
        },
        { header: words.inARow[lang], numeric: true, cell: ({ change }) => String(change.years) },
        {
          header: words.step[lang],
          cell: ({ change: { old } }) => (old === null ? '–' : <Judged old={old} lang={lang} />),
        },
        {
          header: words.termCost[lang],
          numeric: true,
          cell: ({ change }) => formatCents(change.termCents, lang),
        },
      ]}
      foot={[
        words.total[lang],
        '',
        formatCents(total.amountCents, lang),
        '',
        '',
        formatCents(total.termCents, lang),
      ]}
    />
  );
}

export function OverviewView(props: Overview): VNode {
  const { lang, year } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/basisfinanciering', label: words.back[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{fill(words.lead, lang, { year: year - 1 })}</Lead>
      <Heading level={2}>{words.schemes[lang]}</Heading>
      <Schemes {...props} />
      <Heading level={2}>{words.organisations[lang]}</Heading>
      <Organisations {...props} />
      <Heading level={2}>{words.budget[lang]}</Heading>
      <Budget {...props} />
      <ButtonGroup>
        <LinkButton href={`${transitionPath}.csv`} variant="secondary" download>
          {words.csv[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

export function JudgeView(props: {
  readonly lang: Lang;
  readonly old: OldScheme;
  readonly typed: TypedTransition;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, old, typed, problems } = props;
  const field = { lang, problems };
  const options = <Key extends string>(
    keys: readonly Key[],
    labels: Readonly<Record<Key, { nl: string; en: string }>>,
  ) => keys.map((value) => ({ value, label: labels[value][lang] }));
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: transitionPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={old.schemeName[lang]}>
        {old.name}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Form action={judgePath(old)} label={fill(words.judge, lang, { name: old.name })}>
        <input type="hidden" name="revision" value={String(old.transition?.revision ?? 0)} />
        <Select
          {...field}
          name="fit"
          label={words.fit[lang]}
          value={typed.fit}
          options={options(fits, fitLabels)}
        />
        <Select
          {...field}
          name="step"
          label={words.step[lang]}
          value={typed.step}
          options={options(steps, stepLabels)}
        />
        <TextArea
          {...field}
          name="consequence"
          label={words.consequence[lang]}
          value={typed.consequence}
          maxLength={longest.consequence}
        />
        <TextInput
          {...field}
          name="termMonths"
          label={words.term[lang]}
          hint={words.termHint[lang]}
          value={typed.termMonths}
          width="short"
          inputmode="numeric"
        />
        <TextInput {...field} name="source" label={words.source[lang]} value={typed.source} />
        <Checkbox {...field} name="toVerify" label={words.toVerify[lang]} checked={typed.toVerify} />
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}

/** One page for one organisation, or for each of somebody's own. */
export function ChangesView(props: {
  readonly lang: Lang;
  readonly year: number;
  readonly organisations: readonly OwnChanges[];
  /** The reader's own, who may open what her network asks. */
  readonly own: boolean;
  /** Where its PDF stands. */
  readonly pdfOf: (slug: string) => string;
}): VNode {
  const { lang, year, organisations, own, pdfOf } = props;
  const [only, ...more] = organisations;
  const title = only && more.length === 0 ? fill(words.pageFor, lang, { name: only.name }) : words.page[lang];
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {organisations.length === 0 && <p>{words.noMembership[lang]}</p>}
      {organisations.map(({ name, slug, changes, asked }) => (
        <section key={slug} class="hv-prose">
          {more.length > 0 && (
            <Heading level={2}>
              <OwnWords said={name} lang={lang} />
            </Heading>
          )}
          <LetterBlocks
            blocks={changeBlocks(changes, year, lang, asked)}
            lang={lang}
            level={more.length > 0 ? 2 : 1}
          />
          {own &&
            asked.map(({ network, href }) => (
              <p key={href}>
                <a href={href}>
                  {fillWith(words.toRequest, lang, { network: <OwnWords said={network} lang={lang} /> })}
                </a>
              </p>
            ))}
          <p>
            <a href={pdfOf(slug)} download>
              {words.print[lang]}
            </a>
          </p>
        </section>
      ))}
    </>
  );
}
