/** For who signs for no organisation: what to do first. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, ButtonGroup, Heading, Lead, LinkButton, OwnWords } from '../../../ui/index.ts';
import { claimWords as words } from './words.ts';

export function ClaimFirst(props: {
  lang: Lang;
  title: string;
  lead: ComponentChildren;
  name: string;
  href: string;
}): VNode {
  const { lang } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: props.href, label: <OwnWords said={props.name} lang={lang} /> }]}
      />
      <Heading level={1}>{props.title}</Heading>
      <Lead>{props.lead}</Lead>
      <p>{words.organisationFirst[lang]}</p>
      <ButtonGroup>
        <LinkButton href="/organisaties" variant="secondary">
          {words.findOrganisation[lang]}
        </LinkButton>
        <LinkButton href="/organisaties/nieuw" variant="quiet">
          {words.addOrganisation[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
