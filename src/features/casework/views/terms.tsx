/** 'Termijnen narekenen': the form, and what the law makes of it. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  type Clock,
  type ClockReport,
  clockNames,
  explainClock,
  suspensionRules,
} from '../../../kernel/terms/index.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  ClockLine,
  DateInput,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  Lead,
  LinkButton,
  type Option,
  Select,
  SummaryList,
  shownState,
  TextInput,
} from '../../../ui/index.ts';
import { nextRows, type TypedEvent, type TypedTerms } from '../rules/terms-form.ts';
import { byNames, eventNames, outcomeNames, termsWords as words } from '../terms-words.ts';

export type TermsProps = {
  readonly lang: Lang;
  readonly typed: TypedTerms;
  readonly problems: readonly Problem[];
  readonly result: { readonly report: ClockReport; readonly today: PlainDate } | null;
  readonly json: string;
  readonly downloadHref: string;
};

const optionsOf = (names: Readonly<Record<string, Text>>, lang: Lang): readonly Option[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: name[lang] }));

const reasonNames: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(suspensionRules).map(([reason, rule]) => [reason, rule.name]),
);

type RowProps = { readonly row: number; readonly event: TypedEvent } & Pick<TermsProps, 'lang' | 'problems'>;

function EventRow({ row, event, lang, problems }: RowProps): VNode {
  const field = (name: keyof TypedEvent) => ({
    lang,
    problems,
    name: `events.${row}.${name}`,
    value: event[name],
    optional: 'unmarked' as const,
  });
  return (
    <Fieldset
      lang={lang}
      name={`events.${row}`}
      label={words.event(row + 1)[lang]}
      optional="unmarked"
      class="hv-event"
    >
      <div class="hv-form--inline">
        <Select
          {...field('type')}
          label={words.type[lang]}
          options={optionsOf(eventNames, lang)}
          placeholder="–"
        />
        <DateInput {...field('on')} label={words.on[lang]} />
        <div class="hv-event__until">
          <DateInput {...field('until')} label={words.until[lang]} />
        </div>
        <div class="hv-event__reason">
          <Select {...field('reason')} label={words.reason[lang]} options={optionsOf(reasonNames, lang)} />
        </div>
        <div class="hv-event__outcome">
          <Select {...field('outcome')} label={words.outcome[lang]} options={optionsOf(outcomeNames, lang)} />
        </div>
        <div class="hv-event__by">
          <Select {...field('by')} label={words.by[lang]} options={optionsOf(byNames, lang)} />
        </div>
      </div>
    </Fieldset>
  );
}

function TermFields({ lang, typed, problems }: TermsProps): VNode {
  const field = { lang, problems };
  return (
    <>
      <Heading level={2}>{words.term[lang]}</Heading>
      <TextInput
        {...field}
        name="term.decisionWeeks"
        width="short"
        inputmode="numeric"
        label={words.decisionWeeks[lang]}
        hint={words.decisionWeeksHint[lang]}
        value={typed.decisionWeeks}
      />
      <TextInput
        {...field}
        name="term.extensionWeeks"
        width="short"
        inputmode="numeric"
        label={words.extensionWeeks[lang]}
        hint={words.extensionWeeksHint[lang]}
        value={typed.extensionWeeks}
        optional
      />
      <Checkbox
        {...field}
        name="term.generalTermsActApplies"
        label={words.generalTermsAct[lang]}
        hint={words.generalTermsActHint[lang]}
        checked={typed.generalTermsActApplies}
        optional="unmarked"
      />
      <Checkbox
        {...field}
        name="term.objectionCommittee"
        label={words.committee[lang]}
        checked={typed.objectionCommittee}
        optional="unmarked"
      />
    </>
  );
}

function TermsForm(props: TermsProps): VNode {
  const { lang, typed, problems } = props;
  const rows = nextRows(typed);
  return (
    <Form action="/termijnen" method="get" label={words.title[lang]}>
      <TermFields {...props} />
      <Fieldset lang={lang} name="events" label={words.events[lang]} problems={problems} focusTarget>
        {typed.events.map((event, row) => (
          <EventRow key={`event-${row}`} row={row} event={event} lang={lang} problems={problems} />
        ))}
      </Fieldset>
      <DateInput lang={lang} name="today" label={words.today[lang]} value={typed.today} problems={problems} />
      <ButtonGroup>
        <Button>{words.count[lang]}</Button>
        {rows > typed.events.length && (
          <Button variant="secondary" icon="plus" name="regels" value={String(rows)}>
            {words.more[lang]}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function clockItem(clock: Clock, lang: Lang) {
  return {
    label: clockNames[clock.clock][lang],
    start: clock.start,
    due: clock.due,
    state: shownState(clock),
    because: clock.because[lang],
    ...(clock.doneOn === null ? {} : { metOn: clock.doneOn }),
  };
}

function Result({ lang, result, json, downloadHref }: TermsProps): VNode | null {
  if (!result) return null;
  const { report, today } = result;
  return (
    <section aria-labelledby="uitkomst">
      <Heading level={2} id="uitkomst">
        {words.result[lang]}
      </Heading>
      {report.penaltyCents > 0 && (
        <Alert kind="attention" lang={lang}>
          {words.penalty(formatCents(report.penaltyCents, lang))[lang]}
        </Alert>
      )}
      <SummaryList
        lang={lang}
        rows={report.clocks.map((clock) => ({
          key: `${clockNames[clock.clock][lang]}: ${formatDate(clock.due, lang)}`,
          value: explainClock(clock)[lang],
        }))}
      />
      <ClockLine
        lang={lang}
        today={today}
        label={words.result[lang]}
        clocks={report.clocks.map((clock) => clockItem(clock, lang))}
      />
      <p>{words.share[lang]}</p>
      <Details summary={words.json[lang]}>
        <p>{words.jsonHint[lang]}</p>
        <pre class="hv-code">{json}</pre>
        <LinkButton href={downloadHref} variant="secondary" icon="download" download>
          {words.download[lang]}
        </LinkButton>
      </Details>
    </section>
  );
}

export function TermsView(props: TermsProps): VNode {
  const { lang, problems } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ErrorSummary problems={problems} lang={lang} />
      <Result {...props} />
      <TermsForm {...props} />
      <p class="hv-soft">{words.privacy[lang]}</p>
    </>
  );
}
