import type { VNode } from 'preact';
import { dateOf, formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { lastDayOf } from '../../../kernel/terms/index.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { adoptionDay, longestReason } from '../adopted-budget.ts';
import type { RecordedBudget } from '../store/index.ts';
import { moneyWords } from './words.ts';

export const budgetsPath = '/beheer/begrotingen';

export const budgetWords = {
  title: text('Begrotingen van de stad', 'Budgets of the city'),
  lead: text(
    'Is de begroting van een jaar nog niet vastgesteld? Dan kan een subsidie voor dat jaar onder begrotingsvoorbehoud. Na de vaststelling is er vier weken om daar een beroep op te doen (Awb 4:34).',
    'Is the budget of a year not adopted yet? Then a subsidy for that year can be granted with a budget proviso. After adoption there are four weeks to invoke it (Awb 4:34).',
  ),
  year: text('Jaar', 'Year'),
  adoptedOn: text('Vastgesteld op', 'Adopted on'),
  notYet: text('Nog niet vastgesteld', 'Not adopted yet'),
  lastDay: text('Beroep op het voorbehoud kan tot en met', 'The proviso can be invoked until'),
  over: text('voorbij', 'over'),
  source: text('Bron', 'Source'),
  record: text('Vastleggen dat een begroting is vastgesteld', 'Record that a budget was adopted'),
  whichYear: text('Voor welk jaar?', 'For which year?'),
  whichDay: text(
    'Op welke dag stelde de gemeenteraad de begroting vast?',
    'On which day did the council adopt the budget?',
  ),
  whichDayHint: text(
    'Moet de provincie de begroting goedkeuren? Vul dan de dag van die goedkeuring in.',
    'Does the province have to approve the budget? Then enter the day of that approval.',
  ),
  whichSource: text('Waar staat dat?', 'Where does it say so?'),
  whichSourceHint: text(
    'Bijvoorbeeld het nummer van het raadsbesluit.',
    'For example the number of the council decision.',
  ),
  correction: text('Alleen bij een verbetering', 'Only for a correction'),
  reason: text('Waarom klopte het niet?', 'Why was it wrong?'),
  reasonHint: text(
    'Invullen als over dit jaar al iets is vastgelegd.',
    'Fill in if something has been recorded about this year already.',
  ),
  notAdopted: text('Deze begroting is toch niet vastgesteld', 'This budget is not adopted after all'),
  notAdoptedHint: text('Laat de dag dan leeg.', 'Then leave the day empty.'),
  save: text('Vastleggen', 'Record'),
  history: text('Alles wat is vastgelegd', 'All that was recorded'),
  recordedOn: text('Vastgelegd', 'Recorded'),
  by: text('Door', 'By'),
  takenBack: text('Toch niet vastgesteld', 'Not adopted after all'),
} as const;
const words = budgetWords;

export type BudgetTyped = {
  readonly year: string;
  readonly adoptedOn: string;
  readonly notAdopted: boolean;
  readonly source: string;
  readonly reason: string;
};

export type BudgetsProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  /** Newest first. */
  readonly years: readonly number[];
  /** Newest year first, within a year the newest row first. */
  readonly recorded: readonly RecordedBudget[];
  readonly mayRecord: boolean;
  readonly typed: BudgetTyped;
  readonly problems: readonly Problem[];
};

export function BudgetsView(props: BudgetsProps): VNode {
  const { lang, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/plafonds', label: moneyWords.ceilings[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Years {...props} />
      {props.mayRecord && <RecordForm {...props} />}
      {props.recorded.length > 0 && <History {...props} />}
    </>
  );
}

function LastDay({ lang, after, today }: { lang: Lang; after: PlainDate; today: PlainDate }): VNode {
  const last = lastDayOf('budgetProviso', after);
  const over = Temporal.PlainDate.compare(today, last) > 0;
  return (
    <>
      {formatDate(last, lang)} {over && <Badge>{words.over[lang]}</Badge>}
    </>
  );
}

/** What counts now, year by year. */
function Years({ lang, years, recorded, today }: BudgetsProps): VNode {
  const rows = years.map((year) => {
    const newest = recorded.find((one) => one.year === year) ?? null;
    return { year, newest, day: adoptionDay(newest, today) };
  });
  return (
    <Table
      lang={lang}
      caption={words.title[lang]}
      hideCaption
      narrow="stack"
      rows={rows}
      columns={[
        { header: words.year[lang], rowHeader: true, cell: ({ year }) => year },
        {
          header: words.adoptedOn[lang],
          cell: ({ day }) =>
            day ? formatDate(day, lang) : <Badge tone="orange">{words.notYet[lang]}</Badge>,
        },
        {
          header: words.lastDay[lang],
          cell: ({ day }) => (day ? <LastDay lang={lang} after={day} today={today} /> : '–'),
        },
        { header: words.source[lang], cell: ({ day, newest }) => (day && newest ? newest.source : '–') },
      ]}
    />
  );
}

function RecordForm({ lang, years, typed, problems }: BudgetsProps): VNode {
  const field = { lang, problems };
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        {words.record[lang]}
      </Heading>
      <Form action={budgetsPath} label={words.record[lang]}>
        <Select
          {...field}
          name="year"
          label={words.whichYear[lang]}
          value={typed.year}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DateInput
          {...field}
          name="adoptedOn"
          label={words.whichDay[lang]}
          hint={words.whichDayHint[lang]}
          value={typed.adoptedOn}
          optional="unmarked"
        />
        <TextInput
          {...field}
          name="source"
          label={words.whichSource[lang]}
          hint={words.whichSourceHint[lang]}
          value={typed.source}
        />
        <Heading level={3}>{words.correction[lang]}</Heading>
        <TextArea
          {...field}
          name="reason"
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          value={typed.reason}
          maxLength={longestReason}
          rows={2}
          optional
        />
        <Checkbox
          {...field}
          name="notAdopted"
          label={words.notAdopted[lang]}
          hint={words.notAdoptedHint[lang]}
          checked={typed.notAdopted}
          optional="unmarked"
        />
        <Button>{words.save[lang]}</Button>
      </Form>
    </section>
  );
}

function History({ lang, recorded }: BudgetsProps): VNode {
  return (
    <Details summary={words.history[lang]}>
      <Table
        lang={lang}
        caption={words.history[lang]}
        hideCaption
        narrow="stack"
        rows={recorded}
        columns={[
          { header: words.year[lang], rowHeader: true, cell: ({ year }) => year },
          {
            header: words.adoptedOn[lang],
            cell: ({ adoptedOn }) =>
              adoptedOn === null ? words.takenBack[lang] : formatDate(adoptedOn, lang),
          },
          { header: words.source[lang], cell: ({ source }) => source },
          { header: words.reason[lang], cell: ({ reason }) => reason ?? '–' },
          {
            header: words.recordedOn[lang],
            cell: ({ recordedAt }) => formatDate(dateOf(recordedAt), lang),
          },
          { header: words.by[lang], cell: ({ byName }) => byName ?? '–' },
        ]}
      />
    </Details>
  );
}
