/** Why a proposal is what it is, in one sentence for the officer. */
import { type Text, text } from '../../../kernel/messages.ts';

export const says = {
  recover: text(
    'Er is meer betaald dan is vastgesteld. Dat kan tot vijf jaar na de vaststelling terug (Awb 4:57).',
    'More was paid than was determined. It can be asked back until five years after that (Awb 4:57).',
  ),
  notAccepted: text(
    'Wat de ontvanger liet zien, was niet genoeg. Hoor eerst de ontvanger (Awb 4:12) en weeg dan of u lager vaststelt (Awb 4:46).',
    'What the recipient showed was not enough. Hear the recipient first (Awb 4:12), and then weigh whether you determine less (Awb 4:46).',
  ),
  judge: text(
    'De ontvanger heeft gestuurd wat u vroeg. Kijk of het genoeg is.',
    'The recipient sent what you asked. See whether it is enough.',
  ),
  notAnswered: text(
    'Op onze vraag kwam geen antwoord. Verantwoorden is een verplichting: hoor de ontvanger en weeg of u lager vaststelt (Awb 4:46 lid 2 onder b).',
    'Our question was not answered. To account is an obligation: hear the recipient and weigh whether you determine less (Awb 4:46 lid 2 onder b).',
  ),
  sampleAsked: text(
    'De zaak zit in de steekproef. De ontvanger heeft nog tijd om meer te laten zien.',
    'The case is in the sample. The recipient still has time to show more.',
  ),
  asked: text(
    'Er is om meer gevraagd. De ontvanger heeft nog tijd om te antwoorden.',
    'More was asked. The recipient still has time to answer.',
  ),
  sampleWaits: text(
    'Eerst loten wij of deze zaak in de steekproef komt. Daarna kan de vaststelling.',
    'First a draw says whether this case comes into the sample. After that it can be determined.',
  ),
  sampleDrawn: text(
    'De zaak is geloot voor de steekproef. De brief gaat vandaag weg.',
    'The case was drawn for the sample. The letter goes out today.',
  ),
  termRuns: text(
    'De ontvanger heeft nog tijd om te verantwoorden (Awb 4:44).',
    'The recipient still has time to account for it (Awb 4:44).',
  ),
  remindedSoon: text(
    'De verantwoording kwam niet op tijd. Vannacht gaat een herinnering weg met een laatste termijn (Awb 4:44 lid 3).',
    'The account did not come in time. A reminder with a last term goes out tonight (Awb 4:44 lid 3).',
  ),
  reminded: text(
    'De ontvanger kreeg een herinnering met een laatste termijn (Awb 4:44 lid 3).',
    'The recipient got a reminder with a last term (Awb 4:44 lid 3).',
  ),
  acceptedNoAccount: text(
    'Wat de ontvanger liet zien, was genoeg. U stelt ambtshalve vast (Awb 4:47).',
    'What the recipient showed was enough. You determine ex officio (Awb 4:47).',
  ),
  noneAsked: text(
    'Voor dit bedrag vragen wij geen verantwoording. U stelt ambtshalve vast (Awb 4:47).',
    'For this amount we ask no account. You determine ex officio (Awb 4:47).',
  ),
  noneCameConfirmed: text(
    'Er kwam geen verantwoording, maar de agenda laat zien dat het is gedaan. U stelt ambtshalve vast (Awb 4:44 lid 4 en 4:47).',
    'No account came, but the agenda shows that it was done. You determine ex officio (Awb 4:44 lid 4 and 4:47).',
  ),
  noneCame: text(
    'Er kwam geen verantwoording, ook niet na de herinnering, en wij weten niet of het is gedaan. Hoor de ontvanger; daarna kunt u ambtshalve lager vaststellen (Awb 4:44 lid 4 en 4:46 lid 2 onder b).',
    'No account came, not after the reminder either, and we do not know whether it was done. Hear the recipient; then you can determine less ex officio (Awb 4:44 lid 4 and 4:46 lid 2 onder b).',
  ),
  accepted: text(
    'Wat de ontvanger liet zien, was genoeg. U stelt vast wat is toegekend (Awb 4:46 lid 1).',
    'What the recipient showed was enough. You determine what was granted (Awb 4:46 lid 1).',
  ),
  notHeld: text(
    'De ontvanger schrijft dat de activiteiten er niet zijn geweest. Hoor de ontvanger en weeg of u lager vaststelt (Awb 4:46 lid 2 onder a).',
    'The recipient writes that the activities did not take place. Hear the recipient and weigh whether you determine less (Awb 4:46 lid 2 onder a).',
  ),
  partly: text(
    'Niet alles is gedaan en er is geld over. Hoor de ontvanger en weeg of u vaststelt wat is uitgegeven (Awb 4:46 lid 2 onder a).',
    'Not everything was done and money is left. Hear the recipient and weigh whether you determine what was spent (Awb 4:46 lid 2 onder a).',
  ),
  partlyAllSpent: text(
    'Niet alles is gedaan, maar al het geld is op. Vraag wat er anders ging (Awb 4:45).',
    'Not everything was done, but all money was spent. Ask what went otherwise (Awb 4:45).',
  ),
  reportMissing: text(
    'Bij dit bedrag hoort een financieel verslag, en er zit geen bestand bij (Awb 4:45 lid 2). Vraag erom.',
    'With this amount comes a financial report, and there is no file (Awb 4:45 lid 2). Ask for it.',
  ),
  agendaDoubts: text(
    'Wat in de agenda is bevestigd, past niet bij wat er zou zijn. Vraag eerst hoe dat zit (Awb 4:45).',
    'What the agenda confirms does not fit what there would be. Ask first how that came (Awb 4:45).',
  ),
  leftOver: text(
    'Alles is gedaan, maar er is veel geld over. Vraag hoe dat komt (Awb 4:45); lager vaststellen kan alleen op een grond van de wet.',
    'Everything was done, but much money is left. Ask how that came (Awb 4:45); less can only be determined on a ground of the law.',
  ),
  asTold: text(
    'De activiteiten zijn gedaan. U stelt vast wat is toegekend (Awb 4:46 lid 1).',
    'The activities were done. You determine what was granted (Awb 4:46 lid 1).',
  ),
} as const satisfies Record<string, Text>;
