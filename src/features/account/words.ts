/** Words of the pages on which a group tells how it went. */
import { text } from '../../kernel/messages.ts';

export const tellWords = {
  title: text('Vertellen hoe het is gegaan', 'Tell how it went'),
  leadAsked: text(
    'U kreeg {amount}. Een paar vragen, dan kunnen wij de subsidie vaststellen. Graag uiterlijk op {date}.',
    'You received {amount}. A few questions, and we can determine the grant. Please answer by {date}.',
  ),
  leadFree: text(
    'U kreeg {amount}. Dat bedrag staat vast: u hoeft niets te verantwoorden. Vertelt u toch wat het bracht? Dat helpt anderen in de wijk.',
    'You received {amount}. That amount is final: you do not have to account for it. Will you tell what it brought all the same? It helps others in the neighbourhood.',
  ),
  late: text(
    'Die dag is voorbij. U kunt uw antwoord nog sturen, zolang wij de subsidie niet hebben vastgesteld.',
    'That day has passed. You can still send your answer, until we have determined the grant.',
  ),
  agendaKnows: text(
    'Dit weten wij al uit de agenda: {held} keer ging het door, {not} keer niet. Daarom is hieronder al iets ingevuld. Klopt het niet? Kies dan iets anders.',
    'This we know from the agenda already: it took place {held} times, and {not} times it did not. So something is filled in below. Is it not right? Then choose something else.',
  ),
  agendaSilent: text(
    'In de agenda staat nog niet of het doorging. Kies het zelf.',
    'The agenda does not say yet whether it took place. Choose it yourself.',
  ),
  tieLink: text(
    'Kies welke activiteiten uit de agenda bij deze subsidie horen',
    'Choose which activities of the agenda belong to this grant',
  ),
  happened: text('Ging het door?', 'Did it take place?'),
  reach: text('Ongeveer hoeveel mensen per keer?', 'About how many people each time?'),
  words: text('Wat bracht het?', 'What did it bring?'),
  wordsHint: text(
    'Een paar zinnen is genoeg. Of stuur een foto, of spreek het in. Noem geen namen van anderen.',
    'A few sentences will do. Or send a photo, or speak it. Do not name other people.',
  ),
  photos: text('Foto', 'Photo'),
  photosHint: text(
    'JPG, PNG of WebP, hoogstens {count}, elk tot {size}. Waar en waarmee de foto is gemaakt, halen wij eraf. HEIC kan niet. Maakt uw iPhone dat? Kies daar Instellingen, Camera, Structuren, Meest compatibel.',
    'JPG, PNG or WebP, at most {count}, each up to {size}. Where and with what the photo was taken, we take off. HEIC will not do. Does your iPhone make that? Choose Settings, Camera, Formats, Most Compatible there.',
  ),
  faces: text(
    'Staan er mensen herkenbaar op? Vraag het hun eerst. Bij kinderen onder de 16 vraagt u het de ouders. Liever niet? Neem een foto van achteren, of van handen en spullen.',
    'Can people be recognised? Ask them first. For children under 16 you ask their parents. Rather not? Take a photo from behind, or of hands and things.',
  ),
  alt: text('Wat staat er op de foto?', 'What does the photo show?'),
  altHint: text(
    'Voor wie de foto niet kan zien. Bijvoorbeeld: lange tafel vol schalen op het plein.',
    'For who cannot see the photo. For example: a long table full of dishes on the square.',
  ),
  sound: text('Of spreek het in', 'Or speak it'),
  soundHint: text(
    'Een geluidsopname tot {size}. Namen, plaatsen en wat uw telefoon er verder bij schrijft, halen wij eraf. Alleen wie uw subsidie behandelt, luistert ernaar, tenzij u hieronder meer toestaat. Een opname in AMR kan niet op de site.',
    'A recording up to {size}. Names, places and what else your phone writes with it, we take off. Only who handles your grant listens to it, unless you allow more below. A recording in AMR cannot go on the site.',
  ),
  summary: text('Waar gaat de opname over?', 'What is the recording about?'),
  summaryHint: text(
    'Voor wie niet kan horen. Eén zin is genoeg; alles uittypen mag ook.',
    'For who cannot hear. One sentence will do; you may also type all of it.',
  ),
  left: text('Is er geld over?', 'Is there money left?'),
  leftNone: text('Nee, alles is uitgegeven', 'No, all of it was spent'),
  leftSome: text('Ja', 'Yes'),
  leftAmount: text('Hoeveel is er over?', 'How much is left?'),
  leftAmountHint: text(
    'Alleen als er geld over is. Een bedrag in euro’s, bijvoorbeeld 125,50.',
    'Only when there is money left. An amount in euros, for example 125.50.',
  ),
  papers: text('Verslag of andere stukken', 'Report or other papers'),
  papersHint: text('{count} bestanden van elk hoogstens {size}.', '{count} files of at most {size} each.'),
  finances: text('Overzicht van inkomsten en uitgaven', 'Overview of income and costs'),
  auditor: text('Verklaring van de accountant', 'Statement of the auditor'),
  toVerify: text(
    'Wat wij bij dit bedrag vragen: {what}. Bron: {source} (nog te controleren).',
    'What we ask for this amount: {what}. Source: {source} (to be verified).',
  ),
  consentTitle: text('Mogen anderen dit zien?', 'May others see this?'),
  consentStory: text('Wat u schreef: waar mag het staan?', 'What you wrote: where may it stand?'),
  consentPhoto: text('Uw foto: waar mag die staan?', 'Your photo: where may it stand?'),
  consentSound: text(
    'Uw opname: waar mag die te horen of te lezen zijn?',
    'Your recording: where may it be heard or read?',
  ),
  send: text('Versturen', 'Send'),
  back: text('Terug naar de aanvraag', 'Back to the application'),
  chooseAgain: text(
    'Kies uw bestanden nog een keer: ze zijn niet bewaard omdat er iets anders mist.',
    'Choose your files again: they were not kept because something else is missing.',
  ),
} as const;

export const tieWords = {
  title: text('Welke activiteiten horen bij deze subsidie?', 'Which activities belong to this grant?'),
  lead: text(
    'Zet een vinkje bij wat u van deze subsidie deed. Wat in de agenda is bevestigd, hoeft u dan niet nog eens te vertellen.',
    'Tick what you did with this grant. What was confirmed in the agenda you then need not tell again.',
  ),
  choices: text('Activiteiten in de agenda', 'Activities in the agenda'),
  none: text(
    'Wij vonden geen activiteiten van u in de agenda. Dat is niet erg: u vertelt het dan zelf.',
    'We found no activities of yours in the agenda. That is fine: you then tell it yourself.',
  ),
  save: text('Bewaren', 'Save'),
} as const;

export const ownWords = {
  title: text('Wie mag uw verhaal zien?', 'Who may see your story?'),
  seen: text('Zo staat het op de site', 'As it stands on the site'),
  given: text('Ja, sinds {date}', 'Yes, since {date}'),
  no: text('Nee', 'No'),
  give: text('Toestaan', 'Allow'),
  withdraw: text('Intrekken', 'Withdraw'),
  withdrawAll: text('Alles intrekken', 'Withdraw everything'),
  history: text('Wat u eerder koos', 'What you chose before'),
  historyLine: text(
    '{part}, {use}: ja op {given}, ingetrokken op {ended} (tekst {version})',
    '{part}, {use}: yes on {given}, withdrawn on {ended} (text {version})',
  ),
  textOf: text(
    'De tekst waarmee u instemt (versie {version})',
    'The text that you agree to (version {version})',
  ),
  until: text(
    'Ook met uw toestemming staat het verhaal hier tot en met {date}. Daarna halen wij het weg.',
    'Also with your consent the story stands here until {date}. Then we take it away.',
  ),
  hidden: text(
    'Iemand heeft gemeld dat er gegevens van een ander in staan. Tot wij het hebben bekeken, ziet niemand het.',
    'Somebody reported that it holds data of another. Until we have looked at it, nobody sees it.',
  ),
  takenDown: text(
    'Wij hebben dit verhaal van de site gehaald. Waarom: {reason}',
    'We have taken this story off the site. Why: {reason}',
  ),
  waiting: text(
    'Wij kijken er eerst naar. Daarna staat het op de site.',
    'We look at it first. After that it stands on the site.',
  ),
  where: text('Waar', 'Where'),
  change: text('Veranderen', 'Change'),
  answer: text('Uw antwoord', 'Your answer'),
  yours: text('Dit vertelde u', 'This is what you told'),
  nothing: text('U hebt nog niets verteld.', 'You have not told anything yet.'),
  listTitle: text('Uw verhalen', 'Your stories'),
  done: {
    toegestaan: text('U hebt het toegestaan.', 'You have allowed it.'),
    samengevat: text('Bewaard. Dit staat nu bij uw opname.', 'Saved. This now stands with your recording.'),
    ingetrokken: text(
      'Ingetrokken. Op de site is het nu niet meer te zien.',
      'Withdrawn. It can no longer be seen on the site.',
    ),
    verteld: text(
      'Dank u wel. Wij hebben uw verhaal. Hieronder kiest u wie het mag zien.',
      'Thank you. We have your story. Below you choose who may see it.',
    ),
    ernaast: text(
      'Dank u wel. Wij kijken ernaar, dan staat uw verhaal ernaast.',
      'Thank you. We look at it, then your story stands beside it.',
    ),
  },
} as const;

export const storyWords = {
  listTitle: text('Verhalen uit de wijk', 'Stories from the neighbourhood'),
  listLead: text(
    'Wat groepen deden met geld van de stad, in hun eigen woorden. Zij kiezen zelf of u het hier leest.',
    'What groups did with money of the city, in their own words. They choose themselves whether you read it here.',
  ),
  ofWijk: text('Verhalen uit {wijk}', 'Stories from {wijk}'),
  all: text('Alle verhalen', 'All stories'),
  byWijk: text('Kies een wijk', 'Choose a neighbourhood'),
  choose: text('Laat zien', 'Show'),
  none: text('Hier staan nog geen verhalen.', 'There are no stories here yet.'),
  residents: text('Bewoners van de wijk', 'Residents of the neighbourhood'),
  resident: text('Een buurtbewoner', 'A resident'),
  byline: text('{who}, {date}', '{who}, {date}'),
  thanks: text('{n} keer dank', 'thanked {n} times'),
  thanksOne: text('1 keer dank', 'thanked once'),
  beside: text('Zo zien anderen het', 'How others see it'),
  replies: text('Klopt niet, zeggen buren', 'Neighbours say: not right'),
  saySomething: text('Wat vindt u ervan?', 'What do you think?'),
  logIn: text('Log in om te reageren', 'Log in to react'),
  logInWhy: text(
    'U krijgt een code per e-mail. Zo reageert iedereen hoogstens één keer.',
    'You get a code by e-mail. So that everybody reacts once at most.',
  ),
  thank: text('Dank voor dit verhaal', 'Thanks for this story'),
  wrong: text('Dit klopt niet, want', 'This is not right, because'),
  wrongHint: text(
    'Wij lezen het eerst. Daarna staat het bij het verhaal, zonder uw naam. Noem geen namen.',
    'We read it first. Then it stands with the story, without your name. Do not name people.',
  ),
  sendWrong: text('Versturen', 'Send'),
  addOwn: text('Uw eigen verhaal ernaast zetten', 'Put your own story beside it'),
  replied: text('U reageerde al op dit verhaal.', 'You have reacted to this story already.'),
  repliedWaiting: text(
    'Uw reactie wacht tot wij hem hebben gelezen.',
    'Your reaction waits until we have read it.',
  ),
  takeBack: text('Reactie weghalen', 'Take the reaction away'),
  report: text('Staan er gegevens van u of een ander in?', 'Does it hold data about you or another?'),
  reportLink: text(
    'Meld het. Wij halen het verhaal meteen weg en kijken ernaar.',
    'Report it. We take the story away at once and look at it.',
  ),
  manage: text('Kies wie uw verhaal mag zien', 'Choose who may see your story'),
  work: text('Verhalen en reacties beoordelen', 'Judge stories and reactions'),
  back: text('Terug naar het verhaal', 'Back to the story'),
  done: {
    dank: text('Dank u wel. Uw dank staat erbij.', 'Thank you. Your thanks are added.'),
    kloptniet: text('Dank u wel. Wij lezen uw reactie eerst.', 'Thank you. We read your reaction first.'),
    weg: text('Uw reactie is weg.', 'Your reaction is gone.'),
  },
} as const;

export const besideWords = {
  title: text('Uw verhaal ernaast', 'Your story beside it'),
  lead: text(
    'Was u er ook bij, of zag u het anders? Vertel het. Wij lezen het eerst. Daarna staat het naast ‘{title}’, zonder uw naam.',
    'Were you there too, or did you see it differently? Tell it. We read it first. Then it stands beside ‘{title}’, without your name.',
  ),
  heading: text('Kop van uw verhaal', 'Heading of your story'),
  words: text('Uw verhaal', 'Your story'),
  wordsHint: text('Noem geen namen van anderen.', 'Do not name other people.'),
  consent: text('Mijn verhaal mag op deze site staan', 'My story may stand on this site'),
  send: text('Versturen', 'Send'),
  headingMissing: text('Geef uw verhaal een kop.', 'Give your story a heading.'),
  wordsMissing: text('Vertel uw verhaal.', 'Tell your story.'),
} as const;

export const reportWords = {
  title: text('Gegevens van iemand in een verhaal', 'Somebody’s data in a story'),
  lead: text(
    'Zodra u meldt, is ‘{title}’ van de site. Wij kijken ernaar en zetten het alleen terug als het kan. Uw naam vragen wij niet.',
    'As soon as you report it, ‘{title}’ is off the site. We look at it and only put it back if that is possible. We do not ask your name.',
  ),
  leadLookedAt: text(
    'Wij keken al eens naar ‘{title}’ en lieten het staan. Ziet u toch nog iets? Wij kijken dan opnieuw; tot dan blijft het staan.',
    'We have looked at ‘{title}’ before and let it stand. Do you still see something? Then we look again; until then it stays.',
  ),
  note: text('Om welke gegevens gaat het?', 'Which data is it about?'),
  noteHint: text(
    'Bijvoorbeeld: mijn naam staat in de tweede zin. Herhaal de gegevens zelf niet.',
    'For example: my name stands in the second sentence. Do not repeat the data itself.',
  ),
  send: text('Melden', 'Report'),
  sent: text('Dank u wel. Wij kijken ernaar.', 'Thank you. We look at it.'),
} as const;

export const workWords = {
  title: text('Verhalen en reacties beoordelen', 'Judge stories and reactions'),
  lead: text(
    'Eerst wat gemeld is: dat verhaal is nu verborgen. Dan wat nog niet op de site staat.',
    'First what was reported: that story is hidden now. Then what is not on the site yet.',
  ),
  reports: text('Meldingen van persoonsgegevens', 'Reports of personal data'),
  stories: text('Verhalen van anderen', 'Stories of others'),
  replies: text('‘Klopt niet’', '‘Not right’'),
  nothing: text('Er wacht niets.', 'Nothing waits.'),
  recordings: text('Opnamen die nog niemand kan lezen', 'Recordings that nobody can read yet'),
  recordingsWhy: text(
    'Wie niet kan horen, heeft hier niets aan. Luister en schrijf kort op waar het over gaat. Noem geen namen van anderen.',
    'Who cannot hear has nothing of these. Listen, and write shortly what it is about. Do not name other people.',
  ),
  about: text('Bij', 'About'),
  said: text('Melding', 'Report'),
  story: text('Verhaal', 'Story'),
  reaction: text('Reactie', 'Reaction'),
  when: text('Wanneer', 'When'),
  reason: text('Waarom', 'Why'),
  reasonHint: text('De schrijver leest dit.', 'The writer reads this.'),
  keep: text('Laten staan', 'Let it stand'),
  takeDown: text('Van de site halen', 'Take off the site'),
  show: text('Op de site zetten', 'Put on the site'),
  refuse: text('Niet plaatsen', 'Do not place'),
  own: text(
    'Dit gaat over uw eigen verhaal of reactie. Een collega beoordeelt het.',
    'This is about your own story or reaction. A colleague judges it.',
  ),
  seen: text('Hiervoor was het verhaal {status}.', 'Before this the story was {status}.'),
  log: text('Wat er van de site is gehaald', 'What was taken off the site'),
  logLine: text('{date}: {title}. Waarom: {reason}', '{date}: {title}. Why: {reason}'),
  done: {
    beoordeeld: text('Beoordeeld.', 'Judged.'),
    samengevat: text('Bewaard. Dit staat nu bij de opname.', 'Saved. This now stands with the recording.'),
  },
} as const;
