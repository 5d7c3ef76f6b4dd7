/** What the pages of determination say. */
import { type Text, text } from '../../kernel/messages.ts';
import type { ProposalKind } from './types.ts';

export const kindLabels: Readonly<Record<ProposalKind, Text>> = {
  lower: text('Lager vaststellen', 'Determine less'),
  judge: text('Antwoord bekijken', 'Look at the answer'),
  ask: text('Om meer vragen', 'Ask for more'),
  asGranted: text('Vaststellen zoals toegekend', 'Determine as granted'),
  exOfficio: text('Ambtshalve vaststellen', 'Determine ex officio'),
  sample: text('Steekproef', 'Sample'),
  await: text('Wachten op de ontvanger', 'Waiting for the recipient'),
  recover: text('Terugvorderen', 'Ask back'),
};

export const words = {
  title: text('Vaststellen', 'Determination'),
  lead: text(
    'De activiteiten zijn voorbij. Per zaak ziet u wat de regels voorstellen en waarom. U beslist.',
    'The activities are over. For each case you see what the rules propose, and why. You decide.',
  ),
  section: text('Voorstel voor de vaststelling', 'Proposal for the determination'),
  kind: text('Voorstel', 'Proposal'),
  kindAll: text('Alle voorstellen', 'All proposals'),
  scheme: text('Regeling', 'Scheme'),
  schemeAll: text('Alle regelingen', 'All schemes'),
  show: text('Toon', 'Show'),
  filter: text('Kies wat u wilt zien', 'Choose what you want to see'),
  search: text('Zaaknummer of titel', 'Case number or title'),
  csv: text('Download deze lijst (CSV)', 'Download this list (CSV)'),
  case: text('Zaak', 'Case'),
  due: text('Laatste dag', 'Last day'),
  granted: text('Toegekend', 'Granted'),
  why: text('Waarom', 'Why'),
  none: text('Niets om vast te stellen', 'Nothing to determine'),
  noneFiltered: text('Geen zaken met deze keuze', 'No cases with this choice'),
  count: text('{n} zaken', '{n} cases'),
  one: text('Eén zaak', 'One case'),
  cut: text(
    'Er zijn meer zaken. U ziet de {n} waarvan de laatste dag het eerst komt.',
    'There are more cases. You see the {n} whose last day comes first.',
  ),
  hearFirst: text('Eerst horen', 'Hear first'),
  open: text('Vaststellen met dit voorstel', 'Determine with this proposal'),
  look: text('Naar het formulier voor vaststellen', 'To the form to determine'),
  judge: text('Bekijken wat is ingestuurd', 'Look at what was sent in'),
  hear: text('Hoorgesprek vastleggen', 'Record a hearing'),
  recover: text('Terugvorderen', 'Ask the money back'),
  recoveries: text(
    'Alle terugvorderingen, met regelingen en verrekening',
    'All money asked back, with arrangements and set-off',
  ),
  toList: text('Alle zaken om vast te stellen', 'All cases to determine'),
  retention: text('Hoe lang dit dossier bewaard blijft', 'How long this file is kept'),
  proposed: text('Voorstel: {amount}', 'Proposal: {amount}'),
  byYou: text('Voorstel: u bepaalt het bedrag', 'Proposal: you set the amount'),
} as const;

/** Reasons with which the form opens, in the language of the recipient: the officer reads and changes them. */
export const reasonsFor: Readonly<Record<'asGranted' | 'exOfficio' | 'partly' | 'not' | 'silent', Text>> = {
  asGranted: text(
    'De activiteiten zijn gedaan zoals afgesproken. Daarom stellen wij het bedrag vast dat wij hebben toegekend.',
    'The activities were done as agreed. So we determine the amount that we granted.',
  ),
  exOfficio: text(
    'De periode is voorbij en wij hebben geen reden om te denken dat de activiteiten niet zijn gedaan. Daarom stellen wij het bedrag vast dat wij hebben toegekend, zonder dat u iets hoeft te doen.',
    'The period is over and we have no reason to think that the activities were not done. So we determine the amount that we granted, without your having to do anything.',
  ),
  partly: text(
    'Niet alle activiteiten zijn gedaan. Wij stellen vast wat u daarvoor hebt uitgegeven.',
    'Not all activities were done. We determine what you spent on those that were.',
  ),
  not: text(
    'De activiteiten zijn niet gedaan. Daarom is er geen recht op het geld.',
    'The activities were not done. So there is no right to the money.',
  ),
  silent: text(
    'Wij hebben u gevraagd te vertellen hoe het is gegaan. Wij kregen geen antwoord, of niet genoeg.',
    'We asked you to tell us how it went. We got no answer, or not enough.',
  ),
};
