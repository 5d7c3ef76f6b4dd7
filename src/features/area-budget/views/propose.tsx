import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  Card,
  CardList,
  ErrorSummary,
  Form,
  fieldId,
  fill,
  Heading,
  Lead,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { PlaceTargets } from '../facts.ts';
import { fromValue, targetValue } from '../forms.ts';
import { longest } from '../limits.ts';
import { accountLabels, budgetTitle, moveLabels, officeName } from '../messages.ts';
import { budgetPath, listPath, newProposalPath } from '../paths.ts';
import type { EnvelopeFacts } from '../rules/moves.ts';
import {
  type AreaBudget,
  type MoneySource,
  type MoveKind,
  moveKinds,
  type Position,
  purposes,
  type Shareholder,
} from '../types.ts';
import { type ChangesProps, ChangesTable, type NamedEnvelopes, placeName } from './parts.tsx';
import { proposalWords, words } from './words.ts';

export type Typed = Readonly<Record<string, string>>;

type Crumbs = { readonly lang: Lang; readonly budget: AreaBudget };

function BudgetCrumbs({ lang, budget }: Crumbs): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: listPath, label: words.list[lang] },
        { href: budgetPath(budget), label: budgetTitle(budget)[lang] },
      ]}
    />
  );
}

export function ChooseMoveView({ lang, budget }: Crumbs): VNode {
  return (
    <>
      <BudgetCrumbs lang={lang} budget={budget} />
      <Heading level={1} kicker={budgetTitle(budget)[lang]}>
        {words.newProposal[lang]}
      </Heading>
      <Lead>{proposalWords.choose[lang]}</Lead>
      <CardList label={proposalWords.choose[lang]}>
        {moveKinds.map((kind) => (
          <Card key={kind} title={moveLabels[kind][lang]} href={`${newProposalPath(budget)}?soort=${kind}`}>
            {proposalWords.kindHints[kind][lang]}
          </Card>
        ))}
      </CardList>
    </>
  );
}

export type ProposeProps = Crumbs & {
  readonly kind: MoveKind;
  readonly offices: readonly Shareholder[];
  readonly sources: readonly MoneySource[];
  readonly positions: readonly Position[];
  readonly envelopes: ReadonlyMap<string, EnvelopeFacts>;
  readonly titles: NamedEnvelopes;
  readonly targets: PlaceTargets;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** What it would do, once it was looked at; `seen` names exactly that. */
  readonly preview: (Omit<ChangesProps, 'lang'> & { readonly seen: string }) | null;
};

const order = ['office', 'source', 'from', 'to', 'target', 'domain', 'amount', 'publication', 'reason'];

export function ProposeView(props: ProposeProps): VNode {
  const { lang, budget, kind, preview, problems, typed } = props;
  return (
    <>
      <BudgetCrumbs lang={lang} budget={budget} />
      <Heading level={1} kicker={budgetTitle(budget)[lang]}>
        {moveLabels[kind][lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} order={order} />
      <Lead>{proposalWords.kindHints[kind][lang]}</Lead>
      {preview && (
        <section aria-labelledby="bekeken">
          <h2 id="bekeken">{proposalWords.previewTitle[lang]}</h2>
          <ChangesTable lang={lang} {...preview} />
          <p>{proposalWords.previewHint[lang]}</p>
        </section>
      )}
      <Form action={newProposalPath(budget)}>
        <input type="hidden" name="kind" value={kind} />
        {preview && <input type="hidden" name="seen" value={preview.seen} />}
        <OfficeSelect {...props} />
        {kind !== 'close' && <MoneyFields {...props} />}
        <TextArea
          lang={lang}
          name="reason"
          label={proposalWords.reasonQuestion[lang]}
          hint={proposalWords.reasonHint[lang]}
          value={typed.reason}
          maxLength={longest.reason}
          rows={4}
          problems={problems}
        />
        <Button>{preview ? proposalWords.submit[lang] : proposalWords.preview[lang]}</Button>
      </Form>
    </>
  );
}

function OfficeSelect({ lang, offices, typed, problems }: ProposeProps): VNode {
  const [only, ...others] = offices;
  if (only && others.length === 0)
    return <input type="hidden" id={fieldId('office')} name="office" value={only.id} />;
  return (
    <Select
      lang={lang}
      name="office"
      label={proposalWords.officeQuestion[lang]}
      value={typed.office}
      problems={problems}
      options={offices.map((office) => ({ value: office.id, label: officeName(office)[lang] }))}
    />
  );
}

function MoneyFields(props: ProposeProps): VNode {
  const { lang, kind, typed, problems } = props;
  return (
    <>
      {kind === 'fill' || kind === 'takeBack' ? <SourceSelect {...props} /> : <FromSelect {...props} />}
      {(kind === 'fill' || kind === 'shift') && (
        <Radios
          lang={lang}
          name="to"
          label={proposalWords.toQuestion[lang]}
          value={typed.to}
          problems={problems}
          options={(['free', ...purposes] as const).map((purpose) => ({
            value: purpose,
            label: accountLabels[purpose][lang],
          }))}
        />
      )}
      {kind === 'place' && <TargetFields {...props} />}
      <MoneyInput
        lang={lang}
        name="amount"
        label={proposalWords.amountQuestion[lang]}
        value={typed.amount}
        problems={problems}
      />
      {kind !== 'fill' && (
        <TextInput
          lang={lang}
          name="publication"
          label={proposalWords.publicationQuestion[lang]}
          hint={(kind === 'place' ? proposalWords.publicationHint : proposalWords.publicationMaybe)[lang]}
          value={typed.publication}
          problems={problems}
          optional={kind !== 'place'}
        />
      )}
    </>
  );
}

function SourceSelect({ lang, kind, sources, typed, problems }: ProposeProps): VNode {
  const left = (source: MoneySource): number =>
    source.amountCents - source.givenCents - source.withdrawnCents;
  return (
    <Select
      lang={lang}
      name="source"
      label={(kind === 'fill' ? proposalWords.sourceQuestion : proposalWords.backSourceQuestion)[lang]}
      value={typed.source}
      problems={problems}
      options={sources.map((source) => ({
        value: source.id,
        label: kind === 'fill' ? `${source.name} (${formatCents(left(source), lang)})` : source.name,
      }))}
    />
  );
}

function FromSelect({
  lang,
  kind,
  sources,
  positions,
  envelopes,
  titles,
  typed,
  problems,
}: ProposeProps): VNode {
  // Money in an envelope first has to come out of it before it can go into another.
  const offered = positions.filter(
    ({ envelopeId, purpose }) => kind !== 'place' || (envelopeId === null && purpose !== 'free'),
  );
  const amountOf = ({ amountCents, envelopeId }: Position): string => {
    const amount = formatCents(amountCents, lang);
    const free = envelopeId === null ? undefined : envelopes.get(envelopeId)?.freeCents;
    return free === undefined
      ? amount
      : fill(proposalWords.freeNow, lang, { amount, free: formatCents(Math.min(free, amountCents), lang) });
  };
  return (
    <Select
      lang={lang}
      name="from"
      label={proposalWords.fromQuestion[lang]}
      value={typed.from}
      problems={problems}
      options={sources
        .map((source) => ({
          label: source.name,
          options: offered
            .filter(({ sourceId }) => sourceId === source.id)
            .map((position) => ({
              value: fromValue(position),
              label: `${placeName(position, titles, lang)} (${amountOf(position)})`,
            })),
        }))
        .filter(({ options }) => options.length > 0)}
    />
  );
}

function TargetFields({ lang, targets, typed, problems }: ProposeProps): VNode {
  return (
    <>
      <Select
        lang={lang}
        name="target"
        label={proposalWords.targetQuestion[lang]}
        value={typed.target}
        problems={problems}
        options={[
          {
            label: proposalWords.existing[lang],
            options: targets.envelopes.flatMap(({ id, title }) =>
              id === null ? [] : [{ value: targetValue({ envelopeId: id }), label: title[lang] }],
            ),
          },
          {
            label: proposalWords.toMake[lang],
            options: targets.rounds.map((round) => ({
              value: targetValue({ roundId: round.id, domain: null }),
              label: round.name[lang],
            })),
          },
        ].filter(({ options }) => options.length > 0)}
      />
      <Select
        lang={lang}
        name="domain"
        label={proposalWords.domainQuestion[lang]}
        hint={proposalWords.domainHint[lang]}
        value={typed.domain}
        placeholder={proposalWords.allDomains[lang]}
        problems={problems}
        options={domains.map((domain) => ({ value: domain, label: domainLabels[domain][lang] }))}
        optional
      />
    </>
  );
}
