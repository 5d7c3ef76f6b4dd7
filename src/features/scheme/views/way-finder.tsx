import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  MoneyInput,
  type OptionGroup,
  Radios,
  Select,
  SummaryList,
} from '../../../ui/index.ts';
import {
  askerWords,
  cityWord,
  elsewhereWord,
  purposeWords,
  type WayQuestion,
  type WayState,
  wayHref,
  wayQuestions,
} from '../forms/way-finder.ts';
import { askers } from '../rules/way-find.ts';
import { purposes } from '../types.ts';
import { askerChoices, purposeChoices, questionWords, wayWords as words } from './way-finder-words.ts';

export type QuestionProps = {
  lang: Lang;
  question: WayQuestion;
  given: WayState['given'];
  typed: string;
  problems: readonly Problem[];
  wijken: readonly OptionGroup[];
};

function Asked(props: QuestionProps): VNode {
  const { lang, question, problems, typed } = props;
  const { label, hint } = questionWords[question];
  const field = { lang, name: question, label: label[lang], hint: hint?.[lang], problems };
  if (question === 'wie')
    return (
      <Radios
        {...field}
        options={askers.map((one) => ({
          value: askerWords[one],
          label: askerChoices[one].label[lang],
          hint: askerChoices[one].hint?.[lang],
        }))}
      />
    );
  if (question === 'wat')
    return (
      <Radios
        {...field}
        options={purposes.map((one) => ({
          value: purposeWords[one],
          label: purposeChoices[one].label[lang],
          hint: purposeChoices[one].hint?.[lang],
        }))}
      />
    );
  if (question === 'waar')
    return (
      <Select
        {...field}
        options={[
          ...props.wijken,
          {
            label: words.notInOne[lang],
            options: [
              { value: cityWord, label: words.city[lang] },
              { value: elsewhereWord, label: words.elsewhere[lang] },
            ],
          },
        ]}
      />
    );
  return question === 'bedrag' ? (
    <MoneyInput {...field} value={typed} optional="unmarked" />
  ) : (
    <DateInput {...field} value={typed} optional="unmarked" />
  );
}

/** One question a page, by GET: what was answered before stands in the address. */
export function QuestionView(props: QuestionProps): VNode {
  const { lang, question, given } = props;
  const first = Object.keys(given).length === 0;
  const count = fill(words.count, lang, {
    n: wayQuestions.indexOf(question) + 1,
    m: wayQuestions.length,
  });
  return (
    <>
      <Heading level={1} kicker={count}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      {first && <Lead>{words.lead[lang]}</Lead>}
      <Form action="/welke-steun" method="get">
        {wayQuestions.map((other) => {
          const value = other === question ? undefined : given[other];
          return value === undefined ? null : <input key={other} type="hidden" name={other} value={value} />;
        })}
        <input type="hidden" name="stap" value={question} />
        <Asked {...props} />
        <Button icon="arrow-right">{words.next[lang]}</Button>
      </Form>
    </>
  );
}

export type AnswersProps = {
  lang: Lang;
  given: WayState['given'];
  /** What each answer means, in words. */
  shown: Readonly<Partial<Record<WayQuestion, string>>>;
};

/** Everything that was answered, each to be changed on its own. */
export function AnswersView({ lang, given, shown }: AnswersProps): VNode {
  const rows = wayQuestions.flatMap((question) =>
    given[question] === undefined
      ? []
      : [
          {
            key: questionWords[question].short[lang],
            value: shown[question] ?? '',
            changeHref: wayHref(given, question),
          },
        ],
  );
  return (
    <section aria-labelledby="antwoorden">
      <Heading level={2} id="antwoorden">
        {words.yourAnswers[lang]}
      </Heading>
      <SummaryList lang={lang} rows={rows} />
      <p>
        <a href="/welke-steun">{words.change[lang]}</a>
      </p>
    </section>
  );
}
