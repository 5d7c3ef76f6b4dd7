/** Sheets of paper: entering, deciding, and whether the numbers add up. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Select,
  SummaryList,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import {
  BallotFields,
  type FrozenBallot,
  type TypedBallot,
  type Vote,
  type Withdrawn,
} from '../../vote/index.ts';
import { countKindWords, sheetWords, officeWords as words } from '../office-messages.ts';
import { type Reading, reconciled, type Sheets } from '../rules/paper.ts';
import { type SheetStatus, sheetCountKinds, sheetStatuses } from '../types.ts';
import { ChosenList, Crumbs, voteHref } from './parts.tsx';

export type TypedSheet = {
  readonly sheet: string;
  readonly refused: string;
  readonly ballot: TypedBallot;
};
export type TypedCount = { readonly kind: string; readonly sheets: string; readonly note: string };

export type PaperProps = {
  readonly vote: Vote;
  readonly lang: Lang;
  /** Null when no sheets are taken now. */
  readonly ballot: FrozenBallot | null;
  readonly withdrawn: Withdrawn;
  readonly counts: Omit<Sheets, 'entered'>;
  readonly standing: Readonly<Record<SheetStatus, number>>;
  readonly differing: readonly string[];
  readonly typed: TypedSheet;
  readonly typedCount: TypedCount;
  readonly problems: readonly Problem[];
};

function SheetFields({
  lang,
  ballot,
  withdrawn,
  typed,
  problems,
}: {
  lang: Lang;
  ballot: FrozenBallot;
  withdrawn: Withdrawn;
  typed: TypedSheet;
  problems: readonly Problem[];
}): VNode {
  return (
    <>
      <BallotFields
        lang={lang}
        ballot={ballot}
        withdrawn={withdrawn}
        typed={typed.ballot}
        problems={problems}
      />
      <h2>{words.unfit[lang]}</h2>
      <TextInput
        lang={lang}
        name="ongeldig"
        label={words.unfitReason[lang]}
        hint={words.unfitHint[lang]}
        value={typed.refused}
        problems={problems}
        optional
      />
    </>
  );
}

function sumsSaid({ counts, standing }: PaperProps, lang: Lang): readonly string[] {
  const entered = sheetStatuses.reduce((sum, status) => sum + standing[status], 0);
  const { stillOut, toEnter } = reconciled({ ...counts, entered });
  const say = (words: { nl: string; en: string }, n: number) => fill(words, lang, { n });
  return [
    ...(stillOut > 0 ? [say(words.sumsStillOut, stillOut)] : []),
    ...(stillOut < 0 ? [say(words.sumsTooMany, -stillOut)] : []),
    ...(toEnter > 0 ? [say(words.sumsToEnter, toEnter)] : []),
    ...(toEnter < 0 ? [say(words.sumsUnknown, -toEnter)] : []),
    ...(standing.enteredOnce > 0 ? [say(words.sumsOnce, standing.enteredOnce)] : []),
  ];
}

function Sums(props: PaperProps): VNode {
  const { lang, counts, standing } = props;
  const said = sumsSaid(props, lang);
  const rows = [
    ...sheetCountKinds.map((kind) => ({ what: countKindWords[kind][lang], sheets: counts[kind] })),
    ...sheetStatuses.map((status) => ({ what: sheetWords[status][lang], sheets: standing[status] })),
  ];
  return (
    <>
      <h2>{words.sums[lang]}</h2>
      <Alert kind={said.length === 0 ? 'success' : 'attention'} lang={lang}>
        {said.length === 0 ? (
          words.sumsGood[lang]
        ) : (
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Alert>
      <Table
        lang={lang}
        id="bladen"
        caption={words.sums[lang]}
        hideCaption
        rows={rows}
        columns={[
          { header: words.what[lang], rowHeader: true, cell: ({ what }) => what },
          { header: words.sheets[lang], numeric: true, cell: ({ sheets }) => sheets },
        ]}
      />
    </>
  );
}

function CountForm({ vote, lang, typedCount, problems }: PaperProps): VNode {
  return (
    <>
      <h2>{words.countTitle[lang]}</h2>
      <p>{words.countLead[lang]}</p>
      <Form action={voteHref(vote, '/papier/tellen')} lang={lang} label={words.countTitle[lang]}>
        <Select
          lang={lang}
          name="soort"
          label={words.countKind[lang]}
          value={typedCount.kind}
          problems={problems}
          options={sheetCountKinds.map((kind) => ({ value: kind, label: countKindWords[kind][lang] }))}
        />
        <TextInput
          lang={lang}
          name="bladen"
          label={words.countSheets[lang]}
          value={typedCount.sheets}
          problems={problems}
          width="short"
        />
        <TextInput
          lang={lang}
          name="opmerking"
          label={words.note[lang]}
          value={typedCount.note}
          problems={problems}
          optional
        />
        <Button variant="secondary">{words.saveCount[lang]}</Button>
      </Form>
    </>
  );
}

function Differing({ vote, lang, differing }: PaperProps): VNode {
  return (
    <>
      <h2>{words.differing[lang]}</h2>
      {differing.length === 0 ? (
        <p>{words.noneDiffering[lang]}</p>
      ) : (
        <ul>
          {differing.map((sheet) => (
            <li key={sheet}>
              <a href={voteHref(vote, `/papier/${sheet}`)}>{fill(words.decide, lang, { sheet })}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function PaperView(props: PaperProps): VNode {
  const { vote, lang, ballot, typed, problems } = props;
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{words.paper[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} order={['blad']} />
      <Lead>{words.paperLead[lang]}</Lead>
      <Sums {...props} />
      <Differing {...props} />
      {ballot === null ? (
        <p>{words.paperNotNow[lang]}</p>
      ) : (
        <>
          <CountForm {...props} />
          <h2>{words.enter[lang]}</h2>
          <Form action={voteHref(vote, '/papier')} lang={lang} label={words.enter[lang]}>
            <TextInput
              lang={lang}
              name="blad"
              label={words.sheet[lang]}
              hint={words.sheetHint[lang]}
              value={typed.sheet}
              problems={problems}
              width="short"
              autocomplete="off"
            />
            <SheetFields {...props} ballot={ballot} />
            <Button icon="check">{words.save[lang]}</Button>
          </Form>
        </>
      )}
    </>
  );
}

export type DecideProps = {
  readonly vote: Vote;
  readonly lang: Lang;
  readonly ballot: FrozenBallot;
  readonly withdrawn: Withdrawn;
  readonly sheet: string;
  /** Null for who entered it herself: she does not see what the other read. */
  readonly readings: readonly Reading[] | null;
  readonly typed: TypedSheet;
  readonly problems: readonly Problem[];
};

/** For the third, who sees what both read. */
export function DecideView(props: DecideProps): VNode {
  const { vote, lang, ballot, sheet, readings, problems } = props;
  return (
    <>
      <Crumbs vote={vote} lang={lang} />
      <Heading level={1}>{fill(words.decide, lang, { sheet })}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {readings === null ? (
        <p>{words.decideNot[lang]}</p>
      ) : (
        <>
          <Lead>{words.decideLead[lang]}</Lead>
          {readings.map((reading, at) => (
            <section key={`lezing-${at + 1}`}>
              <h2>{fill(words.reading, lang, { n: at + 1 })}</h2>
              {reading.kind === 'choices' ? (
                <ChosenList ballot={ballot} choices={reading.choices} lang={lang} />
              ) : (
                <SummaryList lang={lang} rows={[{ key: sheetWords.refused[lang], value: reading.reason }]} />
              )}
            </section>
          ))}
          <Form action={voteHref(vote, `/papier/${sheet}`)} lang={lang}>
            <SheetFields {...props} />
            <Button icon="check">{words.save[lang]}</Button>
          </Form>
        </>
      )}
    </>
  );
}
