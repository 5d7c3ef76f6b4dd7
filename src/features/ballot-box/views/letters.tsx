/** The office makes letters with codes, and withdraws a batch that is lost. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import type { Vote } from '../../vote/index.ts';
import { officeWords as words } from '../office-messages.ts';
import type { CodeBatch } from '../types.ts';
import { Crumbs, voteHref } from './parts.tsx';

export type LettersProps = {
  readonly vote: Vote;
  readonly lang: Lang;
  readonly batches: readonly CodeBatch[];
  /** Can letters be made now? */
  readonly open: boolean;
  readonly most: number;
  readonly typed: { readonly count: string; readonly batch: string; readonly reason: string };
  readonly problems: readonly Problem[];
};

function Batches({ batches, lang }: Pick<LettersProps, 'batches' | 'lang'>): VNode {
  return (
    <>
      <h2>{words.batches[lang]}</h2>
      <Table
        lang={lang}
        id="partijen"
        caption={words.batches[lang]}
        hideCaption
        narrow="stack"
        rows={batches}
        empty={<p>{words.noBatches[lang]}</p>}
        columns={[
          { header: words.batch[lang], rowHeader: true, cell: ({ batch }) => batch },
          { header: words.size[lang], numeric: true, cell: ({ size }) => size },
          { header: words.made[lang], cell: ({ madeAt }) => formatMoment(madeAt, lang) },
          { header: words.used[lang], numeric: true, cell: ({ used }) => used },
          {
            header: words.standing[lang],
            cell: ({ withdrawnReason }) =>
              withdrawnReason === null ? (
                <Badge tone="green">{words.valid[lang]}</Badge>
              ) : (
                fill(words.withdrawn, lang, { reason: withdrawnReason })
              ),
          },
        ]}
      />
    </>
  );
}

function Withdraw({ vote, lang, batches, typed, problems }: LettersProps): VNode | null {
  const valid = batches.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (valid.length === 0) return null;
  return (
    <>
      <h2>{words.withdraw[lang]}</h2>
      <p>{words.withdrawLead[lang]}</p>
      <Form action={voteHref(vote, '/codes/intrekken')} lang={lang} label={words.withdraw[lang]}>
        <Select
          lang={lang}
          name="partij"
          label={words.batch[lang]}
          value={typed.batch}
          problems={problems}
          options={valid.map(({ batch, size }) => ({
            value: String(batch),
            label: `${batch} (${size} ${words.size[lang].toLowerCase()})`,
          }))}
        />
        <TextInput
          lang={lang}
          name="reden"
          label={words.reason[lang]}
          value={typed.reason}
          problems={problems}
        />
        <Button variant="danger">{words.withdraw[lang]}</Button>
      </Form>
    </>
  );
}

export function LettersView(props: LettersProps): VNode {
  const { vote, lang, batches, open, most, typed, problems } = props;
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.letters[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.lettersLead, lang, { most })}</Lead>
      {open ? (
        <>
          <Alert kind="info" lang={lang}>
            {words.lettersOnce[lang]}
          </Alert>
          <Form action={voteHref(vote, '/codes')} lang={lang} label={words.make[lang]}>
            <TextInput
              lang={lang}
              name="aantal"
              label={words.count[lang]}
              value={typed.count}
              problems={problems}
              inputmode="numeric"
              width="short"
            />
            <Button icon="download">{words.make[lang]}</Button>
          </Form>
        </>
      ) : (
        <p>{words.lettersNotNow[lang]}</p>
      )}
      <Batches batches={batches} lang={lang} />
      <Withdraw {...props} />
    </>
  );
}
