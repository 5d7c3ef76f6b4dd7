/** What was read, before anything is written: mistakes, what is there already, what is new; with a choice for each. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch, type PeoplesWords } from '../../../kernel/words.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  Details,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Radios,
  Table,
} from '../../../ui/index.ts';
import { type Difference, Differences, type Fact } from '../../listing/index.ts';
import type { Preview } from '../store/runs.ts';
import type { Duplicate, ImportSource, PreviewRow } from '../types.ts';
import { nearness, told } from './told.ts';
import { words } from './words.ts';

type Typed = { text(name: string): string; has(name: string): boolean };

/** A row with its place in the preview, which names its fields. */
export type ShownRow = {
  readonly index: number;
  readonly row: PreviewRow;
  readonly facts: readonly Fact[];
  readonly doubles: readonly (Duplicate & {
    readonly href: string;
    readonly differences: readonly Difference[];
  })[];
};

export type PreviewProps = {
  lang: Lang;
  runId: string;
  source: ImportSource;
  notices: Preview['notices'];
  wrong: readonly PreviewRow[];
  doubles: readonly ShownRow[];
  fresh: readonly ShownRow[];
  typed: Typed;
  problems: readonly Problem[];
};

/** What an activity is called is Dutch; the rest has a name. */
const saidOf = ({ subject }: ImportSource, title: string): PeoplesWords =>
  subject === 'activity' ? inDutch(title) : title;

/** Where nothing is right, there is nothing to leave out. */
function Wrong({
  lang,
  source,
  wrong,
  typed,
  problems,
  mayLeaveOut,
}: PreviewProps & { mayLeaveOut: boolean }): VNode | null {
  if (wrong.length === 0) return null;
  const lines = wrong.flatMap((row) => row.problems.map((found) => ({ row, found })));
  return (
    <section aria-labelledby="fouten">
      <Heading level={2} id="fouten">
        {`${words.wrongTitle[lang]} (${wrong.length})`}
      </Heading>
      <Table
        lang={lang}
        id="fouten-lijst"
        caption={words.wrongTitle[lang]}
        hideCaption
        narrow="stack"
        rows={lines}
        columns={[
          ...(wrong.some(({ line }) => line !== null)
            ? [{ header: words.line[lang], cell: ({ row }: (typeof lines)[number]) => row.line ?? '' }]
            : []),
          {
            header: words.title2[lang],
            rowHeader: true,
            cell: ({ row }) =>
              row.title === '' ? (
                words.noName[lang]
              ) : (
                <OwnWords said={saidOf(source, row.title)} lang={lang} />
              ),
          },
          ...(lines.some(({ found }) => found.column !== null)
            ? [
                {
                  header: words.column[lang],
                  cell: ({ found }: (typeof lines)[number]) => found.column ?? '–',
                },
              ]
            : []),
          { header: words.mistake[lang], cell: ({ found }) => found.text[lang] },
        ]}
      />
      {mayLeaveOut && (
        <Checkbox
          lang={lang}
          problems={problems}
          name="zonderFouten"
          label={fill(words.withoutWrong, lang, { n: wrong.length })}
          hint={words.withoutWrongHint[lang]}
          checked={typed.has('zonderFouten')}
          optional="unmarked"
        />
      )}
    </section>
  );
}

function Double({
  lang,
  source,
  shown,
  typed,
  problems,
}: { shown: ShownRow } & Pick<PreviewProps, 'lang' | 'source' | 'typed' | 'problems'>): VNode {
  const { row, index, doubles } = shown;
  const about = (sentence: Text, title: string): VNode => (
    <>{fillWith(sentence, lang, { title: <OwnWords said={saidOf(source, title)} lang={lang} /> })}</>
  );
  const name = `keuze.${index}`;
  return (
    <div class="hv-card">
      <Radios
        lang={lang}
        problems={problems}
        name={name}
        label={about(words.choose, row.title)}
        value={typed.text(name)}
        options={[
          ...doubles.map((one) => ({
            value: one.listingId,
            label: about(words.into, one.title),
            hint: nearness(one, lang),
          })),
          { value: 'new', label: words.asNew[lang] },
          { value: 'out', label: words.leaveOut[lang] },
        ]}
      />
      {doubles.map((one, place) => (
        <Details key={one.listingId} summary={about(words.merging, one.title)} open={place === 0}>
          <Differences
            lang={lang}
            id={`verschil-${index}-${place}`}
            caption={about(words.merging, one.title)}
            differences={one.differences}
            columns={[words.isNow[lang], words.becomes[lang]]}
          />
          <p>
            <OwnWords as="a" href={one.href} said={saidOf(source, one.title)} lang={lang} />
          </p>
        </Details>
      ))}
      <Notes lang={lang} row={row} />
    </div>
  );
}

function Notes({ lang, row }: { lang: Lang; row: PreviewRow }): VNode | null {
  if (row.notes.length === 0) return null;
  return (
    <ul>
      {row.notes.map((note) => (
        <li key={note.nl}>{note[lang]}</li>
      ))}
    </ul>
  );
}

function Doubles(props: PreviewProps): VNode | null {
  const { lang, doubles } = props;
  if (doubles.length === 0) return null;
  return (
    <section aria-labelledby="dubbel">
      <Heading level={2} id="dubbel">
        {`${words.doublesTitle[lang]} (${doubles.length})`}
      </Heading>
      <p>{words.doublesLead[lang]}</p>
      {doubles.map((shown) => (
        <Double key={shown.index} {...props} shown={shown} />
      ))}
    </section>
  );
}

function Fresh({ lang, source, fresh, typed }: PreviewProps): VNode | null {
  if (fresh.length === 0) return null;
  return (
    <section aria-labelledby="nieuw">
      <Heading level={2} id="nieuw">
        {`${words.rightTitle[lang]} (${fresh.length})`}
      </Heading>
      <p>{words.rightLead[lang]}</p>
      <Table
        lang={lang}
        id="nieuw-lijst"
        caption={words.rightTitle[lang]}
        hideCaption
        narrow="stack"
        rows={fresh}
        columns={[
          {
            header: words.title2[lang],
            rowHeader: true,
            cell: ({ row }) => <OwnWords said={saidOf(source, row.title)} lang={lang} />,
          },
          {
            header: words.facts[lang],
            cell: ({ row, facts }) => (
              <>
                {told(facts)}
                <Notes lang={lang} row={row} />
              </>
            ),
          },
          {
            header: words.leftOut[lang],
            cell: ({ row, index }) => (
              <input
                class="utrecht-checkbox utrecht-checkbox--html-input hv-choice__input"
                type="checkbox"
                name={`weg.${index}`}
                value="yes"
                checked={typed.has(`weg.${index}`)}
                aria-label={fill(words.skip, lang, { title: row.title })}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

export function PreviewView(props: PreviewProps): VNode {
  const { lang, runId, source, wrong, doubles, fresh, notices, problems } = props;
  const count = {
    rows: wrong.length + doubles.length + fresh.length,
    wrong: wrong.length,
    doubles: doubles.length,
  };
  const action = source.kind === 'icsUrl' ? words.takeOverAndFollow : words.takeOver;
  const isEmpty = doubles.length + fresh.length === 0;
  return (
    <>
      <Heading level={1} kicker={<OwnWords said={source.name} lang={lang} />}>
        {words.previewTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.previewLead[lang]}</Lead>
      <p>{fill(words.found, lang, count)}</p>
      {notices.length > 0 && (
        <Alert kind="info" lang={lang} title={words.notices[lang]}>
          <ul>
            {notices.map((notice) => (
              <li key={notice.nl}>{notice[lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isEmpty && source.kind !== 'icsUrl' ? (
        <>
          <Wrong {...props} mayLeaveOut={false} />
          <p>{words.nothingRight[lang]}</p>
        </>
      ) : (
        <Form action={`/inlezen/voorbeelden/${runId}`} label={words.previewTitle[lang]}>
          <Wrong {...props} mayLeaveOut />
          <Doubles {...props} />
          <Fresh {...props} />
          <ButtonGroup>
            <Button>{action[lang]}</Button>
          </ButtonGroup>
        </Form>
      )}
      <Form action={`/inlezen/voorbeelden/${runId}/weg`} label={words.throwAway[lang]}>
        <ButtonGroup>
          <Button variant="secondary">{words.throwAway[lang]}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
