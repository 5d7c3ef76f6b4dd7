/**
 * De minimis aid: (EU) 2023/2831, for services of general economic interest (EU) 2023/2832. The sum counts per single
 * undertaking over three years, rolling to the day, at every grant and every raise. Amounts come from the scheme.
 */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { euroText } from '../../../kernel/money.ts';
import { addWorkingDays, equatedDaysByDecree } from '../../../kernel/terms/index.ts';
import type { SchemeRules } from '../../scheme/types.ts';
import type { AidEntry, AidRegime } from '../types.ts';
import { type Check, type CheckOutcome, dateFact, moneyFact, say } from './check.ts';

/**
 * Does aid of that day still count on this day? A period in years ends with the end of the day of the same date
 * (Regulation 1182/71 art. 3), or of the last day of that month: so the anniversary itself still counts.
 */
export function aidCounts(grantedOn: string, on: PlainDate, years: number): boolean {
  const from = Temporal.PlainDate.from(grantedOn);
  const last = from.add({ years }, { overflow: 'constrain' });
  return Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, last) <= 0;
}

export type AidRoom = { readonly usedCents: number; readonly roomCents: number };

/**
 * What one undertaking may still get.
 * @param question.grants everything that it got, declared and our own; each regime has a ceiling of its own
 *   ((EU) 2023/2832 art. 5, to verify)
 * @param question.on the day of the new grant or raise
 */
export function aidRoom(question: {
  readonly regime: AidRegime;
  readonly ceilingCents: number;
  readonly years: number;
  readonly grants: readonly AidEntry[];
  readonly on: PlainDate;
}): AidRoom {
  const { regime, ceilingCents, years, grants, on } = question;
  let used = 0;
  for (const grant of grants)
    if (grant.regime === regime && aidCounts(grant.grantedOn, on, years)) used += grant.amountCents;
  return { usedCents: used, roomCents: Math.max(0, ceilingCents - used) };
}

/** Last day to put the grant in the central register: as many working days as the scheme says, 20 by art. 6. */
export function aidRegisterDue(
  grantedOn: PlainDate,
  { registerWorkingDays }: Pick<SchemeRules['stateAid'], 'registerWorkingDays'>,
): PlainDate {
  return addWorkingDays(grantedOn, registerWorkingDays, equatedDaysByDecree.days);
}

/** The part of the rule that needs no criterion: null when no aid is involved. */
export function aidRoomOf(
  rules: Pick<SchemeRules, 'stateAid'>,
  aid: {
    readonly undertaking: string | null;
    readonly declaration: {
      readonly economicActivity: boolean;
      readonly otherAid: readonly AidEntry[];
    } | null;
    readonly ownGrants: readonly AidEntry[];
  },
  on: PlainDate,
): AidRoom | null {
  if (aid.undertaking === null || aid.declaration?.economicActivity !== true) return null;
  const grants = [...aid.ownGrants, ...aid.declaration.otherAid];
  return aidRoom({ ...rules.stateAid, grants, on });
}

const without = (nl: string, en: string): CheckOutcome => ({
  result: 'passed',
  facts: [],
  sentence: say(nl, en),
});

export const stateAidRoom: Check = ({ application, version, facts, today }) => {
  const { aid } = facts;
  if (aid.undertaking === null)
    return without(
      'De aanvrager is geen onderneming: regels over staatssteun gelden niet.',
      'The applicant is no undertaking: rules on state aid do not apply.',
    );
  if (aid.declaration === null) {
    return {
      result: 'needsPerson',
      facts: [],
      sentence: say(
        'De verklaring over staatssteun (de-minimis) ontbreekt nog.',
        'The declaration on state aid (de minimis) is still missing.',
      ),
    };
  }
  const room = aidRoomOf(version.rules, aid, today);
  if (room === null)
    return without(
      'De aanvrager verklaart geen economische activiteit te hebben.',
      'The applicant declares to have no economic activity.',
    );
  const asked = application.requestedCents ?? 0;
  const { ceilingCents, years } = version.rules.stateAid;
  const passed = asked <= room.roomCents;
  return {
    result: passed ? 'passed' : 'failed',
    facts: [
      dateFact('Verklaring van', 'Declared on', aid.declaration.signedOn),
      moneyFact('Plafond de-minimis', 'De minimis ceiling', ceilingCents),
      moneyFact(`Steun in ${years} jaar`, `Aid in ${years} years`, room.usedCents),
      moneyFact('Ruimte', 'Room', room.roomCents),
    ],
    sentence: passed
      ? say(
          'De steun blijft onder de Europese grens: er is nog ruimte voor {0}.',
          'The aid stays below the European limit: there is room for {0}.',
          euroText(room.roomCents),
        )
      : say(
          'Met deze subsidie komt de organisatie boven de Europese grens voor steun. Er is nog ruimte voor {0}.',
          'This subsidy would bring the organisation above the European limit for aid. There is room for {0}.',
          euroText(room.roomCents),
        ),
  };
};
