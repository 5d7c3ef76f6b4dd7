/** Letters about what is missing, and about the application being complete. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { legalTerms } from '../../../kernel/terms/index.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import { type CompletionRequest, labelOfItem, otherKey } from '../rules/completion.ts';
import { type Built, callout, heading, type LetterContext, letter, named, on, paragraph } from './frame.ts';

/** @param due last day of the decision term when the applicant completes on the last day that she has */
export function completionLetter(
  context: LetterContext,
  version: SchemeVersion,
  request: CompletionRequest,
  due: PlainDate | null,
): Built {
  const { application, siteUrl } = context;
  const { lang, caseNumber } = application;
  const last = on(request.completeBefore);
  const items = request.items.map(({ key, note }) => {
    if (key === otherKey) return note;
    const label = labelOfItem(version, key)[lang];
    return note === '' ? label : `${label} ${note}`;
  });
  const weeks = legalTerms.decline.length.amount;
  return letter(context, {
    kind: 'completionRequest',
    subject: text(
      `Wij missen nog iets bij uw aanvraag ${named(application).nl}`,
      `Something is still missing from your application ${named(application).en}`,
    ),
    blocks: [
      callout(
        text(`Vul uw aanvraag aan tot en met ${last.nl}`, `Complete your application by ${last.en}`),
        text(
          'Wij kunnen uw aanvraag nog niet beoordelen. Wij missen nog iets.',
          'We cannot assess your application yet. Something is still missing.',
        ),
        lang,
      ),
      heading(text('Wat missen wij?', 'What is missing?'), lang),
      { kind: 'list', items },
      heading(text('Hoe vult u aan?', 'How do you complete it?'), lang),
      paragraph(
        text(
          `Log in op ${siteUrl}/zaken/${caseNumber} en kies ‘Aanvullen’. U kunt het ook per post sturen of naar de balie brengen. Zet er ons kenmerk bij: ${caseNumber}.`,
          `Log in at ${siteUrl}/zaken/${caseNumber} and choose ‘Complete’. You can also send it by post or bring it to the desk. Please give our reference: ${caseNumber}.`,
        ),
        lang,
      ),
      heading(text('Wat betekent dit voor het besluit?', 'What does this mean for the decision?'), lang),
      paragraph(
        text(
          `Zolang wij op u wachten, staat onze termijn stil. Dat begint op de dag na deze brief.${due ? ` Vult u op de laatste dag aan? Dan krijgt u uiterlijk op ${on(due).nl} een besluit. Vult u eerder aan, dan is dat ook eerder.` : ''}`,
          `While we wait for you, our term is suspended. That begins on the day after this letter.${due ? ` If you complete on the last day, you will have a decision by ${on(due).en}. If you complete sooner, that will be sooner too.` : ''}`,
        ),
        lang,
      ),
      paragraph(
        text(
          `Vult u niet aan? Dan kunnen wij besluiten uw aanvraag niet te behandelen. Dat doen wij dan binnen ${weeks} weken. Lukt het niet op tijd? Bel ons, dan kijken wij samen wat kan.`,
          `If you do not complete it, we can decide not to process your application. We would do so within ${weeks} weeks. Can you not make it in time? Call us, and we will see what is possible.`,
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'Wij vragen u uw aanvraag aan te vullen op grond van artikel 4:5, eerste lid, van de Algemene wet bestuursrecht (Awb). De beslistermijn wordt opgeschort met ingang van de dag na dit verzoek tot de dag waarop u de aanvraag hebt aangevuld of de termijn daarvoor ongebruikt is verstreken (artikel 4:15, eerste lid, onder a, Awb).',
        'We ask you to complete your application under article 4:5(1) of the General Administrative Law Act (Awb). The decision term is suspended from the day after this request until the day on which you have completed the application or the term for doing so has lapsed (article 4:15(1)(a) Awb).',
      ),
    ],
  });
}

export function treatmentLetter(
  context: LetterContext,
  facts: { readonly due: PlainDate; readonly ceilingReached: boolean },
): Built {
  const { application } = context;
  const { lang } = application;
  const due = on(facts.due);
  return letter(context, {
    kind: 'other',
    subject: text(
      `Uw aanvraag ${named(application).nl} is compleet`,
      `Your application ${named(application).en} is complete`,
    ),
    blocks: [
      callout(
        text(`U krijgt een besluit uiterlijk op ${due.nl}`, `You will have a decision by ${due.en}`),
        text(
          'Uw aanvraag is compleet. Wij beoordelen hem nu. U hoeft niets te doen.',
          'Your application is complete. We are assessing it now. You need not do anything.',
        ),
        lang,
      ),
      ...(facts.ceilingReached
        ? [
            paragraph(
              text(
                'Let op: het geld voor deze ronde is op dit moment verdeeld over aanvragen die eerder compleet waren. Komt er geen geld vrij, dan moeten wij uw aanvraag weigeren.',
                'Please note: at this moment the money of this round is spoken for by applications that were complete earlier. If no money becomes free, we must refuse your application.',
              ),
              lang,
            ),
          ]
        : []),
      paragraph(
        text(
          'Intrekken of wijzigen kan nu niet meer zelf. Wilt u dat toch? Stuur ons een bericht of bel.',
          'You can no longer withdraw or change it yourself. Do you want to? Send us a message or call.',
        ),
        lang,
      ),
    ],
    legal: [
      text(
        facts.ceilingReached
          ? 'Boven het subsidieplafond moet een subsidie worden geweigerd (artikel 4:25, tweede lid, Awb). De termijn voor het besluit staat in artikel 4:13 Awb en in de regeling.'
          : 'De termijn voor het besluit staat in artikel 4:13 Awb en in de regeling.',
        facts.ceilingReached
          ? 'Above the subsidy ceiling a grant must be refused (article 4:25(2) Awb). The term for the decision is set by article 4:13 Awb and by the scheme.'
          : 'The term for the decision is set by article 4:13 Awb and by the scheme.',
      ),
    ],
  });
}

/** Completion that came by paper: proof of receipt (Awb 2:17, 4:5). */
export function completionReceivedLetter(
  context: LetterContext,
  facts: { readonly receivedOn: PlainDate; readonly due: PlainDate | null },
): Built {
  const { application } = context;
  const { lang } = application;
  const due = facts.due ? on(facts.due) : null;
  return letter(context, {
    kind: 'confirmation',
    subject: text(
      `Wij hebben uw aanvulling ontvangen bij ${named(application).nl}`,
      `We have received your addition to ${named(application).en}`,
    ),
    blocks: [
      paragraph(
        text(
          `Wij ontvingen uw aanvulling op ${on(facts.receivedOn).nl}. Wij kijken nu of alles er is.${due ? ` U krijgt uiterlijk op ${due.nl} een besluit.` : ''}`,
          `We received your addition on ${on(facts.receivedOn).en}. We now check whether everything is there.${due ? ` You will have a decision by ${due.en}.` : ''}`,
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'De beslistermijn loopt weer vanaf de dag van uw aanvulling (artikel 4:15 Awb).',
        'The decision term runs again from the day of your addition (article 4:15 Awb).',
      ),
    ],
  });
}
