/** The steward's judgement of a claim, and the page behind the link that proves one. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { proofLabels } from '../messages.ts';
import type { Claim, OrganisationContent } from '../types.ts';
import { words } from '../words.ts';

export type JudgeClaimProps = {
  lang: Lang;
  claim: Claim;
  organisation: OrganisationContent;
  slug: string;
  /** How many more people wait for the same organisation. */
  others: number;
  typed: { readonly judgement: string; readonly reason: string };
  problems: readonly Problem[];
};

function factsOf({ lang, claim, organisation }: JudgeClaimProps) {
  return [
    { key: words.proof[lang], value: proofLabels[claim.proof][lang] },
    ...(claim.proof === 'publicEmail'
      ? [
          {
            key: words.provenAt[lang],
            value: claim.provenAt === null ? words.notProven[lang] : formatMoment(claim.provenAt, lang),
          },
          { key: words.publicEmail[lang], value: organisation.publicEmail },
        ]
      : []),
    { key: words.claimNote[lang], value: claim.note },
    { key: words.asked[lang], value: formatMoment(claim.madeAt, lang) },
  ];
}

/** Says nothing of who asks but what she wrote herself. */
export function JudgeClaimView(props: JudgeClaimProps): VNode {
  const { lang, claim, organisation, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <ErrorSummary problems={problems} lang={lang} />
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/sociale-kaart/werk', label: words.claim[lang] },
          { href: `/organisaties/${props.slug}`, label: organisation.name },
        ]}
      />
      <Heading level={1}>{fill(words.judgeTitle, lang, { name: organisation.name })}</Heading>
      <Lead>{words.judgeLead[lang]}</Lead>
      {props.others > 0 && (
        <Alert kind="attention" lang={lang}>
          {props.others === 1 ? words.otherOne[lang] : fill(words.others, lang, { n: props.others })}
        </Alert>
      )}
      <SummaryList lang={lang} rows={factsOf(props)} />
      <Form action={`/sociale-kaart/claims/${claim.id}`}>
        <Radios
          {...common}
          name="judgement"
          label={words.judgement[lang]}
          value={typed.judgement}
          options={[
            { value: 'approve', label: words.yes[lang] },
            { value: 'refuse', label: words.no[lang] },
          ]}
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
      <ErrorSummary problems={problems} lang={lang} />
      <Heading level={1}>{words.proveTitle[lang]}</Heading>
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
