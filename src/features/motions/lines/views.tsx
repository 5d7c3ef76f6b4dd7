import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Checkboxes,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { carriers } from '../carriers.ts';
import { editLinePath, linePath, linesPath, motionsPath, newLinePath, notePath } from '../paths.ts';
import type { ActionLine, ActionLineNote, HalfYear } from '../types.ts';
import { ToVerify, Typed, TypedParagraphs } from '../views/parts.tsx';
import type { Typing } from '../views/step.tsx';
import { motionWords, recordWords } from '../words.ts';
import { halfKey, longestOfLine } from './wanted.ts';
import { lineWords as words } from './words.ts';

export const halfText = ({ year, half }: HalfYear, lang: Lang): string =>
  fill(words.halves[half], lang, { year });

const nameOf = ({ number }: Pick<ActionLine, 'number'>, lang: Lang): string =>
  fill(words.line, lang, { n: number });

function Goals({ lang, goals }: { lang: Lang; goals: readonly string[] }): VNode {
  return (
    <ul>
      {goals.map((goal) => (
        <li key={goal}>
          <Typed lang={lang} words={goal} />
        </li>
      ))}
    </ul>
  );
}

export type LinesProps = {
  readonly lang: Lang;
  readonly lines: readonly ActionLine[];
  readonly mayKeep: boolean;
};

function LineCard({ lang, line }: { lang: Lang; line: ActionLine }): VNode {
  const [newest] = line.notes;
  return (
    <Card
      title={<Typed lang={lang} words={line.title} />}
      href={linePath(line.number)}
      kicker={nameOf(line, lang)}
      footer={
        newest ? `${words.newest[lang]}: ${halfText(newest, lang).toLowerCase()}` : words.noProgress[lang]
      }
    >
      <Goals lang={lang} goals={line.goals} />
    </Card>
  );
}

export function LinesView({ lang, lines, mayKeep }: LinesProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: motionsPath, label: motionWords.title[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {lines.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="list-checks" />
      ) : (
        <CardList label={words.title[lang]}>
          {lines.map((line) => (
            <LineCard key={line.number} lang={lang} line={line} />
          ))}
        </CardList>
      )}
      {mayKeep && (
        <ButtonGroup>
          <LinkButton href={newLinePath} icon="plus">
            {words.add[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
    </>
  );
}

export type NoteForm = {
  readonly halves: readonly HalfYear[];
  readonly typed: Typing;
  readonly problems: readonly Problem[];
};

export type LineProps = {
  readonly lang: Lang;
  readonly line: ActionLine;
  /** Null for who may not write. */
  readonly form: NoteForm | null;
};

function Written({ lang, note }: { lang: Lang; note: ActionLineNote }): VNode {
  return (
    <>
      <TypedParagraphs lang={lang} words={note.body} />
      <p>
        <small>{fill(words.written, lang, { at: formatMoment(note.recordedAt, lang) })}</small>
      </p>
    </>
  );
}

/** Each half year once, with its newest text; what that replaced is folded under it. */
function Progress({ lang, notes }: { lang: Lang; notes: readonly ActionLineNote[] }): VNode {
  const halves = [...Map.groupBy(notes, halfKey)];
  if (halves.length === 0) return <p>{words.noProgress[lang]}</p>;
  return (
    <>
      {halves.map(([key, [newest, ...older]]) =>
        newest === undefined ? null : (
          <section key={key} aria-labelledby={`half-${key}`}>
            <Heading level={3} id={`half-${key}`}>
              {halfText(newest, lang)}
            </Heading>
            <Written lang={lang} note={newest} />
            {older.length > 0 && (
              <Details summary={`${words.corrected[lang]} ${halfText(newest, lang).toLowerCase()}`}>
                {older.map((note) => (
                  <Written key={note.version} lang={lang} note={note} />
                ))}
              </Details>
            )}
          </section>
        ),
      )}
    </>
  );
}

function WriteForm({ lang, line, form }: { lang: Lang; line: ActionLine; form: NoteForm }): VNode {
  const { halves, typed, problems } = form;
  return (
    <section aria-labelledby="schrijven">
      <Heading level={2} id="schrijven">
        {words.write[lang]}
      </Heading>
      <p>{words.writeLead[lang]}</p>
      <Form action={notePath(line.number)} label={words.write[lang]}>
        <Select
          lang={lang}
          problems={problems}
          name="period"
          label={words.period[lang]}
          value={typed.get('period') ?? ''}
          options={halves.map((half) => ({ value: halfKey(half), label: halfText(half, lang) }))}
        />
        <TextArea
          lang={lang}
          problems={problems}
          name="body"
          label={words.body[lang]}
          value={typed.get('body') ?? ''}
          maxLength={longestOfLine.body}
        />
        <Button>{words.save[lang]}</Button>
      </Form>
    </section>
  );
}

export function LineView({ lang, line, form }: LineProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: linesPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={nameOf(line, lang)}>
        <Typed lang={lang} words={line.title} />
      </Heading>
      <ErrorSummary lang={lang} problems={form?.problems ?? []} />
      <ToVerify lang={lang} doubt={line.toVerify} />
      <Heading level={2}>{words.goals[lang]}</Heading>
      <Goals lang={lang} goals={line.goals} />
      <Heading level={2}>{words.progress[lang]}</Heading>
      <Progress lang={lang} notes={line.notes} />
      {line.carriers.length > 0 && (
        <>
          <Heading level={2}>{words.carriers[lang]}</Heading>
          <ul>
            {line.carriers.map((key) => (
              <li key={key}>
                <a href={carriers[key]?.href ?? linesPath}>{carriers[key]?.label[lang]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {words.source[lang]}: <Typed lang={lang} words={line.source} />
      </p>
      {line.reason !== null && (
        <p>
          {fill(words.versionOf, lang, { n: line.version })} <Typed lang={lang} words={line.reason} />
        </p>
      )}
      {form && (
        <>
          <WriteForm lang={lang} line={line} form={form} />
          <p>
            <LinkButton href={editLinePath(line.number)} variant="quiet" icon="pencil">
              {words.edit[lang]}
            </LinkButton>
          </p>
        </>
      )}
    </>
  );
}

export type EditLineProps = {
  readonly lang: Lang;
  /** Null of a new line. */
  readonly number: number | null;
  readonly typed: Typing;
  readonly ticked: readonly string[];
  readonly problems: readonly Problem[];
};

export function EditLineView({ lang, number, typed, ticked, problems }: EditLineProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  const title = (number === null ? words.add : words.editTitle)[lang];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: linesPath, label: words.title[lang] }]} />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Form action={number === null ? newLinePath : editLinePath(number)} label={title}>
        {number === null ? (
          <TextInput {...field('number')} label={words.number[lang]} inputmode="numeric" width="short" />
        ) : (
          <input type="hidden" name="seen" value={typed.get('seen') ?? ''} />
        )}
        <TextInput {...field('title')} label={words.name[lang]} />
        <TextArea {...field('goals')} label={words.goals[lang]} hint={words.goalsHint[lang]} />
        <Checkboxes
          lang={lang}
          problems={problems}
          name="carriers"
          label={words.carriersLabel[lang]}
          values={ticked}
          options={Object.entries(carriers).map(([value, { label }]) => ({ value, label: label[lang] }))}
          optional
        />
        <TextInput {...field('source')} label={words.source[lang]} hint={recordWords.sourceHint[lang]} />
        <TextArea
          {...field('toVerify')}
          label={recordWords.toVerify[lang]}
          maxLength={longestOfLine.toVerify}
          rows={2}
          optional
        />
        {number !== null && (
          <TextArea
            {...field('reason')}
            label={words.reason[lang]}
            maxLength={longestOfLine.reason}
            rows={2}
          />
        )}
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}
