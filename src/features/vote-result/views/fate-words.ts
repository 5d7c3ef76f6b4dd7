/** Why a project won or lost, in a sentence or two. Pure. */
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { Explained, Lost } from '../rules/explain.ts';

/** Euros of the published file; more exact than a cent they are rounded to one. */
export const inEuros = (amount: number): Text => euroText(Math.round(amount * 100));

const voters = (n: number): Text =>
  n === 1 ? text('1 stemmer', '1 voter') : text(`${n} stemmers`, `${n} voters`);

export function sayFate({ votes, cost, fate }: Explained): Text {
  const many = voters(votes);
  if (fate.as === 'inPart') {
    const amount = inEuros(fate.amount);
    return text(
      `Past niet meer in zijn geheel. Het krijgt wat er over was: ${amount.nl} van de ${inEuros(cost).nl}.`,
      `No longer fits as a whole. It gets what was left: ${amount.en} of ${inEuros(cost).en}.`,
    );
  }
  if (fate.as === 'lost') return sayLoss(votes, fate);
  if (fate.step === 'equal-shares' && fate.payment !== null) {
    const most = inEuros(fate.payment);
    return text(
      `Wint in ronde ${fate.round}. ${many.nl}, samen betalen zij ${inEuros(cost).nl}. Niemand betaalt meer dan ${most.nl}.`,
      `Wins in round ${fate.round}. ${many.en}, together they pay ${inEuros(cost).en}. Nobody pays more than ${most.en}.`,
    );
  }
  if (fate.step === 'completion')
    return text(
      `Wint in ronde ${fate.round}, van het geld dat over was. ${many.nl}: de meeste van wat nog past.`,
      `Wins in round ${fate.round}, of the money that was left. ${many.en}: the most of what still fits.`,
    );
  if (fate.step === 'knapsack')
    return text(
      `${many.nl}. Hoort bij de projecten die samen de meeste stemmen hebben.`,
      `${many.en}. Belongs to the projects that have the most votes together.`,
    );
  return text(
    `Wint in ronde ${fate.round}. ${many.nl}: de meeste van wat nog past.`,
    `Wins in round ${fate.round}. ${many.en}: the most of what still fits.`,
  );
}

function sayLoss(votes: number, { because }: Lost): Text {
  const many = voters(votes);
  switch (because.why) {
    case 'nobody':
      return text('Niemand koos dit project.', 'Nobody chose this project.');
    case 'support':
      return text(
        `${many.nl}. Dat is minder dan er vooraf ten minste gevraagd was.`,
        `${many.en}. That is fewer than was asked for beforehand.`,
      );
    case 'incompatible':
      return text(
        `${many.nl}. Kan niet samen met project ${because.by}, en dat won eerder.`,
        `${many.en}. Cannot be together with project ${because.by}, which won earlier.`,
      );
    case 'cap':
      return text(
        `${many.nl}. Voor ‘${because.by}’ was een grens afgesproken, en die is bereikt.`,
        `${many.en}. A limit was agreed for ‘${because.by}’, and it was reached.`,
      );
    case 'missing': {
      const [had, lacked] = [inEuros(because.moneyBehind), inEuros(because.missing)];
      return text(
        `${many.nl}, samen ${had.nl} over; er ontbrak ${lacked.nl}.`,
        `${many.en}, together ${had.en} left; ${lacked.en} was missing.`,
      );
    }
    case 'tooLittle': {
      const [room, minimum] = [inEuros(because.room), inEuros(because.minimum)];
      return text(
        `${many.nl}. Past niet meer in zijn geheel. Er was nog ${room.nl}, en het kan pas met ${minimum.nl}.`,
        `${many.en}. No longer fits as a whole. There was ${room.en} left, and it needs at least ${minimum.en}.`,
      );
    }
    case 'noRoom': {
      const left = inEuros(because.left);
      return text(
        `${many.nl}. Toen dit project aan de beurt was, was er te weinig geld over. Aan het eind was er nog ${left.nl}.`,
        `${many.en}. When it was the turn of this project, too little money was left. At the end there was ${left.en}.`,
      );
    }
    case 'notBest':
      return text(
        `${many.nl}. Andere projecten hebben voor hetzelfde geld samen meer stemmen.`,
        `${many.en}. Other projects have more votes together for the same money.`,
      );
    case 'comparison':
      return text(
        `${many.nl}. Zou winnen met gelijke delen, maar in de vergelijking waren meer stemmers beter af met de meeste stemmen.`,
        `${many.en}. Would win by equal shares, but in the comparison more voters were better off with the most votes.`,
      );
  }
}
