import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  Form,
  fill,
  Heading,
  type Option,
  type OptionGroup,
  Radios,
  Select,
  TextArea,
} from '../../../ui/index.ts';
import { criterionAnswerLabels } from '../messages.ts';
import { type Checklist, type Criterion, criterionGroupLabels } from '../rules/criteria.ts';
import { groupOfFact } from '../rules/facts.ts';
import { evidenceMax } from '../rules/recognition.ts';
import { type Answers, criterionAnswers, type PlaceFact, type RecognitionFile } from '../types.ts';
import type { VenueTyped } from './describe.tsx';
import { FileLink } from './evidence.tsx';
import { evidenceWords } from './evidence-words.ts';
import { recognitionWords as words } from './form-words.ts';

type Shared = { lang: Lang; typed: VenueTyped; problems: readonly Problem[] };

type Showing = {
  facts: readonly PlaceFact[];
  /** What was picked before: it can be gone by now. */
  picked: Answers;
  files: readonly RecognitionFile[];
  filesHref: string;
};

function factOptions(facts: readonly PlaceFact[], lang: Lang): readonly OptionGroup[] {
  const groups = [...Map.groupBy(facts, (fact) => groupOfFact(fact)[lang])];
  return groups.map(([label, own]) => ({
    label,
    options: own.map(({ key, label: named, value }) => ({
      value: key,
      label: `${named[lang]}: ${value[lang]}`.slice(0, 140),
    })),
  }));
}

/** One block for each group of criteria: an answer, and what shows it. */
export function ChecklistFields({
  checklist,
  ...shared
}: Shared & Showing & { checklist: Checklist }): VNode {
  const options = factOptions(shared.facts, shared.lang);
  const groups = [...Map.groupBy(checklist.criteria, ({ group }) => group)];
  return (
    <>
      {groups.map(([group, criteria]) => (
        <section key={group} aria-labelledby={`groep-${group}`}>
          <Heading level={2} id={`groep-${group}`}>
            {criterionGroupLabels[group][shared.lang]}
          </Heading>
          {criteria.map((criterion) => (
            <CriterionFields key={criterion.key} {...shared} criterion={criterion} options={options} />
          ))}
        </section>
      ))}
    </>
  );
}

type CriterionProps = Shared & Showing & { criterion: Criterion; options: readonly OptionGroup[] };

/** What was picked and is gone can stay picked: it was so on that day. */
function FactField({ lang, typed, problems, criterion, facts, picked, options }: CriterionProps): VNode {
  const { key, label } = criterion;
  const kept = picked[key]?.fact;
  const gone = kept !== undefined && !facts.some((one) => one.key === kept.key);
  const goneOption = gone
    ? [{ value: kept.key, label: fill(evidenceWords.goneOption, lang, { label: kept.label[lang] }) }]
    : [];
  return (
    <Select
      lang={lang}
      problems={problems}
      name={`fact.${key}`}
      label={`${evidenceWords.pick[lang]} (${label[lang]})`}
      value={typed.text(`fact.${key}`)}
      placeholder={evidenceWords.noFact[lang]}
      options={[...goneOption, ...options]}
      optional="unmarked"
    />
  );
}

function CriterionFiles({ lang, criterion, files, filesHref }: CriterionProps): VNode | null {
  const own = files.filter((file) => file.criterion === criterion.key);
  if (own.length === 0) return null;
  return (
    <ul aria-label={`${evidenceWords.filesOf[lang]}: ${criterion.label[lang]}`}>
      {own.map((file) => (
        <li key={file.id}>
          <FileLink lang={lang} file={file} href={filesHref} />
        </li>
      ))}
    </ul>
  );
}

function CriterionFields(props: CriterionProps): VNode {
  const { lang, typed, problems, criterion } = props;
  const { key, label } = criterion;
  const answers = criterionAnswers.filter((one) => one !== 'elsewhere' || criterion.function !== undefined);
  return (
    <>
      <Radios
        lang={lang}
        problems={problems}
        name={`answer.${key}`}
        label={label[lang]}
        value={typed.text(`answer.${key}`)}
        options={answers.map((one) => ({ value: one, label: criterionAnswerLabels[one][lang] }))}
        inline
      />
      <TextArea
        lang={lang}
        problems={problems}
        name={`evidence.${key}`}
        label={`${words.evidence[lang]} (${label[lang]})`}
        value={typed.text(`evidence.${key}`)}
        maxLength={evidenceMax}
        rows={2}
        optional="unmarked"
      />
      <FactField {...props} />
      <CriterionFiles {...props} />
    </>
  );
}

type JudgementProps = Shared & {
  action: string;
  title: string;
  hint: string | undefined;
  options: readonly Option[];
};

/** A verdict with its reasons; both are needed. */
export function JudgementForm({
  lang,
  typed,
  problems,
  action,
  title,
  hint,
  options,
}: JudgementProps): VNode {
  return (
    <Form action={action} label={title}>
      <Heading level={2}>{title}</Heading>
      {hint !== undefined && <p>{hint}</p>}
      <Radios
        lang={lang}
        problems={problems}
        name="verdict"
        label={words.verdict[lang]}
        value={typed.text('verdict')}
        options={options}
      />
      <TextArea
        lang={lang}
        problems={problems}
        name="note"
        label={words.reason[lang]}
        value={typed.text('note')}
        maxLength={2000}
        rows={4}
      />
      <Button icon="check">{words.record[lang]}</Button>
    </Form>
  );
}
