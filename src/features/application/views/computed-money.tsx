import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Heading } from '../../../ui/index.ts';
import type { Question } from '../../scheme/types.ts';
import { formWords } from '../messages.ts';
import type { CopyRow } from '../rules/copy.ts';
import { CopyValueView } from './copy.tsx';

/** What was prepared elsewhere is changed there, so that the sum, what is asked and who asks never differ from it. */
export function ComputedMoney(props: {
  readonly question: Question;
  readonly lang: Lang;
  readonly rows: readonly CopyRow[];
}): VNode {
  const { question, lang, rows } = props;
  const row = rows.find((one) => one.question.key === question.key);
  return (
    <section>
      <Heading level={2}>{question.label[lang]}</Heading>
      {row && (
        <p>
          <CopyValueView value={row.value} lang={lang} />
        </p>
      )}
      {question.kind === 'organisation' && (
        <Alert kind="info" lang={lang}>
          {formWords.preparedFor[lang]}
        </Alert>
      )}
      {question.kind === 'funding' && (
        <Alert kind="info" lang={lang}>
          {formWords.computed[lang]}
        </Alert>
      )}
    </section>
  );
}
