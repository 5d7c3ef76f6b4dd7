import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Form, Heading, type Option, Radios, TextArea } from '../../../ui/index.ts';
import { criterionAnswerLabels } from '../messages.ts';
import { type Checklist, type Criterion, criterionGroupLabels } from '../rules/criteria.ts';
import { evidenceMax } from '../rules/recognition.ts';
import { criterionAnswers } from '../types.ts';
import type { VenueTyped } from './edit.tsx';
import { recognitionWords as words } from './form-words.ts';

type Shared = { lang: Lang; typed: VenueTyped; problems: readonly Problem[] };

/** One block for each group of criteria: an answer, and what shows it. */
export function ChecklistFields({ checklist, ...shared }: Shared & { checklist: Checklist }): VNode {
  const groups = [...Map.groupBy(checklist.criteria, ({ group }) => group)];
  return (
    <>
      {groups.map(([group, criteria]) => (
        <section key={group} aria-labelledby={`groep-${group}`}>
          <Heading level={2} id={`groep-${group}`}>
            {criterionGroupLabels[group][shared.lang]}
          </Heading>
          {criteria.map((criterion) => (
            <CriterionFields key={criterion.key} {...shared} criterion={criterion} />
          ))}
        </section>
      ))}
    </>
  );
}

function CriterionFields({ lang, typed, problems, criterion }: Shared & { criterion: Criterion }): VNode {
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
