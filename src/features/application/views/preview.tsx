/** A page of a scheme's form as applicants will see it, to try before it is published. Outside a form: nothing is sent. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { OptionGroup } from '../../../ui/index.ts';
import { domainHints, domainLabels, highestMaximum } from '../../scheme/index.ts';
import type { FormPage, SchemeVersion } from '../../scheme/types.ts';
import { formWords } from '../messages.ts';
import { QuestionField } from './question.tsx';

export type FormPreviewProps = {
  readonly lang: Lang;
  readonly version: SchemeVersion;
  readonly page: FormPage;
  readonly wijkOptions: readonly OptionGroup[];
};

export function FormPreview({ lang, version, page, wijkOptions }: FormPreviewProps): VNode {
  const { rules } = version;
  return (
    <>
      {page.intro && <p>{page.intro[lang]}</p>}
      {page.questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          lang={lang}
          values={{}}
          problems={[]}
          wijkOptions={wijkOptions}
          domainOptions={rules.domains.map((domain) => ({
            value: domain,
            label: domainLabels[domain][lang],
            hint: domainHints[domain][lang],
          }))}
          organisationOptions={[{ value: 'none', label: formWords.noOrganisation[lang] }]}
          organisationSearch={false}
          maximumCents={highestMaximum(rules).amountCents}
          costs={{ key: null, savedCents: 0 }}
          attachments={[]}
          filesRemovable={false}
          computed={null}
        />
      ))}
    </>
  );
}
