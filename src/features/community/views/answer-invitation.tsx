/** The answer to an invitation to take part in a network. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  SummaryList,
} from '../../../ui/index.ts';
import { mandateLabels } from '../messages.ts';
import type { NetworkMember } from '../types.ts';
import { words } from '../words.ts';

export type InvitationProps = {
  lang: Lang;
  token: string;
  network: string;
  member: NetworkMember;
  problems: readonly Problem[];
};

export function InvitationView({ lang, token, network, member, problems }: InvitationProps): VNode {
  const slots = {
    network: <OwnWords said={network} lang={lang} />,
    organisation: <OwnWords said={member.organisationName} lang={lang} />,
  };
  return (
    <>
      <Heading level={1}>{fillWith(words.invitationTitle, lang, slots)}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fillWith(words.invitationLead, lang, slots)}</Lead>
      <SummaryList
        lang={lang}
        rows={[{ key: words.mandate[lang], value: mandateLabels[member.mandate][lang] }]}
      />
      <Form action={`/netwerken/uitnodiging/${token}`}>
        <ButtonGroup>
          <Button name="answer" value="confirm" icon="check">
            {words.takePart[lang]}
          </Button>
          <Button name="answer" value="decline" variant="secondary">
            {words.notNow[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
