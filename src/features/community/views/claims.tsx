/** The steward's judgement of a claim, and the page behind the link that proves one. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Radios,
  SummaryList,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import type { Fact } from '../../listing/index.ts';
import { proofLabels } from '../messages.ts';
import type { RivalClaim } from '../store/claims.ts';
import type { Claim } from '../types.ts';
import { words } from '../words.ts';

export type JudgeClaimProps = {
  lang: Lang;
  claim: Claim;
  thing: { readonly name: string; readonly publicEmail: string | null; readonly href: string };
  /** For whom a place is claimed; null when an organisation is. */
  claimant: string | null;
  /** Of an organisation that is itself new: what was entered, judged in the same act. */
  entry: { readonly facts: readonly Fact[]; readonly revision: number } | null;
  /** Who else waits for the same thing. */
  rivals: readonly RivalClaim[];
  typed: { readonly judgement: string; readonly reason: string };
  problems: readonly Problem[];
};

function factsOf({ lang, claim, thing, claimant }: JudgeClaimProps) {
  return [
    ...(claimant === null
      ? []
      : [{ key: words.claimant[lang], value: <OwnWords said={claimant} lang={lang} /> }]),
    { key: words.proof[lang], value: proofLabels[claim.proof][lang] },
    ...(claim.proof === 'publicEmail'
      ? [
          {
            key: words.provenAt[lang],
            value: claim.provenAt === null ? words.notProven[lang] : formatMoment(claim.provenAt, lang),
          },
          { key: words.publicEmail[lang], value: thing.publicEmail },
        ]
      : []),
    { key: words.claimWhy[lang], value: <OwnWords said={inDutch(claim.note)} lang={lang} /> },
    { key: words.asked[lang], value: formatMoment(claim.madeAt, lang) },
  ];
}

/** Side by side, so that the steward weighs them together. */
function Rivals({ lang, rivals, claimant }: JudgeClaimProps): VNode | null {
  if (rivals.length === 0) return null;
  const one = claimant === null ? words.otherOne : words.otherPlaceOne;
  const more = claimant === null ? words.others : words.otherPlaces;
  return (
    <Alert kind="attention" lang={lang}>
      <p>{rivals.length === 1 ? one[lang] : fill(more, lang, { n: rivals.length })}</p>
      <Table
        lang={lang}
        caption={words.rivals[lang]}
        narrow="stack"
        rows={rivals}
        columns={[
          {
            header: words.claimant[lang],
            rowHeader: true,
            cell: ({ id, organisationName }) => (
              <a href={`/sociale-kaart/claims/${id}`}>
                {organisationName === null ? (
                  words.rivalPerson[lang]
                ) : (
                  <OwnWords said={organisationName} lang={lang} />
                )}
              </a>
            ),
          },
          { header: words.proof[lang], cell: ({ proof }) => proofLabels[proof][lang] },
          { header: words.claimWhy[lang], cell: ({ note }) => <OwnWords said={inDutch(note)} lang={lang} /> },
          { header: words.asked[lang], cell: ({ madeAt }) => formatMoment(madeAt, lang) },
        ]}
      />
    </Alert>
  );
}

const leadOf = ({ claimant, entry }: JudgeClaimProps): Text =>
  entry !== null ? words.judgeNewLead : claimant === null ? words.judgeLead : words.judgePlaceLead;

function answersOf({ lang, claimant, entry }: JudgeClaimProps) {
  if (entry !== null)
    return [
      { value: 'approve', label: words.yesNew[lang] },
      { value: 'entryOnly', label: words.entryOnly[lang] },
      { value: 'refuse', label: words.noNew[lang] },
    ];
  return [
    { value: 'approve', label: (claimant === null ? words.yes : words.yesPlace)[lang] },
    { value: 'refuse', label: words.no[lang] },
  ];
}

/** Says nothing of who asks but what she wrote herself, and for which organisation. */
export function JudgeClaimView(props: JudgeClaimProps): VNode {
  const { lang, claim, thing, claimant, entry, typed, problems } = props;
  const common = { lang, problems } as const;
  const title = claimant === null ? words.judgeTitle : words.judgePlaceTitle;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/sociale-kaart/werk', label: words.work[lang] },
          { href: thing.href, label: <OwnWords said={thing.name} lang={lang} /> },
        ]}
      />
      <Heading level={1}>
        {fillWith(title, lang, { name: <OwnWords said={thing.name} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{leadOf(props)[lang]}</Lead>
      {entry !== null && (
        <SummaryList
          lang={lang}
          rows={entry.facts.flatMap(({ label, value }) => (value === '' ? [] : [{ key: label, value }]))}
        />
      )}
      <Rivals {...props} />
      <SummaryList lang={lang} rows={factsOf(props)} />
      <Form action={`/sociale-kaart/claims/${claim.id}`}>
        {entry !== null && <input type="hidden" name="revision" value={String(entry.revision)} />}
        <Radios
          {...common}
          name="judgement"
          label={words.judgement[lang]}
          value={typed.judgement}
          options={answersOf(props)}
        />
        <TextArea
          {...common}
          name="reason"
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          value={typed.reason}
          maxLength={1000}
          rows={3}
          optional
        />
        <Button icon="check">{words.save[lang]}</Button>
      </Form>
    </>
  );
}

export function ProveView({
  lang,
  token,
  problems,
}: {
  lang: Lang;
  token: string;
  problems: readonly Problem[];
}): VNode {
  return (
    <>
      <Heading level={1}>{words.proveTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.proveLead[lang]}</Lead>
      <Form action={`/organisaties/bewijs/${token}`}>
        <Button icon="check">{words.prove[lang]}</Button>
      </Form>
    </>
  );
}

export function DoneView({ title, text }: { title: string; text: string }): VNode {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{text}</Lead>
    </>
  );
}
