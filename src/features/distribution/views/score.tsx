/** Giving points on one application, and what was given. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import type { ScoreCriterion } from '../../scheme/types.ts';
import type { ScoredAs } from '../types.ts';
import { proposalWords as words } from './proposal-words.ts';

export type GivenScore = {
  readonly criterion: string;
  readonly points: number;
  readonly scoredAs: ScoredAs;
  /** Only the office sees who it was; null for others. */
  readonly name: string | null;
  readonly at: Date;
  /** Does a later row of the same person stand in its place? */
  readonly replaced: boolean;
};

export type ScoreProps = {
  readonly lang: Lang;
  readonly back: string;
  readonly action: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly criteria: readonly ScoreCriterion[];
  readonly maxPoints: number;
  /** As typed, by key. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly given: readonly GivenScore[];
};

function Given({ lang, given, criteria }: ScoreProps): VNode {
  const label = (key: string): string => criteria.find((one) => one.key === key)?.label[lang] ?? key;
  return (
    <>
      <Heading level={2}>{words.given[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.given[lang]}
        hideCaption
        narrow="stack"
        rows={given}
        columns={[
          { header: words.criterion[lang], rowHeader: true, cell: (row) => label(row.criterion) },
          {
            header: words.points[lang],
            numeric: true,
            cell: (row) => (row.replaced ? `${row.points} (${words.replaced[lang]})` : row.points),
          },
          {
            header: words.who[lang],
            cell: (row) => [row.name, words.parts[row.scoredAs][lang]].filter(Boolean).join(', '),
          },
          { header: words.when[lang], cell: (row) => formatMoment(row.at, lang) },
        ]}
      />
    </>
  );
}

export function ScoreView(props: ScoreProps): VNode {
  const { lang, criteria, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: props.back }]} />
      <Heading level={1} kicker={`${props.caseNumber} ${props.title}`}>
        {words.scoreTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.scoreLead, lang, { max: props.maxPoints })}</Lead>
      <Form action={props.action}>
        {criteria.map(({ key, label, weight }) => (
          <TextInput
            key={key}
            lang={lang}
            name={`punten.${key}`}
            label={label[lang]}
            hint={fill(words.weight, lang, { n: weight })}
            value={props.typed[key] ?? ''}
            width="short"
            inputmode="numeric"
            problems={problems}
          />
        ))}
        <ButtonGroup>
          <Button>{words.save[lang]}</Button>
          <LinkButton href={props.back} variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
      {props.given.length > 0 && <Given {...props} />}
    </>
  );
}

/** In place of the form: why this reader gives no points here. Without the title, which is not hers to read then. */
export function CannotScoreView(props: {
  readonly lang: Lang;
  readonly back: string;
  readonly caseNumber: string;
  readonly sentence: Problem;
}): VNode {
  const { lang } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: props.back }]} />
      <Heading level={1} kicker={props.caseNumber}>
        {words.cannot[lang]}
      </Heading>
      <Alert kind="attention" lang={lang}>
        {props.sentence.text[lang]}
      </Alert>
    </>
  );
}
