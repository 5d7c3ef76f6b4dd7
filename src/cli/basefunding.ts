/** `hoofdveld basefunding claim FILE.json` and `… city FILE.json`: the formula on the command line, as JSON. */
import {
  because,
  claimOf,
  readCityInput,
  readClaimInput,
  simulateCity,
} from '../features/basefunding/index.ts';
import { ok, type Result } from '../kernel/result.ts';
import { answerFile, type JsonIo } from './json-file.ts';

const usage = `Usage: hoofdveld basefunding claim FILE.json
       hoofdveld basefunding city FILE.json

claim: what one network may claim, line by line
  {"year":2027,"network":{"name":"…","inhabitants":12000,"members":[{"name":"…","rentCents":0,"energyCents":0,
   "floorAreaM2":0,"openHoursPerWeek":0,"weeklyActivities":0,"criteria":{"inclusive":true,"weeklyAtFixedPlace":true,
   "mainlyUnpaid":true,"noBusinessModel":true,"inAgenda":true},"previousGrantCents":null}]},"parameters":{}}

city: all networks over the years, under a ceiling a year
  {"years":[{"year":2027,"ceilingCents":null}],"networks":[{…a network…,"from":2027}],"cityInhabitants":660000,
   "organisationCostCents":0,"welfareAndCareBudgetCents":null,"parameters":{}}
`;

function claim(json: unknown): Result<unknown> {
  const input = readClaimInput(json);
  if (!input.ok) return input;
  const { network, parameters } = input.value;
  const { totalCents, lines, excluded, capsApplied } = claimOf(network, parameters);
  return ok({
    totalCents,
    perInhabitantCents: Math.round(totalCents / network.inhabitants),
    lines: lines.map((line) => ({
      // A line of the network as a whole carries the network's name.
      member: line.member ?? network.name,
      rule: line.rule,
      amountCents: line.amountCents,
      because: because(line, network, parameters).nl,
    })),
    excluded,
    capsApplied: capsApplied.map(({ cap, member }) => (member === null ? cap : `${cap}: ${member}`)),
  });
}

function city(json: unknown): Result<unknown> {
  const input = readCityInput(json);
  return input.ok ? ok({ years: simulateCity(input.value) }) : input;
}

const kinds = { claim, city } as const;

/** @returns exit code 0, or 2 after writing every problem to `err`, one per line with its JSON pointer */
export async function basefundingCommand(args: readonly string[], io: JsonIo): Promise<number> {
  const [kind = '', ...rest] = args;
  if (kind === '--help' || kind === '-h') {
    io.out(usage);
    return 0;
  }
  if (kind !== 'claim' && kind !== 'city') {
    io.err(usage);
    return 2;
  }
  return await answerFile(rest, io, usage, kinds[kind]);
}
