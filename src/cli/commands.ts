/** Every command of the command line; each loads what it needs only when it runs. */
import { type Command, type CommandIo, wrongUse } from './command.ts';

/** A command that takes nothing: what stands behind it is refused, so that a typing error never starts anything. */
const alone =
  (usage: string, run: (io: CommandIo) => Promise<number>): Command['run'] =>
  async (args, io) =>
    args.length === 0 ? await run(io) : wrongUse(usage, io);

export const commands: readonly Command[] = [
  {
    name: 'start',
    usage: 'start',
    about: 'start the platform (with the demo city unless HOOFDVELD_DEMO=0)',
    run: alone('start', async (io) => (await import('../app/server.ts')).runServer(process.env, io)),
  },
  {
    name: 'migrate',
    usage: 'migrate',
    about: 'bring the database to the newest version',
    run: alone('migrate', async (io) => (await import('./database.ts')).migrateCommand(io)),
  },
  {
    name: 'demo',
    usage: 'demo',
    about: 'fill an empty embedded database with the demo city',
    run: alone('demo', async (io) => (await import('./database.ts')).demoCommand(io)),
  },
  {
    name: 'administrator',
    usage: 'administrator EMAIL',
    about: 'appoint the first administrator, and print a link to log in once',
    run: async (args, io) => (await import('./administrator.ts')).administratorCommand(args, io),
  },
  {
    name: 'places',
    usage: 'places FILE.json|FILE.csv',
    about: 'load the gebieden, wijkraden and wijken of an empty city',
    run: async (args, io) => (await import('./places.ts')).placesCommand(args, io),
  },
  {
    name: 'shapes',
    usage: 'shapes FILE.geojson --source TEXT',
    about: 'load outlines of gebieden and wijken (PDOK, CBS), which the maps then draw',
    run: async (args, io) => (await import('./shapes.ts')).shapesCommand(args, io),
  },
  {
    name: 'import',
    usage: 'import FILE|URL --organisation SLUG',
    about: 'read a list or a calendar for an organisation; with --dry-run only show what it would bring',
    run: async (args, io) => (await import('./import.ts')).importCommand(args, io),
  },
  {
    name: 'audit',
    usage: 'audit verify',
    about: 'recompute the audit chain and name every changed, removed or reordered row',
    run: async (args, io) => (await import('./database.ts')).auditCommand(args, io),
  },
  {
    name: 'ledger',
    usage: 'ledger verify',
    about: 'recount every envelope and every area budget from its entries',
    run: async (args, io) => (await import('./ledger.ts')).ledgerCommand(args, io),
  },
  {
    name: 'terms',
    usage: 'terms FILE.json',
    about: 'compute the legal clocks of a case',
    run: async (args, io) => (await import('./terms.ts')).termsCommand(args, io),
  },
  {
    name: 'basefunding',
    usage: 'basefunding claim|city FILE.json',
    about: 'compute the base funding of a network, or of a city over the years',
    run: async (args, io) => (await import('./basefunding.ts')).basefundingCommand(args, io),
  },
  {
    name: 'vote',
    usage: 'vote count FILE.pb [--json]',
    about: 'count an election in the Pabulib format, round by round',
    run: async (args, io) => (await import('./vote.ts')).voteCommand(args, io),
  },
  {
    name: 'lots',
    usage: 'lots verify FILE.json',
    about: 'compute a published draw again',
    run: async (args, io) => (await import('./lots.ts')).lotsCommand(args, io),
  },
  {
    name: 'report',
    usage: 'report council --from D --until D',
    about: 'make the report to the council over a period, as a draft for somebody else to publish',
    run: async (args, io) => (await import('./report.ts')).reportCommand(args, io),
  },
  {
    name: 'export',
    usage: 'export KIND [--out FILE]',
    about: 'write data: register, envelopes, schemes or ledger; with --out FILE to a file',
    run: async (args, io) => (await import('./export.ts')).exportCommand(args, io),
  },
  {
    name: 'help',
    usage: 'help',
    about: 'show this list',
    run: alone('help', async (io) => {
      io.out(
        [
          'Usage: hoofdveld <command>',
          '',
          ...commands.map((command) => `  ${command.usage.padEnd(36)} ${command.about}`),
        ].join('\n'),
      );
      return 0;
    }),
  },
];
