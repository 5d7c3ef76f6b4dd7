import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Passkey } from '../../../platform/auth/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  PasskeyForm,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { dataWords } from '../messages.ts';

export const passkeyWords = {
  title: text('Inloggen met een passkey', 'Logging in with a passkey'),
  lead: text(
    'Met een passkey logt u in met uw vinger, uw gezicht of de pincode van uw apparaat. Dan is er geen code per e-mail nodig. De code blijft altijd werken.',
    'With a passkey you log in with your finger, your face or the PIN of your device. Then no code by e-mail is needed. The code keeps working always.',
  ),
  yours: text('Uw passkeys', 'Your passkeys'),
  none: text('U hebt nog geen passkey.', 'You have no passkey yet.'),
  name: text('Naam van dit apparaat', 'Name of this device'),
  nameHint: text(
    'Zo herkent u de passkey later, bijvoorbeeld: mijn telefoon.',
    'So that you know the passkey again later, for example: my phone.',
  ),
  make: text('Maak een passkey', 'Make a passkey'),
  makeTitle: text('Een passkey maken op dit apparaat', 'Make a passkey on this device'),
  cannot: text(
    'Deze browser kan geen passkey maken. Dat kan wel in een nieuwe browser met JavaScript aan.',
    'This browser cannot make a passkey. A recent browser with JavaScript on can.',
  ),
  gaveNone: text(
    'Uw apparaat gaf geen passkey. Probeer het nog eens.',
    'Your device gave no passkey. Try once more.',
  ),
  remove: text('Verwijderen', 'Remove'),
  removeOne: text('Verwijder passkey {name}', 'Remove passkey {name}'),
  made: text(
    'Uw passkey is gemaakt. Wij stuurden u een e-mail.',
    'Your passkey is made. We sent you an e-mail.',
  ),
  removed: text('De passkey is verwijderd.', 'The passkey is removed.'),
  back: text('Mijn gegevens', 'My data'),
} as const;

export type PasskeysProps = {
  readonly lang: Lang;
  readonly passkeys: readonly Passkey[];
  /** Null where this site's address cannot have passkeys. */
  readonly question: string | null;
  readonly name: string;
  readonly problems: readonly Problem[];
};

export function PasskeysView({ lang, passkeys, question, name, problems }: PasskeysProps): VNode {
  return (
    <>
      <p>
        <a href="/mijn-gegevens">{passkeyWords.back[lang]}</a>
      </p>
      <Heading level={1}>{passkeyWords.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{passkeyWords.lead[lang]}</Lead>
      <Heading level={2}>{passkeyWords.yours[lang]}</Heading>
      {passkeys.length === 0 ? <p>{passkeyWords.none[lang]}</p> : <Held lang={lang} passkeys={passkeys} />}
      <Heading level={2}>{passkeyWords.makeTitle[lang]}</Heading>
      <p data-without-passkey="">{passkeyWords.cannot[lang]}</p>
      {question !== null && (
        <PasskeyForm
          action="/mijn-gegevens/passkeys"
          question={{ make: question }}
          refused={passkeyWords.gaveNone[lang]}
        >
          <TextInput
            lang={lang}
            name="name"
            label={passkeyWords.name[lang]}
            hint={passkeyWords.nameHint[lang]}
            value={name}
            problems={problems}
          />
          <Button icon="lock">{passkeyWords.make[lang]}</Button>
        </PasskeyForm>
      )}
    </>
  );
}

function Held({ lang, passkeys }: Pick<PasskeysProps, 'lang' | 'passkeys'>): VNode {
  return (
    <Table
      lang={lang}
      caption={passkeyWords.yours[lang]}
      hideCaption
      narrow="stack"
      rows={passkeys}
      columns={[
        { header: dataWords.name[lang], rowHeader: true, cell: (one) => one.name },
        { header: dataWords.madeAt[lang], cell: (one) => formatMoment(one.createdAt, lang) },
        {
          header: dataWords.lastUsed[lang],
          cell: (one) =>
            one.lastUsedAt === null ? dataWords.neverUsed[lang] : formatMoment(one.lastUsedAt, lang),
        },
        {
          header: passkeyWords.remove[lang],
          cell: (one) => (
            <Form
              action="/mijn-gegevens/passkeys/verwijderen"
              label={fill(passkeyWords.removeOne, lang, { name: one.name })}
            >
              <input type="hidden" name="id" value={one.id} />
              <Button variant="secondary">{passkeyWords.remove[lang]}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
