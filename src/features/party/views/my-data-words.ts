/** Sentences of 'Mijn gegevens'. */
import { text } from '../../../kernel/messages.ts';

export const myDataWords = {
  title: text('Mijn gegevens', 'My data'),
  lead: text(
    'Alles wat Hoofdveld over u bewaart. U kunt het wijzigen, meenemen en laten verwijderen.',
    'Everything that Hoofdveld keeps about you. You can change it, take it with you and have it deleted.',
  ),
  stories: text('Uw verhalen', 'Your stories'),
  organisations: text('Mijn organisaties', 'My organisations'),
  change: text('Gegevens wijzigen', 'Change your details'),
  showAll: text('Laat alle {n} zien', 'Show all {n}'),
  nothing: text('Hierover bewaren wij niets', 'Of this we keep nothing'),
  noName: text(
    'Wij weten uw naam nog niet. Vul die in, dan staat hij goed op brieven.',
    'We do not know your name yet. Fill it in, so that letters carry it right.',
  ),
  noWay: text(
    'Wij kunnen u nu geen brief sturen: wij hebben geen volledig postadres van u, en geen toestemming voor digitale post. Vul een adres in of geef toestemming.',
    'We cannot send you a letter now: we have no full postal address of yours, and no consent for digital mail. Fill in an address or give consent.',
  ),
  consentTitle: text('Hoe mogen wij u bereiken?', 'How may we reach you?'),
  consentHint: text(
    'Zonder toestemming krijgt u brieven op papier. U kunt dit altijd veranderen (Algemene wet bestuursrecht, artikel 2:7).',
    'Without consent you get letters on paper. You can change this at any time (General Administrative Law Act, article 2:7).',
  ),
  consentSave: text('Keuze bewaren', 'Keep this choice'),
  held: text('Wat wij van u bewaren', 'What we keep about you'),
  log: text(
    'In het logboek staat wie wat deed, met een nummer in plaats van uw naam. Dat logboek mag niemand wijzigen.',
    'The log says who did what, with a number instead of your name. Nobody may change that log.',
  ),
  take: text('Uw gegevens meenemen', 'Take your data with you'),
  takeText: text(
    'Lees alles op één pagina om af te drukken, of download alles als bestand dat een computer kan lezen (JSON).',
    'Read everything on one page to print, or download everything as a file that a computer can read (JSON).',
  ),
  wholeTitle: text('Alles wat wij van u bewaren', 'Everything that we keep about you'),
  wholeLead: text(
    'Met de hele tekst van brieven, berichten en antwoorden. U kunt deze pagina afdrukken.',
    'With the whole text of letters, messages and answers. You can print this page.',
  ),
  whole: text('Lees alles op één pagina', 'Read everything on one page'),
  download: text('Download als JSON', 'Download as JSON'),
  erase: text('Uw gegevens verwijderen', 'Delete your data'),
  eraseText: text(
    'U kunt vragen om uw gegevens te verwijderen. Wat wij van de wet moeten bewaren, gaat weg zodra het mag.',
    'You can ask us to delete your data. What the law makes us keep goes as soon as it may.',
  ),
  eraseLink: text('Gegevens verwijderen', 'Delete data'),
  saved: text('Uw gegevens zijn bewaard.', 'Your details have been saved.'),
  consentSaved: text('Uw keuze is bewaard.', 'Your choice has been saved.'),
  laterSaved: text(
    'Wij verwijderen uw gegevens zodra het mag. Wat nu al weg kon, is weg.',
    'We delete your data as soon as it may. What could go now is gone.',
  ),
  cancelled: text('Uw gegevens blijven staan.', 'Your data stays.'),
  pending: text(
    'U vroeg om uw gegevens te verwijderen. Dat gebeurt na {date}, of later als een zaak van u dan nog loopt.',
    'You asked to have your data deleted. That happens after {date}, or later if a case of yours is still running then.',
  ),
  keep: text('Toch niet verwijderen', 'Do not delete after all'),
  changeTitle: text('Gegevens wijzigen', 'Change your details'),
  nameHint: text('Zo staat uw naam op brieven.', 'This is how your name stands on letters.'),
  phoneHint: text(
    'Alleen als wij u mogen bellen over een aanvraag.',
    'Only if we may phone you about an application.',
  ),
  addressHint: text(
    'Nodig voor brieven op papier, en als u iets aanvraagt.',
    'Needed for letters on paper, and when you apply for something.',
  ),
  emailFixed: text(
    'Uw e-mailadres kunt u hier niet wijzigen: daarmee logt u in. Vraag de servicebalie.',
    'You cannot change your e-mail address here: you log in with it. Ask the service desk.',
  ),
  langQuestion: text('In welke taal schrijven wij u?', 'In which language do we write to you?'),
  save: text('Bewaren', 'Save'),
  back: text('Terug', 'Back'),
  eraseTitle: text('Uw gegevens verwijderen', 'Delete your data'),
  allFree: text(
    'Wij hoeven niets van u te bewaren. Na uw bevestiging is alles weg en bent u uitgelogd. Dit kunt u niet terugdraaien.',
    'We need not keep anything of yours. After you confirm, everything is gone and you are logged out. You cannot undo this.',
  ),
  mustKeep: text('Dit moeten wij nog bewaren', 'This we must still keep'),
  mustKeepText: text(
    'Na uw bevestiging verwijderen wij uw telefoonnummer en trekken wij uw toestemming voor digitale post in. De rest gaat vanzelf weg zodra het mag.',
    'After you confirm, we delete your telephone number and end your consent for digital mail. The rest goes by itself as soon as it may.',
  ),
  what: text('Wat', 'What'),
  until: text('Tot en met', 'Up to and including'),
  why: text('Waarom', 'Why'),
  untilUnknown: text('Nog niet bekend', 'Not known yet'),
  confirm: text(
    'Ik weet zeker dat ik mijn gegevens wil laten verwijderen',
    'I am sure that I want to have my data deleted',
  ),
  doErase: text('Verwijderen', 'Delete'),
  goneTitle: text('Uw gegevens zijn verwijderd', 'Your data has been deleted'),
  goneText: text(
    'U bent uitgelogd. Wilt u later weer iets aanvragen? Dan begint u gewoon opnieuw.',
    'You are logged out. Do you want to apply for something later? Then you simply start again.',
  ),
  home: text('Naar de startpagina', 'To the home page'),
} as const;
