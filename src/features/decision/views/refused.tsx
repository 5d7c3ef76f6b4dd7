import type { VNode } from 'preact';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { Alert, Heading, LinkButton } from '../../../ui/index.ts';

const back = text('Terug', 'Back');

/** What cannot be done, why, and the way back. */
export function RefusedView(props: {
  readonly lang: Lang;
  readonly title: Text;
  readonly sentence: Text;
  readonly href: string;
}): VNode {
  const { lang } = props;
  return (
    <>
      <Heading level={1}>{props.title[lang]}</Heading>
      <Alert kind="attention" lang={lang}>
        {props.sentence[lang]}
      </Alert>
      <p>
        <LinkButton href={props.href} variant="secondary">
          {back[lang]}
        </LinkButton>
      </p>
    </>
  );
}
