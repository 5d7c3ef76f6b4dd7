/** The confirmation after handing in. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { Alert, ButtonGroup, fill, Heading, LinkButton, PrintButton } from '../../../ui/index.ts';
import { type Distribution, orderOf, thenComplete } from '../../scheme/types.ts';
import { cosignerWords, formWords } from '../messages.ts';
import type { CopyPage } from '../rules/copy.ts';
import type { Application, Cosigner } from '../types.ts';
import { CopyView } from './copy.tsx';
import { CosignerStates } from './cosigners.tsx';

export type ConfirmationProps = {
  readonly lang: Lang;
  readonly application: Application & { readonly caseNumber: string };
  readonly copy: readonly CopyPage[];
  readonly cosigners: readonly Cosigner[];
  readonly cosignersNeeded: number;
  readonly distribution: Distribution;
  readonly decisionDue: PlainDate | null;
  readonly ceilingReached: boolean;
  readonly forOther: boolean;
  /** What one can still do: change, withdraw, report. */
  readonly acts: readonly { readonly href: string; readonly label: string }[];
  readonly now: Date;
};

const done = {
  title: text('Uw aanvraag is binnen', 'We have your application'),
  titleOther: text('De aanvraag is ingevoerd', 'The application has been entered'),
  number: text('Nummer', 'Number'),
  next: text('Wat gebeurt er nu?', 'What happens now?'),
  cosign: text(
    'Uw mede-ondertekenaars bevestigen met de link in hun e-mail. Zijn zij er allemaal? Dan {next}.',
    'Your co-signers confirm with the link in their e-mail. Once all have, {next}.',
  ),
  look: text(
    'Wij kijken of uw aanvraag compleet is. Missen wij iets, dan vragen wij u daarom.',
    'We look whether your application is complete. If something is missing, we ask you for it.',
  ),
  decide: text(
    'U krijgt ons besluit uiterlijk op {date}.',
    'You will have our decision by {date} at the latest.',
  ),
  cosignOther: text(
    'De mede-ondertekenaars bevestigen met de link in hun e-mail. Zijn zij er allemaal? Dan {next}.',
    'The co-signers confirm with the link in their e-mail. Once all have, {next}.',
  ),
  cosignNobody: text(
    'Er zijn nog geen mede-ondertekenaars. De behandelaar vraagt de aanvrager daarom. Hebben zij allemaal bevestigd? Dan {next}.',
    'There are no co-signers yet. The officer asks the applicant for them. Once all have confirmed, {next}.',
  ),
  lookOther: text(
    'Een behandelaar kijkt of de aanvraag compleet is. Mist er iets, dan krijgt de aanvrager een brief.',
    'An officer looks whether the application is complete. If something is missing, the applicant gets a letter.',
  ),
  decideOther: text(
    'De aanvrager krijgt het besluit uiterlijk op {date}.',
    'The applicant gets the decision by {date} at the latest.',
  ),
  change: text(
    'U kunt de aanvraag wijzigen of intrekken tot wij eraan beginnen.',
    'You can change or withdraw the application until we start on it.',
  ),
  letter: text(
    'U krijgt een brief met een kopie van alles wat u invulde.',
    'You get a letter with a copy of everything you entered.',
  ),
  letterOther: text(
    'De aanvrager krijgt een brief met een kopie, per post als zij of hij niets anders koos.',
    'The applicant gets a letter with a copy, by post unless she or he chose otherwise.',
  ),
  ceiling: text(
    'Op dit moment is er te weinig geld over in de pot voor deze aanvraag. Uw aanvraag blijft staan. U krijgt een besluit.',
    'At the moment there is too little money left for this application. It stays in. You will get a decision.',
  ),
  follow: text('Bekijk uw aanvraag', 'See your application'),
  followOther: text('Bekijk de aanvraag', 'See the application'),
  mine: text('Mijn aanvragen', 'My applications'),
  copy: text('Dit hebt u ingevuld', 'This is what you entered'),
} as const satisfies Record<string, Text>;

/** Awb 2:17: the number, what follows, and everything that was entered, at once and to print. */
export function ConfirmationView(props: ConfirmationProps): VNode {
  const { lang, application, forOther } = props;
  const date = props.decisionDue === null ? null : formatDate(props.decisionDue, lang);
  const waiting =
    props.cosigners.filter((cosigner) => cosigner.status === 'confirmed').length < props.cosignersNeeded;
  // From paper some may be missing; online nobody can submit without having named them all.
  const cosignOther = props.cosigners.length === 0 ? done.cosignNobody : done.cosignOther;
  const order = orderOf(application, props.distribution);
  const next = forOther ? thenComplete(order, text('de aanvraag', 'the application')) : thenComplete(order);
  return (
    <>
      <div class="hv-done">
        <Heading level={1}>{(forOther ? done.titleOther : done.title)[lang]}</Heading>
        <p class="hv-done__number">
          {done.number[lang]} <strong>{application.caseNumber}</strong>
        </p>
      </div>
      {props.ceilingReached && (
        <Alert kind="attention" lang={lang}>
          {done.ceiling[lang]}
        </Alert>
      )}
      <Heading level={2}>{done.next[lang]}</Heading>
      <ol class="hv-next">
        {waiting && <li>{fill(forOther ? cosignOther : done.cosign, lang, { next: next[lang] })}</li>}
        <li>{(forOther ? done.lookOther : done.look)[lang]}</li>
        {date !== null && <li>{fill(forOther ? done.decideOther : done.decide, lang, { date })}</li>}
      </ol>
      <p>{(forOther ? done.letterOther : done.letter)[lang]}</p>
      {!forOther && <p>{done.change[lang]}</p>}
      <ButtonGroup>
        <LinkButton href={`/zaken/${application.caseNumber}`}>
          {(forOther ? done.followOther : done.follow)[lang]}
        </LinkButton>
        <LinkButton href={forOther ? '/balie' : '/mijn-aanvragen'} variant="quiet">
          {forOther ? { nl: 'Terug naar de balie', en: 'Back to the desk' }[lang] : done.mine[lang]}
        </LinkButton>
      </ButtonGroup>
      {props.cosignersNeeded > 0 && (
        <section class="hv-copy" aria-labelledby="kop-mede">
          <Heading level={2} id="kop-mede">
            {formWords.cosigners[lang]}
          </Heading>
          <p>
            {fill(cosignerWords.count, lang, {
              confirmed: props.cosigners.filter((cosigner) => cosigner.status === 'confirmed').length,
              needed: props.cosignersNeeded,
            })}
          </p>
          <CosignerStates lang={lang} cosigners={props.cosigners} now={props.now} />
        </section>
      )}
      <section class="hv-copy" aria-labelledby="kop-kopie">
        <Heading level={2} id="kop-kopie">
          {done.copy[lang]}
        </Heading>
        <CopyView lang={lang} pages={props.copy} level={3} />
        <PrintButton lang={lang} />
      </section>
      {props.acts.length > 0 && (
        <ul class="hv-acts">
          {props.acts.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
