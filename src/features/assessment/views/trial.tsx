import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Combos,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { type Choices, choicesOfCombination, combinationBalance, type TypedChoice } from '../rules.ts';
import type { Combination, Pack, PackEnvelope, PackRow } from '../types.ts';
import { envelopeTitle, leftWords, packCrumbs, packHref, rowHref, sharedWords } from './parts.tsx';
import { trialWords } from './words-record.ts';

/** An envelope with only the rows that this reader takes part in. */
export type OwnEnvelope = PackEnvelope & { readonly hidden: number };

export type TrialProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly envelopes: readonly OwnEnvelope[];
  readonly choices: Choices;
  /** What was typed, when it comes back; else it follows from the choices. */
  readonly typed: ReadonlyMap<string, TypedChoice>;
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly saved: readonly Combination[];
  /** Who can save; null for who looks on. */
  readonly personId: string | null;
};

export function TrialView(props: TrialProps): VNode {
  const { lang, pack, envelopes, problems } = props;
  const hidden = envelopes.reduce((sum, envelope) => sum + envelope.hidden, 0);
  const shown = envelopes.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1}>{trialWords.title[lang]}</Heading>
      <ErrorSummary
        problems={problems}
        lang={lang}
        labels={
          new Map(pack.open.map(({ caseNumber, application }) => [`part.${caseNumber}`, application.title]))
        }
      />
      <Lead>{trialWords.lead[lang]}</Lead>
      {hidden > 0 && (
        <p>{hidden === 1 ? trialWords.hiddenOne[lang] : fill(trialWords.hidden, lang, { n: hidden })}</p>
      )}
      {shown.length === 0 ? (
        <EmptyState title={trialWords.nothing[lang]}>
          <p>{trialWords.nothingText[lang]}</p>
        </EmptyState>
      ) : (
        <TrialForm {...props} envelopes={shown} />
      )}
      {props.saved.length > 0 && <Saved {...props} />}
      <Compare {...props} />
    </>
  );
}

function TrialForm(props: TrialProps): VNode {
  const { lang, pack, envelopes, problems } = props;
  return (
    <Form action={`${packHref(pack)}/proberen`} lang={lang}>
      {envelopes.map((envelope) => (
        <section key={envelope.envelope.id} {...(envelopes.length > 1 ? { class: 'hv-pack__several' } : {})}>
          {envelopes.length > 1 && <h2>{envelopeTitle(envelope.envelope, lang)}</h2>}
          <SharedNote lang={lang} envelope={envelope} pack={pack} />
          <Combos
            lang={lang}
            availableCents={envelope.availableCents}
            problems={problems}
            rows={envelope.rows.map((row) => comboRow(row, props))}
          />
        </section>
      ))}
      <ButtonGroup>
        <Button name="doe" value="bereken">
          {trialWords.recount[lang]}
        </Button>
      </ButtonGroup>
      {props.personId !== null && (
        <>
          <h2>{trialWords.saveTitle[lang]}</h2>
          <TextInput
            lang={lang}
            name="name"
            label={trialWords.name[lang]}
            hint={trialWords.nameHint[lang]}
            value={props.name}
            width="medium"
            problems={problems}
            optional="unmarked"
          />
          <ButtonGroup>
            <Button name="doe" value="bewaar" variant="secondary">
              {trialWords.save[lang]}
            </Button>
          </ButtonGroup>
        </>
      )}
    </Form>
  );
}

function SharedNote({
  lang,
  envelope,
  pack,
}: {
  lang: Lang;
  envelope: OwnEnvelope;
  pack: Pack;
}): VNode | null {
  const words = sharedWords(envelope.envelope, pack, lang);
  return words === null ? null : <p>{words}</p>;
}

function comboRow(row: PackRow, { pack, choices, typed, lang }: TrialProps) {
  const choice = choices.get(row.caseNumber);
  const typedPart = typed.get(row.caseNumber)?.part;
  const part = choice?.choice === 'part' ? formatCents(choice.amountCents, lang).replace(/€\s?/, '') : '';
  return {
    id: row.caseNumber,
    title: row.application.title,
    href: rowHref(pack, row),
    askedCents: row.application.requestedCents ?? 0,
    choice: choice?.choice ?? null,
    part: typedPart ?? part,
    grantedCents: choice?.amountCents ?? 0,
  };
}

/** What a saved combination costs, counting only what this reader may see. */
export function sumsOf(combination: Combination, envelopes: readonly OwnEnvelope[]) {
  const rows = envelopes.flatMap((envelope) => envelope.rows);
  const available = envelopes.reduce((sum, envelope) => sum + envelope.availableCents, 0);
  return combinationBalance(available, [...choicesOfCombination(rows, combination.choices).values()]);
}

const dayOf = (moment: Date): string => dateOf(moment).toString();

function Saved(props: TrialProps): VNode {
  const { lang, pack, saved, envelopes, personId } = props;
  const href = `${packHref(pack)}/proberen`;
  return (
    <>
      <h2 id="bewaard">{trialWords.saved[lang]}</h2>
      <Table
        lang={lang}
        id="bewaarde-combinaties"
        caption={trialWords.saved[lang]}
        hideCaption
        narrow="stack"
        rows={saved}
        columns={[
          {
            header: trialWords.name[lang],
            rowHeader: true,
            cell: (one) => <a href={`${href}?combinatie=${one.id}`}>{one.name}</a>,
          },
          {
            header: trialWords.by[lang],
            cell: (one) => (one.createdByPersonId === personId ? trialWords.you[lang] : one.createdByName),
          },
          { header: trialWords.when[lang], cell: (one) => formatDate(dayOf(one.createdAt), lang) },
          {
            header: trialWords.total[lang],
            numeric: true,
            cell: (one) => formatCents(sumsOf(one, envelopes).spentCents, lang),
          },
          {
            header: trialWords.left[lang],
            numeric: true,
            cell: (one) => leftWords(sumsOf(one, envelopes).leftCents, lang),
          },
          { header: trialWords.action[lang], cell: (one) => <SavedActions one={one} props={props} /> },
        ]}
      />
    </>
  );
}

/** Beside the one before it, and away with one's own. */
function SavedActions({ one, props }: { one: Combination; props: TrialProps }): VNode {
  const { lang, pack, saved, personId } = props;
  const before = saved[saved.indexOf(one) - 1];
  return (
    <div class="hv-pack__tools">
      {before && (
        <a href={`${packHref(pack)}/vergelijken?a=${before.id}&b=${one.id}`}>
          {fill(trialWords.compareWith, lang, { name: before.name })}
        </a>
      )}
      {one.createdByPersonId === personId && (
        <Form
          action={`${packHref(pack)}/combinaties/${one.id}/verwijderen`}
          label={`${trialWords.remove[lang]}: ${one.name}`}
        >
          <Button variant="quiet" icon="trash">
            {trialWords.remove[lang]}
          </Button>
        </Form>
      )}
    </div>
  );
}

function Compare({ lang, pack, saved }: TrialProps): VNode {
  const options = saved.map((one) => ({ value: one.id, label: one.name }));
  return (
    <>
      <h2>{trialWords.compareTitle[lang]}</h2>
      {saved.length < 2 ? (
        <p>{trialWords.tooFew[lang]}</p>
      ) : (
        <Form
          action={`${packHref(pack)}/vergelijken`}
          method="get"
          inline
          label={trialWords.compareTitle[lang]}
        >
          <Select
            lang={lang}
            name="a"
            label={trialWords.first[lang]}
            options={options}
            value={options[0]?.value}
            placeholder={null}
          />
          <Select
            lang={lang}
            name="b"
            label={trialWords.second[lang]}
            options={options}
            value={options[1]?.value}
            placeholder={null}
          />
          <Button variant="secondary">{trialWords.compare[lang]}</Button>
        </Form>
      )}
    </>
  );
}
