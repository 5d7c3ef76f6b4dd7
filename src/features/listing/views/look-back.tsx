/** What a listing was before: its versions, and the button that brings one back. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, ErrorSummary, Form, fill, fillWith, Heading, Lead, OwnWords } from '../../../ui/index.ts';
import type { Difference } from '../differences.ts';
import type { HandMove, ListingStatus, Revision } from '../types.ts';
import { madeViaLabels, words } from '../words.ts';
import { type Thing, Up } from './go-back.tsx';
import { Differences, dateWords } from './parts.tsx';
import { Moves, Stand } from './stand.tsx';

export type Version = Pick<Revision, 'madeAt' | 'madeVia' | 'restores'> & {
  readonly number: number;
  /** Null for the first. */
  readonly differences: readonly Difference[] | null;
};

export type HistoryProps = Thing & {
  versions: readonly Version[];
  /** The newest number, for who may undo; null for everybody else. */
  undoFrom: number | null;
  /** What stewards did by hand, the last first. */
  moves: readonly HandMove[];
  /** Their reasons are for its keeper and for stewards. */
  withReasons: boolean;
  /** What was typed when she was told what is wrong. */
  reason: string;
  /** For who may move it; null for everybody else. */
  status: ListingStatus | null;
};

function UndoForm({
  lang,
  path,
  number,
  basedOn,
}: {
  lang: Lang;
  path: string;
  number: number;
  basedOn: number;
}): VNode {
  const label = fill(words.undo, lang, { n: number });
  return (
    <Form action={`/sociale-kaart/geschiedenis/${path}`} label={label}>
      <input type="hidden" name="number" value={String(number)} />
      <input type="hidden" name="revision" value={String(basedOn)} />
      <Button variant="secondary">{label}</Button>
    </Form>
  );
}

function VersionPart({ version, ...props }: HistoryProps & { version: Version }): VNode {
  const { lang, undoFrom, path } = props;
  const id = `versie-${version.number}`;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {fill(words.version, lang, { n: version.number })}
      </Heading>
      <p>
        {dateWords(version.madeAt, lang)}. {madeViaLabels[version.madeVia][lang]}.{' '}
        {version.restores !== null && fill(words.restores, lang, { n: version.restores })}
      </p>
      {version.differences === null ? (
        <p>{words.first[lang]}</p>
      ) : (
        <Differences
          lang={lang}
          id={`verschil-${version.number}`}
          caption={fill(words.version, lang, { n: version.number })}
          differences={version.differences}
          columns={[words.wasBefore[lang], words.isAfter[lang]]}
        />
      )}
      {undoFrom !== null && version.number < undoFrom && (
        <UndoForm lang={lang} path={path} number={version.number} basedOn={undoFrom} />
      )}
    </section>
  );
}

export function HistoryView(props: HistoryProps & { problems: readonly Problem[] }): VNode {
  const { lang, title } = props;
  return (
    <>
      <Up {...props} />
      <Heading level={1}>
        {fillWith(words.historyTitle, lang, { title: <OwnWords said={title} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.historyLead[lang]}</Lead>
      {props.status !== null && <Stand {...props} status={props.status} />}
      <Moves lang={lang} moves={props.moves} withReasons={props.withReasons} />
      {props.versions.map((version) => (
        <VersionPart key={version.number} {...props} version={version} />
      ))}
    </>
  );
}
