import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { LetterDocument } from '../../../platform/pdf/index.ts';
import { Alert, Breadcrumbs, Button, ButtonGroup, Form, Heading } from '../../../ui/index.ts';
import { LetterView } from '../../correspondence/index.ts';
import { caseCrumbs } from './parts.tsx';
import { words } from './words.ts';

export type PreviewProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly document: LetterDocument;
  /** The applicant's language, which may be another than the officer's. */
  readonly letterLang: Lang;
  readonly siteUrl: string;
  /** Everything that was typed, to be sent on or to go back to. */
  readonly fields: readonly (readonly [string, string])[];
  /** Where the form goes to take it, and where to go back to change it. */
  readonly takeAt: string;
  readonly editAt: string;
};

/** The letter before anything happens: from here one decides, or goes back with all that was typed. */
export function PreviewPage(props: PreviewProps): VNode {
  const { lang, caseNumber } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={caseCrumbs(caseNumber, lang, true)} />
      <Heading level={1} kicker={props.title || undefined}>
        {words.previewTitle[lang]}
      </Heading>
      <Alert kind="attention" lang={lang}>
        {words.previewLead[lang]}
      </Alert>
      <LetterView document={props.document} lang={props.letterLang} siteUrl={props.siteUrl} />
      <Form action={props.takeAt}>
        {props.fields
          .filter(([name]) => name !== 'action')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <ButtonGroup>
          <Button>{words.take[lang]}</Button>
          <Button variant="quiet" name="action" value="edit" formaction={props.editAt}>
            {words.back[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
