import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { words as payWords } from '../messages.ts';
import type { WantedShare } from '../rules/shares.ts';
import { maskedIban } from '../rules.ts';
import { shareWords as words } from '../share-words.ts';
import type { GrantShare } from '../types.ts';
import { AccountFields } from './account-fields.tsx';

export type DivideProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly shares: readonly GrantShare[];
  /** What still comes to each, by payee. */
  readonly toCome: ReadonlyMap<string, number>;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly typed: readonly WantedShare[];
  readonly problems: readonly Problem[];
};

function Standing({ lang, shares, toCome }: DivideProps): VNode {
  return (
    <Table
      lang={lang}
      caption={words.title[lang]}
      hideCaption
      narrow="stack"
      rows={shares}
      columns={[
        {
          header: words.organisation[lang],
          rowHeader: true,
          cell: (one) => <OwnWords said={one.organisationName} lang={lang} />,
        },
        { header: words.parts[lang], numeric: true, cell: (one) => String(one.parts) },
        {
          header: words.account[lang],
          cell: ({ iban }) =>
            iban === null ? <Badge tone="orange">{words.waits[lang]}</Badge> : maskedIban(iban),
        },
        {
          header: words.toCome[lang],
          numeric: true,
          cell: ({ payeeId }) => formatCents(payeeId === null ? 0 : (toCome.get(payeeId) ?? 0), lang),
        },
      ]}
    />
  );
}

/** Empty lines to add in. */
const blanks = 3;

export function DivideView(props: DivideProps): VNode {
  const { lang, shares, choices, typed, problems } = props;
  const rows = [...typed, ...Array.from({ length: blanks }, () => ({ organisation: '', parts: '' }))];
  const complete = shares.length > 0 && shares.every(({ payeeId }) => payeeId !== null);
  return (
    <>
      <Heading level={1} kicker={props.caseNumber}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      {shares.length > 0 && (
        <>
          <p>{words[complete ? 'all' : 'until'][lang]}</p>
          <Standing {...props} />
        </>
      )}
      {choices.length === 0 ? (
        <p>{words.none[lang]}</p>
      ) : (
        <Form action={`/zaken/${props.caseNumber}/verdeling`} label={words.title[lang]}>
          <p>{words.partsHint[lang]}</p>
          {rows.map((row, index) => (
            <fieldset key={`regel-${index}`} class="hv-row-box">
              <legend>{fill(words.line, lang, { n: index + 1 })}</legend>
              <div class="hv-row-box__fields">
                <Select
                  lang={lang}
                  name={`shares.${index}.organisation`}
                  label={words.organisation[lang]}
                  optional="unmarked"
                  value={row.organisation}
                  options={choices}
                  problems={problems}
                />
                <TextInput
                  lang={lang}
                  name={`shares.${index}.parts`}
                  label={words.parts[lang]}
                  optional="unmarked"
                  value={row.parts}
                  width="short"
                  inputmode="numeric"
                  problems={problems}
                />
              </div>
            </fieldset>
          ))}
          <Button>{words.save[lang]}</Button>
        </Form>
      )}
    </>
  );
}

export type OwnShare = GrantShare & {
  readonly allParts: number;
  /** Another account that waits for a second look. */
  readonly waitingIban: string | null;
};

function Part({ lang, share }: { lang: Lang; share: OwnShare }): VNode {
  const { organisationName, parts, allParts, iban } = share;
  return (
    <>
      <p>
        <OwnWords said={organisationName} lang={lang} />:{' '}
        {fill(words.yourPart, lang, { parts, all: allParts })}
      </p>
      {iban !== null && <p>{fill(words.given, lang, { iban: maskedIban(iban) })}</p>}
      {share.waitingIban !== null && (
        <Alert kind="info" lang={lang}>
          {fill(words.waiting, lang, { iban: maskedIban(share.waitingIban) })}
        </Alert>
      )}
    </>
  );
}

export function OwnSharesView(props: { readonly lang: Lang; readonly shares: readonly OwnShare[] }): VNode {
  const { lang, shares } = props;
  return (
    <>
      <Heading level={1}>{words.ownTitle[lang]}</Heading>
      <Lead>{words[shares.length === 0 ? 'ownNone' : 'ownLead'][lang]}</Lead>
      {shares.map((share) => (
        <section key={share.id}>
          <Heading level={2} kicker={share.caseNumber}>
            <a href={`/deel-van-subsidie/${share.id}`}>
              <OwnWords said={share.title} lang={lang} />
            </a>
          </Heading>
          <Part lang={lang} share={share} />
          {share.iban === null && (
            <LinkButton href={`/deel-van-subsidie/${share.id}`}>{payWords.send[lang]}</LinkButton>
          )}
        </section>
      ))}
    </>
  );
}

export function ShareAccountView(props: {
  readonly lang: Lang;
  readonly share: OwnShare;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}): VNode {
  const { lang, share, typed, problems } = props;
  return (
    <>
      <Heading level={1} kicker={share.caseNumber}>
        <OwnWords said={share.title} lang={lang} />
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Part lang={lang} share={share} />
      {share.iban !== null && share.waitingIban === null && (
        <>
          <Heading level={2}>{words.otherTitle[lang]}</Heading>
          <p>{words.otherText[lang]}</p>
        </>
      )}
      {share.waitingIban === null && (
        <Form action={`/deel-van-subsidie/${share.id}`} label={payWords.send[lang]}>
          <AccountFields lang={lang} typed={typed} problems={problems} />
          <Button>{payWords.send[lang]}</Button>
        </Form>
      )}
    </>
  );
}
