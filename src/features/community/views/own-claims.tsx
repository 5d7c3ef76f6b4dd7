import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
} from '../../../ui/index.ts';
import { claimStatus } from '../status.ts';
import type { OwnClaim } from '../store/claims.ts';

export const ownClaimWords = {
  title: text('Wat u vroeg bij te houden', 'What you asked to keep'),
  lead: text(
    'Een beheerder kijkt of u erbij hoort. U krijgt een e-mail als er is gekeken.',
    'A steward looks whether you belong to it. You get an e-mail when it has been looked at.',
  ),
  sent: text('Dank u wel. Een beheerder kijkt ernaar.', 'Thank you. A steward looks at it.'),
  withdrawn: text('Uw vraag is ingetrokken.', 'Your question has been taken back.'),
  none: text('U vroeg nog niets', 'You asked for nothing yet'),
  noneText: text(
    'Zoek uw organisatie of plek op, en vraag haar daar op uw naam.',
    'Look up your organisation or place, and claim it there.',
  ),
  askedThis: text(
    'U vroeg om deze pagina bij te houden. Een beheerder kijkt ernaar.',
    'You asked to keep this page. A steward looks at it.',
  ),
  search: text('Zoek een organisatie', 'Look up an organisation'),
  add: text('Zet uw organisatie op de kaart', 'Put your organisation on the map'),
  asked: text('Gevraagd op {moment}', 'Asked on {moment}'),
  reason: text('De reden: {reason}', 'The reason: {reason}'),
  withdraw: text('Intrekken', 'Take back'),
  withdrawThis: text('Vraag over {title} intrekken', 'Take back the question about {title}'),
} as const;

/** On the page of what she asked: instead of asking once more. */
export function ClaimWaits({ lang }: { lang: Lang }): VNode {
  return (
    <Alert kind="info" lang={lang}>
      <p>
        {ownClaimWords.askedThis[lang]} <a href="/mijn-claims">{ownClaimWords.title[lang]}</a>
      </p>
    </Alert>
  );
}

const tones = { waiting: 'orange', approved: 'green', refused: 'red', withdrawn: 'sand' } as const;
const homes = { organisation: 'organisaties', venue: 'plekken' } as const;

function hrefOf({ kind, slug, listingStatus }: OwnClaim): string | undefined {
  const home = kind === 'organisation' || kind === 'venue' ? homes[kind] : null;
  return home === null || listingStatus !== 'published' ? undefined : `/${home}/${slug}`;
}

function ClaimCard({ lang, claim }: { lang: Lang; claim: OwnClaim }): VNode {
  const words = ownClaimWords;
  return (
    <Card
      title={<OwnWords said={claim.title} lang={lang} />}
      href={claim.status === 'waiting' ? undefined : hrefOf(claim)}
      badge={<Badge tone={tones[claim.status]}>{claimStatus.labels[claim.status][lang]}</Badge>}
      footer={fill(words.asked, lang, { moment: formatMoment(claim.madeAt, lang) })}
    >
      {claim.reason !== null && (
        <p>
          {fillWith(words.reason, lang, {
            reason: <OwnWords said={inDutch(claim.reason)} lang={lang} />,
          })}
        </p>
      )}
      {claim.status === 'waiting' && (
        <Form
          action={`/mijn-claims/${claim.id}/intrekken`}
          label={fill(words.withdrawThis, lang, { title: claim.title })}
        >
          <Button variant="secondary">{words.withdraw[lang]}</Button>
        </Form>
      )}
    </Card>
  );
}

export function OwnClaimsView({
  lang,
  claims,
  problems,
}: {
  lang: Lang;
  claims: readonly OwnClaim[];
  problems: readonly Problem[];
}): VNode {
  const words = ownClaimWords;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {claims.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="users">
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{words.lead[lang]}</Lead>
          <CardList>
            {claims.map((claim) => (
              <ClaimCard key={claim.id} lang={lang} claim={claim} />
            ))}
          </CardList>
        </>
      )}
      <ButtonGroup>
        <LinkButton href="/organisaties" variant="secondary">
          {words.search[lang]}
        </LinkButton>
        <LinkButton href="/organisaties/nieuw" icon="plus" variant="secondary">
          {words.add[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
