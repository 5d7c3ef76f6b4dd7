/** For who keeps a thing: what a steward has still to say of it, or said. */
import type { VNode } from 'preact';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Alert, OwnWords } from '../../../ui/index.ts';
import type { ListingKindName, Verdict } from '../types.ts';

const words: Readonly<Record<Verdict['what'], { readonly title: Text; readonly text: Text }>> = {
  entryWaits: {
    title: text('Dit wacht op de beheerder', 'This waits for the steward'),
    text: text(
      'Alleen u en de beheerder van de sociale kaart zien het nu. U krijgt bericht als er is gekeken.',
      'Only you and the steward of the social map see it now. You are told when it has been looked at.',
    ),
  },
  entryRejected: {
    title: text('Dit kwam niet op de kaart', 'This was not put on the map'),
    text: text('De beheerder schreef waarom:', 'The steward wrote why:'),
  },
  proposalWaits: {
    title: text('Een wijziging wacht op de beheerder', 'A change waits for the steward'),
    text: text('Tot dan blijft staan wat er nu staat.', 'Until then what stands there now stays.'),
  },
  proposalRefused: {
    title: text('De laatste wijziging is niet overgenomen', 'The last change was not taken over'),
    text: text('De beheerder schreef waarom:', 'The steward wrote why:'),
  },
};

/** A network belongs to no organisation: each waits by itself. */
const afterwards = text(
  'Staat uw organisatie zelf op de kaart, dan is wat u daarna invult meteen te zien.',
  'Once your organisation itself is on the map, what you enter after that shows at once.',
);

export type VerdictProps = { lang: Lang; verdict: Verdict; kind: ListingKindName };

export function VerdictAlert({ lang, verdict, kind }: VerdictProps): VNode {
  const said = words[verdict.what];
  return (
    <Alert lang={lang} kind={verdict.what.endsWith('Waits') ? 'info' : 'attention'} title={said.title[lang]}>
      <p>
        {said.text[lang]}
        {verdict.what === 'entryWaits' && kind !== 'network' && ` ${afterwards[lang]}`}
      </p>
      {verdict.reason !== null && <OwnWords as="p" said={inDutch(verdict.reason)} lang={lang} />}
    </Alert>
  );
}
