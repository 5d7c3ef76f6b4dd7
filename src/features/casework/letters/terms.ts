/** Letters about the decision term: longer, standing still, running again, in default; and about a withdrawal. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { maxPenaltyDays, penaltyForDays, penaltyTariff } from '../../../kernel/terms/index.ts';
import type { DefaultNotice, Suspension, SuspensionGround } from '../rules/term-changes.ts';
import { type Built, callout, heading, type LetterContext, letter, named, on, paragraph } from './frame.ts';

export function extensionLetter(
  context: LetterContext,
  facts: {
    readonly weeks: number;
    readonly due: PlainDate;
    readonly reason: string;
    readonly source: string;
  },
): Built {
  const { application } = context;
  const { lang } = application;
  const due = on(facts.due);
  return letter(context, {
    kind: 'extension',
    subject: text(
      `Wij beslissen later op uw aanvraag ${named(application).nl}`,
      `We will decide later on your application ${named(application).en}`,
    ),
    blocks: [
      callout(
        text(`U krijgt een besluit uiterlijk op ${due.nl}`, `You will have a decision by ${due.en}`),
        text(
          `Wij hebben ${facts.weeks} weken meer nodig. Dat mag één keer.`,
          `We need ${facts.weeks} more weeks. That is allowed once.`,
        ),
        lang,
      ),
      heading(text('Waarom?', 'Why?'), lang),
      paragraph(text(facts.reason, facts.reason), lang),
      paragraph(
        text(
          'U hoeft niets te doen. Het spijt ons dat u langer moet wachten.',
          'You need not do anything. We are sorry that you have to wait longer.',
        ),
        lang,
      ),
    ],
    legal: [
      text(
        `De beslistermijn is met ${facts.weeks} weken verlengd op grond van ${facts.source}.`,
        `The decision term has been extended by ${facts.weeks} weeks under ${facts.source}.`,
      ),
    ],
  });
}

const grounds: Readonly<Record<SuspensionGround, { readonly why: Text; readonly article: string }>> = {
  applicantConsent: {
    why: text(
      'U stemde er schriftelijk mee in dat wij later beslissen.',
      'You agreed in writing that we decide later.',
    ),
    article: '4:15, tweede lid, onder a',
  },
  applicantDelay: {
    why: text(
      'Wij wachten op iets dat van u moet komen.',
      'We are waiting for something that must come from you.',
    ),
    article: '4:15, tweede lid, onder b',
  },
  forceMajeure: {
    why: text(
      'Door overmacht kunnen wij nu geen besluit nemen.',
      'Because of force majeure we cannot take a decision now.',
    ),
    article: '4:15, tweede lid, onder c',
  },
};

export function suspensionLetter(
  context: LetterContext,
  facts: { readonly suspension: Suspension; readonly explanation: string; readonly due: PlainDate | null },
): Built {
  const { application } = context;
  const { lang } = application;
  const { ground, from, until } = facts.suspension;
  const span =
    until === null
      ? text(
          `De termijn staat stil vanaf ${on(from).nl}. Wij laten u weten wanneer hij weer loopt.`,
          `The term is suspended from ${on(from).en}. We will let you know when it runs again.`,
        )
      : text(
          `De termijn staat stil van ${on(from).nl} tot en met ${on(until).nl}.${facts.due ? ` U krijgt uiterlijk op ${on(facts.due).nl} een besluit.` : ''}`,
          `The term is suspended from ${on(from).en} up to and including ${on(until).en}.${facts.due ? ` You will have a decision by ${on(facts.due).en}.` : ''}`,
        );
  return letter(context, {
    kind: 'extension',
    subject: text(
      `De termijn voor uw aanvraag ${named(application).nl} staat stil`,
      `The term for your application ${named(application).en} is suspended`,
    ),
    blocks: [
      callout(text('De beslistermijn staat stil', 'The decision term is suspended'), span, lang),
      heading(text('Waarom?', 'Why?'), lang),
      paragraph(grounds[ground].why, lang),
      ...(facts.explanation === '' ? [] : [paragraph(text(facts.explanation, facts.explanation), lang)]),
    ],
    legal: [
      text(
        `De termijn is opgeschort op grond van artikel ${grounds[ground].article}, van de Algemene wet bestuursrecht.`,
        `The term is suspended under article ${grounds[ground].article} of the General Administrative Law Act (Awb).`,
      ),
    ],
  });
}

export function resumptionLetter(
  context: LetterContext,
  facts: { readonly on: PlainDate; readonly due: PlainDate },
): Built {
  const { application } = context;
  const { lang } = application;
  const due = on(facts.due);
  return letter(context, {
    kind: 'extension',
    subject: text(
      `De termijn voor uw aanvraag ${named(application).nl} loopt weer`,
      `The term for your application ${named(application).en} runs again`,
    ),
    blocks: [
      callout(
        text(`U krijgt een besluit uiterlijk op ${due.nl}`, `You will have a decision by ${due.en}`),
        text(
          `De termijn loopt weer vanaf ${on(facts.on).nl}.`,
          `The term runs again from ${on(facts.on).en}.`,
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'De opschorting van de beslistermijn (artikel 4:15 Awb) is geëindigd.',
        'The suspension of the decision term (article 4:15 Awb) has ended.',
      ),
    ],
  });
}

export function defaultNoticeLetter(
  context: LetterContext,
  facts: { readonly receivedOn: PlainDate; readonly notice: DefaultNotice; readonly due: PlainDate },
): Built {
  const { application } = context;
  const { lang } = application;
  const { firstPenaltyDay } = facts.notice;
  const most = euroText(penaltyForDays(maxPenaltyDays));
  const wait = penaltyTariff.waitWeeks;
  const body = firstPenaltyDay
    ? [
        paragraph(
          text(
            `U hebt gelijk: wij zijn te laat. Wij hadden uiterlijk op ${on(facts.due).nl} moeten beslissen. Wij proberen dat binnen ${wait} weken alsnog te doen.`,
            `You are right: we are late. We should have decided by ${on(facts.due).en}. We try to do so within ${wait} weeks.`,
          ),
          lang,
        ),
        paragraph(
          text(
            `Lukt dat niet, dan krijgt u vanaf ${on(firstPenaltyDay).nl} een dwangsom voor elke dag dat het besluit er nog niet is: ten hoogste ${maxPenaltyDays} dagen en ${most.nl}. U hoeft dat niet aan te vragen.`,
            `If we fail, you receive a penalty payment from ${on(firstPenaltyDay).en} for every day without a decision: at most ${maxPenaltyDays} days and ${most.en}. You need not ask for it.`,
          ),
          lang,
        ),
      ]
    : [
        paragraph(
          text(
            `Onze termijn is nog niet voorbij: wij mogen beslissen tot en met ${on(facts.due).nl}. Daarom loopt er nu nog geen dwangsom. Is er daarna nog geen besluit? Schrijf ons dan opnieuw.`,
            `Our term is not over yet: we may decide until ${on(facts.due).en}. That is why no penalty runs now. Is there still no decision after that? Then write to us again.`,
          ),
          lang,
        ),
      ];
  return letter(context, {
    kind: 'other',
    subject: text(
      `Wij hebben uw ingebrekestelling ontvangen bij ${named(application).nl}`,
      `We have received your notice of default on ${named(application).en}`,
    ),
    blocks: [
      paragraph(
        text(
          `Op ${on(facts.receivedOn).nl} ontvingen wij uw brief. Daarin vraagt u ons om te beslissen op uw aanvraag.`,
          `On ${on(facts.receivedOn).en} we received your letter, in which you ask us to decide on your application.`,
        ),
        lang,
      ),
      ...body,
    ],
    legal: [
      text(
        'De dwangsom bij niet tijdig beslissen staat in de artikelen 4:17 tot en met 4:20 Awb.',
        'The penalty payment for a late decision is set by articles 4:17 to 4:20 Awb.',
      ),
    ],
  });
}

export function withdrawnLetter(context: LetterContext, facts: { readonly receivedOn: PlainDate }): Built {
  const { application } = context;
  const { lang } = application;
  return letter(context, {
    kind: 'withdrawalConfirmation',
    subject: text(
      `U hebt uw aanvraag ${named(application).nl} ingetrokken`,
      `You have withdrawn your application ${named(application).en}`,
    ),
    blocks: [
      paragraph(
        text(
          `Op ${on(facts.receivedOn).nl} ontvingen wij uw bericht dat u de aanvraag intrekt. Wij nemen er geen besluit meer over. U mag later opnieuw aanvragen, zolang er een ronde open is.`,
          `On ${on(facts.receivedOn).en} we received your message that you withdraw the application. We will not take a decision on it. You may apply again later, as long as a round is open.`,
        ),
        lang,
      ),
      paragraph(
        text(
          'Klopt dit niet? Laat het ons dan meteen weten.',
          'Is this not right? Then let us know at once.',
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'Een aanvraag kan worden ingetrokken zolang er geen besluit op is genomen.',
        'An application can be withdrawn as long as no decision has been taken on it.',
      ),
    ],
  });
}

/** More time to complete, because the applicant could not send anything while our systems were down (Awb 2:21). */
export function outageLetter(context: LetterContext, facts: { readonly completeBefore: PlainDate }): Built {
  const { application } = context;
  const { lang } = application;
  const last = on(facts.completeBefore);
  return letter(context, {
    kind: 'extension',
    subject: text(
      `U krijgt meer tijd om uw aanvraag ${named(application).nl} aan te vullen`,
      `You have more time to complete your application ${named(application).en}`,
    ),
    blocks: [
      callout(
        text(`U kunt aanvullen tot en met ${last.nl}`, `You can complete it until ${last.en}`),
        text(
          'Bij ons was een storing. U kon ons toen niets digitaal sturen. Daarom krijgt u de dagen van de storing erbij.',
          'We had an outage. You could not send us anything electronically then. That is why you get the days of the outage on top.',
        ),
        lang,
      ),
    ],
    legal: [
      text(
        'De termijn om aan te vullen is verlengd wegens een storing (artikel 2:21 Awb).',
        'The term to complete has been extended because of an outage (article 2:21 Awb).',
      ),
    ],
  });
}
