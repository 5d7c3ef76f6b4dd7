import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import { Button, ErrorSummary, Form, Heading, Lead, OwnWords } from '../../../ui/index.ts';
import type { Fact } from '../differences.ts';
import { words } from '../words.ts';
import { FactList } from './parts.tsx';

export type LinkConfirmProps = {
  lang: Lang;
  title: PeoplesWords;
  facts: readonly Fact[];
  action: string;
  editHref: string;
  problems: readonly Problem[];
};

export function LinkConfirmView({ lang, title, facts, action, editHref, problems }: LinkConfirmProps): VNode {
  return (
    <>
      <Heading level={1} kicker={words.confirmTitle[lang]}>
        <OwnWords said={title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.confirmLead[lang]}</Lead>
      <FactList lang={lang} facts={facts} />
      <Form action={action} label={words.confirmTitle[lang]}>
        <Button icon="check">{words.confirmYes[lang]}</Button>
      </Form>
      <p>
        <a href={editHref}>{words.linkChange[lang]}</a>
      </p>
    </>
  );
}

export function LinkSaidView({ lang, text }: { lang: Lang; text: string }): VNode {
  return (
    <>
      <Heading level={1}>{words.confirmTitle[lang]}</Heading>
      <Lead>{text}</Lead>
    </>
  );
}
