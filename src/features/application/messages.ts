/** Sentences of the form and its pages. */
import { text } from '../../kernel/messages.ts';

export const formWords = {
  next: text('Verder', 'Next'),
  previous: text('Vorige stap', 'Previous step'),
  saveAndStop: text('Bewaren en stoppen', 'Save and stop'),
  backToCheck: text('Terug naar de controle', 'Back to the check page'),
  why: text('Waarom vragen we dit?', 'Why do we ask this?'),
  optionalNote: text(
    'Staat er (hoeft niet) bij een vraag? Dan mag u die overslaan.',
    'Does a question say (optional)? Then you may skip it.',
  ),
  saved: text('Wat u invult, bewaren wij steeds.', 'What you enter is saved as you go.'),
  firstDay: text('Eerste dag', 'First day'),
  lastDay: text('Laatste dag', 'Last day'),
  yes: text('Ja', 'Yes'),
  no: text('Nee', 'No'),
  name: text('Naam', 'Name'),
  street: text('Straat en huisnummer', 'Street and house number'),
  postcode: text('Postcode', 'Postcode'),
  town: text('Woonplaats', 'Town'),
  phone: text('Telefoonnummer', 'Telephone number'),
  ownMoney: text('Eigen geld', 'Own money'),
  asked: text('Dit vraagt u aan ons', 'What you ask from us'),
  otherMoney: text('Geld van anderen', 'Money from others'),
  othersPay: text('Betaalt er nog iemand mee?', 'Does anybody else pay a part?'),
  who: text('Van wie', 'From whom'),
  whatFor: text('Waarvoor', 'For what'),
  atMost: text('U kunt hoogstens {amount} vragen.', 'You can ask for {amount} at most.'),
  costs: text('Kosten', 'Costs'),
  covered: text('Eigen geld, ander geld en wat u vraagt', 'Own money, other money and what you ask'),
  planMeets: text('Dat klopt: alles is betaald.', 'That is right: everything is paid for.'),
  planShort: text('Er mist nog {amount}.', '{amount} is still missing.'),
  planOver: text('Dat is {amount} te veel.', 'That is {amount} too much.'),
  computed: text(
    'Dit bedrag is berekend. De som gaat mee als bijlage, dus u typt het niet zelf. Klopt het niet? Gooi dit concept weg, verander wat er in de som staat, en vraag opnieuw aan.',
    'This amount was computed. The sum goes along as an annex, so you do not type it yourself. Is it not right? Discard this draft, change what is in the sum, and apply anew.',
  ),
  preparedFor: text(
    'Deze organisatie staat vast: zo is de aanvraag voorbereid. Moet een andere organisatie aanvragen? Gooi dit concept weg, kies een andere penvoerder, en vraag opnieuw aan.',
    'This organisation is fixed: the application was prepared so. Should another organisation apply? Discard this draft, choose another lead organisation, and apply anew.',
  ),
  planTitle: text('Komt het uit?', 'Does it add up?'),
  iban: text('Rekeningnummer (IBAN)', 'Account number (IBAN)'),
  ibanHolder: text('Op naam van', 'In the name of'),
  noOrganisation: text('Nee, voor mijzelf of een groep bewoners', 'No, for myself or a group of residents'),
  noOrganisationYet: text(
    'U hoort bij Hoofdveld nog niet bij een organisatie. Voeg uw organisatie eerst toe.',
    'You do not belong to an organisation on Hoofdveld yet. Add your organisation first.',
  ),
  findOrganisation: text('Organisatie zoeken of toevoegen', 'Find or add an organisation'),
  myOrganisations: text('Mijn organisaties', 'My organisations'),
  organisationIs: text('Ja, voor {name}', 'Yes, for {name}'),
  otherAid: text('Hoeveel was dat in de laatste drie jaar?', 'How much was that in the last three years?'),
  addFiles: text('Toevoegen', 'Add'),
  removeFile: text('Weghalen', 'Remove'),
  fileHint: text(
    'PDF, foto (JPG, PNG, WebP, HEIC) of DOCX, XLSX, ODT, ODS. Per bestand hoogstens {size}, samen {count} bestanden.',
    'PDF, photo (JPG, PNG, WebP, HEIC) or DOCX, XLSX, ODT, ODS. At most {size} a file, {count} files in all.',
  ),
  yourFiles: text('Toegevoegde bestanden', 'Files you added'),
  cosigners: text('Mede-ondertekenaars', 'Co-signers'),
  check: text('Controleren', 'Check'),
  cosignersStep: text('Wie steunt uw plan?', 'Who supports your plan?'),
  checkTitle: text('Klopt alles?', 'Is everything right?'),
} as const;

export const conflictWords = {
  title: text(
    'U hebt deze pagina ook in een ander venster ingevuld',
    'You also filled in this page in another window',
  ),
  body: text(
    'Hieronder staat wat u hier typte. Dit staat nog niet bewaard. In het andere venster bewaarde u iets anders: dat ziet u bij ‘In het andere venster’. Kies zelf wat goed is en druk op Verder.',
    'Below is what you typed here. It has not been saved yet. In the other window you saved something else: see ‘In the other window’. Choose what is right and press Next.',
  ),
  other: text('In het andere venster', 'In the other window'),
} as const;

export const editWords = {
  draftFor: text('U voert deze aanvraag in voor {name}.', 'You are entering this application for {name}.'),
  received: {
    paper: text('Op papier ontvangen op {date}.', 'Received on paper on {date}.'),
    phone: text('Gebeld op {date}.', 'Called on {date}.'),
    desk: text('Aan de balie geweest op {date}.', 'Came to the desk on {date}.'),
  },
  prepared: text(
    'Dit plan is gekozen, en er is {amount} voor apart gezet. Kijk of alles klopt, vul de rest aan en dien de aanvraag in. Dat kan tot en met {date}; daarna is het geld weer vrij. Gooit u het concept weg, dan is het geld meteen weer vrij.',
    'This plan was chosen, and {amount} is set aside for it. See whether everything is right, fill in the rest and hand in the application. You can until {date}; after that the money is free again. If you discard the draft, the money is free again at once.',
  ),
  changing: text(
    'U wijzigt een aanvraag die al is ingediend. De wijziging telt pas als u op ‘Wijziging versturen’ drukt.',
    'You are changing an application that was submitted. The change counts only once you press ‘Send change’.',
  ),
  completing: text(
    'U vult uw aanvraag aan. Dat telt pas als u op ‘Aanvulling versturen’ drukt.',
    'You are adding to your application. That counts only once you press ‘Send addition’.',
  ),
  roundClosed: text(
    'Deze ronde is gesloten. U kunt dit concept niet meer indienen.',
    'This round has closed. You can no longer submit this draft.',
  ),
} as const;

export const checkWords = {
  lead: text(
    'Kijk alles nog eens na. Klopt het? Dien dan uw aanvraag in.',
    'Look at everything once more. Is it right? Then submit your application.',
  ),
  submit: text('Aanvraag indienen', 'Submit application'),
  sendChange: text('Wijziging versturen', 'Send change'),
  sendCompletion: text('Aanvulling versturen', 'Send addition'),
  dropChanges: text('Wijzigingen weggooien', 'Discard changes'),
  remark: text('Wilt u er iets bij zeggen?', 'Would you like to add a remark?'),
  notFilledIn: text('Niet ingevuld', 'Not filled in'),
  missing: text('Dit ontbreekt nog', 'This is still missing'),
  missingLead: text(
    'Dit moet eerst kloppen. Druk op een regel om het aan te passen.',
    'This must be right first. Press a line to change it.',
  ),
  asked: text('Dit vroegen wij u, tot en met {date}', 'We asked you for this, until {date}'),
  mayLack: text(
    'U kunt toch versturen: de aanvraag telt vanaf de dag van ontvangst. De behandelaar vraagt de aanvrager om wat er mist. Weet u het al? Druk dan op een regel.',
    'You can send it all the same: the application counts from the day on which it was received. The officer asks the applicant for what is missing. Do you know it already? Then press a line.',
  ),
  online: text(
    'Stuur mij bericht per e-mail als er een brief voor mij klaarstaat',
    'Send me an e-mail when a letter is ready for me',
  ),
  onlineHint: text(
    'Dan leest u brieven op deze site. Vinkt u dit niet aan, dan krijgt u ze per post.',
    'You then read letters on this site. If you do not tick this, you get them by post.',
  ),
  afterwards: text(
    'Na het indienen krijgt u een nummer en een kopie van alles wat u invulde.',
    'After submitting you get a number and a copy of everything you entered.',
  ),
  afterwardsOther: text(
    'Na het indienen krijgt de aanvrager een brief met het nummer en een kopie van alles wat u invulde.',
    'After submitting, the applicant gets a letter with the number and a copy of everything you entered.',
  ),
  invites: text(
    'Bij het indienen sturen wij uw mede-ondertekenaars een e-mail. {next} zodra zij allemaal hebben bevestigd.',
    'When you submit, we e-mail your co-signers. {next} once all of them have confirmed.',
  ),
  invitesOther: text(
    'Bij het indienen sturen wij de mede-ondertekenaars een e-mail. {next} zodra zij allemaal hebben bevestigd.',
    'When you submit, we e-mail the co-signers. {next} once all of them have confirmed.',
  ),
  mustSign: text(
    'U mag deze aanvraag invullen, maar niet indienen. Vraag iemand met tekenrecht in uw organisatie om dat te doen.',
    'You may fill in this application, but not submit it. Ask somebody who may sign for your organisation.',
  ),
  nothingChanged: text('U hebt nog niets gewijzigd.', 'You have not changed anything yet.'),
  leadTime: text(
    'Uw plan begint snel. De regeling vraagt om {days} dagen van tevoren aan te vragen. U mag indienen, maar misschien is er geen tijd om op tijd te besluiten.',
    'Your plan starts soon. The scheme asks to apply {days} days ahead. You may submit, but there may be no time to decide before it.',
  ),
} as const;

export const cosignerWords = {
  lead: text(
    'Voor deze regeling tekenen {count} mensen mee. Zij krijgen een e-mail met een link en bevestigen daar dat zij uw plan steunen. Zij zitten nergens aan vast.',
    'For this scheme {count} people co-sign. They get an e-mail with a link and confirm there that they support your plan. It does not bind them to anything.',
  ),
  who: text(
    'Kies mensen met elk een eigen e-mailadres. Uzelf telt niet mee.',
    'Choose people with an e-mail address each. You do not count yourself.',
  ),
  minimumAge: text('Vanaf {age} jaar.', 'From the age of {age}.'),
  person: text('Persoon {n}', 'Person {n}'),
  email: text('E-mailadres', 'E-mail address'),
  invite: text('Verstuur uitnodigingen', 'Send invitations'),
  inviteLater: text(
    'U kunt de uitnodigingen nu sturen. Anders sturen wij ze als u indient.',
    'You can send the invitations now. Otherwise we send them when you submit.',
  ),
  resend: text('Opnieuw sturen', 'Send again'),
  replace: text('Iemand anders kiezen', 'Choose somebody else'),
  invited: text('Uitgenodigd', 'Invited'),
  until: text('kan bevestigen tot en met {date}', 'can confirm until {date}'),
  backToCase: text('Terug naar de aanvraag', 'Back to the application'),
  change: text('Mede-ondertekenaars wijzigen', 'Change co-signers'),
  expired: text('Niet op tijd bevestigd', 'Did not confirm in time'),
  confirmed: text('Bevestigd', 'Confirmed'),
  confirmedPaper: text('Handtekening op papier gezien', 'Signature seen on paper'),
  declined: text('Wil niet meetekenen', 'Does not want to co-sign'),
  named: text('Nog niet uitgenodigd', 'Not invited yet'),
  paperTitle: text('Handtekening op papier', 'Signature on paper'),
  paperHint: text(
    'Hebt u de handtekening op papier gezien? Vul dan alleen de naam in.',
    'Have you seen the signature on paper? Then enter the name only.',
  ),
  paperName: text('Naam onder de handtekening', 'Name below the signature'),
  paperAdd: text('Gezien en toevoegen', 'Seen, add'),
  count: text('{confirmed} van de {needed} hebben bevestigd', '{confirmed} of {needed} have confirmed'),
} as const;
