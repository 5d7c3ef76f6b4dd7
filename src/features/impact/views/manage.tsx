/** Keeping the library: what waits, proposing with a look beforehand, and publishing by a second person. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { figuresPath, figureWords } from '../figure-words.ts';
import type { Typed as TypedFields } from '../forms/value.ts';
import { longest } from '../rules/values.ts';
import type { ShippedValue } from '../shipped.ts';
import { payers, type UnitValueVersion, type ValueContent, valueTypes } from '../types.ts';
import {
  libraryPath,
  libraryWords,
  managePath,
  payerLabels,
  typeLabels,
  manageWords as words,
} from '../words.ts';
import { Shipped, Typed, ValueFacts, VerifyBadge } from './parts.tsx';

type ManageProps = {
  readonly lang: Lang;
  readonly drafts: readonly UnitValueVersion[];
  readonly values: readonly UnitValueVersion[];
  /** Of source 002, and not in the library. */
  readonly shipped: readonly ShippedValue[];
};

export function ManageView({ lang, drafts, values, shipped }: ManageProps): VNode {
  const columns = (link: (value: UnitValueVersion) => VNode) => [
    {
      header: libraryWords.effect[lang],
      rowHeader: true,
      cell: ({ effect }: UnitValueVersion) => <OwnWords said={effect} lang={lang} />,
    },
    {
      header: libraryWords.amount[lang],
      numeric: true,
      cell: ({ figureCents }: UnitValueVersion) => formatCents(figureCents, lang),
    },
    { header: libraryWords.version[lang], cell: ({ number }: UnitValueVersion) => number },
    {
      header: libraryWords.source[lang],
      cell: ({ source, toVerify }: UnitValueVersion) => (
        <>
          <Typed lang={lang} words={source} /> <VerifyBadge lang={lang} toVerify={toVerify} />
        </>
      ),
    },
    { header: words.look[lang], action: true, cell: link },
  ];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: libraryPath, label: libraryWords.title[lang] }]} />
      <Heading level={1}>{libraryWords.manage[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href={`${managePath}/nieuw`} icon="plus">
          {words.add[lang]}
        </LinkButton>
        <LinkButton href={figuresPath} variant="secondary">
          {figureWords.title[lang]}
        </LinkButton>
      </ButtonGroup>
      <Shipped lang={lang} shipped={shipped} />
      <Heading level={2}>{words.waiting[lang]}</Heading>
      <Table
        lang={lang}
        id="wacht"
        caption={words.waiting[lang]}
        hideCaption
        narrow="stack"
        rows={drafts}
        empty={words.noneWaits[lang]}
        columns={columns(({ id, effect }) => (
          <a href={`${managePath}/voorstel/${id}`}>
            {words.look[lang]}
            <span class="hv-visually-hidden">: {effect.nl}</span>
          </a>
        ))}
      />
      <Heading level={2}>{words.published[lang]}</Heading>
      <Table
        lang={lang}
        id="bekend"
        caption={words.published[lang]}
        hideCaption
        narrow="stack"
        rows={values}
        empty={libraryWords.none[lang]}
        columns={columns(({ slug, effect }) => (
          <a href={`${managePath}/nieuw?van=${slug}`}>
            {words.newVersion[lang]}
            <span class="hv-visually-hidden">: {effect.nl}</span>
          </a>
        ))}
      />
    </>
  );
}

export type ProposeProps = {
  readonly lang: Lang;
  /** The newest published version; null for a new value. */
  readonly before: UnitValueVersion | null;
  readonly typed: TypedFields;
  readonly problems: readonly Problem[];
  /** What was asked for and is right, shown before it is proposed. */
  readonly preview: ValueContent | null;
};

export const proposePath = (before: Pick<UnitValueVersion, 'slug'> | null): string =>
  before === null ? `${managePath}/nieuw` : `${managePath}/nieuw?van=${before.slug}`;

export function ProposeView(props: ProposeProps): VNode {
  const { lang, before, problems, preview, typed } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: libraryPath, label: libraryWords.title[lang] },
          { href: managePath, label: libraryWords.manage[lang] },
        ]}
      />
      <Heading level={1}>{(before === null ? words.addTitle : words.newVersionTitle)[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {preview ? (
        <>
          <section aria-labelledby="voorbeeld">
            <Heading level={2} id="voorbeeld">
              {words.previewTitle[lang]}
            </Heading>
            <p>{words.previewLead[lang]}</p>
            <p>
              <strong>
                <OwnWords said={preview.effect} lang={lang} />
              </strong>
            </p>
            <ValueFacts lang={lang} value={preview} />
            <Form action={proposePath(before)} label={words.propose[lang]}>
              {[...typed].map(([name, value]) =>
                name === 'step' ? null : <input key={name} type="hidden" name={name} value={value} />,
              )}
              <Button name="step" value="propose">
                {words.propose[lang]}
              </Button>
            </Form>
          </section>
          <Details summary={words.change[lang]}>
            <ProposeForm {...props} />
          </Details>
        </>
      ) : (
        <ProposeForm {...props} />
      )}
    </>
  );
}

function AmountFields({ lang, typed, problems }: ProposeProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  const money = { inputmode: 'decimal', width: 'short' } as const;
  return (
    <>
      <TextInput {...field('figure')} {...money} label={words.figure[lang]} />
      <TextInput {...field('low')} {...money} label={words.low[lang]} hint={words.lowHint[lang]} optional />
      <TextInput {...field('high')} {...money} label={words.high[lang]} hint={words.lowHint[lang]} optional />
      <TextInput {...field('priceYear')} inputmode="numeric" width="short" label={words.priceYear[lang]} />
    </>
  );
}

function ProposeForm(props: ProposeProps): VNode {
  const { lang, typed, problems, before } = props;
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <Form action={proposePath(before)} label={words.preview[lang]}>
      <TextInput {...field('effect')} label={libraryWords.effect[lang]} hint={words.effectHint[lang]} />
      <TextInput {...field('effectEn')} label={words.effectEn[lang]} optional />
      <TextInput {...field('unit')} label={words.unit[lang]} hint={words.unitHint[lang]} />
      <TextInput {...field('unitEn')} label={words.unitEn[lang]} optional />
      <AmountFields {...props} />
      <Select
        {...field('type')}
        label={words.type[lang]}
        options={valueTypes.map((one) => ({ value: one, label: typeLabels[one][lang] }))}
      />
      <Select
        {...field('payer')}
        label={words.payer[lang]}
        options={payers.map((one) => ({ value: one, label: payerLabels[one][lang] }))}
      />
      <TextInput {...field('source')} label={words.source[lang]} hint={words.sourceHint[lang]} />
      <TextInput {...field('place')} label={words.place[lang]} hint={words.placeHint[lang]} />
      <TextArea
        {...field('note')}
        label={words.note[lang]}
        hint={words.noteHint[lang]}
        maxLength={longest.note}
        rows={3}
        optional
      />
      <Checkbox
        lang={lang}
        problems={problems}
        name="verify"
        label={words.verify[lang]}
        checked={typed.get('verify') === 'yes'}
        optional="unmarked"
      />
      <DateInput {...field('validFrom')} label={words.validFrom[lang]} />
      {before !== null && (
        <TextArea {...field('reason')} label={words.reason[lang]} maxLength={longest.reason} rows={3} />
      )}
      <Button name="step" value="preview">
        {words.preview[lang]}
      </Button>
    </Form>
  );
}

export type DraftProps = {
  readonly lang: Lang;
  readonly draft: UnitValueVersion;
  readonly before: UnitValueVersion | null;
  readonly own: boolean;
  readonly problems: readonly Problem[];
};

export function DraftView({ lang, draft, before, own, problems }: DraftProps): VNode {
  const path = `${managePath}/voorstel/${draft.id}`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: libraryPath, label: libraryWords.title[lang] },
          { href: managePath, label: libraryWords.manage[lang] },
        ]}
      />
      <Heading level={1}>
        {fill(words.draftTitle, lang, { name: draft.effect[lang] ?? draft.effect.nl ?? '' })}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>
        {fill(libraryWords.notYet, lang, { date: formatDate(draft.validFrom, lang) })}.{' '}
        {before &&
          fill(words.endsBefore, lang, { number: before.number, date: formatDate(draft.validFrom, lang) })}
      </p>
      <ValueFacts lang={lang} value={draft} />
      {draft.reason !== null && (
        <p>
          {libraryWords.reason[lang]}: <Typed lang={lang} words={draft.reason} />
        </p>
      )}
      {own ? (
        <Alert kind="info" lang={lang}>
          {words.ownDraft[lang]}
        </Alert>
      ) : (
        <Form action={`${path}/bekendmaken`} label={words.publish[lang]}>
          <Button>{words.publish[lang]}</Button>
        </Form>
      )}
      <Form action={`${path}/weggooien`} label={words.discard[lang]}>
        <Button variant="quiet">{words.discard[lang]}</Button>
      </Form>
    </>
  );
}
