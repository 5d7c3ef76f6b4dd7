/** Letters about money that is asked back (Awb 4:57): the decision itself, and what became of it. */
import { dateText, type PlainDate } from '../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import {
  collegeSignature,
  type LetterToSend,
  objectionPart,
  questionBlocks,
  salutation,
} from '../correspondence/index.ts';

export type RecoveryNews =
  | {
      readonly kind: 'claimed';
      readonly amountCents: number;
      readonly dueOn: PlainDate;
      readonly reasons: string;
    }
  | { readonly kind: 'receivePart'; readonly amountCents: number; readonly leftCents: number }
  | {
      readonly kind: 'arrange';
      readonly amountCents: number;
      readonly until: PlainDate;
      readonly arrangement: string;
    }
  | {
      readonly kind: 'setOff';
      readonly amountCents: number;
      /** Still to be paid back, and still to be paid to her. */
      readonly leftCents: number;
      readonly restCents: number;
      readonly otherCase: string;
      readonly otherTitle: string;
      readonly reasons: string;
    }
  | { readonly kind: 'payBack' | 'writeOff' | 'drop'; readonly amountCents: number };

export type RecoveryFacts = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly applicant: { readonly name: string } | null;
  readonly sentOn: PlainDate;
  /** Public address of this site, without a slash at the end. */
  readonly siteUrl: string;
  readonly signatory: string;
};

const role = text('Team Subsidies', 'Subsidies Team');
const lawTitle = text('De juridische tekst', 'The legal text');

type Said = { readonly subject: Text; readonly title: Text; readonly sentences: readonly Text[] };

function claimed(amount: Text, due: Text, reasons: string): Said {
  return {
    subject: text('U moet een deel van uw subsidie terugbetalen', 'You must pay back part of your subsidy'),
    title: text(`Betaal ${amount.nl} terug, uiterlijk op ${due.nl}`, `Pay back ${amount.en} by ${due.en}`),
    sentences: [
      text('U kreeg meer geld dan waar u recht op hebt.', 'You got more money than you have a right to.'),
      text(reasons, reasons),
      text(
        'Bel ons op 14 010 voor het rekeningnummer: voor uw veiligheid staat het niet in deze brief. Noem bij het betalen ons kenmerk.',
        'Call us on 14 010 for the account number: for your safety it is not in this letter. Give our reference when you pay.',
      ),
      text(
        'Lukt het niet in één keer? Bel ons voor die dag. Dan zoeken wij samen een oplossing, bijvoorbeeld betalen in delen. Betaalt u te laat, dan kan er rente bij komen.',
        'Can you not pay it at once? Call us before that day. Then we look for a solution together, such as paying in parts. If you pay late, interest can be added.',
      ),
    ],
  };
}

function inParts(news: Extract<RecoveryNews, { readonly kind: 'receivePart' | 'arrange' }>): Said {
  const amount = euroText(news.amountCents);
  if (news.kind === 'arrange') {
    const until = dateText(news.until);
    return {
      subject: text('U mag in delen terugbetalen', 'You may pay back in parts'),
      title: text(
        `U betaalt ${amount.nl} in delen, tot en met ${until.nl}`,
        `You pay ${amount.en} in parts, until ${until.en}`,
      ),
      sentences: [
        text('Dit spraken wij met u af:', 'This is what we agreed on with you:'),
        text(news.arrangement, news.arrangement),
        text(
          'Lukt een betaling niet? Bel ons dan voordat zij er moet zijn. Over wat nog openstaat, kan rente worden berekend.',
          'Can you not make a payment? Then call us before it is due. Interest can be charged on what is still open.',
        ),
      ],
    };
  }
  const left = euroText(news.leftCents);
  return {
    subject: text('Wij hebben een deel ontvangen', 'We have received a part'),
    title: text(`U betaalde ${amount.nl} terug`, `You paid back ${amount.en}`),
    sentences: [
      text(`Dank u wel. U moet nog ${left.nl} betalen.`, `Thank you. You still have to pay ${left.en}.`),
    ],
  };
}

function setOff(news: Extract<RecoveryNews, { readonly kind: 'setOff' }>): Said {
  const amount = euroText(news.amountCents);
  const [left, rest] = [euroText(news.leftCents), euroText(news.restCents)];
  const { otherCase, otherTitle, reasons } = news;
  return {
    subject: text('Wij verrekenen wat u moest terugbetalen', 'We set off what you had to pay back'),
    title: text(
      `Wij verrekenen ${amount.nl} met een andere subsidie van u`,
      `We set off ${amount.en} against another grant of yours`,
    ),
    sentences: [
      text(
        `U krijgt van ons nog geld voor ‘${otherTitle}’ (${otherCase}). Daar houden wij ${amount.nl} van in. U hoeft dit bedrag niet meer zelf terug te betalen.`,
        `We still owe you money for ‘${otherTitle}’ (${otherCase}). From that we keep ${amount.en}. You no longer have to pay this amount back yourself.`,
      ),
      text(reasons, reasons),
      news.restCents > 0
        ? text(
            `Van die betaling krijgt u nog ${rest.nl} op uw rekening.`,
            `Of that payment ${rest.en} still comes to your account.`,
          )
        : text(
            'Van die betaling komt er niets meer op uw rekening.',
            'Nothing of that payment comes to your account any more.',
          ),
      news.leftCents > 0
        ? text(
            `U moet daarna nog ${left.nl} terugbetalen.`,
            `After that you still have to pay back ${left.en}.`,
          )
        : text('Met de terugbetaling is het hiermee klaar.', 'With this, paying back is settled.'),
    ],
  };
}

function settled(kind: 'payBack' | 'writeOff' | 'drop', amount: Text): Said {
  switch (kind) {
    case 'payBack':
      return {
        subject: text('Wij hebben uw terugbetaling ontvangen', 'We have received what you paid back'),
        title: text(`U betaalde ${amount.nl} terug`, `You paid back ${amount.en}`),
        sentences: [text('Dank u wel. Hiermee is het klaar.', 'Thank you. With this it is settled.')],
      };
    case 'writeOff':
      return {
        subject: text('U hoeft het geld niet terug te betalen', 'You need not pay the money back'),
        title: text(`Wij schelden ${amount.nl} kwijt`, `We give up ${amount.en}`),
        sentences: [
          text('U hoeft dit bedrag niet meer te betalen.', 'You no longer have to pay this amount.'),
        ],
      };
    case 'drop':
      return {
        subject: text('Wij vragen het geld niet meer terug', 'We no longer ask the money back'),
        title: text(`U hoeft ${amount.nl} niet te betalen`, `You need not pay ${amount.en}`),
        sentences: [
          text(
            'Wij trekken onze brief hierover in. Hebt u al iets betaald? Bel ons, dan krijgt u het terug.',
            'We withdraw our letter about this. Have you paid something already? Call us and you get it back.',
          ),
        ],
      };
  }
}

/** What each letter rests on; what of it must still be confirmed stands in `debtLaw`. */
const law = (news: RecoveryNews, amount: Text, due: Text): Text | null => {
  if (news.kind === 'claimed')
    return text(
      `Wij vorderen ${amount.nl} aan onverschuldigd betaalde subsidie terug (artikel 4:57 Awb), te betalen uiterlijk op ${due.nl} (artikel 4:87 Awb). Na die dag is wettelijke rente verschuldigd (artikelen 4:97 en 4:98 Awb).`,
      `We recover ${amount.en} of subsidy paid without right (article 4:57 Awb), to be paid by ${due.en} (article 4:87 Awb). After that day legal interest is owed (articles 4:97 and 4:98 Awb).`,
    );
  if (news.kind === 'arrange')
    return text(
      'Uitstel van betaling op grond van artikel 4:94 Awb. Zolang het duurt, manen wij niet aan en vorderen wij niet in. Tijdens het uitstel bent u wettelijke rente verschuldigd, tenzij de afspraak iets anders zegt (artikel 4:101 Awb). Wij kunnen het uitstel intrekken of wijzigen als u zich niet aan de afspraak houdt, als uw gegevens niet klopten of als de omstandigheden veranderen (artikel 4:96 Awb).',
      'Deferral of payment under article 4:94 Awb. While it lasts we send no reminders and do not collect. During the deferral you owe legal interest, unless the arrangement says otherwise (article 4:101 Awb). We can withdraw or change the deferral when you do not keep to the arrangement, when your data were wrong or when circumstances change (article 4:96 Awb).',
    );
  if (news.kind === 'setOff')
    return text(
      `Verrekening van ${amount.nl} aan terug te vorderen subsidie met de subsidie in zaak ${news.otherCase}, aan dezelfde ontvanger verstrekt voor dezelfde activiteiten in een ander tijdvak (artikel 4:57, derde lid, en artikel 4:93 Awb).`,
      `Set-off of ${amount.en} of subsidy to be recovered against the subsidy in case ${news.otherCase}, given to the same recipient for the same activities in another period (article 4:57, paragraph 3, and article 4:93 Awb).`,
    );
  return news.kind === 'writeOff'
    ? text('Kwijtschelding op grond van artikel 4:94a Awb.', 'Remission under article 4:94a Awb.')
    : null;
};

function saidOf(news: RecoveryNews, amount: Text, due: Text): Said {
  switch (news.kind) {
    case 'claimed':
      return claimed(amount, due, news.reasons);
    case 'receivePart':
    case 'arrange':
      return inParts(news);
    case 'setOff':
      return setOff(news);
    default:
      return settled(news.kind, amount);
  }
}

/** A claim, a deferral and a set-off are decisions: one can object to them (Awb 4:57, 4:93, 4:94). */
const decides = ({ kind }: RecoveryNews): boolean =>
  kind === 'claimed' || kind === 'arrange' || kind === 'setOff';

export function recoveryLetter(
  facts: RecoveryFacts,
  news: RecoveryNews,
): Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'> {
  const { lang, caseNumber, sentOn, siteUrl } = facts;
  const amount = euroText(news.amountCents);
  const due = news.kind === 'claimed' ? dateText(news.dueOn) : text('', '');
  const said = saidOf(news, amount, due);
  const legal = law(news, amount, due);
  return {
    kind: 'recovery',
    lang,
    subject: said.subject[lang],
    letter: {
      reference: caseNumber,
      salutation: salutation(facts.applicant, lang),
      blocks: [
        { kind: 'callout', title: said.title[lang], text: facts.title },
        ...said.sentences.map((one) => ({ kind: 'paragraph' as const, text: one[lang] })),
        ...questionBlocks(caseNumber, lang),
      ],
      legal: legal && { title: lawTitle[lang], blocks: [{ kind: 'paragraph', text: legal[lang] }] },
      objection: decides(news) ? objectionPart({ sentOn, caseNumber, siteUrl, lang }) : null,
      signature: collegeSignature({ name: facts.signatory, role: role[lang] }, lang),
      enclosures: [],
    },
  };
}
