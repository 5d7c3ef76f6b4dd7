import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { Button, Checkboxes, EmptyState, Form, Heading, Lead } from '../../../ui/index.ts';
import type { Application } from '../../application/types.ts';
import type { GrantAgenda } from '../agenda.ts';
import { tieWords as words } from '../words.ts';
import { BackToCase, tellPath } from './tell.tsx';

/** Once for each grant: what of the agenda was done with it. */
export function TieView(props: {
  readonly lang: Lang;
  readonly application: Pick<Application, 'id' | 'title' | 'caseNumber'>;
  readonly agenda: GrantAgenda;
}): VNode {
  const { lang, application, agenda } = props;
  return (
    <>
      <BackToCase lang={lang} caseNumber={application.caseNumber} />
      <Heading level={1} kicker={application.title}>
        {words.title[lang]}
      </Heading>
      <Lead>{words.lead[lang]}</Lead>
      {agenda.choices.length === 0 ? (
        <EmptyState title={words.none[lang]} />
      ) : (
        <Form action={`${tellPath(application.id)}/agenda`}>
          <Checkboxes
            lang={lang}
            name="activity"
            label={words.choices[lang]}
            optional="unmarked"
            options={agenda.choices.map(({ id, title }) => ({ value: id, label: wordsIn(title, lang) }))}
            values={[...agenda.tied]}
          />
          <Button icon="check">{words.save[lang]}</Button>
        </Form>
      )}
    </>
  );
}
