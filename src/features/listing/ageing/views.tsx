import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import type { Fact } from '../differences.ts';
import type { ListingKindName } from '../types.ts';
import { ChangedMeanwhile } from '../views/parts.tsx';
import { dayFields } from './days.ts';
import type { TypedRule } from './forms.ts';
import type { StoredRule } from './store.ts';
import { dayLabels, ageingWords as words } from './words.ts';

const home = { href: '/beheer', label: { nl: 'Beheer', en: 'Administration' } } as const;
const listHref = '/beheer/versheid';

const Mark = ({ lang, rule }: { lang: Lang; rule: Pick<StoredRule, 'toVerify'> }): VNode =>
  rule.toVerify ? <Badge tone="sand">{words.toVerify[lang]}</Badge> : <Badge>{words.verified[lang]}</Badge>;

export function AgeingView({
  lang,
  rules,
  labelOf,
}: {
  lang: Lang;
  rules: readonly StoredRule[];
  labelOf: (kind: ListingKindName) => string;
}): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: home.href, label: home.label[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Table
        lang={lang}
        caption={words.caption[lang]}
        narrow="stack"
        rows={rules}
        columns={[
          {
            header: words.kind[lang],
            rowHeader: true,
            cell: ({ kind }) => (
              <a href={`${listHref}/${kind}`}>
                {labelOf(kind)}
                <span class="hv-visually-hidden">: {words.change[lang]}</span>
              </a>
            ),
          },
          ...dayFields.map((field) => ({
            header: dayLabels[field].label[lang],
            numeric: true as const,
            cell: (rule: StoredRule) => rule[field],
          })),
          {
            header: words.source[lang],
            cell: (rule) => (
              <>
                {rule.source[lang]} <Mark lang={lang} rule={rule} />
              </>
            ),
          },
        ]}
      />
      <ul class="hv-link-columns">
        <li>
          <a href="/sociale-kaart/versheid">{words.fresh[lang]}</a>
        </li>
        <li>
          <a href="/beheer/zoekwoorden">{words.searchWords[lang]}</a>
        </li>
      </ul>
    </>
  );
}

export type RuleProps = {
  lang: Lang;
  kind: ListingKindName;
  label: string;
  typed: TypedRule;
  earlier: readonly StoredRule[];
  problems: readonly Problem[];
  /** Somebody else was first: what holds now, and what was typed here. */
  meanwhile: { readonly now: TypedRule; readonly typed: TypedRule } | null;
};

const factsOf = (rule: TypedRule, lang: Lang): readonly Fact[] => [
  ...dayFields.map((field) => ({ label: dayLabels[field].label[lang], value: rule[field] })),
  { label: words.source[lang], value: rule.source },
  { label: words.sourceEn[lang], value: rule.sourceEn === rule.source ? '' : rule.sourceEn },
  { label: words.checked[lang], value: (rule.toVerify ? words.toVerify : words.verified)[lang] },
];

export function RuleView({ lang, kind, label, typed, earlier, problems, meanwhile }: RuleProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: home.href, label: home.label[lang] },
          { href: listHref, label: words.title[lang] },
        ]}
      />
      <Heading level={1}>{fill(words.changeTitle, lang, { kind: label })}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {meanwhile && (
        <ChangedMeanwhile
          lang={lang}
          now={factsOf(meanwhile.now, lang)}
          typed={factsOf(meanwhile.typed, lang)}
        />
      )}
      <Form action={`${listHref}/${kind}`}>
        <input type="hidden" name="seen" value={typed.seen} />
        {dayFields.map((field) => (
          <TextInput
            key={field}
            {...common}
            name={field}
            label={dayLabels[field].label[lang]}
            hint={dayLabels[field].hint[lang]}
            value={typed[field]}
            inputmode="numeric"
            width="short"
          />
        ))}
        <TextInput
          {...common}
          name="source"
          label={words.source[lang]}
          hint={words.sourceHint[lang]}
          value={typed.source}
        />
        <TextInput
          {...common}
          name="sourceEn"
          label={words.sourceEn[lang]}
          hint={words.sourceEnHint[lang]}
          value={typed.sourceEn}
          optional
        />
        <Checkbox
          {...common}
          name="toVerify"
          value="ja"
          label={words.toVerify[lang]}
          checked={typed.toVerify}
          optional="unmarked"
        />
        <Button icon="check">{words.save[lang]}</Button>
      </Form>
      <Earlier lang={lang} earlier={earlier} />
    </>
  );
}

function Earlier({ lang, earlier }: Pick<RuleProps, 'lang' | 'earlier'>): VNode | null {
  if (earlier.length === 0) return null;
  return (
    <Table
      lang={lang}
      caption={words.earlier[lang]}
      narrow="stack"
      rows={earlier}
      columns={[
        { header: words.since[lang], rowHeader: true, cell: ({ madeAt }) => formatMoment(madeAt, lang) },
        {
          header: words.days[lang],
          cell: (rule) =>
            fill(words.daysLine, lang, Object.fromEntries(dayFields.map((field) => [field, rule[field]]))),
        },
        { header: words.source[lang], cell: ({ source }) => source[lang] },
      ]}
    />
  );
}
