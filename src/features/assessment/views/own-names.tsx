import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Breadcrumbs, Button, ErrorSummary, Form, fill, Heading, Lead, Radios } from '../../../ui/index.ts';
import { ownNameField } from '../forms.ts';
import type { NameQuestion } from '../types.ts';
import { declareWords, ownNamesWords } from './words.ts';

export type OwnNamesProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly action: string;
  readonly questions: readonly NameQuestion[];
  readonly typed: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

export function OwnNamesView(props: OwnNamesProps): VNode {
  const { lang, caseNumber, questions, typed, problems } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/werklijst', label: ownNamesWords.workList[lang] },
          { href: `/zaken/${caseNumber}`, label: caseNumber },
        ]}
      />
      <Heading level={1} kicker={props.title}>
        {ownNamesWords.title[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{ownNamesWords.lead[lang]}</Lead>
      <Form action={props.action}>
        {questions.map((question) => (
          <Radios
            key={question.interestId}
            lang={lang}
            name={ownNameField(question)}
            label={fill(declareWords.samePerson, lang, { name: question.name })}
            hint={fill(ownNamesWords.hint, lang, { description: question.description })}
            value={typed.get(ownNameField(question)) || null}
            problems={problems}
            inline
            options={[
              { value: 'no', label: declareWords.otherPerson[lang] },
              { value: 'yes', label: declareWords.thisPerson[lang] },
            ]}
          />
        ))}
        <Button>{declareWords.send[lang]}</Button>
      </Form>
    </>
  );
}
