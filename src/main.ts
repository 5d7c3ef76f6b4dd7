/** `npm start`: read the configuration, start the server, stop it in order on a signal. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// From the second start on the program is found compiled: half of what a start costs. Where nothing can be written it is not.
enableCompileCache(join(import.meta.dirname, '..', '.cache', 'compiled'));
const { runServer } = await import('./app/server.ts');

process.exitCode = await runServer(process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
