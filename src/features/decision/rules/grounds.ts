/** Grounds of refusal and the hearing that some of them need (Awb 4:12 lid 2), as data. */
import { type Text, text } from '../../../kernel/messages.ts';
import type { DecisionKind, RefusalGround } from '../types.ts';

export type GroundRule = {
  readonly label: Text;
  readonly article: string;
  /** Awb 4:12 lid 2: the applicant is heard before such a decision. */
  readonly hearing: boolean;
  /** In the letter: what it comes down to. */
  readonly because: Text;
  /** In the letter: what one can still do. */
  readonly next: Text;
};

const askUs = text(
  'Hebt u een ander plan, of wilt u dit plan aanpassen? Bel ons. Wij denken graag mee over een nieuwe aanvraag.',
  'Do you have another plan, or do you want to change this one? Call us. We are glad to think along about a new application.',
);
const afterHearing = text(
  'Verandert er iets aan uw situatie? Dan kunt u opnieuw aanvragen. Wij helpen u daar graag bij.',
  'Does your situation change? Then you can apply again. We are glad to help you with that.',
);

export const refusalGrounds: Readonly<Record<RefusalGround, GroundRule>> = {
  ceiling: {
    label: text('Het geld is op', 'The money has run out'),
    article: 'Awb 4:25 lid 2',
    hearing: false,
    because: text(
      'Het bedrag dat voor deze regeling beschikbaar is, is al verdeeld. Meer mogen wij niet uitgeven.',
      'The amount available for this scheme has already been shared out. We may not spend more.',
    ),
    next: text(
      'In een volgende ronde kunt u opnieuw aanvragen. Wij kijken graag met u of er een ander potje is.',
      'You can apply again in a next round. We are glad to look with you for another fund.',
    ),
  },
  schemeCriterion: {
    label: text('Het plan past niet bij de regeling', 'The plan does not fit the scheme'),
    article: 'de regeling',
    hearing: false,
    because: text(
      'Uw plan voldoet niet aan alle regels van de regeling.',
      'Your plan does not meet all rules of the scheme.',
    ),
    next: askUs,
  },
  councilJudgement: {
    label: text('De wijkraad kiest voor andere plannen', 'The neighbourhood council prefers other plans'),
    article: 'de regeling',
    hearing: false,
    because: text(
      'De wijkraad heeft uw plan besproken en besloten er geen geld aan te geven.',
      'The neighbourhood council discussed your plan and decided not to fund it.',
    ),
    next: askUs,
  },
  stateAid: {
    label: text('De Europese grens voor steun is bereikt', 'The European limit for aid is reached'),
    article: 'Verordening (EU) 2023/2831 art. 3',
    hearing: false,
    because: text(
      'Uw organisatie kreeg de laatste drie jaar al zoveel steun van de overheid dat meer niet mag.',
      'Your organisation got so much aid in the last three years that more is not allowed.',
    ),
    next: text(
      'Oude steun telt na drie jaar niet meer mee. Bel ons om te horen vanaf wanneer er weer ruimte is.',
      'Aid no longer counts after three years. Call us to hear from when there is room again.',
    ),
  },
  belowMinimum: {
    label: text('Het bedrag is te klein', 'The amount is too small'),
    article: 'de regeling',
    hearing: false,
    because: text(
      'Het bedrag dat overblijft is lager dan het kleinste bedrag van deze regeling.',
      'The amount that remains is lower than the smallest amount of this scheme.',
    ),
    next: askUs,
  },
  activitiesDoubtful: {
    label: text(
      'Het plan gaat waarschijnlijk niet of niet helemaal door',
      'The plan will probably not, or not fully, happen',
    ),
    article: 'Awb 4:35 lid 1 onder a',
    hearing: true,
    because: text(
      'Wij hebben een goede reden om te denken dat het plan niet of niet helemaal doorgaat.',
      'We have good reason to think that the plan will not, or not fully, happen.',
    ),
    next: afterHearing,
  },
  obligationsDoubtful: {
    label: text(
      'De verplichtingen worden waarschijnlijk niet nagekomen',
      'The obligations will probably not be met',
    ),
    article: 'Awb 4:35 lid 1 onder b',
    hearing: true,
    because: text(
      'Wij hebben een goede reden om te denken dat u niet kunt doen wat bij de subsidie hoort.',
      'We have good reason to think that you cannot do what the subsidy asks.',
    ),
    next: afterHearing,
  },
  accountDoubtful: {
    label: text('Verantwoording zal waarschijnlijk ontbreken', 'An account will probably be missing'),
    article: 'Awb 4:35 lid 1 onder c',
    hearing: true,
    because: text(
      'Wij hebben een goede reden om te denken dat u later niet goed kunt laten zien wat u met het geld deed.',
      'We have good reason to think that you cannot show later what you did with the money.',
    ),
    next: afterHearing,
  },
  falseData: {
    label: text('In de aanvraag staan onjuiste gegevens', 'The application holds false data'),
    article: 'Awb 4:35 lid 2 onder a',
    hearing: true,
    because: text(
      'In de aanvraag stond iets dat niet klopt. Met de juiste gegevens hadden wij anders beslist.',
      'Something in the application was not true. With the right data we would have decided otherwise.',
    ),
    next: afterHearing,
  },
  insolvency: {
    label: text(
      'Faillissement, uitstel van betaling of schuldsanering',
      'Insolvency or suspension of payments',
    ),
    article: 'Awb 4:35 lid 2 onder b',
    hearing: true,
    because: text(
      'De aanvrager is failliet, heeft uitstel van betaling of zit in de schuldsanering, of dat is aangevraagd.',
      'The applicant is insolvent, has a suspension of payments or debt rescheduling, or that was requested.',
    ),
    next: afterHearing,
  },
  reasonableTerm: {
    label: text('Stoppen na drie jaar of meer', 'Ending after three years or more'),
    article: 'Awb 4:51',
    hearing: true,
    because: text(
      'U kreeg drie jaar of langer subsidie voor hetzelfde. Wij stoppen daarmee en hebben u daarvoor een redelijke termijn gegeven.',
      'You got subsidy for the same thing for three years or more. We end it and gave you a reasonable period.',
    ),
    next: text(
      'Wij bespreken graag met u hoe uw activiteiten zonder deze subsidie verder kunnen.',
      'We are glad to discuss with you how your activities can go on without this subsidy.',
    ),
  },
};

export type HearingQuestion = {
  readonly kind: DecisionKind;
  readonly ground: RefusalGround | null;
  /** New amount below what stood before: an amendment or determination to someone's disadvantage. */
  readonly lowers: boolean;
  /** A reasonable term applies (Awb 4:51) and less is given than was asked. */
  readonly breaksContinuity: boolean;
};

/** The article that demands a hearing before this decision, or null. */
export function hearingArticle(question: HearingQuestion): string | null {
  const { kind, ground, lowers, breaksContinuity } = question;
  // The act names withdrawal and change of a grant; a determination that goes down is no less a loss.
  if (kind === 'withdraw' || (kind === 'redetermine' && lowers)) return 'Awb 4:12 lid 2 onder c';
  if (kind === 'determine' && lowers) return 'Awb 4:12 lid 2 onder b';
  if (kind === 'amend' && lowers) return 'Awb 4:12 lid 2 onder c';
  if (ground !== null && refusalGrounds[ground].hearing) return 'Awb 4:12 lid 2 onder a';
  return breaksContinuity && kind !== 'decline' ? 'Awb 4:12 lid 2 onder a' : null;
}
