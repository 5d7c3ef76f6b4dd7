/** Refusals of this feature: what is wrong and how to mend it. */
import { type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { declaring, interests } from './rules/interest-refusals.ts';

const whole = (code: string, nl: string, en: string): Problem => problem('', code, text(nl, en));
const at = (field: string, code: string, nl: string, en: string): Problem =>
  problem(field, code, text(nl, en));
const amount = (
  code: string,
  cents: number,
  sentence: (euros: string) => Text,
  field = 'amount',
): Problem => {
  const euros = euroText(cents);
  return problem(field, code, text(sentence(euros.nl).nl, sentence(euros.en).en));
};

const advice = {
  noRole: whole(
    'no-role',
    'In deze wijk adviseert of beslist de wijkraad niet over deze regeling. De gemeente beslist zelf.',
    'In this neighbourhood the council neither advises nor decides on this scheme. The municipality decides.',
  ),
  notInTreatment: whole(
    'not-in-treatment',
    'De gemeente heeft deze aanvraag nog niet in behandeling. U kunt hem al wel lezen.',
    'The municipality has not started treatment of this application yet. You can read it already.',
  ),
  alreadyDecided: whole(
    'already-decided',
    'Deze zaak is gesloten: er is al besloten, of de aanvraag is ingetrokken. U kunt hier niets meer vastleggen.',
    'This case is closed: it has been decided, or the application was withdrawn. Nothing can be recorded any more.',
  ),
  nobodyLeft: whole(
    'nobody-left',
    'Alle leden hebben een belang bij deze aanvraag. De wijkraad kan er niets over zeggen: de gemeente beslist zonder de wijkraad.',
    'All members have an interest in this application. The council cannot speak on it: the municipality decides without the council.',
  ),
  ownConflict: whole(
    'own-conflict',
    'U hebt een belang bij deze aanvraag. Daarom mag u hem niet lezen en er niet over meepraten of stemmen (Awb 2:4).',
    'You have an interest in this application. Therefore you may not read it, discuss it or vote on it (Awb 2:4).',
  ),
  declareFirst: whole(
    'declare-first',
    'Meld eerst of u een belang hebt bij deze aanvraag.',
    'First declare whether you have an interest in this application.',
  ),
  notYourCouncil: whole(
    'not-your-council',
    'Dit kunnen alleen leden van deze wijkraad.',
    'Only members of this council can do this.',
  ),
  outcomeNeeded: at('outcome', 'outcome-needed', 'Kies ja, deels of nee.', 'Choose yes, in part or no.'),
  amountNeeded: at(
    'amount',
    'amount-needed',
    'Vul in welk bedrag de wijkraad wil geven.',
    'Enter the amount that the council wants to give.',
  ),
  partIsAll: at(
    'amount',
    'part-is-all',
    'Dit is alles wat gevraagd is. Kies dan ‘ja’.',
    'This is all that was asked. Then choose ‘yes’.',
  ),
  partAboveAsked: (cents: number): Problem =>
    amount('part-above-asked', cents, (euros) =>
      text(
        `Dit is meer dan er gevraagd is. Vul minder dan ${euros} in.`,
        `This is more than was asked. Enter less than ${euros}.`,
      ),
    ),
  partAboveMaximum: (cents: number): Problem =>
    amount('above-maximum', cents, (euros) =>
      text(
        `In deze wijk kan een aanvraag hoogstens ${euros} krijgen.`,
        `In this neighbourhood an application can get at most ${euros}.`,
      ),
    ),
  yesAboveMaximum: (cents: number): Problem =>
    amount(
      'above-maximum',
      cents,
      (euros) =>
        text(
          `Er is meer gevraagd dan het maximum van deze wijk. Kies ‘deels’ en vul hoogstens ${euros} in.`,
          `More was asked than the maximum of this neighbourhood. Choose ‘in part’ and enter at most ${euros}.`,
        ),
      'outcome',
    ),
  reasonsNeeded: at(
    'reasons',
    'reasons-needed',
    'Schrijf op waarom. De aanvrager leest dit in de brief.',
    'Write why. The applicant reads this in the letter.',
  ),
  dayNeeded: at(
    'metOn',
    'day-needed',
    'Vul in wanneer de wijkraad vergaderde.',
    'Enter when the council met.',
  ),
  dayInFuture: at(
    'metOn',
    'day-in-future',
    'Deze dag moet nog komen. Vul de dag van de vergadering in.',
    'This day is still to come. Enter the day of the meeting.',
  ),
  dayTooEarly: (day: string): Problem =>
    at(
      'metOn',
      'day-too-early',
      `De aanvraag was pas compleet op ${day}. Vul een latere dag in.`,
      `The application was complete only on ${day}. Enter a later day.`,
    ),
  dayBeforeMembers: at(
    'metOn',
    'day-before-members',
    'Op deze dag had de wijkraad nog geen leden. Vul een andere dag in.',
    'On this day the council had no members yet. Enter another day.',
  ),
  noMember: at(
    'present',
    'no-member',
    'Iemand in deze lijst was op die dag geen lid van de wijkraad. Kies opnieuw wie er was.',
    'Somebody in this list was no member of the council on that day. Choose again who was there.',
  ),
  presentConflicted: at(
    'present',
    'present-conflicted',
    'Een lid met een belang mag niet meedoen. Haal het vinkje weg.',
    'A member with an interest may not take part. Remove the tick.',
  ),
  presentAsked: (names: string): Problem =>
    at(
      'present',
      'present-asked',
      `In het register van ${names} staat een naam die ook in deze aanvraag staat. Dit lid zegt eerst zelf of het dezelfde persoon is, bij ‘Belangen melden’.`,
      `The register of ${names} holds a name that is also in this application. This member first says whether it is the same person, under ‘Declare interests’.`,
    ),
  presentAndConflicted: at(
    'conflicted',
    'present-and-conflicted',
    'Iemand staat bij ‘deed mee’ en ook bij ‘meldde een belang’. Kies één van de twee.',
    'Somebody is under ‘took part’ and also under ‘declared an interest’. Choose one of the two.',
  ),
  recorderConflicted: at(
    'conflicted',
    'recorder-conflicted',
    'Hebt u zelf een belang? Dan legt een ander lid dit vast. Meld uw belang op de pagina van de aanvraag.',
    'Do you have an interest yourself? Then another member records this. Declare your interest on the application’s page.',
  ),
  quorum: (needed: number, present: number): Problem =>
    at(
      'present',
      'quorum',
      `Er moeten minstens ${needed} leden meedoen. Nu staan er ${present} bij.`,
      `At least ${needed} members must take part. Now there are ${present}.`,
    ),
  confirmNeeded: at(
    'confirm',
    'confirm-needed',
    'Zet een vinkje als dit het besluit van de wijkraad is.',
    'Tick the box if this is the decision of the council.',
  ),
  changedMeanwhile: whole(
    'changed-meanwhile',
    'Er is net iets vastgelegd bij deze aanvraag. Bekijk wat er staat. Wat u invulde, staat hieronder nog.',
    'Something has just been recorded on this application. See what is there. What you entered is still below.',
  ),
} as const;

const combinations = {
  nameNeeded: at('name', 'name-needed', 'Geef de combinatie een naam.', 'Give the combination a name.'),
  nameTaken: at(
    'name',
    'name-taken',
    'Er is al een combinatie met deze naam. Kies een andere naam.',
    'There is a combination with this name already. Choose another name.',
  ),
  nothingChosen: whole(
    'nothing-chosen',
    'Kies eerst bij minstens één aanvraag ja, deels of nee.',
    'First choose yes, in part or no for at least one application.',
  ),
  tooManyCombinations: whole(
    'too-many-combinations',
    'Er zijn al 50 combinaties bewaard. Verwijder er eerst één.',
    'There are 50 saved combinations already. Delete one first.',
  ),
  roundDone: whole(
    'round-done',
    'In deze ronde staat geen aanvraag meer open. Er valt niets meer te verdelen.',
    'No application in this round is open any more. There is nothing left to divide.',
  ),
  combinationUnknown: whole(
    'combination-unknown',
    'Deze combinatie is er niet (meer), of is van iemand anders.',
    'This combination does not exist (any more), or belongs to somebody else.',
  ),
  nothingToAsk: whole(
    'nothing-to-ask',
    'Alle aanvragen zijn al aan de wijkraad voorgelegd.',
    'All applications have been put before the council already.',
  ),
} as const;

export const refusals = { ...interests, ...declaring, ...advice, ...combinations } as const;
