/** Which part of the city a round is for. */
import type { Wijk } from '../../place/types.ts';
import type { Round } from '../types.ts';

type Area = Pick<Round, 'wijkraadId' | 'gebiedId'>;

export const forWholeCity = ({ wijkraadId, gebiedId }: Area): boolean =>
  wijkraadId === null && gebiedId === null;

/** Can an application for this wijk be made in the round? */
export function coversWijk(round: Area, wijk: Pick<Wijk, 'wijkraadId' | 'gebiedId'>): boolean {
  if (round.wijkraadId !== null) return wijk.wijkraadId === round.wijkraadId;
  return round.gebiedId === null || wijk.gebiedId === round.gebiedId;
}
