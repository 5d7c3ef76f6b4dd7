/** Words of voting that more than one page needs, and the mail with a code. */
import { type Lang, text } from '../../kernel/messages.ts';
import { untilWords, type Vote } from '../vote/index.ts';

export function codeMail(
  vote: Pick<Vote, 'name' | 'closesAt'>,
  code: string,
  lang: Lang,
): { readonly subject: string; readonly body: string } {
  const until = untilWords(vote.closesAt, lang);
  if (lang === 'nl')
    return {
      subject: `Uw code om te stemmen: ${vote.name.nl}`,
      body: `Uw code is ${code}\n\nVul deze code in op de pagina waar u wilt stemmen. De code werkt één keer, en 10 minuten lang. Stemmen kan ${until}.\n\nWat u stemt, weet niemand: uw stem wordt los van dit e-mailadres bewaard.\n\nHebt u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door.\n`,
    };
  return {
    subject: `Your code to vote: ${vote.name.en}`,
    body: `Your code is ${code}\n\nEnter this code on the page where you want to vote. The code works once, for 10 minutes. You can vote ${until}.\n\nNobody knows what you vote: your vote is kept apart from this e-mail address.\n\nDid you not ask for a code? Then you need not do anything. Give the code to nobody.\n`,
  };
}

export const words = {
  votes: text('Stemmingen', 'Votes'),
  start: text('Stemmen', 'Vote'),
  secret: text(
    'Uw stem is geheim. Wij onthouden dat er met uw code gestemd is, niet wat u stemde.',
    'Your vote is secret. We remember that your code was used, not what you voted.',
  ),
  desk: text('Hulp nodig?', 'Need help?'),
  deskText: text(
    'Bel 14 010. Of kom naar het wijkkantoor of de bibliotheek: daar helpt iemand u, en kunt u op papier stemmen.',
    'Call 14 010. Or come to the district office or the library: somebody helps you there, and you can vote on paper.',
  ),
  notNow: text('U kunt nu niet stemmen.', 'You cannot vote now.'),
  opens: text('De stemming gaat open op {moment}.', 'The vote opens on {moment}.'),
  closed: text('De stemming is gesloten sinds {moment}.', 'The vote has been closed since {moment}.'),
  calledOff: text('Deze stemming gaat niet door.', 'This vote was called off.'),
  toVote: text('Naar de pagina van deze stemming', 'To the page of this vote'),
  until: text('Stemmen kan {until}.', 'You can vote {until}.'),
  withLetter: text('Ik heb een brief met een code', 'I have a letter with a code'),
  code: text('Code van uw brief', 'Code of your letter'),
  codeHint: text(
    '17 letters en cijfers. Spaties en kleine letters mogen.',
    '17 letters and digits. Spaces and small letters are fine.',
  ),
  next: text('Verder', 'Next'),
  demoCode: text('Voorbeeld: met deze code kunt u het proberen.', 'Example: with this code you can try it.'),
  withMail: text('Ik heb geen brief', 'I have no letter'),
  withMailText: text(
    'U kunt ook stemmen met een code die u per e-mail krijgt. Een account is niet nodig.',
    'You can also vote with a code that comes by e-mail. You need no account.',
  ),
  mailLink: text('Stemmen met een e-mailcode', 'Vote with a code by e-mail'),
  mailTitle: text('Stemmen met een e-mailcode', 'Vote with a code by e-mail'),
  email: text('E-mailadres', 'E-mail address'),
  emailHint: text(
    'Eén stem per e-mailadres. Wij bewaren het adres niet, alleen een code die na de stemming niet meer te herleiden is.',
    'One vote for each e-mail address. We do not keep the address, only a code that cannot be traced back after the vote.',
  ),
  postcode: text('Postcode', 'Postcode'),
  postcodeHint: text(
    'Wij kijken of u in de wijk woont, en bewaren het niet.',
    'We look whether you live in the wijk, and do not keep it.',
  ),
  declares: text(
    'Ik ben {age} jaar of ouder, ik woon op deze postcode, en ik heb nog niet met een brief of op papier gestemd.',
    'I am {age} years or older, I live at this postcode, and I have not voted with a letter or on paper.',
  ),
  sendCode: text('Stuur mij een code', 'Send me a code'),
  mailCodeTitle: text('Vul de code in', 'Enter the code'),
  mailCodeText: text('Wij stuurden een code naar {email}.', 'We sent a code to {email}.'),
  mailCodeLost: text(
    'Geen code gekregen? Kijk bij ongewenste e-mail, of',
    'No code? Look in your spam folder, or',
  ),
  askAgain: text('vraag een nieuwe', 'ask for a new one'),
  mailCode: text('Code uit uw e-mail', 'Code from your e-mail'),
  outbox: text('In de demo staat de e-mail in het postvak.', 'In the demo the e-mail is in the outbox.'),
  ballotTitle: text('Uw stembiljet', 'Your ballot'),
  work: text('Reken uit wat ik over heb', 'Work out what I have left'),
  check: text('Kijk mijn stem na', 'Check my vote'),
  checkTitle: text('Klopt dit?', 'Is this right?'),
  checkLead: text(
    'U hebt nog niet gestemd. Kijk uw keuze na en druk dan op ‘Stem uitbrengen’. Daarna kunt u niets meer veranderen.',
    'You have not voted yet. Check your choice and then press ‘Cast my vote’. After that you cannot change anything.',
  ),
  blank: text(
    'U koos geen enkel project. U stemt dan blanco.',
    'You chose no project. Your vote is then blank.',
  ),
  cast: text('Stem uitbrengen', 'Cast my vote'),
  change: text('Nog iets veranderen', 'Change something'),
  pointsGiven: text('Project {number}: {n} punten', 'Project {number}: {n} points'),
  place: text('Plaats {n}: project {number}', 'Place {n}: project {number}'),
  chosen: text('Project {number}', 'Project {number}'),
  doneTitle: text('U hebt gestemd', 'You have voted'),
  doneNow: text('Bedankt. Uw stem zit in de bus.', 'Thank you. Your vote is in the box.'),
  doneAgain: text(
    'Dit formulier was al verstuurd. Uw stem zit één keer in de bus.',
    'This form had been sent before. Your vote is in the box once.',
  ),
  doneOther: text(
    'U had al gestemd met dit formulier. Uw eerste stem telt; wat u nu koos niet.',
    'You had voted with this form before. Your first vote counts; what you chose now does not.',
  ),
  receipt: text('Uw ontvangstbewijs', 'Your receipt'),
  receiptText: text(
    'Schrijf dit op, druk het af of maak een foto. Na de telling vindt u uw stem er mee terug in de uitslag. Wij kunnen het u niet nog een keer geven.',
    'Write this down, print it or take a photo. After the count you find your vote with it in the result. We cannot give it to you again.',
  ),
  receiptSecret: text(
    'Laat uw ontvangstbewijs vóór de uitslag aan niemand zien. Niemand mag u vragen wat u stemde.',
    'Show your receipt to nobody before the result. Nobody may ask you what you voted.',
  ),
  leave: text('Klaar', 'Done'),
  leaveText: text(
    'Stemt na u iemand anders op dit apparaat? Sluit dan deze pagina.',
    'Will somebody else vote on this device after you? Then close this page.',
  ),
  ownTitle: text('Vind uw stem', 'Find your vote'),
  ownLead: text(
    'Met uw ontvangstbewijs ziet u of uw stem is meegeteld zoals u hem uitbracht.',
    'With your receipt you see whether your vote was counted as you cast it.',
  ),
  ownEarly: text(
    'Dat kan zodra de uitslag bekend is. Tot dan zeggen wij van geen enkel bewijs of het in de bus zit. Zo kan niemand u dwingen om te laten zien dat u stemde, of uw stem kopen.',
    'You can do that as soon as the result is known. Until then we say of no receipt whether it is in the box. So nobody can force you to show that you voted, or buy your vote.',
  ),
  ownHonest: text(
    'Dit moet u weten: wie na de uitslag uw bewijs kent, kan zien wat u stemde. Vraagt iemand u erom? Dan mag u elk ander bewijs uit de uitslag noemen; niemand kan zien welk bewijs van u is.',
    'You should know: who knows your receipt after the result can see what you voted. Does somebody ask for it? Then you may name any other receipt from the result; nobody can see which receipt is yours.',
  ),
  ownField: text('Ontvangstbewijs', 'Receipt'),
  ownHint: text('26 letters en cijfers', '26 letters and digits'),
  ownFind: text('Zoek mijn stem', 'Find my vote'),
  ownFound: text('Deze stem is meegeteld', 'This vote was counted'),
  ownPaper: text('Op papier uitgebracht.', 'Cast on paper.'),
  ownScreen: text('Op het scherm uitgebracht.', 'Cast on screen.'),
  toResult: text('Naar de uitslag', 'To the result'),
} as const;
