import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { Button, Card, CardList, Form, Heading, Lead } from '../../../ui/index.ts';
import type { Persona } from '../personas.ts';

export const demoWords = {
  title: text('Rondkijken in de demo', 'Look around in the demo'),
  lead: text(
    'Deze stad is echt, maar de mensen en organisaties zijn verzonnen. Kies iemand; u bent dan met één klik ingelogd.',
    'This city is real, but the people and organisations are invented. Choose someone; one click logs you in.',
  ),
  mail: text(
    'Mails en brieven gaan hier nergens heen. U leest ze, ook die met de link om mee te tekenen:',
    'Mails and letters go nowhere here. You can read them, also those with the link to co-sign:',
  ),
  mailLink: text('Naar de uitgaande post', 'To the outgoing mail'),
  people: text('Mensen in de demo', 'People in the demo'),
  become: text('Inloggen als', 'Log in as'),
} as const;

export type DemoProps = {
  readonly lang: Lang;
  readonly personas: readonly Persona[];
  /** Where somebody was going who had to log in first; null for the persona's own first page. */
  readonly returnTo: string | null;
};

export function DemoView({ lang, personas, returnTo }: DemoProps): VNode {
  return (
    <>
      <Heading level={1}>{demoWords.title[lang]}</Heading>
      <Lead>{demoWords.lead[lang]}</Lead>
      <p>
        {demoWords.mail[lang]} <a href="/postvak-uit">{demoWords.mailLink[lang]}</a>
      </p>
      <CardList label={demoWords.people[lang]}>
        {personas.map((persona) => (
          <Card
            key={persona.key}
            title={persona.name}
            kicker={persona.part[lang]}
            icon="user"
            footer={
              <Form action="/demo/inloggen" label={`${demoWords.become[lang]} ${persona.name}`}>
                <input type="hidden" name="persona" value={persona.key} />
                {returnTo !== null && <input type="hidden" name="naar" value={returnTo} />}
                <Button variant="secondary" icon="log-in">
                  {demoWords.become[lang]} {persona.name}
                </Button>
              </Form>
            }
          >
            {persona.story[lang]}
          </Card>
        ))}
      </CardList>
    </>
  );
}
