/** What the applicant is told about her money. No letter ever holds a whole account number. */
import { dateText } from '../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import type { Block } from '../../platform/pdf/index.ts';
import { collegeSignature, type LetterToSend, questionBlocks, salutation } from '../correspondence/index.ts';

export type PaymentNews =
  | { readonly kind: 'accountMissing'; readonly amountCents: number; readonly dueOn: string }
  | { readonly kind: 'accountAsked'; readonly masked: string }
  | { readonly kind: 'accountApproved'; readonly masked: string }
  | { readonly kind: 'accountRefused' }
  | { readonly kind: 'paid'; readonly amountCents: number; readonly paidOn: string; readonly masked: string }
  /** The first of what goes straight to another organisation; `to` is its name, `later` what it gets after this. */
  | {
      readonly kind: 'partPaid';
      readonly amountCents: number;
      readonly paidOn: string;
      readonly to: string;
      readonly later: readonly { readonly amountCents: number; readonly dueOn: string }[];
    }
  | {
      readonly kind: 'penaltyPaid';
      readonly amountCents: number;
      readonly paidOn: string;
      readonly masked: string;
    }
  | { readonly kind: 'rejected'; readonly amountCents: number; readonly returned: boolean }
  | {
      readonly kind: 'stopped';
      readonly amountCents: number;
      readonly until: string;
      readonly reasons: string;
    }
  | { readonly kind: 'resumed'; readonly amountCents: number; readonly dueOn: string };

export type NewsFacts = {
  readonly caseNumber: string;
  readonly title: string;
  readonly applicant: { readonly name: string } | null;
  readonly lang: Lang;
  /** Page on which the applicant gives an account. */
  readonly accountUrl: string;
};

const department = text('Team Subsidies', 'Subsidies Team');
const lawTitle = text('De wet', 'The law');

const subjects: Readonly<Record<PaymentNews['kind'], Text>> = {
  accountMissing: text('Wij hebben uw rekeningnummer nodig', 'We need your account number'),
  accountAsked: text('Er is een andere rekening opgegeven', 'Another account was given'),
  accountApproved: text('Wij betalen op de nieuwe rekening', 'We will pay to the new account'),
  accountRefused: text('Wij gebruiken de nieuwe rekening niet', 'We will not use the new account'),
  paid: text('Wij hebben uw subsidie betaald', 'We have paid your subsidy'),
  partPaid: text(
    'Wij hebben een deel van uw subsidie betaald aan {to}',
    'We have paid a part of your subsidy to {to}',
  ),
  penaltyPaid: text('Wij hebben de dwangsom betaald', 'We have paid the penalty payment'),
  rejected: text('De betaling is niet gelukt', 'The payment did not succeed'),
  stopped: text('Wij betalen voorlopig niet', 'We do not pay for the time being'),
  resumed: text('Wij betalen weer', 'We will pay again'),
};

const both = (nl: string, en: string): Text => text(nl, en);
/** Puts amounts, dates and numbers into both languages at once. */
function filled(words: Text, facts: Readonly<Record<string, Text>>): Text {
  const into = (lang: Lang): string =>
    Object.entries(facts).reduce(
      (said, [key, value]) => said.replaceAll(`{${key}}`, () => value[lang]),
      words[lang],
    );
  return { nl: into('nl'), en: into('en') };
}
const plain = (words: string): Text => ({ nl: words, en: words });

function accountBody(news: PaymentNews, url: Text): readonly Text[] {
  switch (news.kind) {
    case 'accountMissing':
      return [
        filled(
          both(
            'U krijgt {amount} van ons. Wij kunnen nog niet betalen: het rekeningnummer (IBAN) ontbreekt of klopt niet.',
            'You will get {amount} from us. We cannot pay yet: the account number (IBAN) is missing or not correct.',
          ),
          { amount: euroText(news.amountCents) },
        ),
        filled(
          both(
            'Vul het rekeningnummer in op {url}, of bel ons. Doe dit zo snel mogelijk: wij moeten betalen vóór of op {date}.',
            'Enter the account number at {url}, or call us. Please do so soon: we must pay by {date}.',
          ),
          { url, date: dateText(news.dueOn) },
        ),
      ];
    case 'accountAsked':
      return [
        filled(
          both(
            'Iemand vroeg ons om op een andere rekening te betalen: {iban}. Een medewerker controleert dit eerst. Tot dan betalen wij niet.',
            'Someone asked us to pay to another account: {iban}. A member of staff checks this first. Until then we do not pay.',
          ),
          { iban: plain(news.masked) },
        ),
        both(
          'Hebt u dit niet zelf gevraagd? Bel ons dan meteen.',
          'Did you not ask for this yourself? Then call us at once.',
        ),
      ];
    case 'accountApproved':
      return [
        filled(
          both(
            'Wij hebben de nieuwe rekening gecontroleerd. Wij betalen op {iban}.',
            'We have checked the new account. We will pay to {iban}.',
          ),
          { iban: plain(news.masked) },
        ),
      ];
    default:
      return [
        filled(
          both(
            'Wij hebben de nieuwe rekening gecontroleerd en gebruiken haar niet. Bel ons als u wilt weten waarom. Een andere rekening kunt u opgeven op {url}.',
            'We have checked the new account and will not use it. Call us if you want to know why. You can give another account at {url}.',
          ),
          { url },
        ),
      ];
  }
}

function stopBody(news: Extract<PaymentNews, { kind: 'stopped' }>): readonly Text[] {
  return [
    filled(
      both(
        'U zou {amount} van ons krijgen. Wij betalen dat voorlopig niet. Dat mag tot en met {date}, ten hoogste dertien weken.',
        'You were to get {amount} from us. For now we do not pay it. We may do so up to and including {date}, at most thirteen weeks.',
      ),
      { amount: euroText(news.amountCents), date: dateText(news.until) },
    ),
    filled(both('Waarom: {reasons}', 'Why: {reasons}'), { reasons: plain(news.reasons) }),
    both(
      'Klopt dit volgens u niet, of kunt u iets uitleggen? Laat het ons weten. Wij besluiten zo snel mogelijk. Besluiten wij niets, dan betalen wij daarna alsnog.',
      'Do you think this is not right, or can you explain something? Let us know. We decide as soon as we can. If we decide nothing, we will pay after that day.',
    ),
  ];
}

function paidText(news: {
  readonly amountCents: number;
  readonly paidOn: string;
  readonly masked: string;
}): Text {
  return filled(
    both(
      'Op {date} betaalden wij {amount} op rekening {iban}. Het kan een werkdag duren voordat u het geld ziet.',
      'On {date} we paid {amount} to account {iban}. It can take a working day before you see the money.',
    ),
    { date: dateText(news.paidOn), amount: euroText(news.amountCents), iban: plain(news.masked) },
  );
}

/** What is still to come, so that no letter follows for each of them. */
function laterTexts({ to, later }: Extract<PaymentNews, { kind: 'partPaid' }>): readonly Text[] {
  if (later.length === 0) return [];
  const days = later.map(({ amountCents, dueOn }) =>
    filled(both('{amount} vóór of op {date}', '{amount} by {date}'), {
      amount: euroText(amountCents),
      date: dateText(dueOn),
    }),
  );
  const all = text(days.map(({ nl }) => nl).join('; '), days.map(({ en }) => en).join('; '));
  return [
    filled(both('Daarna krijgt {to} nog: {all}.', 'After this {to} will get: {all}.'), {
      to: plain(to),
      all,
    }),
    both(
      'Daarover krijgt u geen brief meer, zolang er niets verandert. Bij uw zaak ziet u wat er is betaald.',
      'You get no further letter about these, as long as nothing changes. On the page of your case you see what was paid.',
    ),
  ];
}

function bodyOf(news: PaymentNews, url: Text): readonly Text[] {
  switch (news.kind) {
    case 'penaltyPaid':
      return [
        paidText(news),
        both(
          'Dit is de dwangsom omdat wij te laat beslisten. Het gaat niet van een subsidie af, en u hoeft er niets voor te doen.',
          'This is the penalty payment because we decided late. It is not taken from any subsidy, and you need do nothing for it.',
        ),
      ];
    case 'partPaid':
      return [
        filled(
          both(
            'Op {date} betaalden wij {amount} rechtstreeks aan {to}, zoals u de subsidie hebt verdeeld.',
            'On {date} we paid {amount} straight to {to}, as you divided the grant.',
          ),
          { date: dateText(news.paidOn), amount: euroText(news.amountCents), to: plain(news.to) },
        ),
        ...laterTexts(news),
      ];
    case 'paid':
      return [
        paidText(news),
        both(
          'Bewaar uw bonnen. Loopt het anders dan in uw plan? Meld het ons.',
          'Keep your receipts. Does it go differently from your plan? Tell us.',
        ),
      ];
    case 'rejected':
      return [
        filled(
          news.returned
            ? both(
                'De bank stuurde de betaling van {amount} terug.',
                'The bank sent the payment of {amount} back.',
              )
            : both(
                'De bank voerde de betaling van {amount} niet uit.',
                'The bank did not carry out the payment of {amount}.',
              ),
          { amount: euroText(news.amountCents) },
        ),
        filled(
          both(
            'Klopt uw rekeningnummer nog? Controleer het, of geef een andere rekening op: {url}. U houdt recht op het geld.',
            'Is your account number still right? Check it, or give another account: {url}. You keep your right to the money.',
          ),
          { url },
        ),
      ];
    case 'stopped':
      return stopBody(news);
    case 'resumed':
      return [
        filled(
          both(
            'Wij betalen u weer. U krijgt {amount} vóór of op {date}.',
            'We will pay you again. You will get {amount} by {date}.',
          ),
          { amount: euroText(news.amountCents), date: dateText(news.dueOn) },
        ),
      ];
    default:
      return accountBody(news, url);
  }
}

/** Only what takes something away needs its article. */
const articles: Partial<Readonly<Record<PaymentNews['kind'], Text>>> = {
  stopped: text(
    'Artikel 4:56 van de Algemene wet bestuursrecht: bij een ernstig vermoeden dat wij de subsidie moeten intrekken of wijzigen, hoeven wij vanaf deze brief ten hoogste dertien weken niet te betalen.',
    'Article 4:56 of the General Administrative Law Act: when we seriously suspect that we must withdraw or change the subsidy, we need not pay for at most thirteen weeks from this letter.',
  ),
  resumed: text(
    'Artikel 4:56 en 4:87 van de Algemene wet bestuursrecht. De dagen waarop wij niet hoefden te betalen, komen bij de termijn van zes weken.',
    'Articles 4:56 and 4:87 of the General Administrative Law Act. The days on which we need not pay are added to the term of six weeks.',
  ),
};

/** The letter, without its addressee. */
export function paymentLetter(
  facts: NewsFacts,
  news: PaymentNews,
): Pick<LetterToSend, 'kind' | 'lang' | 'subject' | 'letter'> {
  const { lang, caseNumber } = facts;
  const article = articles[news.kind];
  const blocks: Block[] = [
    { kind: 'facts', rows: [{ label: text('Aanvraag', 'Application')[lang], value: facts.title }] },
    ...bodyOf(news, plain(facts.accountUrl)).map((said): Block => ({ kind: 'paragraph', text: said[lang] })),
    ...questionBlocks(caseNumber, lang),
  ];
  return {
    kind: 'payment',
    lang,
    // Several of these letters belong to one case: their subjects tell them apart.
    subject: filled(subjects[news.kind], 'to' in news ? { to: plain(news.to) } : {})[lang],
    letter: {
      reference: caseNumber,
      salutation: salutation(facts.applicant, lang),
      blocks,
      legal: article ? { title: lawTitle[lang], blocks: [{ kind: 'paragraph', text: article[lang] }] } : null,
      objection: null,
      signature: collegeSignature({ name: department[lang], role: null }, lang),
      enclosures: [],
    },
  };
}
