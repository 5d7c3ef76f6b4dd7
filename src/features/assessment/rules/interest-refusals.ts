/** Refusals around the register of interests and declaring. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

const whole = (code: string, nl: string, en: string): Problem => problem('', code, text(nl, en));
const at = (field: string, code: string, nl: string, en: string): Problem =>
  problem(field, code, text(nl, en));

export const interests = {
  descriptionNeeded: at(
    'description',
    'description-needed',
    'Schrijf op wat uw belang is, bijvoorbeeld: penningmeester.',
    'Write what your interest is, for example: treasurer.',
  ),
  personEmailShape: at(
    'personEmail',
    'email-shape',
    'Dit is geen e-mailadres. Laat het leeg als u het niet weet.',
    'This is not an e-mail address. Leave it empty if you do not know it.',
  ),
  personNameNeeded: at(
    'personName',
    'person-name-needed',
    'Vul ook de naam van deze persoon in.',
    'Also enter the name of this person.',
  ),
  oneTieOnly: at(
    'personName',
    'one-tie-only',
    'Vul een organisatie in of een persoon. Hebt u een band met beide? Voeg ze dan los toe.',
    'Enter an organisation or a person. Do you have a tie with both? Then add them one by one.',
  ),
  sinceInFuture: at(
    'since',
    'since-in-future',
    'Een belang begint vandaag of eerder. Komt het nog? Zet het er dan op die dag bij.',
    'An interest begins today or earlier. Is it still to come? Then add it on that day.',
  ),
  untilBeforeSince: at(
    'until',
    'until-before-since',
    'De einddatum moet na de begindatum liggen.',
    'The end date must be after the start date.',
  ),
  tooManyInterests: whole(
    'too-many-interests',
    'U hebt al 100 belangen in het register. Meer kan niet.',
    'You have 100 interests in the register already. There is no room for more.',
  ),
  alreadyEnded: whole(
    'already-ended',
    'Dit belang is al beëindigd, of begint pas later.',
    'This interest has ended already, or begins later.',
  ),
  tooLateToRemove: whole(
    'too-late-to-remove',
    'Verwijderen kan alleen op de dag zelf. Vul een einddatum in.',
    'You can only delete it on the same day. Enter an end date instead.',
  ),
  interestUnknown: whole(
    'interest-unknown',
    'Dit belang staat niet (meer) in uw register.',
    'This interest is not (or no longer) in your register.',
  ),
} as const;

export const declaring = {
  choose: (caseNumber: string, title: string): Problem =>
    at(
      `interest.${caseNumber}`,
      'declaration-needed',
      `Kies of u een belang hebt bij ‘${title}’.`,
      `Choose whether you have an interest in ‘${title}’.`,
    ),
  samePersonNeeded: (field: string, name: string, title: string): Problem =>
    at(
      field,
      'same-person-needed',
      `Kies of u ‘${name}’ in ‘${title}’ kent uit uw register.`,
      `Choose whether ‘${name}’ in ‘${title}’ is the person in your register.`,
    ),
  reasonNeeded: (caseNumber: string): Problem =>
    at(
      `reason.${caseNumber}`,
      'reason-needed',
      'Schrijf in een paar woorden wat uw belang is.',
      'Write in a few words what your interest is.',
    ),
  nothingToDeclare: whole(
    'nothing-to-declare',
    'Er staat geen aanvraag meer open om een belang bij te melden.',
    'No application is open any more on which to declare an interest.',
  ),
} as const;
