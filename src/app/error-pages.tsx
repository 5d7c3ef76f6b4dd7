/** Pages that say what went wrong, what it means and what one can still do. */

import { sizeText } from '../kernel/files.ts';
import type { Text } from '../kernel/messages.ts';
import type { AppContext } from '../platform/http/context.ts';
import { readForm } from '../platform/http/form-values.ts';
import type { GuardPages } from '../platform/http/routes.ts';
import { pathOnThisSite } from '../platform/http/security.ts';
import { Alert, Button, Form, fill, Heading, Lead, LinkButton } from '../ui/index.ts';

type Words = { readonly title: Text; readonly lead: Text; readonly next: Text };

const words = {
  notFound: {
    title: { nl: 'Deze pagina is er niet', en: 'This page does not exist' },
    lead: {
      nl: 'Het adres klopt niet, of de pagina is verhuisd.',
      en: 'The address is wrong, or the page has moved.',
    },
    next: { nl: 'Begin opnieuw op de startpagina.', en: 'Start again from the home page.' },
  },
  forbidden: {
    title: { nl: 'U mag deze pagina niet zien', en: 'You may not see this page' },
    lead: { nl: 'Uw rol geeft hier geen toegang toe.', en: 'Your role does not give access here.' },
    next: {
      nl: 'Denkt u dat dit niet klopt? Vraag de beheerder om toegang.',
      en: 'Do you think this is wrong? Ask the administrator for access.',
    },
  },
  tooLarge: {
    title: { nl: 'Dit is te groot om te versturen', en: 'This is too large to send' },
    lead: {
      nl: 'Wat u verstuurde is groter dan wij hier aannemen: ten hoogste {size}.',
      en: 'What you sent is larger than we accept here: {size} at most.',
    },
    next: {
      nl: 'Ga terug en stuur een kleiner bestand of een kortere tekst. Wat al was opgeslagen, staat er nog.',
      en: 'Go back and send a smaller file or a shorter text. What was saved is still there.',
    },
  },
  serverError: {
    title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
    lead: {
      nl: 'Dit ligt niet aan u. Er is niets half opgeslagen.',
      en: 'This is not your fault. Nothing was half saved.',
    },
    next: { nl: 'Probeer het over een paar minuten opnieuw.', en: 'Try again in a few minutes.' },
  },
} as const satisfies Record<string, Words>;

function simplePage(
  c: AppContext,
  key: keyof typeof words,
  status: 403 | 404 | 413 | 500,
  slots: Readonly<Record<string, string>> = {},
): Response {
  const lang = c.get('lang');
  const { title, lead, next } = words[key];
  return c.get('page')(
    { title: title[lang], status },
    <>
      <Heading level={1}>{title[lang]}</Heading>
      <Lead>{fill(lead, lang, slots)}</Lead>
      <p>{next[lang]}</p>
      <p>
        <LinkButton href="/">{{ nl: 'Naar de startpagina', en: 'To the home page' }[lang]}</LinkButton>
      </p>
    </>,
  );
}

export const notFoundPage = (c: AppContext): Response => simplePage(c, 'notFound', 404);
export const serverErrorPage = (c: AppContext): Response => simplePage(c, 'serverError', 500);

/** With its query: a form that begins something says there what. */
function addressOf(c: AppContext): string {
  return pathOnThisSite(new URL(c.req.url));
}

/** Nothing typed is lost: every field stands in this page, ready to be sent again after logging in. */
async function sessionEnded(c: AppContext): Promise<Response> {
  const lang = c.get('lang');
  const form = await readForm(c);
  const title = { nl: 'U bent uitgelogd', en: 'You are logged out' }[lang];
  return c.get('page')(
    { title, status: 401 },
    <>
      <Heading level={1}>{title}</Heading>
      <Alert kind="attention" lang={lang}>
        {
          {
            nl: 'Wat u typte is niet weg. Log eerst opnieuw in. Kom daarna terug naar deze pagina en verstuur het opnieuw. Bestanden moet u opnieuw kiezen.',
            en: 'What you typed is not lost. Log in again first. Then come back to this page and send it again. Files have to be chosen again.',
          }[lang]
        }
      </Alert>
      <p>
        <a href="/inloggen" target="_blank" rel="noopener">
          {{ nl: 'Inloggen (opent een nieuw tabblad)', en: 'Log in (opens a new tab)' }[lang]}
        </a>
      </p>
      <Form action={addressOf(c)}>
        {form.entries().map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{{ nl: 'Opnieuw versturen', en: 'Send again' }[lang]}</Button>
      </Form>
    </>,
  );
}

export const guardPages: GuardPages = {
  forbidden: (c) => simplePage(c, 'forbidden', 403),
  tooLarge: (c, maxBytes) => simplePage(c, 'tooLarge', 413, { size: sizeText(maxBytes)[c.get('lang')] }),
  sessionEnded,
};
