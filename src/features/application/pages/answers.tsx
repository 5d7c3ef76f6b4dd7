/** What the pages say when a command could not go through, and when it could. */
import type { Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { Alert, ButtonGroup, Heading, LinkButton } from '../../../ui/index.ts';

const title = text('Dit kan nu niet', 'This is not possible now');

/** A refusal that has no form to come back to. Unknown cases are a 404, what is not allowed a 403, the rest a 409. */
export async function failure(c: AppContext, problems: readonly Problem[]): Promise<Response> {
  if (problems.some((one) => one.code === 'not-found')) return await notFound(c);
  const lang = c.get('lang');
  const status = problems.some((one) => one.code === 'not-allowed') ? 403 : 409;
  return c.get('page')(
    { title: title[lang], status },
    <>
      <Heading level={1}>{title[lang]}</Heading>
      <Alert kind="attention" lang={lang}>
        {problems.map((one) => (
          <p key={one.code}>{one.text[lang]}</p>
        ))}
      </Alert>
      <ButtonGroup>
        <LinkButton href="/mijn-aanvragen">{mine[lang]}</LinkButton>
        <LinkButton href="/regelingen" variant="quiet">
          {schemes[lang]}
        </LinkButton>
      </ButtonGroup>
    </>,
  );
}

const mine = text('Naar mijn aanvragen', 'To my applications');
const schemes = text('Bekijk de regelingen', 'See the schemes');

/** What a page says after `?klaar=<code>`; anything else in the address says nothing. */
const done: Readonly<Record<string, Text>> = {
  bewaard: text(
    'Uw aanvraag is bewaard. U kunt later verder.',
    'Your application is saved. You can go on later.',
  ),
  ingetrokken: text('Uw aanvraag is ingetrokken.', 'Your application has been withdrawn.'),
  teruggezet: text('Uw concept staat er weer.', 'Your draft is back.'),
  uitgenodigd: text('De uitnodigingen zijn verstuurd.', 'The invitations have been sent.'),
  opnieuw: text('Er is een nieuwe uitnodiging verstuurd.', 'A new invitation has been sent.'),
  vervangen: text('Vul hieronder iemand anders in.', 'Enter somebody else below.'),
  papier: text('De handtekening is vastgelegd.', 'The signature has been recorded.'),
  gewijzigd: text(
    'Uw wijziging is verstuurd. U krijgt een brief met een nieuwe kopie.',
    'Your change has been sent. You get a letter with a new copy.',
  ),
  aangevuld: text(
    'Uw aanvulling is verstuurd. U krijgt een brief met een nieuwe kopie.',
    'Your addition has been sent. You get a letter with a new copy.',
  ),
  weggegooid: text('Uw wijzigingen zijn weggegooid.', 'Your changes have been discarded.'),
  gemeld: text('Uw melding is verstuurd.', 'Your report has been sent.'),
};

export const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => flashFor(c, done);
