import { type Text, text } from '../../../kernel/messages.ts';
import type { WayQuestion } from '../forms/way-finder.ts';
import type { Asker } from '../rules/way-find.ts';
import type { Purpose } from '../types.ts';

type Choice = { readonly label: Text; readonly hint?: Text };

export const askerChoices: Readonly<Record<Asker, Choice>> = {
  resident: {
    label: text('Ik, of wij als bewoners', 'I do, or we as residents'),
    hint: text(
      'U woont in de wijk. Een stichting of vereniging is niet nodig.',
      'You live in the neighbourhood. You need no foundation or association.',
    ),
  },
  organisation: {
    label: text('Een organisatie die geen winst maakt', 'An organisation that makes no profit'),
    hint: text(
      'Een stichting, vereniging, coöperatie of vaste groep.',
      'A foundation, association, cooperative or regular group.',
    ),
  },
  religious: {
    label: text(
      'Een kerk, moskee of andere levensbeschouwelijke organisatie',
      'A church, mosque or other religious organisation',
    ),
  },
  professional: {
    label: text('Een bedrijf of professionele organisatie', 'A company or professional organisation'),
    hint: text('Bijvoorbeeld voor welzijn of zorg.', 'For example for welfare or care.'),
  },
};

export const purposeChoices: Readonly<Record<Purpose, Choice>> = {
  neighbours: {
    label: text('Iets voor de mensen in de buurt', 'Something for the people around'),
    hint: text(
      'Elkaar ontmoeten, groen, leren, spelen, elkaar helpen, een feest.',
      'Meeting each other, green, learning, playing, helping each other, a party.',
    ),
  },
  sport: { label: text('Trainen of wedstrijden van een sportclub', 'Training or matches of a sports club') },
  worship: {
    label: text('Een gebedsdienst of viering van het geloof', 'A religious service or celebration'),
  },
  politics: { label: text('Een politieke actie', 'A political action') },
  profit: { label: text('Iets waarmee wij winst willen maken', 'Something we want to make a profit with') },
};

export const questionWords: Readonly<Record<WayQuestion, { label: Text; hint?: Text; short: Text }>> = {
  wie: { label: text('Wie vraagt het geld aan?', 'Who applies for the money?'), short: text('Wie', 'Who') },
  wat: { label: text('Wat gaat u doen?', 'What are you going to do?'), short: text('Wat', 'What') },
  waar: { label: text('Waar is het?', 'Where is it?'), short: text('Waar', 'Where') },
  bedrag: {
    label: text('Hoeveel geld hebt u ongeveer nodig?', 'About how much money do you need?'),
    hint: text('Weet u het nog niet? Laat het dan leeg.', 'You do not know yet? Then leave it empty.'),
    short: text('Bedrag', 'Amount'),
  },
  wanneer: {
    label: text('Wanneer begint het?', 'When does it start?'),
    hint: text('Weet u het nog niet? Laat het dan leeg.', 'You do not know yet? Then leave it empty.'),
    short: text('Begint op', 'Starts on'),
  },
};

export const wayWords = {
  title: text('Welke steun past bij mij?', 'Which support fits me?'),
  lead: text(
    'In hoogstens vijf korte vragen weet u waar u geld kunt aanvragen. U hoeft niet in te loggen.',
    'In at most five short questions you know where to apply for money. You need not log in.',
  ),
  count: text('Vraag {n} van {m}', 'Question {n} of {m}'),
  next: text('Verder', 'Next'),
  city: text('In de hele stad, of in meer wijken', 'In the whole city, or in several neighbourhoods'),
  elsewhere: text('Buiten Rotterdam', 'Outside Rotterdam'),
  notInOne: text('Niet in één wijk', 'Not in one neighbourhood'),
  unknown: text('Nog niet bekend', 'Not known yet'),
  fits: text('Dit past bij u', 'This fits you'),
  alsoFits: text('Dit past ook', 'This fits too'),
  begin: text('Begin de aanvraag', 'Start the application'),
  read: text('Lees de hele regeling', 'Read the whole scheme'),
  youGet: text('U kunt krijgen', 'You can get'),
  atMost: text('Hoogstens {amount}', 'At most {amount}'),
  apply: text('Aanvragen', 'Apply'),
  until: text('Kan tot en met {date}', 'Possible until {date}'),
  fromUntil: text('Kan van {from} tot en met {date}', 'Possible from {from} until {date}'),
  decision: text('Besluit', 'Decision'),
  decisionIn: text('Binnen {weeks} weken', 'Within {weeks} weeks'),
  decisionLonger: text(
    'Wij mogen dat één keer met {weeks} weken verlengen. Dan krijgt u bericht.',
    'We may extend that once by {weeks} weeks. Then you get a message.',
  ),
  whoDecides: text('Wie besluit', 'Who decides'),
  decides: {
    advice: text(
      '{council} geeft advies, de gemeente besluit',
      '{council} gives advice, the municipality decides',
    ),
    mandatedDecision: text('{council} besluit zelf', '{council} decides itself'),
    none: text('De gemeente', 'The municipality'),
  },
  mayStart: text('Mag beginnen', 'May start'),
  from: text('Vanaf {date}', 'From {date}'),
  need: text('Dit hebt u nodig', 'What you need'),
  needCosigners: text(
    '{n} bewoners die meetekenen met hun e-mailadres',
    '{n} residents who co-sign with their e-mail address',
  ),
  needCosignersAge: text(
    '{n} bewoners van {age} jaar of ouder die meetekenen met hun e-mailadres',
    '{n} residents aged {age} or over who co-sign with their e-mail address',
  ),
  needAge: text('U bent {age} jaar of ouder', 'You are {age} or over'),
  needBudget: text('Een lijstje van wat het kost', 'A short list of what it costs'),
  needIban: text('Een rekeningnummer', 'An account number'),
  needOrganisation: text('De gegevens van uw organisatie', 'The details of your organisation'),
  questions: text('Het formulier heeft {n} vragen', 'The form has {n} questions'),
  aboveMaximum: text(
    'U hebt meer nodig dan wij hier kunnen geven. Voor de rest hebt u ander geld nodig.',
    'You need more than we can give here. For the rest you need other money.',
  ),
  tooSoon: text(
    'De dag die u koos, is te snel. Het kan beginnen vanaf {date}.',
    'The day you chose is too soon. It can start from {date}.',
  ),
  upcoming: text(
    'U kunt nu nog niet aanvragen. Bewaar dit adres en kom terug op {date}.',
    'You cannot apply yet. Keep this address and come back on {date}.',
  ),
  noneTitle: text('Wij hebben hier geen geld voor', 'We have no money for this'),
  why: text('Waarom niet', 'Why not'),
  ask: text('Wat kunt u nu doen?', 'What can you do now?'),
  askCity: text('Vraag het aan de gemeente. Bel 14 010.', 'Ask the municipality. Call 14 010.'),
  changeAnswers: text('Pas een antwoord aan als dat niet klopt.', 'Change an answer if it is not right.'),
  yourAnswers: text('Uw antwoorden', 'Your answers'),
  change: text('Begin opnieuw', 'Start again'),
  elsewhereWhy: text(
    'Dit geld is alleen voor Rotterdam. Vraag het aan de gemeente waar het is.',
    'This money is for Rotterdam only. Ask the municipality where it is.',
  ),
  professionalWhy: text(
    'Dit geld is voor bewoners en organisaties die geen winst maken. Werkt u in welzijn of zorg? Vraag het aan uw accounthouder bij de gemeente, telefoon 14 010. Doet u mee met een idee van bewoners? Laat dan een bewoner aanvragen.',
    'This money is for residents and organisations that make no profit. Do you work in welfare or care? Ask your account holder at the municipality, telephone 14 010. Do you take part in an idea of residents? Then let a resident apply.',
  ),
  applicantWhy: text(
    'Deze aanvrager kan hier geen geld vragen.',
    'This applicant cannot ask for money here.',
  ),
  wijkOnlyWhy: text(
    'Dit geld is voor één wijk. Kies de wijk waar het vooral is.',
    'This money is for one neighbourhood. Choose the neighbourhood where it mostly is.',
  ),
  cityOnlyWhy: text('Dit geld is voor de hele stad.', 'This money is for the whole city.'),
  noRoundWhy: text('Er is nu geen ronde open.', 'No round is open now.'),
  belowMinimumWhy: text('Dit geld begint bij {amount}.', 'This money starts at {amount}.'),
  laterPeriodWhy: text(
    'Dit geld is voor iets dat begint vanaf {from}.',
    'This money is for something that starts from {from}.',
  ),
  otherAreaWhy: text(
    '{round} is voor een ander deel van de stad.',
    '{round} is for another part of the city.',
  ),
  otherPeriodWhy: text(
    'Dit geld is voor iets dat begint van {from} tot {until}.',
    'This money is for something that starts from {from} until {until}.',
  ),
} as const;
